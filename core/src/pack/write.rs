//! A whole pack as a file: what [`from_json`](ContentPack::from_json) reads as the same pack.

use super::content::{ContentPack, Pou};
use super::framework::{LISTS, Member, SeasonWords};
use super::read::FORMAT;
use super::thresholds::{RANGES, Thresholds};
use crate::framework::Season;
use crate::json::{Map, Value};
use crate::template::{Choice, Prompt, PromptKind, Purpose, Section, Template};
use crate::text::{Lang, Review, Text};
use crate::value::{flag, object, with};

/// Writes texts: what a text is in stands beside it only where it is not what is usual in the pack.
struct Writer<'p> {
    lang: &'p Lang,
    review: Review,
}

impl ContentPack {
    /// The pack as a file that is complete, whatever it was laid over.
    pub(crate) fn write(&self) -> Value {
        let meta = self.meta();
        let to = Writer { lang: &meta.language, review: meta.review };
        let scale = [
            ("about", to.maybe(self.scale.about.as_ref())),
            ("steps", to.texts(&self.scale.steps)),
        ];
        let pack = object([
            ("format", Value::Number(FORMAT.to_string())),
            ("language", meta.language.as_str().into()),
            ("review", to.review.id().into()),
            ("id", meta.id.as_str().into()),
            ("version", meta.version.as_str().into()),
            ("name", to.text(&meta.name)),
            ("holder", to.text(&meta.holder)),
            ("licence", to.text(&meta.licence)),
            ("standIn", to.maybe(self.stand_in())),
            ("pou", self.pou.iter().map(|it| to.pou(it)).collect()),
            ("scale", object(scale)),
            ("labels", self.labels().id().into()),
            ("seasons", to.seasons(&self.words.seasons)),
            ("thresholds", thresholds(self.thresholds().clone())),
            ("templates", list(self.templates().iter().map(|it| to.template(it)))),
            ("findings", to.findings(self)),
        ]);
        let mut members = self.words.members.iter();
        LISTS.into_iter().fold(pack, |pack, (key, ids)| {
            let list = ids.iter().zip(members.by_ref()).map(|(id, it)| (*id, to.member(it)));
            with(Some(&pack), [(key, by_id(list))])
        })
    }
}

impl Writer<'_> {
    fn text(&self, text: &Text) -> Value {
        let (usual, other) = (text.lang == *self.lang, text.review != self.review);
        if usual && !other {
            return text.text.as_str().into();
        }
        // In another language than the pack's nothing awaits review unless it says so.
        let plain = !usual && text.review == Review::NotNeeded;
        let review = if plain { Value::Null } else { text.review.id().into() };
        let lang = text.lang.as_str().into();
        object([("text", text.text.as_str().into()), ("lang", lang), ("review", review)])
    }

    fn maybe(&self, text: Option<&Text>) -> Value {
        text.map_or(Value::Null, |it| self.text(it))
    }

    fn texts(&self, texts: &[Text]) -> Value {
        list(texts.iter().map(|it| self.text(it)))
    }

    fn pou(&self, pou: &Pou) -> Value {
        object([
            ("key", pou.key.as_str().into()),
            ("name", self.text(&pou.name)),
            ("gloss", self.maybe(pou.gloss.as_ref())),
            ("about", self.maybe(pou.about.as_ref())),
        ])
    }

    fn member(&self, member: &Member) -> Value {
        object([
            ("name", self.maybe(member.name.as_ref())),
            ("english", self.text(&member.english)),
            ("about", self.maybe(member.about.as_ref())),
            ("asks", self.texts(&member.asks)),
        ])
    }

    fn seasons(&self, seasons: &[SeasonWords]) -> Value {
        let season = |it: &SeasonWords| {
            object([
                ("name", self.text(&it.name)),
                ("english", self.text(&it.english)),
                ("phase", self.maybe(it.phase.as_ref())),
                ("purpose", self.maybe(it.purpose.as_ref())),
                ("helps", self.texts(&it.helps)),
            ])
        };
        by_id(Season::IDS.into_iter().zip(seasons.iter().map(season)))
    }

    fn template(&self, template: &Template) -> Value {
        let purpose = match template.purpose {
            Purpose::Other => Value::Null,
            purpose => purpose.id().into(),
        };
        object([
            ("id", template.id.as_str().into()),
            ("title", self.text(&template.title)),
            ("about", self.maybe(template.about.as_ref())),
            ("purpose", purpose),
            ("practises", list(template.practises.iter().map(|it| it.id().into()))),
            ("sections", list(template.sections.iter().map(|it| self.section(it)))),
        ])
    }

    fn section(&self, section: &Section) -> Value {
        object([
            ("id", section.id.as_str().into()),
            ("title", self.maybe(section.title.as_ref())),
            ("about", self.maybe(section.about.as_ref())),
            ("prompts", list(section.prompts.iter().map(|it| self.prompt(it)))),
        ])
    }

    fn prompt(&self, prompt: &Prompt) -> Value {
        let choice = |it: &Choice| {
            object([("key", it.key.as_str().into()), ("words", self.text(&it.words))])
        };
        let choices = list(prompt.kind.options().iter().map(choice));
        let (mut own, mut steps) = (false, Value::Null);
        match &prompt.kind {
            PromptKind::Choices { own_words, .. } => own = *own_words,
            PromptKind::Scale(words) => steps = self.texts(words),
            _ => {}
        }
        object([
            ("id", prompt.id.as_str().into()),
            ("asks", self.text(&prompt.asks)),
            ("help", self.maybe(prompt.help.as_ref())),
            ("kind", prompt.kind.id().into()),
            ("choices", choices),
            ("ownWords", flag(own)),
            ("steps", steps),
        ])
    }

    fn findings(&self, pack: &ContentPack) -> Value {
        by_id(pack.words.findings.iter().map(|(code, it)| {
            let causes = it.causes.iter().map(|(cause, text)| (cause.as_str(), self.text(text)));
            let words = [
                ("title", self.text(&it.title)),
                ("says", self.text(&it.says)),
                ("offers", it.offers.as_deref().map_or(Value::Null, Value::from)),
                ("causes", by_id(causes)),
            ];
            (*code, object(words))
        }))
    }
}

fn thresholds(mut numbers: Thresholds) -> Value {
    let mut usual = Thresholds::default();
    by_id(RANGES.iter().filter_map(|(key, ..)| {
        let number = *numbers.by_key(key)?;
        let other = Some(number) != usual.by_key(key).copied();
        other.then(|| (*key, u32::from(number).into()))
    }))
}

/// A list, or nothing where it is empty.
fn list(items: impl Iterator<Item = Value>) -> Value {
    let items: Vec<Value> = items.collect();
    if items.is_empty() { Value::Null } else { items.into() }
}

/// An object, or nothing where it is empty.
fn by_id<'i>(pairs: impl Iterator<Item = (&'i str, Value)>) -> Value {
    let pairs: Vec<_> = pairs.map(|(id, value)| (id.to_owned(), value)).collect();
    if pairs.is_empty() { Value::Null } else { Value::Object(Map::of(pairs)) }
}
