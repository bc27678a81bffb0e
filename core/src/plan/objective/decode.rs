use crate::json::Value;
use chrono::NaiveDate;

use super::{Agreement, AgreementMethod, Ended, Objective, Outcome, Review, Step, Wording};
#[cfg(feature = "schema")]
use crate::document::shape::{self, Shape};
use crate::document::{Decode, Field as _, Fields, Id};
use crate::plan::PouSnapshot;
use crate::value::Opened;

impl Decode for Objective {
    const KIND: &'static str = "objective";

    fn decode(fields: &Fields<'_>) -> Opened<Self> {
        let pou = fields.field::<Vec<PouSnapshot>>("pou");
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
        let steps = fields.parts("step").into_iter();
        let steps = steps.map(|(made, it)| Step::under(made.into(), fields, it)).collect();
        let reviews = fields.parts("review").into_iter();
        let reviews = reviews.map(|(made, it)| Review::under(made.into(), fields, it)).collect();
        let mut objective = Self {
            id: fields.id(),
            on: fields.field::<NaiveDate>("on"),
            companion: fields.field::<Option<Id>>("companion"),
            pou,
            first: first.ok_or("wording")?,
            later,
            steps,
            reviews,
            review_on: fields.field::<Option<NaiveDate>>("reviewOn"),
            ended: None,
            once_ended: None,
        };
        if let Some(value) = fields.get("ended") {
            let ended = Ended::open(fields, value, "ended");
            let wording = fields.at::<Option<Id>>(value, "wording");
            // A new wording, by a merge too, takes up again what was done: nobody agreed to it yet.
            let present = objective.wording();
            let stands = present.agreement.is_some() && wording.as_ref() == Some(&present.id);
            if ended.ending == Outcome::SetDown || stands {
                objective.ended = Some(ended);
            } else {
                objective.once_ended = Some(ended);
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
        let agreed = [
            ("to", String::looks()),
            ("on", NaiveDate::looks()),
            ("how", AgreementMethod::looks()),
        ];
        let wording = [("text", String::looks()), ("on", NaiveDate::looks())];
        vec![
            ("on", NaiveDate::looks()),
            ("companion", Id::looks()),
            ("pou", shape::list(&PouSnapshot::looks(), 1, None)),
            ("wording:", shape::object(&wording, &[])),
            ("agreed:", shape::object(&agreed, &[])),
            ("step:", Step::looks_under()),
            ("review:", Review::looks_under()),
            ("reviewOn", NaiveDate::looks()),
            ("ended", shape::maybe(Ended::looks(), "wording", Id::looks())),
        ]
    }
}

fn wording<'r>(fields: &Fields<'r>, id: Id, value: &'r Value) -> Wording {
    let text = fields.at::<String>(value, "text");
    let key = ["agreed:", id.as_str()].concat();
    let agreement = fields.get(&key).and_then(|agreed| {
        // Agreed as it stood: words that changed since, in this copy or another, are not agreed.
        let same = fields.text_at(agreed, "to") == text;
        let how = fields.at::<AgreementMethod>(agreed, "how");
        // Whoever wrote it: nobody agrees to nothing, or for another.
        let own = fields.get("companion").is_none() == (how == AgreementMethod::Here);
        let on = fields.at::<NaiveDate>(agreed, "on");
        (same && own && !text.trim().is_empty()).then_some(Agreement { on, how })
    });
    Wording { id, text, on: fields.at::<NaiveDate>(value, "on"), agreement }
}
