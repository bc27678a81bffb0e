use crate::json::Value;

use super::bundle::Bundle;
use super::value::{code, coding, list, piece, string, text};
use crate::pack::ContentPack;
use crate::reflection::{
    Answer, AnsweredPrompt, Choice, Entry, Prompt, PromptKind, Template, TemplateSnapshot,
};
use crate::text::Text;
use crate::value::{flag, object};

/// What a template asked, as its reflections need it: its prompts where the pack still has this
/// very version, and whatever was answered beyond them.
pub(super) struct Questionnaire<'d> {
    pub asked: &'d TemplateSnapshot,
    template: Option<&'d Template>,
    /// Questions that the template does not have, or not in that way.
    extra: Vec<Question<'d>>,
    /// Choices that were made and that the prompt does not offer, by the link of the question.
    made: Vec<(String, Choice)>,
}

/// The type of a question, and whether it takes several answers.
type How = (&'static str, bool);

struct Question<'d> {
    link: String,
    prompt: &'d str,
    asks: &'d Text,
    how: How,
}

impl<'d> Questionnaire<'d> {
    /// The form of these reflections, of which all have the same template, pack and version.
    pub fn of(pack: &'d ContentPack, asked: &'d TemplateSnapshot, entries: &[&'d Entry]) -> Self {
        let same = asked.pack == pack.meta().id && asked.version == pack.meta().version;
        let template = pack.template(&asked.template).filter(|_| same);
        let mut form = Self { asked, template, extra: Vec::new(), made: Vec::new() };
        for answer in entries.iter().flat_map(|entry| &entry.answers) {
            form.take(answer);
        }
        form
    }

    fn take(&mut self, answer: &'d AnsweredPrompt) {
        let link = self.link(answer);
        let prompt = self.prompt(answer);
        if prompt.is_none() && self.extra.iter().all(|it| it.link != link) {
            let (_, how) = kind_of(&answer.said);
            let (prompt, asks) = (answer.prompt.as_str(), &answer.asks);
            self.extra.push(Question { link: link.clone(), prompt, asks, how });
        }
        let offered = prompt.map(|it| options(&it.kind)).unwrap_or_default();
        for choice in chosen(&answer.said) {
            let known = |it: &Choice| it.key == choice.key;
            let made = self.made.iter().any(|(at, it)| *at == link && known(it));
            if !made && !offered.iter().any(known) {
                self.made.push((link.clone(), choice));
            }
        }
    }

    /// The prompt an answer fits.
    fn prompt(&self, answer: &AnsweredPrompt) -> Option<&'d Prompt> {
        self.template?.prompt(&answer.prompt).filter(|it| fits(&it.kind, &answer.said))
    }

    /// What ties an answer to its question. The ids of prompts have no dot, so that those of the
    /// template and all others stay apart.
    pub fn link(&self, answer: &AnsweredPrompt) -> String {
        match self.prompt(answer) {
            Some(prompt) => prompt.id.clone(),
            None => [&piece(&answer.prompt), ".", kind_of(&answer.said).0].concat(),
        }
    }

    /// The sections of the template, each with the prompts in it; then the rest.
    pub fn sections(&self) -> Vec<(Option<String>, Vec<String>)> {
        let sections = self.template.into_iter().flat_map(|it| &it.sections);
        let sections = sections.map(|section| {
            let prompts = section.prompts.iter().map(|it| it.id.clone()).collect();
            (Some(["section:", &section.id].concat()), prompts)
        });
        let extra = (None, self.extra.iter().map(|it| it.link.clone()).collect());
        sections.chain([extra]).collect()
    }
}

