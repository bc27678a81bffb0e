//! What the planning page keeps in a browser, so that it opens without a connection: its own files
//! and what it needs of the package, each with its checksum. The list goes into the page's service
//! worker, so nobody has to keep one by hand.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Result, ensure};
use base64ct::{Base64, Encoding as _};
use sha2::{Digest as _, Sha256};

use crate::files;

/// The page's folder in the site.
const PAGE: &str = "planning";

/// What it needs of the package besides the scripts beside `define.js`. A page in another language,
/// or with more widgets, needs more.
const PACKAGE: [&str; 10] = [
    "css/data.css",
    "css/ppsa.css",
    "lang/data/en-NZ.json",
    "lang/en-NZ.json",
    "wasm/ppsa_data.js",
    "wasm/ppsa_data_bg.wasm",
    "wasm/ppsa_vault.js",
    "wasm/ppsa_vault_bg.wasm",
    "wasm/ppsa_widgets.js",
    "wasm/ppsa_widgets_bg.wasm",
];

/// The lines of the service worker that stand for the version and the files.
const LINES: [&str; 2] = ["const VERSION = '';", "const FILES = {};"];

/// Writes the list into the service worker of the page in `site`, before anything is compressed.
/// A site without that page has none.
///
/// # Errors
/// When a file is missing, or the service worker has no place for the list.
pub fn list(site: &Path) -> Result<()> {
    let worker = site.join(PAGE).join("sw.js");
    if !worker.is_file() {
        return Ok(());
    }
    let script = files::read_text(&worker)?;
    let found = found(site)?;
    let list = serde_json::to_string(&found)?;
    // Another list or another script is another version.
    let version = files::fingerprint([script.as_bytes(), list.as_bytes()]);
    let ours = [format!("const VERSION = '{version}';"), format!("const FILES = {list};")];
    let mut filled = script;
    for (line, ours) in LINES.iter().zip(&ours) {
        ensure!(
            filled.matches(line).count() == 1,
            "{} has no line `{line}` for the list of files: put it back",
            worker.display()
        );
        filled = filled.replace(line, ours);
    }
    files::write(&worker, filled)
}

/// Each file by its path on the site, with its checksum as browsers check it.
fn found(site: &Path) -> Result<BTreeMap<String, String>> {
    let mut found = BTreeMap::new();
    for file in files::walk(&site.join(PAGE))? {
        let name = files::relative(site, &file);
        if name != format!("{PAGE}/sw.js") {
            add(&mut found, site, name)?;
        }
    }
    for file in files::walk(&site.join("ppsa"))? {
        let name = files::relative(site, &file);
        // The other way in, for pages that register no elements.
        let script = name.ends_with(".js") && name.matches('/').count() == 1;
        if script && name != "ppsa/index.js" {
            add(&mut found, site, name)?;
        }
    }
    for name in PACKAGE {
        add(&mut found, site, format!("ppsa/{name}"))?;
    }
    Ok(found)
}

fn add(found: &mut BTreeMap<String, String>, site: &Path, name: String) -> Result<()> {
    let bytes = files::read(&site.join(&name))?;
    let checksum = format!("sha256-{}", Base64::encode_string(&Sha256::digest(bytes)));
    // The page is asked for by its folder.
    let path = name.strip_suffix("index.html").unwrap_or(&name);
    found.insert(format!("/{path}"), checksum);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::scratch::Scratch;

    const WORKER: &str = "const VERSION = '';\nconst FILES = {};\nrest()";

    fn site() -> Scratch {
        let scratch = Scratch::new();
        for name in PACKAGE {
            files::write(&scratch.path().join("ppsa").join(name), name).unwrap();
        }
        for (name, text) in [
            ("index.html", "front"),
            ("planning/index.html", "abc"),
            ("planning/own.css", "css"),
            ("planning/sw.js", WORKER),
            ("ppsa/define.js", "define"),
            ("ppsa/index.js", "index"),
            ("ppsa/lang/mi.json", "mi"),
            ("ppsa/my_data.js", "my data"),
            ("ppsa/wasm/ppsa_other.js", "other"),
        ] {
            files::write(&scratch.path().join(name), text).unwrap();
        }
        scratch
    }

    fn worker(scratch: &Scratch) -> String {
        files::read_text(&scratch.path().join("planning/sw.js")).unwrap()
    }

    #[test]
    fn it_lists_the_page_and_what_that_needs_with_checksums() {
        let scratch = site();
        list(scratch.path()).unwrap();
        let filled = worker(&scratch);
        assert!(filled.ends_with("rest()"), "{filled}");
        // The checksum of "abc" is known.
        let page = "\"/planning/\":\"sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=\"";
        assert!(filled.contains(page), "{filled}");
        for name in
            ["/planning/own.css", "/ppsa/define.js", "/ppsa/my_data.js", "/ppsa/css/data.css"]
        {
            assert!(filled.contains(&format!("\"{name}\":")), "{name}: {filled}");
        }
        for other in ["sw.js\"", "ppsa/index.js", "mi.json", "ppsa_other", "\"/\""] {
            assert!(!filled.contains(other), "{other}: {filled}");
        }
    }

    #[test]
    fn the_version_goes_by_contents_alone() {
        let (one, same, other) = (site(), site(), site());
        files::write(&other.path().join("ppsa/lang/en-NZ.json"), "new words").unwrap();
        for it in [&one, &same, &other] {
            list(it.path()).unwrap();
        }
        assert_eq!(worker(&one), worker(&same));
        let version = |it: &Scratch| worker(it).lines().next().map(str::to_owned);
        assert_ne!(version(&one), version(&other));
    }

    #[test]
    fn what_is_missing_is_named() {
        let scratch = site();
        std::fs::remove_file(scratch.path().join("ppsa/css/data.css")).unwrap();
        let error = list(scratch.path()).unwrap_err().to_string();
        assert!(error.contains("data.css"), "{error}");
        let scratch = site();
        files::write(&scratch.path().join("planning/sw.js"), "const FILES = {};").unwrap();
        let error = list(scratch.path()).unwrap_err().to_string();
        assert!(error.contains("VERSION"), "{error}");
    }

    #[test]
    fn a_site_without_the_page_needs_none() {
        let scratch = Scratch::new();
        list(scratch.path()).unwrap();
        assert!(files::walk(scratch.path()).unwrap().is_empty());
    }
}
