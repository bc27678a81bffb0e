//! The strengths and challenges of someone, pou by pou: as the worker understands them so far, and as the person
//! says them. Both stay as they are written.

use ppsa_core::pack::Pou;
use ppsa_core::plan::{CompanionReading, CompanionReadingChange, PouReading, Voice};
use ppsa_core::{Id, Note, NoteKind};
use yew::Html;

use super::part::button;
use super::{Act as Acts, State, objectives};
use crate::kit::{Effects, El, Input, Ui, el, list, parts, show};
use crate::practice::view;
use crate::session::WidgetSession;
use crate::words::Word;

/// What a person can do with them.
pub enum Act {
    /// To write in the pou in this place.
    Open(usize),
    /// To write whose words.
    Voice(Voice),
    /// The first letter of a new one.
    Add(NoteKind),
    Set(Id),
    Done,
}

/// Theirs comes first.
const VOICES: [Voice; 2] = [Voice::Person, Voice::Worker];
const KINDS: [NoteKind; 2] = [NoteKind::Strength, NoteKind::Challenge];

fn voice(voice: Voice) -> Word {
    match voice {
        Voice::Worker => Word::PracticeVoiceMine,
        Voice::Person => Word::PracticeVoiceTheirs,
    }
}

fn kind(kind: NoteKind) -> Word {
    match kind {
        NoteKind::Strength => Word::PracticeStrengths,
        NoteKind::Challenge => Word::PracticeChallenges,
    }
}

/// All five pou, and the one that is written in.
pub fn view(state: &State, ui: &Ui<'_, view::Act>, whose: &Id) -> Html {
    let reads = ui.session.reads_only();
    let all = ui.pack().pou().iter().enumerate();
    let all = all.filter(|(_, pou)| !reads || VOICES.iter().any(|it| has(ui, whose, *it, pou)));
    let mut cards: Vec<El> = Vec::new();
    cards.extend(all.map(|(at, pou)| card(state, ui, whose, at, pou)));
    let none = cards.is_empty();
    el("div.block.strengths")
        .set("part", "strengths")
        .add(
            el("h3").set("id", "strengths").set("tabindex", "-1").say(ui.word(Word::PracticeKnown)),
        )
        .add(el("p.soft").say(ui.word(Word::PracticeKnownAbout)))
        .add(parts::soft_if(ui, none, Word::Nothing))
        .add(el("ul.cards").all(cards))
        .add(earlier(ui, whose))
        .into()
}

/// Whether a voice says something of a pou.
fn has(ui: &Ui<'_, view::Act>, whose: &Id, voice: Voice, pou: &Pou) -> bool {
    let reading = ui.document.current_with(ui.pack(), whose, voice);
    reading.and_then(|it| it.pou(&pou.key)).is_some_and(|it| !it.skipped && !it.is_blank())
}

fn card(state: &State, ui: &Ui<'_, view::Act>, whose: &Id, at: usize, pou: &Pou) -> El {
    let reads = ui.session.reads_only();
    let open = state.pou == Some(at) && !reads;
    let name = ["pou-", &pou.key].concat();
    let shown = VOICES.into_iter().filter(|it| !open || *it != state.voice);
    let shown = shown.filter_map(|voice| {
        let reading = ui.document.current_with(ui.pack(), whose, voice)?;
        said(ui, reading.voice, reading.pou(&pou.key)?)
    });
    let about = |it: El| it.set("aria-describedby", name.clone());
    let act = |act| Acts::Strengths(act);
    let acts = (!reads && !open).then(|| {
        let strong = !ui.document.strengths_with(whose, &pou.key).is_empty();
        let write = button(ui, Word::PracticeWrite, "write", act(Act::Open(at)));
        let start = Acts::Toward(objectives::Act::Start(at));
        let start = strong.then(|| about(button(ui, Word::PracticeStartHere, "start-here", start)));
        el("p.acts").add(about(write)).maybe(start)
    });
    el("li.card")
        .key(pou.key.as_str())
        .set("data-pou", pou.key.clone())
        .add(
            el("h4")
                .set("id", name.clone())
                .add(el("span").say(&pou.name))
                .maybe(pou.gloss.as_ref().map(|it| list(vec![" ".into(), gloss(it)]))),
        )
        .all(shown)
        .maybe(open.then(|| form(state, ui, whose, pou)))
        .maybe(acts)
}

fn gloss(words: &ppsa_core::Text) -> Html {
    el("span.soft").say(words).into()
}

/// What one voice says of a pou, strengths first. Nothing where it says nothing.
fn said(ui: &Ui<'_, view::Act>, whose: Voice, said: &PouReading) -> Option<El> {
    let kinds = KINDS.into_iter().filter_map(|of| {
        let notes = || said.notes_of(of).filter(|it| !it.is_blank());
        notes().next()?;
        let notes = notes().map(|it| el("li").own(&it.text));
        let name = el("p.kind").say(ui.word(kind(of)));
        Some(el("div").add(name).add(el("ul.dotted").all(notes)))
    });
    let kinds: Vec<El> = kinds.collect();
    if said.skipped || kinds.is_empty() {
        return None;
    }
    let mark = el("p.soft").say(ui.word(voice(whose)));
    Some(el("div.said").and(whose.id()).add(mark).all(kinds))
}

