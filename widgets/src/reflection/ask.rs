use chrono::NaiveDate;
use ppsa_core::reflection::{
    Answer, AnsweredPrompt, Choice, Entry, Prompt, PromptKind, Section, Template,
};
use ppsa_core::{ContentPack, Text};

use crate::session::WidgetSession;
use crate::words::Word;

/// A question as one reflection asks it: the pack's, or as it was asked when it was answered.
pub struct Ask<'a> {
    /// The id of its prompt.
    pub id: &'a str,
    /// The part that it stands in, and whether it is the first there.
    pub section: Option<(&'a Section, bool)>,
    pub asks: &'a Text,
    pub help: Option<&'a Text>,
    pub kind: Control<'a>,
    pub said: Option<&'a Answer>,
    pub skipped: bool,
    /// Whether the pack no longer asks it so.
    pub before: bool,
}

/// How it is answered.
pub enum Control<'a> {
    Text,
    Choice(&'a [Choice]),
    /// And whether other words can be added.
    Choices(&'a [Choice], bool),
    Scale(&'a [Text]),
    Date,
    YesNotYet,
    /// The first wording of an objective, with its pou.
    Objective,
    /// One choice of a list that is gone: it can stay or be taken back.
    Gone(&'a Text),
}

/// All questions of a template; then what was answered to others, under an earlier pack.
pub fn all<'a>(template: Option<&'a Template>, entry: Option<&'a Entry>) -> Vec<Ask<'a>> {
    let mut all = Vec::new();
    for section in template.into_iter().flat_map(|it| &it.sections) {
        for (at, prompt) in section.prompts.iter().enumerate() {
            let answer = entry.and_then(|it| it.answer(&prompt.id));
            let section = Some((section, at == 0));
            let skipped = entry.is_some_and(|it| it.skipped.contains(&prompt.id));
            all.push(Ask {
                id: &prompt.id,
                section,
                asks: answer.map_or(&prompt.asks, |it| &it.asks),
                help: prompt.help.as_ref(),
                kind: kind(prompt, answer),
                said: answer.map(|it| &it.said),
                skipped,
                before: answer.is_some_and(|it| it.asks != prompt.asks),
            });
        }
    }
    for answer in entry.into_iter().flat_map(|it| &it.answers) {
        if all.iter().all(|it| it.id != answer.prompt) {
            all.push(Ask {
                id: &answer.prompt,
                section: None,
                asks: &answer.asks,
                help: None,
                kind: as_said(&answer.said),
                said: Some(&answer.said),
                skipped: false,
                before: true,
            });
        }
    }
    all
}

/// Whether some of it was asked in other words than those of now.
pub fn before(pack: &ContentPack, entry: &Entry) -> bool {
    let template = pack.template(&entry.asked.template);
    let same = template.is_some_and(|it| it.title == entry.asked.title);
    !same || all(template, Some(entry)).iter().any(|it| it.before)
}

/// As the pack asks it; as it was said where that is of another kind.
fn kind<'a>(prompt: &'a Prompt, answer: Option<&'a AnsweredPrompt>) -> Control<'a> {
    let said = answer.map(|it| &it.said);
    match (&prompt.kind, said) {
        // What is offered no more could not be seen among the others.
        (PromptKind::Choice(options), Some(Answer::Choice(now)))
            if options.iter().all(|it| it.key != now.key) =>
        {
            Control::Gone(&now.words)
        }
        (PromptKind::Scale(steps), Some(Answer::Scale { rating, words }))
            if steps.len() < usize::from(rating.get()) =>
        {
            Control::Gone(words)
        }
        (PromptKind::Text, None | Some(Answer::Text(_))) => Control::Text,
        (PromptKind::Choice(options), None | Some(Answer::Choice(_))) => Control::Choice(options),
        (PromptKind::Choices { options, own_words }, None | Some(Answer::Choices { .. })) => {
            Control::Choices(options, *own_words)
        }
        (PromptKind::Objective, None | Some(Answer::Choices { .. })) => Control::Objective,
        (PromptKind::Scale(steps), None | Some(Answer::Scale { .. })) => Control::Scale(steps),
        (PromptKind::Date, None | Some(Answer::Date(_))) => Control::Date,
        (PromptKind::YesNotYet, None | Some(Answer::YesNotYet(_))) => Control::YesNotYet,
        (_, said) => said.map_or(Control::Text, as_said),
    }
}

fn as_said(said: &Answer) -> Control<'_> {
    match said {
        Answer::Text(_) => Control::Text,
        Answer::Choice(choice) => Control::Gone(&choice.words),
        Answer::Choices { .. } => Control::Choices(&[], true),
        Answer::Scale { words, .. } => Control::Gone(words),
        Answer::Date(_) => Control::Date,
        Answer::YesNotYet(_) => Control::YesNotYet,
    }
}

/// A line of an answer: words of ours, the person's own, or a day.
pub enum AnswerLine<'a> {
    Ours(&'a Text),
    Own(&'a str),
    Day(NaiveDate),
}

impl<'a> Ask<'a> {
    /// Whether something is said.
    pub fn answered(&self) -> bool {
        self.said.is_some_and(|it| !it.is_blank())
    }

    /// The answer, line by line; nothing of a question that was left out.
    pub fn lines(&self, session: &'a WidgetSession) -> Vec<AnswerLine<'a>> {
        let mut lines = Vec::new();
        match self.said {
            None => {}
            _ if self.skipped => {}
            Some(Answer::Text(words)) => lines.push(AnswerLine::Own(words)),
            Some(Answer::Choice(Choice { words, .. }) | Answer::Scale { words, .. }) => {
                lines.push(AnswerLine::Ours(words));
            }
            Some(Answer::Choices { chosen, own }) => {
                lines.extend(chosen.iter().map(|it| AnswerLine::Ours(&it.words)));
                lines.push(AnswerLine::Own(own));
            }
            Some(Answer::Date(on)) => lines.push(AnswerLine::Day(*on)),
            Some(Answer::YesNotYet(yes)) => {
                let word = if *yes { Word::ReflectionYes } else { Word::ReflectionNotYet };
                lines.push(AnswerLine::Ours(session.word(word)));
            }
        }
        lines.retain(|it| !matches!(it, AnswerLine::Own(words) if words.trim().is_empty()));
        lines
    }
}
