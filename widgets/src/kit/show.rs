//! Words on the page, each with the language that it is in.

use ppsa_core::Text;
use yew::Html;

use super::{El, el, list};

/// Words with the language they are in.
pub fn text(text: &Text) -> Html {
    el("span").say(text).into()
}

/// The words for an element that has the text's `lang` itself; passages in another language bring
/// theirs. Never show `Text::text` as it is: a passage would show its braces.
pub fn words(text: &Text) -> Html {
    let mut all: Vec<Html> = Vec::new();
    for (tag, words) in text.pieces() {
        let words = words.to_owned();
        let same = tag == text.lang.as_str();
        all.push(if same {
            words.into()
        } else {
            el("span").set("lang", tag.to_owned()).add(words).into()
        });
    }
    if all.len() == 1 { all.remove(0) } else { list(all) }
}

/// Words with numbers in them: each `#` takes the next.
pub fn counted(text: &Text, numbers: &[usize]) -> Text {
    let mut words = String::new();
    for (at, piece) in text.text.split('#').enumerate() {
        let number = at.checked_sub(1).and_then(|at| numbers.get(at));
        words.extend(number.map(usize::to_string));
        words.push_str(piece);
    }
    Text { text: words, ..text.clone() }
}

/// Words with something else in them, such as a day: each `#` takes the next. What has no place comes last.
#[inline(never)]
pub fn filled(text: &Text, with: Vec<Html>) -> El {
    let mut with = with.into_iter();
    let mut all = el("span").set("lang", lang(text));
    for (at, piece) in text.text.split('#').enumerate() {
        if at > 0 {
            all = all.maybe(with.next());
        }
        all = all.add(piece.to_owned());
    }
    with.fold(all, |all, more| all.add(" ").add(more))
}

/// The language of a text, as an attribute.
pub fn lang(text: &Text) -> String {
    text.lang.as_str().to_owned()
}
