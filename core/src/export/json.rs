use super::Selection;

/// A document of just what was chosen, in the form of [`Document::to_json`]: to keep, and to bring
/// back with [`Document::from_json`] and [`Document::merge`].
///
/// [`Document::to_json`]: crate::Document::to_json
/// [`Document::from_json`]: crate::Document::from_json
/// [`Document::merge`]: crate::Document::merge
///
/// ```
/// use ppsa_core::export::{Selection, json};
/// use ppsa_core::{Document, Replica};
///
/// let document = Document::new(Replica::new(1));
/// assert_eq!(json(&Selection::for_holder(&document)), document.to_json());
/// ```
#[must_use]
pub fn json(selection: &Selection<'_>) -> String {
    selection.document().json_of(selection.ids())
}
