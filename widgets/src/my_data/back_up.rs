//! A file with all of it, and back again: to be added to what is here, once that was shown.

use ppsa_core::document::{MergePreview, RecordSummary, Removed};
use ppsa_core::{Document, Error, Id, Patch, Replica, Result};
use yew::Html;

use super::kinds::{groups, named};
use super::lock::question;
use super::part::{Part, act as button, p};
use super::passphrase;
use super::status;
use super::view::{self, MyData, refused, tell, tell_there};
use crate::kit::{Effects, El, Ui, el, list, parts};
use crate::session::{Ask, Status, WidgetSession};
use crate::words::Word;

/// What it remembers.
#[derive(Default)]
pub struct BackUp {
    step: Step,
}

#[derive(Default)]
enum Step {
    #[default]
    None,
    /// A file is to be saved with a passphrase.
    Saving,
    /// A file waits for its passphrase.
    Opening,
    /// What a file would bring.
    Incoming(Box<Incoming>),
    /// It was brought.
    Added,
}

struct Incoming {
    file: Document,
    preview: MergePreview,
    /// Those of the removed ones that are to be here afterwards.
    back: Vec<Id>,
}

/// What a person can do in it.
pub enum Act {
    Save,
    AskPassphrase,
    SaveLocked,
    File,
    Open,
    Tick(Id),
    Add,
    Leave,
}

impl BackUp {
    pub fn view(&self, my: &MyData, ui: &Ui<'_, view::Act>) -> Html {
        let mine = |act| view::Act::BackUp(act);
        let enter = |word, act| {
            parts::main_button(ui.word(word)).flag("data-enter", true).click(ui, mine(act))
        };
        let leave = || button(ui, Word::MyDataLeave, mine(Act::Leave));
        let saving = matches!(self.step, Step::Saving).then(|| {
            question(ui, Word::MyDataSaveLocked)
                .add(p(ui, Word::MyDataFileForgot))
                .add(passphrase::twice(my, ui))
                .add(el("p.acts").add(enter(Word::MyDataSaveNow, Act::SaveLocked)).add(leave()))
        });
        let opening = matches!(self.step, Step::Opening).then(|| {
            question(ui, Word::MyDataFileLocked)
                .add(passphrase::once(my, ui))
                .add(el("p.acts").add(enter(Word::MyDataFileOpen, Act::Open)).add(leave()))
        });
        let incoming = match &self.step {
            Step::Incoming(incoming) => incoming
                .view(ui)
                .add(
                    el("p.acts")
                        .add(
                            parts::main_button(ui.word(Word::MyDataAdd))
                                .set("id", "add")
                                .click(ui, mine(Act::Add)),
                        )
                        .add(leave()),
                )
                .into(),
            _ => Html::default(),
        };
        let plain = button(ui, Word::MyDataSave, mine(Act::Save)).set("id", "save");
        let with_lock = button(ui, Word::MyDataSaveLocked, mine(Act::AskPassphrase));
        let with_lock = with_lock.set("id", "save-locked");
        // Words with a lock on leave it in a locked file, unless the person wants it otherwise.
        let keeps = ui.session.host().status(Status::KEEPS);
        let only_here =
            matches!(self.step, Step::Added) && matches!(keeps.as_str(), "undecided" | "nothing");
        let only_here = only_here.then(|| {
            let keep = view::Act::Open(Part::Keep);
            el("div.notice.stack")
                .add(p(ui, Word::MyDataAddedHere))
                .add(el("p.acts").add(button(ui, Word::MyDataToKeep, keep).set("id", "to-keep")))
        });
        let save = el("div.stack").maybe(only_here).add(p(ui, Word::MyDataBackUpAbout));
        let save = if status::is(ui.session, Status::LOCK, "open") {
            let first = saving.is_none();
            save.add(el("p.acts").add(with_lock.and_if("main", first)))
                .maybe(saving)
                .add(p(ui, Word::MyDataSavePlain).and("soft"))
                .add(el("p.acts").add(plain))
        } else {
            save.add(el("p.acts").add(plain).add(with_lock)).maybe(saving)
        };
        let bring = (!ui.session.reads_only()).then(|| {
            el("div.stack")
                .add(el("h4").say(ui.word(Word::MyDataBring)))
                .add(p(ui, Word::MyDataBringAbout))
                .add(
                    el("div.pick")
                        .add(el("label").set("for", "file").say(ui.word(Word::MyDataFile)))
                        .add(
                            el("input")
                                .set("type", "file")
                                .set("id", "file")
                                .change(ui, mine(Act::File)),
                        ),
                )
                .maybe(opening)
                .add(incoming)
        });
        list(vec![save.into(), bring.map(Into::into).unwrap_or_default()])
    }
}