impl Bundle<'_> {
    /// The address of the Questionnaire, without its version.
    pub(super) fn form_address(&self, asked: &TemplateSnapshot) -> String {
        self.address("Questionnaire", &[&asked.pack, &asked.template])
    }

    /// The code system of a prompt's choices.
    pub(super) fn choices_of(&self, asked: &TemplateSnapshot, prompt: &str) -> String {
        self.address("CodeSystem", &[&asked.pack, &asked.template, prompt])
    }

    pub(super) fn questionnaire(&mut self, form: &Questionnaire<'_>) {
        let asked = form.asked;
        let question = |link: &str, prompt: &str, asks: &Text, how: How, offered: Vec<Choice>| {
            let (kind, repeats) = how;
            let system = self.choices_of(asked, prompt);
            let made = form.made.iter().filter(|(at, _)| at == link).map(|(_, choice)| choice);
            let option = |it: &Choice| object([("valueCoding", choice(&system, it))]);
            object([
                ("linkId", link.into()),
                ("text", text(asks)),
                ("type", kind.into()),
                ("repeats", flag(repeats)),
                ("answerOption", list(offered.iter().chain(made).map(option))),
            ])
        };
        let groups = form.template.into_iter().flat_map(|it| &it.sections).map(|section| {
            let prompts = section.prompts.iter().map(|it| {
                question(&it.id, &it.id, &it.asks, kind_of_prompt(&it.kind), options(&it.kind))
            });
            object([
                ("linkId", ["section:", &section.id].concat().into()),
                ("text", section.title.as_ref().map_or(Value::Null, text)),
                ("type", "group".into()),
                ("item", list(prompts)),
            ])
        });
        let extra =
            form.extra.iter().map(|it| question(&it.link, it.prompt, it.asks, it.how, Vec::new()));
        let items = list(groups.chain(extra));
        let id = self.id(&["Questionnaire", &asked.pack, &asked.version, &asked.template]);
        let fields = [
            ("url", self.form_address(asked).into()),
            ("version", string(&piece(&asked.version))),
            ("title", text(&asked.title)),
            ("status", "active".into()),
            ("language", asked.title.lang.as_str().into()),
            ("item", items),
        ];
        self.add("Questionnaire", &id, fields);
    }
}

pub(super) fn choice(system: &str, choice: &Choice) -> Value {
    coding(system, code(&choice.key), text(&choice.words))
}

/// A step of a scale as a choice: its number is a name here, nothing to count with.
pub(super) fn step(at: usize, words: &Text) -> Choice {
    Choice { key: at.to_string(), words: words.clone() }
}

fn options(kind: &PromptKind) -> Vec<Choice> {
    match kind {
        PromptKind::Choice(options) | PromptKind::Choices { options, .. } => options.clone(),
        PromptKind::Scale(steps) => {
            steps.iter().enumerate().map(|(at, words)| step(at + 1, words)).collect()
        }
        PromptKind::Text | PromptKind::Date | PromptKind::YesNotYet => Vec::new(),
    }
}

/// The choices in an answer.
pub(super) fn chosen(said: &Answer) -> Vec<Choice> {
    match said {
        Answer::Choice(chosen) => vec![chosen.clone()],
        Answer::Choices { chosen, .. } => chosen.clone(),
        Answer::Scale { rating, words } => vec![step(usize::from(rating.get()), words)],
        Answer::Text(_) | Answer::Date(_) | Answer::YesNotYet(_) => Vec::new(),
    }
}

fn kind_of_prompt(kind: &PromptKind) -> How {
    match kind {
        PromptKind::Text => ("text", false),
        PromptKind::Choice(_) | PromptKind::Scale(_) => ("choice", false),
        PromptKind::Choices { own_words: true, .. } => ("open-choice", true),
        PromptKind::Choices { own_words: false, .. } => ("choice", true),
        PromptKind::Date => ("date", false),
        PromptKind::YesNotYet => ("boolean", false),
    }
}

/// The name of an answer's kind, and how a question of that kind is asked.
fn kind_of(said: &Answer) -> (&'static str, How) {
    match said {
        Answer::Text(_) => ("text", ("text", false)),
        Answer::Choice(_) => ("choice", ("choice", false)),
        Answer::Choices { .. } => ("choices", ("open-choice", true)),
        Answer::Scale { .. } => ("scale", ("choice", false)),
        Answer::Date(_) => ("date", ("date", false)),
        Answer::YesNotYet(_) => ("yes", ("boolean", false)),
    }
}

fn fits(kind: &PromptKind, said: &Answer) -> bool {
    match (kind, said) {
        (PromptKind::Choices { own_words, .. }, Answer::Choices { own, .. }) => {
            *own_words || own.trim().is_empty()
        }
        (PromptKind::Text, Answer::Text(_))
        | (PromptKind::Choice(_), Answer::Choice(_))
        | (PromptKind::Scale(_), Answer::Scale { .. })
        | (PromptKind::Date, Answer::Date(_))
        | (PromptKind::YesNotYet, Answer::YesNotYet(_)) => true,
        _ => false,
    }
}
