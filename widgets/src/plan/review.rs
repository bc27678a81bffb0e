use chrono::NaiveDate;
use ppsa_core::export::calendar_days;
use ppsa_core::plan::{Objective, ObjectiveChange};

use super::row::{button, dated, say};
use super::view::{Act, Plan, change, offer, own};
use crate::kit::{Effects, El, Input, Ui, el, list, parts, show};
use crate::session::{WidgetSession, now};
use crate::words::Word;

/// What is about to be noted of a look at an objective.
#[derive(Default)]
pub struct Look {
    together: bool,
    text: String,
}

impl Look {
    /// From [`Look::words`].
    pub fn read(words: &str) -> Option<Self> {
        let text = words.get(1..)?.to_owned();
        Some(Self { together: words.starts_with('1'), text })
    }

    pub fn words(&self) -> String {
        [if self.together { "\n1" } else { "\n0" }, &self.text].concat()
    }
}

/// The day to look at it again that no look was noted on or since.
pub fn next(it: &Objective) -> Option<NaiveDate> {
    it.review_on.filter(|on| !it.reviews.iter().any(|review| review.on >= *on))
}

/// When to look at it again, that it was looked at, and those days for a calendar.
pub fn view(plan: &Plan, ui: &Ui<'_, Act>, it: &Objective, changes: bool) -> El {
    let group = el("div.review")
        .set("role", "group")
        .set("aria-labelledby", "review")
        .add(el("h4").set("id", "review").say(ui.word(Word::PlanReview)));
    let group = if changes {
        group.add(day(ui, it)).add(match &plan.look {
            Some(look) => note(ui, look),
            None => el("p.acts")
                .add(button(ui, Word::PlanLook, "look", Act::Look))
                .add(ui.undo_offer("review")),
        })
    } else {
        group.add(el("p").add(match it.review_on {
            Some(on) => dated(ui, Word::PlanLookOn, on),
            None => say(ui, Word::Nothing),
        }))
    };
    let save = it.review_on.filter(|_| it.is_open()).map(|_| {
        let button = button(ui, Word::PlanCalendar, "calendar", Act::Calendar)
            .set("aria-describedby", "calendar");
        let about = el("p.soft").set("id", "calendar").say(ui.word(Word::PlanCalendarAbout));
        list(vec![el("p.acts").add(button).into(), about.into()])
    });
    group.maybe(save).add(ui.announcement_if(plan.saved))
}

fn day(ui: &Ui<'_, Act>, it: &Objective) -> El {
    let none = it.review_on.is_some().then(|| button(ui, Word::PlanNoDay, "no-day", Act::NoDay));
    let input = parts::date("day", it.review_on).set("id", "day").change(ui, Act::SetDay);
    el("div.day")
        .add(el("label").set("for", "day").say(ui.word(Word::PlanDay)))
        .add(el("p.acts").add(input).maybe(none))
}

fn note(ui: &Ui<'_, Act>, look: &Look) -> El {
    let together = parts::choice(
        "checkbox",
        look.together,
        |it| it.change(ui, Act::LookTogether),
        say(ui, Word::PlanTogether),
    );
    el("div.look")
        .add(el("label").set("for", "look").say(ui.word(Word::PlanLookWords)))
        .add(parts::field("look", &look.text).set("id", "look").input(ui, Act::LookWords))
        .add(together)
        .add(el("p.acts").add(button(ui, Word::PlanNote, "note", Act::NoteLook)).add(button(
            ui,
            Word::PlanClose,
            "not-now",
            Act::NotNow,
        )))
}

/// A day was set, or, by no words, taken away.
pub fn set_day(plan: &Plan, session: &WidgetSession, words: &str, then: &mut Effects) {
    let on = parts::read_day(words);
    // A year that is still being typed passes through the first century.
    if on.is_none() && !words.is_empty() {
        then.nothing = true;
        return;
    }
    let Some(objective) = plan.open.clone() else { return };
    change(session, ObjectiveChange::SetReviewOn { objective, on });
}

/// What is said of a look, until it is noted.
pub fn look(
    plan: &mut Plan,
    session: &WidgetSession,
    act: &Act,
    input: &Input<'_>,
    then: &mut Effects,
) {
    let Some(mut look) = plan.look.take() else { return };
    match act {
        Act::LookWords => look.text = input.value(),
        Act::LookTogether => look.together = input.checked(),
        _ => {
            let (on, Look { together, text }) = (session.today(), look);
            let Some(objective) = plan.open.clone() else { return };
            let undo = change(session, ObjectiveChange::Review { objective, on, together, text });
            then.undo_offer(offer("review", Word::PlanNoted, undo));
            plan.tell_open(session);
            return;
        }
    }
    plan.look = Some(look);
    plan.tell_open(session);
}

/// Gives the person a calendar file of the days to look at objectives again.
pub fn save(session: &WidgetSession, then: &mut Effects) {
    let file = session.shared().read(|document| {
        let open = own(document).filter(|it| it.is_open());
        let days: Vec<_> = open.filter_map(|it| Some((&it.id, it.review_on?))).collect();
        calendar_days(&days, now())
    });
    if let Some(file) = file {
        session.host().save("dates.ics", "text/calendar", &file);
        then.announcement = Some(show::text(session.word(Word::PlanSaved)));
    }
}
