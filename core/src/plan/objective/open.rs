use serde_json::Value;

use super::{AgreedHow, Agreement, Ended, Ending, Objective, Review, Step, StepHolder, Wording};
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
        };
        if let Some(value) = fields.get("ended") {
            let (ended, wording) = ended(value)?;
            // A new wording, by a merge too, takes up again what was done: nobody agreed to it yet.
            let present = objective.wording();
            let stands = present.agreement.is_some() && wording.as_ref() == Some(&present.id);
            if ended.ending == Ending::SetDown || stands {
                objective.ended = Some(ended);
            }
        }
        Ok(objective)
    }
}

fn wording(fields: &Fields<'_>, id: Id, value: &Value) -> Opened<Wording> {
    let key = ["agreed:", id.as_str()].concat();
    let agreement = match fields.get(&key) {
        // Agreed as it stood: words that changed since, in this copy or another, are not agreed.
        Some(agreed) => {
            let text = fields.written(&["wording:", id.as_str()].concat());
            let same = text.map(Id::from) == Some(id_at(agreed, "at")?);
            let how = AgreedHow::from_id(text_at(agreed, "how")?).ok_or("how")?;
            let on = date_at(agreed, "on")?;
            same.then_some(Agreement { on, how })
        }
        None => None,
    };
    Ok(Wording {
        id,
        text: text_at(value, "text")?.to_owned(),
        on: date_at(value, "on")?,
        agreement,
    })
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
