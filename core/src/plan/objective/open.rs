use crate::json::Value;

use super::{AgreedHow, Agreement, Ended, Ending, Objective, Review, Step, StepHolder, Wording};
use crate::document::shape::{self, Shape};
use crate::document::{Fields, Id, Open, holds};
use crate::plan::FramePou;
use crate::value::{Opened, bool_at, date_at, id_at, maybe_date_at, text_at, words_at};

impl Open for Objective {
    holds!(Objective, "objective");

    fn open(fields: &Fields<'_>) -> Opened<Self> {
        let mut pou = Vec::new();
        for it in fields.need("pou", Value::as_array)? {
            pou.push(FramePou::open(it)?);
        }
        if pou.is_empty() || FramePou::twice(&pou) {
            return Err("pou");
        }
        let mut wordings = fields.parts("wording", |id, it| wording(fields, id, it))?.into_iter();
        let first = wordings.next().ok_or("wording")?;
        let mut objective = Self {
            id: fields.id(),
            on: fields.date("on")?,
            whose: fields.maybe("whose", |it| Id::new(it.as_str()?).ok())?,
            pou,
            first,
            later: wordings.collect(),
            steps: fields.parts("step", step)?,
            reviews: fields.parts("review", review)?,
            review_on: fields.maybe_date("review-on")?,
            ended: None,
            once_ended: None,
        };
        if let Some(value) = fields.get("ended") {
            let (ended, wording) = ended(value)?;
            // A new wording, by a merge too, takes up again what was done: nobody agreed to it yet.
            let present = objective.wording();
            let stands = present.agreement.is_some() && wording.as_ref() == Some(&present.id);
            if ended.ending == Ending::SetDown || stands {
                objective.ended = Some(ended);
            } else {
                objective.once_ended = Some(ended);
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

fn wording(fields: &Fields<'_>, id: Id, value: &Value) -> Opened<Wording> {
    let text = text_at(value, "text")?.to_owned();
    let key = ["agreed:", id.as_str()].concat();
    let agreement = match fields.get(&key) {
        // Agreed as it stood: words that changed since, in this copy or another, are not agreed.
        Some(agreed) => {
            let same = text_at(agreed, "to")? == text;
            let how = AgreedHow::from_id(text_at(agreed, "how")?).ok_or("how")?;
            // Whoever wrote it: nobody agrees to nothing, or for another.
            let own = fields.get("whose").is_none() == (how == AgreedHow::Here);
            let on = date_at(agreed, "on")?;
            (same && own && !text.trim().is_empty()).then_some(Agreement { on, how })
        }
        None => None,
    };
    Ok(Wording { id, text, on: date_at(value, "on")?, agreement })
}

fn step(id: Id, value: &Value) -> Opened<Step> {
    Ok(Step {
        id,
        text: text_at(value, "text")?.to_owned(),
        holder: StepHolder::from_id(text_at(value, "holder")?).ok_or("holder")?,
        done: maybe_date_at(value, "done")?,
    })
}

fn review(id: Id, value: &Value) -> Opened<Review> {
    let (on, together) = (date_at(value, "on")?, bool_at(value, "together")?);
    Ok(Review { id, on, together, text: words_at(value, "text")? })
}

fn ended(value: &Value) -> Opened<(Ended, Option<Id>)> {
    let ending = Ending::from_id(text_at(value, "ending")?).ok_or("ending")?;
    let ended = Ended { ending, on: date_at(value, "on")?, text: words_at(value, "text")? };
    let wording = value.get("wording").map(|_| id_at(value, "wording")).transpose()?;
    Ok((ended, wording))
}