/// The fields: each holds one, and one more is free. An emptied one says nothing.
fn form(state: &State, ui: &Ui<'_, view::Act>, whose: &Id, pou: &Pou) -> El {
    let act = |act| view::Act::People(Acts::Strengths(act));
    let reading = ui.document.current_with(ui.pack(), whose, state.voice);
    let said = reading.and_then(|it| it.pou(&pou.key));
    let which = |it: &Voice| {
        let set = |box_: El| box_.set("name", "voice").change(ui, act(Act::Voice(*it)));
        parts::choice("radio", state.voice == *it, set, show::text(ui.word(voice(*it))))
    };
    let fields = |of: NoteKind| {
        let notes: Vec<&Note> = said.into_iter().flat_map(|it| it.notes_of(of)).collect();
        let free = notes.last().is_none_or(|it| !it.text.is_empty());
        let all = notes.into_iter().map(Some).chain(free.then_some(None)).enumerate();
        let name = ["kind-", of.id()].concat();
        let by = [&name, " pou-", &pou.key].concat();
        let field = move |(at, note): (usize, Option<&Note>)| {
            // By its place: the free one keeps the caret when it is made one of them.
            let id = [of.id(), "-", state.voice.id(), "-", &pou.key, "-", &at.to_string()].concat();
            let write = note.map_or(Act::Add(of), |it| Act::Set(it.id.clone()));
            parts::field(&id, note.map_or("", |it| &it.text))
                .key(id)
                .set("aria-labelledby", by.clone())
                .input(ui, act(write))
        };
        el("div.fields")
            .add(el("p.kind").set("id", name).say(ui.word(kind(of))))
            .add(el("div.all").all(all.map(field)))
    };
    el("div.form")
        .set("id", "known")
        .set("role", "group")
        .set("aria-labelledby", ["pou-", &pou.key].concat())
        .add(
            el("fieldset.ticks")
                .add(el("legend").say(ui.word(Word::PracticeVoice)))
                .all(VOICES.iter().map(which)),
        )
        .all(KINDS.into_iter().map(fields))
        .add(el("p.acts").add(button(ui, Word::PracticeDone, "known", Acts::Strengths(Act::Done))))
}

/// What was written before, under other names of the pou too. It is only read.
fn earlier(ui: &Ui<'_, view::Act>, whose: &Id) -> Html {
    let current = VOICES.map(|voice| ui.document.current_with(ui.pack(), whose, voice));
    let is_current = |it: &CompanionReading| current.iter().flatten().any(|now| now.id == it.id);
    let all = ui.document.readings_with(whose).rev();
    let all = all.filter(|it| !it.is_blank() && !is_current(it)).map(|it| {
        let each = it.each().filter_map(|(name, pou)| {
            let said = said(ui, it.voice, pou)?;
            Some(el("div").add(el("p").add(el("b").say(name))).add(said))
        });
        el("li").key(it.id.as_str()).add(parts::day(ui, it.on)).all(each)
    });
    let all: Vec<El> = all.collect();
    if all.is_empty() {
        return Html::default();
    }
    parts::more(ui.word(Word::PracticeKnownEarlier)).add(el("ul.cards").all(all)).into()
}

/// The strengths in some pou, in a line: what an objective can start from.
pub fn line<'p>(
    ui: &Ui<'_, view::Act>,
    whose: &Id,
    pou: impl Iterator<Item = &'p str>,
) -> Option<El> {
    let mut all: Vec<Html> = Vec::new();
    for strength in pou.flat_map(|it| ui.document.strengths_with(whose, it)) {
        if !all.is_empty() {
            all.push(" · ".into());
        }
        all.push(el("span.own").own(strength).into());
    }
    let name = list(vec![show::text(ui.word(Word::PracticeStrengths)), ": ".into()]);
    (!all.is_empty()).then(|| el("p.soft.strong").add(name).add(list(all)))
}

pub fn act(
    state: &mut State,
    session: &WidgetSession,
    act: &Act,
    input: &Input<'_>,
    then: &mut Effects,
) {
    match act {
        Act::Open(at) => {
            state.pou = Some(*at);
            then.undo_offer = None;
            then.focus("#known textarea");
        }
        Act::Voice(voice) => state.voice = *voice,
        Act::Add(kind) => {
            let pou = state.pou.and_then(|at| session.pack().pou().get(at));
            let Some((reading, pou)) = reading(state, session).zip(pou) else { return };
            let (pou, kind, text) = (pou.key.clone(), *kind, input.value());
            session.change(&CompanionReadingChange::AddNote { reading, pou, kind, text });
        }
        Act::Set(note) => {
            let Some(reading) = reading(state, session) else { return };
            let (note, text) = (note.clone(), input.value());
            session.change(&CompanionReadingChange::SetNote { reading, note, text });
        }
        Act::Done => {
            let pou = state.pou.take().and_then(|at| session.pack().pou().get(at));
            let key = pou.map_or("", |it| it.key.as_str());
            then.focus(["[data-pou='", key, "'] [data-act=write]"].concat());
        }
    }
}

/// The one that is written in: begun with the first letter in this voice.
fn reading(state: &State, session: &WidgetSession) -> Option<Id> {
    let (with, voice, pack) = (state.open.clone()?, state.voice, session.pack());
    let there = session.shared().read(|it| Some(it.current_with(pack, &with, voice)?.id.clone()));
    there.or_else(|| {
        let (on, snapshot) = (session.today(), Box::new(pack.snapshot()));
        session.create(&CompanionReadingChange::Start { on, snapshot, with, voice }).0
    })
}
