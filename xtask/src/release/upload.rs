//! A zip to unpack onto a site by hand: the package, a page to begin with, what looks whether all of it arrived, the
//! builder, and what to read first.

use std::path::Path;

use anyhow::Result;
use serde::Serialize;
use serde_json::json;

use super::{notes, sum};
use crate::build::docs;
use crate::files;
use crate::layout::Layout;
use crate::tools::version;
use crate::zip::Zip;

/// What the zip has beside the package.
const BESIDE: &str = "xtask/release";
/// Of that, what stands in the package's folder: it looks at the files there.
const VERIFY: [&str; 4] = ["verify.html", "verify.css", "verify.js", "compare.js"];
/// And what stands beside the folder.
const FIRST: [&str; 2] = ["READ-ME-FIRST.txt", "example.html"];
/// What of the demo goes with it.
const FROM_SITE: [&str; 3] = ["builder", docs::FOLDER, "planning"];

/// A file of the list by which a site can be looked at.
#[derive(Serialize)]
struct Listed {
    size: usize,
    sha256: String,
}

/// The zip.
///
/// # Errors
/// When a file cannot be read.
pub fn pack(layout: &Layout, package: &Path, site: &Path) -> Result<Zip> {
    let mut zip = Zip::of(notes::release(layout)?);
    for (name, bytes) in folder(layout, package)? {
        zip.add(format!("ppsa/{name}"), bytes);
    }
    zip.add("ppsa/release.json", list(layout, package)?);
    for name in FIRST {
        zip.add(name, files::read(&layout.join(BESIDE).join(name))?);
    }
    for folder in FROM_SITE {
        for path in files::walk(&site.join(folder))? {
            let name = files::relative(site, &path);
            if !name.ends_with(".br") {
                zip.add(name, files::read(&path)?);
            }
        }
    }
    Ok(zip)
}

/// The files of the folder on the site, by name, without the list of them.
fn folder(layout: &Layout, package: &Path) -> Result<Vec<(String, Vec<u8>)>> {
    let mut all = Vec::new();
    for path in files::walk(package)? {
        all.push((files::relative(package, &path), files::read(&path)?));
    }
    for name in VERIFY {
        all.push((name.to_owned(), files::read(&layout.join(BESIDE).join(name))?));
    }
    Ok(all)
}

/// The list of that folder's files, with their lengths and checksums, as JSON.
///
/// # Errors
/// When a file cannot be read.
pub fn list(layout: &Layout, package: &Path) -> Result<String> {
    let mut listed = serde_json::Map::new();
    for (name, bytes) in folder(layout, package)? {
        let it = Listed { size: bytes.len(), sha256: sum(&bytes) };
        listed.insert(name, serde_json::to_value(it)?);
    }
    let version = version::workspace(layout)?;
    Ok(serde_json::to_string_pretty(&json!({ "version": version, "files": listed }))? + "\n")
}
