//! Small views that several widgets share.

use ppsa_core::Text;
use yew::{Html, html};

/// Words with the language they are in.
pub fn text(text: &Text) -> Html {
    html! { <span lang={lang(text)}>{ text.text.as_str() }</span> }
}

/// The language of a text, as an attribute.
pub fn lang(text: &Text) -> String {
    text.lang.as_str().to_owned()
}
