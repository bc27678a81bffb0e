use crate::json::Value;

use super::{
    Agreement, AgreementMethod, Ended, Objective, Outcome, Review, Step, StepHolder, Wording,
};
#[cfg(feature = "schema")]
use crate::document::shape::{self, Shape};
use crate::document::{Decode, Fields, Id};
use crate::plan::PouSnapshot;
use crate::value::Opened;

impl Decode for Objective {
    const KIND: &'static str = "objective";

    fn decode(fields: &Fields<'_>) -> Opened<Self> {
        let mut pou = Vec::new();
        for it in fields.list(fields.need("pou"), "pou") {
            pou.push(PouSnapshot::open(fields, it));
        }
        if pou.is_empty() || PouSnapshot::twice(&pou) {
            fields.wrong("pou");
        }
        let mut first = None;
        let mut later = Vec::new();
        for (made, value) in fields.parts("wording") {
            let wording = wording(fields, made.into(), value);
            if first.is_none() {
                first = Some(wording);
            } else {
                later.push(wording);
            }
        }
        let mut steps = Vec::new();
        for (made, value) in fields.parts("step") {
            let holder = fields.one_at(value, "holder", StepHolder::from_id, StepHolder::Person);
            let (text, done) =
                (fields.owned_at(value, "text"), fields.maybe_date_at(value, "done"));
            steps.push(Step { id: made.into(), text, holder, done });
        }
        let mut reviews = Vec::new();
        for (made, value) in fields.parts("review") {
            let on = fields.date_at(value, "on");
            let (together, text) =
                (fields.flag_at(value, "together"), fields.words_at(value, "text"));
            reviews.push(Review { id: made.into(), on, together, text });
        }
        let mut objective = Self {
            id: fields.id(),
            on: fields.date("on"),
            companion: fields.maybe_id("companion"),
            pou,
            first: first.ok_or("wording")?,
            later,
            steps,
            reviews,
            review_on: fields.maybe_date("reviewOn"),
            ended: None,
            once_ended: None,
        };
        if let Some(value) = fields.get("ended") {
            let ending = fields.one_at(value, "ending", Outcome::from_id, Outcome::Done);
            let (on, text) = (fields.date_at(value, "on"), fields.words_at(value, "text"));
            let wording = fields.maybe_id_at(value, "wording");
            // A new wording, by a merge too, takes up again what was done: nobody agreed to it yet.
            let present = objective.wording();
            let stands = present.agreement.is_some() && wording.as_ref() == Some(&present.id);
            let ended = Some(Ended { ending, on, text });
            if ending == Outcome::SetDown || stands {
                objective.ended = ended;
            } else {
                objective.once_ended = ended;
            }
        }
        Ok(objective)
    }

    fn holds_words(key: &str) -> bool {
        key == "ended"
    }

    /// An agreement to other words, and an ending that was outlived.
    fn hides(&self, key: &str, _value: &Value) -> bool {
        let Some((name, of)) = key.split_once(':') else {
            return key == "ended" && self.ended.is_none();
        };
        let agreed = |it: &Wording| it.id.as_str() == of && it.agreement().is_some();
        name == "agreed" && !self.wordings().any(agreed)
    }

    #[cfg(feature = "schema")]
    fn shape() -> Shape {
        let holders = shape::one_of(StepHolder::ALL.iter().map(|it| it.id()));
        let ways = shape::one_of(AgreementMethod::ALL.iter().map(|it| it.id()));
        let endings = shape::one_of(Outcome::ALL.iter().map(|it| it.id()));
        let agreed = [("to", shape::words()), ("on", shape::date()), ("how", ways)];
        let wording = [("text", shape::words()), ("on", shape::date())];
        let step = [("text", shape::words()), ("holder", holders)];
        let review = [("together", shape::flag()), ("text", shape::words())];
        let ended = [("ending", endings), ("on", shape::date())];
        let more = [("text", shape::words()), ("wording", shape::id())];
        vec![
            ("on", shape::date()),
            ("companion", shape::id()),
            ("pou", shape::list(&PouSnapshot::shape(), 1, None)),
            ("wording:", shape::object(&wording, &[])),
            ("agreed:", shape::object(&agreed, &[])),
            ("step:", shape::object(&step, &[("done", shape::date())])),
            ("review:", shape::object(&[("on", shape::date())], &review)),
            ("reviewOn", shape::date()),
            ("ended", shape::object(&ended, &more)),
        ]
    }
}

fn wording<'r>(fields: &Fields<'r>, id: Id, value: &'r Value) -> Wording {
    let text = fields.owned_at(value, "text");
    let key = ["agreed:", id.as_str()].concat();
    let agreement = fields.get(&key).and_then(|agreed| {
        // Agreed as it stood: words that changed since, in this copy or another, are not agreed.
        let same = fields.text_at(agreed, "to") == text;
        let how = fields.one_at(agreed, "how", AgreementMethod::from_id, AgreementMethod::Here);
        // Whoever wrote it: nobody agrees to nothing, or for another.
        let own = fields.get("companion").is_none() == (how == AgreementMethod::Here);
        let on = fields.date_at(agreed, "on");
        (same && own && !text.trim().is_empty()).then_some(Agreement { on, how })
    });
    Wording { id, text, on: fields.date_at(value, "on"), agreement }
}
