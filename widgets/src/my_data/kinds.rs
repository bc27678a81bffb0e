//! Kinds of records in plain words.

use ppsa_core::document::RecordSummary;
use yew::Html;

use super::clear::count;
use super::view::Act;
use crate::kit::{El, Ui, el, list, parts, show};
use crate::words::Word;

/// As a person thinks of them, in the order they are shown.
const ALL: [Word; 6] = [
    Word::MyDataWheels,
    Word::MyDataObjectives,
    Word::MyDataSeasons,
    Word::MyDataReflections,
    Word::MyDataPractice,
    Word::MyDataOther,
];

fn word(kind: &str) -> Word {
    match kind {
        "reading" | "companion-reading" => Word::MyDataWheels,
        "objective" => Word::MyDataObjectives,
        "journey" | "harder-days" => Word::MyDataSeasons,
        "reflection" => Word::MyDataReflections,
        "holder" | "companion" | "contact" | "feedback" | "supervision" | "group" | "community"
        | "session" | "course" => Word::MyDataPractice,
        _ => Word::MyDataOther,
    }
}

/// How much there is of each, as list items.
pub fn counts(ui: &Ui<'_, Act>) -> Vec<El> {
    let counts = ui.document.count_by_kind();
    let of = |all: Word| -> usize {
        counts.iter().filter(|(kind, _)| word(kind) == all).map(|(_, count)| count).sum()
    };
    let some = ALL.into_iter().map(|all| (all, of(all))).filter(|(_, count)| *count > 0);
    some.map(|(all, number)| count(ui, all, number)).collect()
}

/// What a file would bring: by kind, how many, and which once that is opened.
pub fn groups(ui: &Ui<'_, Act>, summaries: &[RecordSummary]) -> Html {
    let mut groups = Vec::new();
    for all in ALL {
        let some: Vec<_> = summaries.iter().filter(|it| word(&it.kind) == all).collect();
        if some.is_empty() {
            continue;
        }
        let summary =
            el("summary").add(show::text(ui.word(all))).add(parts::number(&some.len().to_string()));
        let entries = some.into_iter().map(|it| el("li").add(told(ui, it)));
        groups.push(el("details.group").add(summary).add(el("ul.dotted").all(entries)).into());
    }
    list(groups)
}

/// One with its kind, to be ticked.
pub fn named(ui: &Ui<'_, Act>, summary: &RecordSummary) -> Html {
    let kind = el("span.soft").say(ui.word(word(&summary.kind)));
    el("span.words").add(kind).add(told(ui, summary)).into()
}

/// Its day and its first words.
pub fn told(ui: &Ui<'_, Act>, summary: &RecordSummary) -> El {
    let day = summary.on.map(|on| parts::day(ui, on));
    let words = first(&summary.words);
    let words = if words.is_empty() {
        el("span").say(ui.word(Word::MyDataNoWords))
    } else {
        el("span.own").own(&words)
    };
    let between = day.is_some().then_some(" · ");
    el("span").maybe(day).maybe(between).add(words)
}

/// The first words, short enough for one line or two.
fn first(words: &str) -> String {
    const MOST: usize = 80;
    let line = words.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(MOST) {
        Some((end, _)) => [&line[..end], "…"].concat(),
        None => line,
    }
}

#[cfg(test)]
mod tests {
    use super::first;

    #[test]
    fn first_words_are_one_short_line() {
        assert_eq!(first(" a\n b "), "a b");
        assert_eq!(first(&"ā".repeat(90)).chars().count(), 81);
    }
}
