//! `cargo xtask review`: what a fluent speaker needs to read the te reo Māori, string by string, and the way
//! back of what they signed.
//!
//! It writes `target/review/te-reo.csv`, to be filled in, and `te-reo.html`, to be read on paper or beside
//! it, with a picture of each widget where `cargo xtask shots` has drawn some. `cargo xtask review FILE`
//! reads a filled sheet: every row with te reo, initials and a day goes into the language's folder, and who
//! signed it into `signed.json` there. A row without initials changes nothing.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::build::json as json_files;
use crate::files;
use crate::layout::Layout;

/// Files whose picture has another name than theirs.
const PICTURES: [(&str, &str); 5] = [
    ("guide", "guide-first"),
    ("help-lines", "lines-filled"),
    ("my-data", "data-filled"),
    ("page", "wheel-asks"),
    ("quick-exit", "exit-first"),
];

/// One string to read.
#[derive(Debug, Serialize, Deserialize)]
struct Row {
    file: String,
    key: String,
    english: String,
    #[serde(rename = "te reo")]
    te_reo: String,
    /// What a published source has for it, where that is not used yet.
    proposal: String,
    source: String,
    initials: String,
    /// The day it was read, such as 2026-03-01.
    day: String,
}

/// What stands in `signed.json`: by file and key, the words, who read them and when.
type Signed = BTreeMap<String, Value>;

/// Writes the sheets.
///
/// # Errors
/// When a file of words cannot be read, or a sheet cannot be written.
pub fn write(layout: &Layout) -> Result<PathBuf> {
    let rows = rows(layout)?;
    let out = layout.root().join("target/review");
    let mut sheet = csv::Writer::from_writer(Vec::new());
    for row in &rows {
        sheet.serialize(row)?;
    }
    files::write(&out.join("te-reo.csv"), sheet.into_inner()?)?;
    let page = out.join("te-reo.html");
    files::write(&page, html(layout, &rows))?;
    Ok(page)
}

/// Takes in a sheet that somebody filled; gives how many strings were signed.
///
/// # Errors
/// When the sheet has another shape, or signs a string that there is not: nothing is taken in then.
pub fn read(layout: &Layout, sheet: &Path) -> Result<usize> {
    let known = rows(layout)?;
    let mut words: BTreeMap<String, BTreeMap<String, String>> = BTreeMap::new();
    let mut signed = signed(layout)?;
    let mut count = 0;
    for (at, row) in
        csv::Reader::from_reader(files::read(sheet)?.as_slice()).deserialize().enumerate()
    {
        let line = at + 2;
        let row: Row = row.with_context(|| format!("{}: row {line}", sheet.display()))?;
        let (initials, text) = (row.initials.trim(), row.te_reo.trim());
        if initials.is_empty() || text.is_empty() {
            continue;
        }
        let of = known.iter().find(|it| it.file == row.file && it.key == row.key);
        let of = of.with_context(|| format!("row {line}: there is no {} {}", row.file, row.key))?;
        ensure!(
            of.english == row.english,
            "row {line}: the English of {} {} has changed since: write a new sheet",
            row.file,
            row.key
        );
        ensure!(is_day(row.day.trim()), "row {line}: \"day\" is such as 2026-03-01");
        let places = |text: &str| text.matches('#').count();
        ensure!(places(text) == places(&of.english), "row {line}: # stands for what is filled in");
        words.entry(row.file.clone()).or_default().insert(row.key.clone(), text.to_owned());
        let entry = json!({ "words": text, "by": initials, "on": row.day.trim() });
        signed.insert(format!("{} {}", row.file, row.key), entry);
        count += 1;
    }
    if count == 0 {
        bail!("{} has no row with te reo, initials and a day", sheet.display());
    }
    for (file, more) in words {
        let path = folder(layout).join(format!("words/{file}.json"));
        let mut all = read_words(&path)?;
        all.extend(more);
        files::write(&path, serde_json::to_string_pretty(&all)? + "\n")?;
    }
    files::write(
        &folder(layout).join("signed.json"),
        serde_json::to_string_pretty(&signed)? + "\n",
    )?;
    Ok(count)
}

fn folder(layout: &Layout) -> PathBuf {
    layout.join("core/languages/mi")
}

fn signed(layout: &Layout) -> Result<Signed> {
    let path = folder(layout).join("signed.json");
    if !path.is_file() {
        return Ok(Signed::new());
    }
    Ok(serde_json::from_value(json_files::read(&path)?)?)
}

fn read_words(path: &Path) -> Result<BTreeMap<String, String>> {
    if !path.is_file() {
        return Ok(BTreeMap::new());
    }
    serde_json::from_value(json_files::read(path)?).with_context(|| path.display().to_string())
}

/// Every string, with the te reo so far.
fn rows(layout: &Layout) -> Result<Vec<Row>> {
    let terms = layout.join("docs/te-reo-terms.csv");
    let mut proposals = BTreeMap::new();
    if terms.is_file() {
        for term in csv::Reader::from_reader(files::read(&terms)?.as_slice()).deserialize() {
            let (file, key, text, _, source): (String, String, String, String, String) = term?;
            proposals.insert((file.trim_end_matches(".json").to_owned(), key), (text, source));
        }
    }
    let signed = signed(layout)?;
    let english = layout.join("core/languages/en-NZ/words");
    let mut rows = Vec::new();
    for path in files::walk(&english)? {
        let file = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let te_reo = read_words(&folder(layout).join(format!("words/{file}.json")))?;
        for (key, english) in read_words(&path)? {
            let text = te_reo.get(&key).cloned().unwrap_or_default();
            let (proposal, source) =
                proposals.remove(&(file.clone(), key.clone())).unwrap_or_default();
            let by = signed.get(&format!("{file} {key}")).filter(|it| it["words"] == text.as_str());
            let of =
                |name: &str| by.and_then(|it| it[name].as_str()).unwrap_or_default().to_owned();
            rows.push(Row {
                proposal: if proposal == text { String::new() } else { proposal },
                initials: of("by"),
                day: of("on"),
                te_reo: text,
                file: file.clone(),
                key,
                english,
                source,
            });
        }
    }
    Ok(rows)
}

