//! What all views are made of.
//!
//! - [`el`](fn@el): an element
//! - [`Ui`]: what a view draws with: its document, its words, and what a person can do
//! - [`parts`]: buttons, fields, choices
//! - [`show`]: words with their language

mod el;
pub mod parts;
pub mod show;
mod ui;

pub use el::{El, el};
pub use ui::{Effects, Input, PUT_BACK, Ui, UndoOffer, View};

use yew::Html;
use yew::virtual_dom::VList;

/// Several things as one.
pub fn list(children: Vec<Html>) -> Html {
    let children = children.into_iter().map(el::apart).collect();
    VList::with_children(children, None).into()
}