impl Incoming {
    fn view(&self, ui: &Ui<'_, view::Act>) -> El {
        let MergePreview { new, changed, removed_here, removed_there } = &self.preview;
        let part = |word, all: &[RecordSummary]| {
            (!all.is_empty()).then(|| el("div").add(p(ui, word)).add(groups(ui, all)))
        };
        let ticks = |word, all: &[Removed]| {
            (!all.is_empty()).then(|| {
                el("fieldset.ticks")
                    .add(el("legend").say(ui.word(word)))
                    .all(all.iter().map(|it| self.tick(ui, it)))
            })
        };
        question(ui, Word::MyDataSeen)
            .maybe(part(Word::MyDataSeenNew, new))
            .maybe(part(Word::MyDataSeenChanged, changed))
            .maybe(ticks(Word::MyDataSeenRemoved, removed_here))
            .maybe(ticks(Word::MyDataSeenGoes, removed_there))
            .add(p(ui, Word::MyDataSeenThen).and("soft"))
    }

    fn tick(&self, ui: &Ui<'_, view::Act>, removed: &Removed) -> El {
        let id = removed.id();
        let ticked = self.back.contains(&id);
        let set = |it: El| it.change(ui, view::Act::BackUp(Act::Tick(id.clone())));
        parts::choice("checkbox", ticked, set, named(ui, &removed.summary())).key(id.as_str())
    }

    /// Adds it, with what was ticked. What no longer fits stays as it is.
    fn add(&self, document: &mut Document) -> Result<Patch> {
        let mut patch = document.merge(&self.file)?.patch;
        let MergePreview { removed_here, removed_there, .. } = &self.preview;
        for removed in removed_here.iter().chain(removed_there) {
            if self.back.contains(&removed.id()) {
                patch
                    .records
                    .extend(document.restore(removed).map(|it| it.records).unwrap_or_default());
            }
        }
        patch.records.extend(document.compact().map(|it| it.records).unwrap_or_default());
        Ok(patch)
    }
}

pub fn act(my: &mut MyData, session: &WidgetSession, act: &Act, then: &mut Effects) {
    let json = || session.shared().read(Document::to_json);
    match act {
        Act::Save => {
            session.host().save("notes.json", "application/json", &json());
            tell(session, Word::Saved, then);
        }
        Act::AskPassphrase => {
            my.back_up.step = Step::Saving;
            then.focus("#ask");
        }
        Act::SaveLocked => my.ask(session, Ask::SAVE, &[&json()], then),
        Act::File => {
            my.back_up.step = Step::None;
            my.ask(session, Ask::FILE, &[], then);
        }
        Act::Open => my.ask(session, Ask::OPEN_FILE, &[], then),
        Act::Tick(id) => {
            if let Step::Incoming(incoming) = &mut my.back_up.step {
                match incoming.back.iter().position(|it| it == id) {
                    Some(at) => drop(incoming.back.remove(at)),
                    None => incoming.back.push(id.clone()),
                }
            }
        }
        Act::Add => {
            if let Step::Incoming(incoming) = std::mem::take(&mut my.back_up.step) {
                let added = session.take_in(&mut |it| incoming.add(it));
                if added {
                    my.back_up.step = Step::Added;
                }
                tell_there(
                    session,
                    if added { Word::MyDataAdded } else { Word::MyDataFailed },
                    then,
                );
            }
        }
        Act::Leave => {
            let saving = matches!(my.back_up.step, Step::Saving);
            my.back_up.step = Step::None;
            then.focus(if saving { "#save-locked" } else { "#file" });
        }
    }
}

pub fn answer(
    my: &mut MyData,
    session: &WidgetSession,
    what: Ask,
    code: &str,
    values: &[String],
    then: &mut Effects,
) {
    let file = what != Ask::SAVE;
    match code {
        "" if file => see(my, session, values.first().map_or("", String::as_str), then),
        "" => {
            (my.back_up.step, my.shown) = (Step::None, false);
            tell_there(session, Word::MyDataSavedLocked, then);
        }
        "no-file" => {}
        "file-locked" => {
            my.back_up.step = Step::Opening;
            then.focus("#ask");
        }
        "file-big" => tell_there(session, Word::MyDataFileBig, then),
        "vault-newer" => tell_there(session, Word::MyDataFileNewer, then),
        "vault-cut" | "vault-changed" | "vault-store" | "vault-parameters" => {
            tell_there(session, Word::MyDataFileDamaged, then)
        }
        _ => refused(session, code, then),
    }
}

/// Looks at what a file would bring.
fn see(my: &mut MyData, session: &WidgetSession, text: &str, then: &mut Effects) {
    (my.back_up.step, my.shown) = (Step::None, false);
    let told = match preview_merge(session, text) {
        Ok((_, preview)) if preview.is_empty() => Word::MyDataFileNothing,
        Ok((file, preview)) => {
            let incoming = Incoming { file, preview, back: Vec::new() };
            my.back_up.step = Step::Incoming(Box::new(incoming));
            then.focus("#ask");
            return;
        }
        Err(error) if error.is_newer() => Word::MyDataFileNewer,
        // One of ours says so in its first letters or its last.
        Err(_) if text.contains("\"records\":[") => Word::MyDataFileDamaged,
        Err(_) => Word::MyDataFileForeign,
    };
    tell_there(session, told, then);
}

fn preview_merge(session: &WidgetSession, text: &str) -> Result<(Document, MergePreview), Error> {
    // Only read from: it makes no change of its own.
    let file = Document::from_json(Replica::new(0), text)?;
    let preview = session.shared().read(|it| it.preview_merge(&file))?;
    Ok((file, preview))
}
