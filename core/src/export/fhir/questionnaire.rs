use crate::json::Value;

use super::Fhir;
use super::bundle::Bundle;
use super::value::{Said, code, coding, concept, list, piece, string};
use crate::export::{Word, Words};
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
    words: &'d Words,
    pack: &'d ContentPack,
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
    pub fn of(how: &'d Fhir<'d>, asked: &'d TemplateSnapshot, entries: &[&'d Entry]) -> Self {
        let meta = how.pack.meta();
        let same = asked.pack == meta.id && asked.version == meta.version;
        let template = how.pack.template(&asked.template).filter(|_| same);
        let words = how.words;
        let pack = how.pack;
        let mut form = Self { asked, words, pack, template, extra: Vec::new(), made: Vec::new() };
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
        let offered = prompt.map(|it| self.options(&it.kind)).unwrap_or_default();
        for choice in chosen(&answer.said, self.words) {
            let known = |it: &Choice| it.key == choice.key;
            let made = self.made.iter().any(|(at, it)| *at == link && known(it));
            if !made && !offered.iter().any(known) {
                self.made.push((link.clone(), choice));
            }
        }
    }

    fn options(&self, kind: &PromptKind) -> Vec<Choice> {
        match kind {
            PromptKind::Scale(steps) => {
                steps.iter().enumerate().map(|(at, words)| step(at + 1, words)).collect()
            }
            PromptKind::YesNotYet => vec![yes(true, self.words), yes(false, self.words)],
            PromptKind::Objective => self.pack.pou_choices(),
            _ => kind.options().to_vec(),
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

    /// Whether it asks what the pack's template asks, and nothing else.
    fn is_the_packs(&self) -> bool {
        self.template.is_some() && self.extra.is_empty() && self.made.is_empty()
    }

    /// The sections of the template, each with the prompts in it; then the rest. One without a title is no group.
    pub fn sections(&self) -> Vec<(Option<String>, Vec<String>)> {
        let sections = self.template.into_iter().flat_map(|it| &it.sections);
        let sections = sections.map(|section| {
            let prompts = section.prompts.iter().map(|it| it.id.clone()).collect();
            (section.title.as_ref().map(|_| ["section:", &section.id].concat()), prompts)
        });
        let extra = (None, self.extra.iter().map(|it| it.link.clone()).collect());
        sections.chain([extra]).collect()
    }
}

impl Bundle<'_> {
    /// The address and version of the Questionnaire that the pack's template is.
    fn of_the_pack(&self, asked: &TemplateSnapshot) -> String {
        let address = self.address("Questionnaire", &[&asked.pack, &asked.template]);
        [address.as_str(), "|", &piece(&asked.version)].concat().trim_end_matches('|').to_owned()
    }

    /// What the responses to it name. What is not just the pack's has an address of its own, made of what it asks:
    /// under one address and version there is never something else.
    pub(super) fn canonical(&self, form: &Questionnaire<'_>) -> String {
        if form.is_the_packs() {
            self.of_the_pack(form.asked)
        } else {
            ["urn:uuid:", &self.questionnaire_id(form)].concat()
        }
    }

    fn questionnaire_id(&self, form: &Questionnaire<'_>) -> String {
        let TemplateSnapshot { pack, version, template, .. } = form.asked;
        let extra = form.extra.iter().map(|it| it.link.as_str());
        let made = form.made.iter().flat_map(|(at, choice)| [at.as_str(), &choice.key]);
        let parts = ["Questionnaire", pack, version, template].into_iter();
        self.id(&parts.chain(extra).chain(made).collect::<Vec<_>>())
    }

    /// The code system of a prompt's choices.
    pub(super) fn choices_of(&self, asked: &TemplateSnapshot, prompt: &str) -> String {
        self.address("CodeSystem", &[&asked.pack, &asked.template, prompt])
    }

    pub(super) fn choice(&self, system: &str, choice: &Choice) -> Value {
        coding(system, code(&choice.key), self.said(&choice.words))
    }

    pub(super) fn questionnaire(&mut self, form: &Questionnaire<'_>) {
        let asked = form.asked;
        let question = |link: &str, prompt: &str, asks: &Text, how: How, offered: Vec<Choice>| {
            let (kind, repeats) = how;
            let system = self.choices_of(asked, prompt);
            let made = form.made.iter().filter(|(at, _)| at == link).map(|(_, choice)| choice);
            let option = |it: &Choice| object([("valueCoding", self.choice(&system, it))]);
            let asks = self.said(asks);
            object([
                ("extension", if kind.ends_with("choice") { shown(repeats) } else { Value::Null }),
                ("linkId", link.into()),
                ("text", asks.words),
                ("_text", asks.lang),
                ("type", kind.into()),
                ("repeats", flag(repeats)),
                ("answerOption", list(offered.iter().chain(made).map(option))),
            ])
        };
        let mut items = Vec::new();
        for section in form.template.into_iter().flat_map(|it| &it.sections) {
            let prompts = section.prompts.iter().map(|it| {
                let offered = form.options(&it.kind);
                question(&it.id, &it.id, &it.asks, kind_of_prompt(&it.kind), offered)
            });
            let Some(title) = section.title.as_ref().map(|title| self.said(title)) else {
                items.extend(prompts);
                continue;
            };
            items.push(object([
                ("linkId", ["section:", &section.id].concat().into()),
                ("text", title.words),
                ("_text", title.lang),
                ("type", "group".into()),
                ("item", list(prompts)),
            ]));
        }
        let extra = form.extra.iter();
        items.extend(extra.map(|it| question(&it.link, it.prompt, it.asks, it.how, Vec::new())));
        let (canonical, id) = (self.canonical(form), self.questionnaire_id(form));
        let (url, version) = canonical.split_once('|').unwrap_or((&canonical, ""));
        let from = (!form.is_the_packs()).then(|| self.of_the_pack(asked).into());
        let title = self.said(&asked.title);
        let fields = [
            ("url", url.into()),
            ("version", string(version)),
            ("derivedFrom", list(from.clone())),
            ("title", title.words),
            ("_title", title.lang),
            // What was asked otherwise is asked no more.
            ("status", if from.is_some() { "retired" } else { "active" }.into()),
            ("item", list(items)),
        ];
        self.add("Questionnaire", &id, fields);
    }
}

