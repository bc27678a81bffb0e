//! What many tests here do.

use chrono::NaiveDate;
use ppsa_core::document::{Change, RemoveRecord};
use ppsa_core::plan::ObjectiveChange;
use ppsa_core::practice::{Group, Save};
use ppsa_core::reflection::{Answer, ReflectionChange, TemplateSnapshot};
use ppsa_core::{ContentPack, Document, Id, NoteKind, Reading, ReadingChange, Replica};
use ppsa_tests::{Context, Host, Key, Page, Result, Site};
use tempfile::TempDir;

pub const DATA: &str = "ppsa-my-data";

/// My data on a page, drawn.
pub async fn open(page: &Page, path: &str) -> Result<(Site, Host)> {
    let site = Site::start()?;
    let data = crate::help::open_as(page, &site, path, DATA).await?;
    Ok((site, data))
}

/// Opens a section of it by its id.
pub async fn turn_to(data: &Host, part: &str) -> Result<()> {
    if data.find_all(&format!("#in-{part}")).await?.is_empty() {
        data.find(&format!("#go-{part}")).await?.click().await?;
    }
    data.find(&format!("#in-{part}")).await?;
    Ok(())
}

/// Waits until this is said of what was done, with the focus there.
pub async fn told(data: &Host, start: &str) -> Result<()> {
    let said = format!("root.querySelector('#told').textContent.startsWith(`{start}`)");
    data.wait_until(&format!("it says {start:?}"), &said).await
}

/// The text of an element in it.
pub async fn text(data: &Host, css: &str) -> Result<String> {
    data.get(&format!("root.querySelector(`{css}`).textContent")).await
}

/// Types a passphrase: twice where there are two fields.
pub async fn type_passphrase(page: &Page, data: &Host, words: [&str; 2]) -> Result<()> {
    for (field, words) in ["#pass", "#again"].into_iter().zip(words) {
        if let [field, ..] = &data.find_all(field).await?[..] {
            field.click().await?;
            page.press(words).await?;
        }
    }
    Ok(())
}

/// Chooses the device, with a lock or without.
pub async fn keep_on_device(page: &Page, data: &Host, lock: Option<&str>) -> Result<()> {
    turn_to(data, "keep").await?;
    data.find("#device").await?.click().await?;
    if let Some(words) = lock {
        data.find("#with-lock").await?.click().await?;
        data.find("#again").await?;
        type_passphrase(page, data, [words, words]).await?;
    }
    data.find("#in-keep .main").await?.click().await?;
    told(data, "Done.").await
}

/// Chooses this page alone, so that it can be left without being asked.
pub async fn keep_nowhere(data: &Host) -> Result<()> {
    turn_to(data, "keep").await?;
    data.find("#nothing").await?.click().await?;
    data.find("#in-keep .main").await?.click().await?;
    told(data, "Done.").await
}

/// Gives it a file with these bytes. The file is there as long as what is given back.
pub async fn choose(data: &Host, bytes: &[u8]) -> Result<TempDir> {
    turn_to(data, "back-up").await?;
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("notes.json");
    std::fs::write(&path, bytes)?;
    let path = path.to_str().context("a path in UTF-8")?;
    data.find("#file").await?.send_keys(path).await?;
    Ok(folder)
}

/// A document with a wheel in these words.
pub fn wheel(words: &str) -> Result<Document> {
    let mut document = Document::new(Replica::new(7));
    let on = NaiveDate::from_ymd_opt(2026, 3, 1).context("a day")?;
    let text = words.to_owned();
    document.apply_to_current(&ContentPack::built_in("en-NZ")?, on, |reading| {
        ReadingChange::AddNote { reading, pou: "whenua".into(), kind: NoteKind::Strength, text }
    })?;
    Ok(document)
}

/// The same on another device, where something was added, and the wheel is removed if it says so.
pub fn elsewhere(document: &Document, replica: u64, removed: bool) -> Result<Document> {
    let mut other = Document::from_records(Replica::new(replica), document.records())?;
    if removed {
        let reading = other.all::<Reading>().next().context("a wheel")?.id.clone();
        change(&mut other, &RemoveRecord(reading))?;
    }
    change(&mut other, &Save(Group::default()))?;
    Ok(other)
}

fn change(document: &mut Document, change: &dyn Change) -> Result<()> {
    document.apply(change)?;
    Ok(())
}

/// Brings a document back from a file.
pub async fn bring(data: &Host, document: &Document) -> Result<()> {
    let _file = choose(data, document.to_json().as_bytes()).await?;
    data.find("#add").await?.click().await?;
    told(data, "Added.").await
}

/// A document with two wheels, an objective and a reflection; in them what may tell who someone is,
/// and what was left out.
pub fn something() -> Result<Document> {
    let pack = ContentPack::built_in("en-NZ")?;
    let day = |on| NaiveDate::from_ymd_opt(2026, 3, on).context("a day");
    let mut document = wheel("The river. Ring 021 123 4567")?;
    let snapshot = Box::new(pack.snapshot());
    let reading = made(&mut document, &ReadingChange::Start { on: day(2)?, snapshot })?;
    let sea = "The sea <script>, averyveryverylongwordwithoutanyspaceinitatall";
    for (pou, text) in [("whenua", sea), ("tinana", "The bush")] {
        let (pou, text, kind) = (pou.to_owned(), text.to_owned(), NoteKind::Strength);
        let note = ReadingChange::AddNote { reading: reading.clone(), pou, kind, text };
        change(&mut document, &note)?;
    }
    let pou = "tinana".to_owned();
    change(&mut document, &ReadingChange::SetSkipped { reading, pou, skipped: true })?;
    let (pou, text) =
        (vec![pack.snapshot().pou[0].clone()], "Sleep through most nights".to_owned());
    let start = ObjectiveChange::Start { on: day(3)?, companion: None, pou, text };
    let objective = made(&mut document, &start)?;
    change(&mut document, &ObjectiveChange::SetReviewOn { objective, on: Some(day(31)?) })?;
    let template = pack.template("gibbs").context("a template")?;
    let asked = Box::new(TemplateSnapshot::of(&pack, template));
    let start = ReflectionChange::Start { on: day(4)?, about: None, asked };
    let entry = made(&mut document, &start)?;
    for (prompt, text) in template.prompts().zip(["We talked, hone@example.nz", "I was numb"]) {
        let (prompt, asks) = (prompt.id.clone(), prompt.asks.clone());
        let said = Answer::Text(text.to_owned());
        let answer = ReflectionChange::Answer { entry: entry.clone(), prompt, asks, said };
        change(&mut document, &answer)?;
    }
    let prompt = template.prompts().nth(1).context("a question")?.id.clone();
    change(&mut document, &ReflectionChange::Skip { entry, prompt, skipped: true })?;
    Ok(document)
}

/// Makes a record, and gives its id.
fn made(document: &mut Document, change: &dyn Change) -> Result<Id> {
    Ok(document.apply(change)?.records.first().context("a record")?.id.clone())
}

/// Types the passphrase that opens the lock now, and sends it.
pub async fn current(page: &Page, data: &Host, words: &str) -> Result<()> {
    data.find("#current").await?.click().await?;
    page.press(Key::Control + "a").await?;
    page.press(Key::Backspace).await?;
    page.press(words).await?;
    page.press(Key::Enter).await
}
