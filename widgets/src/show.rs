//! Small views that several widgets share.

use ppsa_core::Text;
use yew::{Html, html};

/// Words with the language they are in, passages in another language with theirs.
pub fn text(text: &Text) -> Html {
    let pieces = text.pieces().map(|(tag, words)| {
        if tag == text.lang.as_str() {
            html! { { words } }
        } else {
            html! { <span lang={tag.to_owned()}>{ words }</span> }
        }
    });
    html! { <span lang={lang(text)}>{ for pieces }</span> }
}

/// The language of a text, as an attribute.
pub fn lang(text: &Text) -> String {
    text.lang.as_str().to_owned()
}