/// Choices stand there to be seen, not in a list that opens.
fn shown(repeats: bool) -> Value {
    const URL: &str = "http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl";
    const CONTROL: &str = "http://hl7.org/fhir/questionnaire-item-control";
    let control = if repeats { "check-box" } else { "radio-button" };
    let control = concept(coding(CONTROL, control.into(), Said::default()));
    list([object([("url", URL.into()), ("valueCodeableConcept", control)])])
}

/// A step of a scale as a choice: its number is a name here, nothing to count with.
pub(super) fn step(at: usize, words: &Text) -> Choice {
    Choice { key: at.to_string(), words: words.clone() }
}

/// Yes, or not yet, which is no "no".
fn yes(yes: bool, words: &Words) -> Choice {
    let (key, word) = if yes { ("yes", Word::Yes) } else { ("not-yet", Word::NotYet) };
    Choice { key: key.to_owned(), words: words.get(word).clone() }
}

/// The choices in an answer.
pub(super) fn chosen(said: &Answer, words: &Words) -> Vec<Choice> {
    match said {
        Answer::Choice(chosen) => vec![chosen.clone()],
        Answer::Choices { chosen, .. } => chosen.clone(),
        Answer::Scale { rating, words } => vec![step(usize::from(rating.get()), words)],
        Answer::YesNotYet(is) => vec![yes(*is, words)],
        Answer::Text(_) | Answer::Date(_) => Vec::new(),
    }
}

fn kind_of_prompt(kind: &PromptKind) -> How {
    match kind {
        PromptKind::Text => ("text", false),
        PromptKind::Choice(_) | PromptKind::Scale(_) => ("choice", false),
        PromptKind::Choices { own_words: true, .. } | PromptKind::Objective => {
            ("open-choice", true)
        }
        PromptKind::Choices { own_words: false, .. } => ("choice", true),
        PromptKind::Date => ("date", false),
        PromptKind::YesNotYet => ("choice", false),
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
        Answer::YesNotYet(_) => ("yes", ("choice", false)),
    }
}

fn fits(kind: &PromptKind, said: &Answer) -> bool {
    match (kind, said) {
        (PromptKind::Choices { own_words, .. }, Answer::Choices { own, .. }) => {
            *own_words || own.trim().is_empty()
        }
        (PromptKind::Text, Answer::Text(_))
        | (PromptKind::Objective, Answer::Choices { .. })
        | (PromptKind::Choice(_), Answer::Choice(_))
        | (PromptKind::Scale(_), Answer::Scale { .. })
        | (PromptKind::Date, Answer::Date(_))
        | (PromptKind::YesNotYet, Answer::YesNotYet(_)) => true,
        _ => false,
    }
}