fn is_day(day: &str) -> bool {
    day.len() == 10
        && day.chars().enumerate().all(|(at, letter)| {
            if at == 4 || at == 7 { letter == '-' } else { letter.is_ascii_digit() }
        })
}

/// The same to read: a table for each file, with what the widget looks like.
fn html(layout: &Layout, rows: &[Row]) -> String {
    let mut page = String::from(
        "<!doctype html><html lang=\"en-NZ\"><meta charset=\"utf-8\"><title>Te reo Māori to read</title>\
         <style>body{font:16px/1.5 sans-serif;margin:2em;max-width:70em}table{border-collapse:collapse;width:100%}\
         td,th{border:1px solid;padding:6px;text-align:left;vertical-align:top}img{max-width:240px;border:1px solid}\
         tr{break-inside:avoid}</style><h1>Te reo Māori to read</h1>\
         <p>Please sign each line that is right, with initials and the day, here or in te-reo.csv. \
         What is wrong or missing: write it as it is said. # is where a number, a day or a name goes.</p>",
    );
    for part in rows.chunk_by(|one, other| one.file == other.file) {
        let file = &part[0].file;
        let _ = write!(page, "<h2>{file}</h2>");
        let state = PICTURES.iter().find(|(of, _)| of == file).map(|(_, state)| *state);
        let state = state.map_or_else(|| format!("{file}-filled"), str::to_owned);
        for language in ["en-NZ", "mi"] {
            let picture = format!("shots/{state}-360-light-{language}.png");
            if layout.root().join("target").join(&picture).is_file() {
                let _ = write!(page, "<img alt=\"{file}, {language}\" src=\"../{picture}\"> ");
            }
        }
        page += "<table><tr><th>English<th>Te reo so far<th>A source has<th>Initials, day";
        for row in part {
            let _ = write!(
                page,
                "<tr><td>{}<td lang=\"mi\">{}<td lang=\"mi\">{}<td>{} {}",
                plain(&row.english),
                plain(&row.te_reo),
                plain(&row.proposal),
                plain(&row.initials),
                row.day
            );
        }
        page += "</table>";
    }
    page
}

fn plain(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::scratch::Scratch;

    fn layout() -> (Scratch, Layout) {
        let scratch = Scratch::new();
        let put = |path: &str, text: &str| files::write(&scratch.path().join(path), text).unwrap();
        put("core/languages/en-NZ/words/wheel.json", r##"{ "add": "Add", "since": "Since #" }"##);
        put("core/languages/mi/words/wheel.json", r#"{ "add": "Tāpiri" }"#);
        put(
            "docs/te-reo-terms.csv",
            "file,key,te reo,how sure,source\nwheel.json,since,Mai i #,sure,a book\n",
        );
        let layout = Layout::at(scratch.path());
        (scratch, layout)
    }

    fn sheet(scratch: &Scratch, rows: &[&str]) -> PathBuf {
        let path = scratch.path().join("filled.csv");
        let head = "file,key,english,te reo,proposal,source,initials,day\n";
        files::write(&path, format!("{head}{}\n", rows.join("\n"))).unwrap();
        path
    }

    #[test]
    fn a_sheet_goes_out_and_what_was_signed_comes_back() {
        let (scratch, layout) = layout();
        let page = files::read_text(&write(&layout).unwrap()).unwrap();
        assert!(page.contains("Tāpiri") && page.contains("Mai i #"), "{page}");
        let filled = sheet(
            &scratch,
            &["wheel,add,Add,Tāpiria,,,,", "wheel,since,Since #,Mai i #,,,TK,2026-12-01"],
        );
        assert_eq!(read(&layout, &filled).unwrap(), 1);
        let words = read_words(&folder(&layout).join("words/wheel.json")).unwrap();
        assert_eq!(
            (words["add"].as_str(), words["since"].as_str()),
            ("Tāpiri", "Mai i #"),
            "unsigned stays"
        );
        assert_eq!(signed(&layout).unwrap()["wheel since"]["by"], "TK");
        write(&layout).unwrap();
        let again = files::read_text(&scratch.path().join("target/review/te-reo.csv")).unwrap();
        assert!(again.contains("TK,2026-12-01"), "{again}");
    }

    #[test]
    fn what_does_not_fit_is_told_by_its_row_and_changes_nothing() {
        let (scratch, layout) = layout();
        for (row, says) in [
            ("wheel,gone,Gone,Kua ngaro,,,TK,2026-12-01", "no wheel gone"),
            ("wheel,add,Add another,Tāpiri,,,TK,2026-12-01", "has changed"),
            ("wheel,add,Add,Tāpiri,,,TK,1 December", "day"),
            ("wheel,since,Since #,Mai i,,,TK,2026-12-01", "#"),
            ("wheel,add,Add,Tāpiri,,,,", "no row"),
        ] {
            let error = format!("{:#}", read(&layout, &sheet(&scratch, &[row])).unwrap_err());
            assert!(error.contains(says), "{error}");
            assert!(!folder(&layout).join("signed.json").exists());
        }
    }
}
