use chrono::NaiveDate;
use ppsa_core::export::calendar_days;
use ppsa_core::plan::Objective;
use ppsa_core::practice::{Companion, Session};
use ppsa_core::rules::{Due, DueKind, due};
use ppsa_core::{ContentPack, Document, Id};
use yew::Html;

use super::about::about_record;
use super::home;
use super::view;
use crate::kit::{Effects, El, Ui, el, list, parts, show};
use crate::session::{WidgetSession, now};
use crate::words::Word;

/// What comes next, the earliest first, and those days for a calendar.
pub fn view(ui: &Ui<'_, view::Act>) -> Html {
    let all = due(ui.document, ui.pack(), ui.session.today());
    let heading = el("h3").set("id", "next").say(ui.word(Word::PracticeNext));
    let body = if all.is_empty() {
        el("p.soft").say(ui.word(Word::PracticeNextNone))
    } else {
        el("ol.timeline").set("aria-labelledby", "next").all(all.iter().map(|it| item(ui, it)))
    };
    let saves = !days(ui.document, ui.pack(), ui.session.today()).is_empty();
    let save = saves.then(|| {
        let act = view::Act::Home(home::Act::Calendar);
        let button = parts::act(ui, Word::PlanCalendar, act).set("data-act", "calendar");
        list(vec![
            el("p.acts").add(button.set("aria-describedby", "calendar")).into(),
            el("p.soft").set("id", "calendar").say(ui.word(Word::PracticeCalendarAbout)).into(),
        ])
    });
    el("div.next").set("part", "next").add(heading).add(body).maybe(save).into()
}

fn item(ui: &Ui<'_, view::Act>, it: &Due) -> El {
    let day = if it.overdue {
        // Said as it is, and no more.
        parts::dated(ui, Word::PracticeWasOn, it.on)
    } else if it.on == ui.session.today() {
        parts::dated(ui, Word::PracticeToday, it.on)
    } else {
        parts::day(ui, it.on)
    };
    let about = it.of.as_ref().map(|id| about_record(ui.document, id)).unwrap_or_default();
    let own = it.kind == DueKind::Review && about.label.is_none();
    let label = about.label.map(|it| el("span.soft").add(" · ").add(el("span").own(it)));
    let label = label.or_else(|| {
        own.then(|| el("span.soft").add(" · ").add(show::text(ui.word(Word::PracticeOwnPlan))))
    });
    el("li")
        .and_if("past", it.overdue)
        .add(el("p.soft").add(day))
        .add(el("p").add(show::text(ui.word(word(ui.document, it)))).maybe(label))
}

/// What it is: booked, or reckoned from what was before.
fn word(document: &Document, it: &Due) -> Word {
    let booked = it.of.as_ref().is_some_and(|id| document.get::<Session>(id).is_some());
    match it.kind {
        DueKind::Review => Word::PracticeDueReview,
        DueKind::Supervision if booked => Word::PracticeDueSupervision,
        DueKind::Supervision => Word::PracticeDueExternal,
        DueKind::Refresher => Word::PracticeDueRefresher,
        DueKind::Group => Word::PracticeDueGroup,
        DueKind::Community => Word::PracticeDueCommunity,
        DueKind::Agreed => Word::PracticeDueAgreed,
        DueKind::Needed => Word::PracticeDueNeeded,
    }
}

/// The days ahead that are the holder's own: those of people they walk beside stay out of files.
fn days(document: &Document, pack: &ContentPack, today: NaiveDate) -> Vec<(Id, NaiveDate)> {
    let own = |id: &Id| {
        document.get::<Objective>(id).is_none_or(|it| it.companion.is_none())
            && document.get::<Companion>(id).is_none()
    };
    let all = due(document, pack, today).into_iter().filter(|it| !it.overdue);
    all.filter_map(|it| Some((it.of.filter(|id| own(id))?, it.on))).collect()
}

/// Gives the person a calendar file of them.
pub fn save(session: &WidgetSession, then: &mut Effects) {
    let file = session.shared().read(|document| {
        let days = days(document, session.pack(), session.today());
        let days: Vec<_> = days.iter().map(|(id, on)| (id, *on)).collect();
        calendar_days(&days, now())
    });
    if let Some(file) = file {
        session.host().save("dates.ics", "text/calendar", &file);
        then.announcement = Some(show::text(session.word(Word::PlanSaved)));
    }
}
