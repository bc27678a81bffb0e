//! Small views that several widgets share.

use ppsa_core::Text;
use yew::{Html, html};

/// Words with the language they are in.
pub fn text(text: &Text) -> Html {
    html! { <span lang={lang(text)}>{ words(text) }</span> }
}

/// The words for an element that has the text's `lang` itself; passages in another language bring
/// theirs. Never show `Text::text` as it is: a passage would show its braces.
pub fn words(text: &Text) -> Html {
    let pieces = text.pieces().map(|(tag, words)| {
        if tag == text.lang.as_str() {
            html! { { words } }
        } else {
            html! { <span lang={tag.to_owned()}>{ words }</span> }
        }
    });
    html! { { for pieces } }
}

/// The language of a text, as an attribute.
pub fn lang(text: &Text) -> String {
    text.lang.as_str().to_owned()
}
