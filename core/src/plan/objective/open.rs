use crate::json::Value;

use super::{AgreedHow, Agreement, Ended, Ending, Objective, Review, Step, StepHolder, Wording};
use crate::document::shape::{self, Shape};
use crate::document::{Fields, Id, Open, holds};
use crate::plan::FramePou;
use crate::value::Opened;

impl Open for Objective {
    holds!(Objective, "objective");

    fn open(fields: &Fields<'_>) -> Opened<Self> {
        let mut pou = Vec::new();
        for it in fields.list(fields.need("pou"), "pou") {
            pou.push(FramePou::open(fields, it));
        }
        if pou.is_empty() || FramePou::twice(&pou) {
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
            whose: fields.maybe_id("whose"),
            pou,
            first: first.ok_or("wording")?,
            later,
            steps,
            reviews,
            review_on: fields.maybe_date("review-on"),
            ended: None,
            once_ended: None,
        };
        if let Some(value) = fields.get("ended") {
            let ending = fields.one_at(value, "ending", Ending::from_id, Ending::Done);
            let (on, text) = (fields.date_at(value, "on"), fields.words_at(value, "text"));
            let wording = fields.maybe_id_at(value, "wording");
            // A new wording, by a merge too, takes up again what was done: nobody agreed to it yet.
            let present = objective.wording();
            let stands = present.agreement.is_some() && wording.as_ref() == Some(&present.id);
            let ended = Some(Ended { ending, on, text });
            if ending == Ending::SetDown || stands {
                objective.ended = ended;
            } else {
                objective.once_ended = ended;
            }
        }
        Ok(objective)
    }

    fn shape() -> Shape {
        let holders = shape::one_of(StepHolder::ALL.iter().map(|it| it.id()));
        let ways = shape::one_of(AgreedHow::ALL.iter().map(|it| it.id()));
        let endings = shape::one_of(Ending::ALL.iter().map(|it| it.id()));
        let agreed = [("to", shape::words()), ("on", shape::date()), ("how", ways)];
        let wording = [("text", shape::words()), ("on", shape::date())];
        let step = [("text", shape::words()), ("holder", holders)];
        let review = [("together", shape::flag()), ("text", shape::words())];
        let ended = [("ending", endings), ("on", shape::date())];
        let more = [("text", shape::words()), ("wording", shape::id())];
        vec![
            ("on", shape::date()),
            ("whose", shape::id()),
            ("pou", shape::list(&FramePou::shape(), 1, None)),
            ("wording:", shape::object(&wording, &[])),
            ("agreed:", shape::object(&agreed, &[])),
            ("step:", shape::object(&step, &[("done", shape::date())])),
            ("review:", shape::object(&[("on", shape::date())], &review)),
            ("review-on", shape::date()),
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
        let how = fields.one_at(agreed, "how", AgreedHow::from_id, AgreedHow::Here);
        // Whoever wrote it: nobody agrees to nothing, or for another.
        let own = fields.get("whose").is_none() == (how == AgreedHow::Here);
        let on = fields.date_at(agreed, "on");
        (same && own && !text.trim().is_empty()).then_some(Agreement { on, how })
    });
    Wording { id, text, on: fields.date_at(value, "on"), agreement }
}
