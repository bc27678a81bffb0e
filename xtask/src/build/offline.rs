//! What a page keeps in a browser, so that it opens without a connection: its own files and what it
//! needs of the package, each with its checksum. The list goes into the page's service worker, so
//! nobody has to keep one by hand. All such pages have the same two scripts.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use anyhow::{Result, ensure};
use base64ct::{Base64, Encoding as _};
use sha2::{Digest as _, Sha256};

use super::module::MODULES;
use super::{languages, prerender, script};
use crate::files;

/// A page that opens without a connection.
struct Page {
    /// Its folder in the site.
    folder: &'static str,
    /// How the names of its caches begin. Who looks through a browser can see them: they say no more
    /// than the page's title, and no other page's begin so.
    caches: &'static str,
    /// The parts of the widgets on it. The first part and the lock are every page's.
    parts: &'static [&'static str],
    /// The languages that its widgets speak: a page in another one needs more.
    languages: &'static [&'static str],
    /// Whether its widgets show before their program runs.
    prerendered: bool,
    /// What else it needs.
    needs: &'static [&'static str],
}

const PAGES: [Page; 2] = [
    Page {
        folder: "planning",
        caches: "my-plan ",
        parts: &["personal", "my-data"],
        languages: &["en-NZ"],
        prerendered: true,
        needs: &[],
    },
    Page {
        folder: "practice",
        caches: "my-practice ",
        parts: &["personal", "my-data", "practice"],
        languages: &["en-NZ", "mi"],
        prerendered: false,
        needs: &["site.css"],
    },
];

impl Page {
    /// What it needs besides the scripts beside `define.js` and what is in its folder.
    fn files(&self) -> Vec<String> {
        // Where a browser makes no sheets of texts, it links the `.css` of each.
        let texts_of = |name: &str| format!("ppsa/{}", script::sheet(name));
        let shared = script::SHARED_SHEET;
        let mut files = vec![format!("ppsa/css/{shared}.css"), texts_of(shared)];
        let mut texts = BTreeSet::from([String::new()]);
        let mut code = BTreeSet::new();
        for module in MODULES.iter() {
            let name = &module.name;
            code.extend([".js", "_bg.wasm"].map(|end| format!("{name}{end}")));
            files.extend(module.widgets.iter().flat_map(|name| self.sheets(name)));
            for part in module.parts.iter().filter(|part| self.parts.contains(&&*part.name)) {
                code.extend(module.joins(part).iter().map(|name| format!("{name}.wasm")));
                files.extend(part.widgets.iter().flat_map(|name| self.sheets(name)));
                files.extend(part.widgets.iter().map(|name| texts_of(name)));
                texts.extend(part.texts.iter().map(|name| format!("{name}/")));
            }
        }
        files.extend(code.iter().map(|name| format!("ppsa/wasm/{name}")));
        for folder in &texts {
            let of = |tag: &&str| format!("ppsa/{}", languages::path(folder, tag));
            files.extend(self.languages.iter().map(of));
        }
        files.extend(self.needs.iter().map(|&name| name.to_owned()));
        files
    }

    /// The style sheets of a widget.
    fn sheets(&self, name: &str) -> impl Iterator<Item = String> {
        let early = self.prerendered.then(|| format!("ppsa/css/{}/{name}.css", prerender::FOLDER));
        [format!("ppsa/css/{name}.css")].into_iter().chain(early)
    }
}

/// Where the two scripts lie until each page has them in its folder.
const SCRIPTS: &str = "offline";

/// Puts the scripts into the folder of each page of `site`, with its list, before anything is
/// compressed. A site without the scripts has none.
///
/// # Errors
/// When a file is missing, or a script has no place for what is written into it.
pub fn list(site: &Path) -> Result<()> {
    let scripts = site.join(SCRIPTS);
    if !scripts.is_dir() {
        return Ok(());
    }
    let (worker, copy) = (scripts.join("sw.js"), scripts.join("copy.js"));
    for page in PAGES {
        let folder = site.join(page.folder);
        let names = ("NAMES = ''", format!("NAMES = '{}'", page.caches));
        files::write(&folder.join("copy.js"), filled(&copy, std::slice::from_ref(&names))?)?;
        let list = serde_json::to_string(&found(site, &page)?)?;
        // Another list or another script is another version.
        let version = files::fingerprint([files::read(&worker)?.as_slice(), list.as_bytes()]);
        let lines = [
            names,
            ("VERSION = ''", format!("VERSION = '{version}'")),
            ("FILES = {}", format!("FILES = {list}")),
        ];
        files::write(&folder.join("sw.js"), filled(&worker, &lines)?)?;
    }
    files::remove(&scripts)
}

/// A script with these of its lines written anew.
fn filled(script: &Path, lines: &[(&str, String)]) -> Result<String> {
    let mut filled = files::read_text(script)?;
    for (line, ours) in lines {
        let (line, ours) = (format!("const {line};"), format!("const {ours};"));
        ensure!(
            filled.matches(&line).count() == 1,
            "{} has no line `{line}` for the build to fill in: put it back",
            script.display()
        );
        filled = filled.replace(&line, &ours);
    }
    Ok(filled)
}

/// Each file by its path on the site, with its checksum as browsers check it.
fn found(site: &Path, page: &Page) -> Result<BTreeMap<String, String>> {
    let mut found = BTreeMap::new();
    for file in files::walk(&site.join(page.folder))? {
        add(&mut found, site, files::relative(site, &file))?;
    }
    for file in files::walk(&site.join("ppsa"))? {
        let name = files::relative(site, &file);
        if name.ends_with(".js") && name.matches('/').count() == 1 {
            add(&mut found, site, name)?;
        }
    }
    for name in page.files() {
        add(&mut found, site, name)?;
    }
    Ok(found)
}

fn add(found: &mut BTreeMap<String, String>, site: &Path, name: String) -> Result<()> {
    let bytes = files::read(&site.join(&name))?;
    let checksum = checksum(&bytes);
    // The page is asked for by its folder.
    let path = name.strip_suffix("index.html").unwrap_or(&name);
    found.insert(format!("/{path}"), checksum);
    Ok(())
}

/// As a browser wants to be told it.
#[must_use]
pub fn checksum(bytes: &[u8]) -> String {
    format!("sha256-{}", Base64::encode_string(&Sha256::digest(bytes)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::scratch::Scratch;

    const WORKER: &str = "const NAMES = '';\nconst VERSION = '';\nconst FILES = {};\nrest()";

    fn site() -> Scratch {
        let scratch = Scratch::new();
        for name in PAGES.iter().flat_map(Page::files) {
            files::write(&scratch.path().join(&name), &name).unwrap();
        }
        for (name, text) in [
            ("index.html", "front"),
            ("offline/copy.js", "const NAMES = ''; // as there"),
            ("offline/sw.js", WORKER),
            ("planning/index.html", "abc"),
            ("planning/own.css", "css"),
            ("practice/index.html", "practice"),
            ("ppsa/define.js", "define"),
            ("ppsa/index.js", "index"),
            ("ppsa/lang/fr.txt", "fr"),
            ("ppsa/my_data.js", "my data"),
            ("ppsa/wasm/ppsa_other.js", "other"),
        ] {
            files::write(&scratch.path().join(name), text).unwrap();
        }
        scratch
    }

    fn text(scratch: &Scratch, name: &str) -> String {
        files::read_text(&scratch.path().join(name)).unwrap()
    }

    fn has_all(filled: &str, names: &[&str]) {
        for name in names {
            assert!(filled.contains(&format!("\"{name}\":")), "{name}: {filled}");
        }
    }

    fn has_none(filled: &str, others: &[&str]) {
        for other in others {
            assert!(!filled.contains(other), "{other}: {filled}");
        }
    }

    #[test]
    fn it_lists_a_page_and_what_that_needs_with_checksums() {
        let scratch = site();
        list(scratch.path()).unwrap();
        let filled = text(&scratch, "planning/sw.js");
        assert!(filled.ends_with("rest()"), "{filled}");
        // The checksum of "abc" is known.
        let page = "\"/planning/\":\"sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=\"";
        assert!(filled.contains(page), "{filled}");
        has_all(&filled, &["/planning/own.css", "/planning/copy.js", "/ppsa/define.js"]);
        has_all(&filled, &["/ppsa/my_data.js", "/ppsa/index.js", "/ppsa/css/my-data.css"]);
        let others = ["sw.js\"", "mi.txt", "ppsa_other", "\"/\"", "/practice"];
        has_none(&filled, &others);
    }

    #[test]
    fn each_page_has_scripts_and_a_list_of_its_own() {
        let scratch = site();
        list(scratch.path()).unwrap();
        assert_eq!(text(&scratch, "planning/copy.js"), "const NAMES = 'my-plan '; // as there");
        assert_eq!(text(&scratch, "practice/copy.js"), "const NAMES = 'my-practice '; // as there");
        let filled = text(&scratch, "practice/sw.js");
        assert!(filled.starts_with("const NAMES = 'my-practice ';\n"), "{filled}");
        has_all(&filled, &["/practice/", "/practice/copy.js", "/site.css", "/ppsa/lang/mi.txt"]);
        has_all(&filled, &["/ppsa/css/ppsa.txt", "/ppsa/wasm/practice.wasm"]);
        has_none(&filled, &["/planning", "sw.js\"", "fr.txt", "/offline"]);
        assert!(!scratch.path().join(SCRIPTS).exists(), "no page asks for them there");
    }

    #[test]
    fn the_version_goes_by_contents_alone() {
        let (one, same, other) = (site(), site(), site());
        files::write(&other.path().join("ppsa/lang/en-NZ.txt"), "new words").unwrap();
        for it in [&one, &same, &other] {
            list(it.path()).unwrap();
        }
        for worker in ["planning/sw.js", "practice/sw.js"] {
            assert_eq!(text(&one, worker), text(&same, worker));
            let version = |it: &Scratch| text(it, worker).lines().nth(1).map(str::to_owned);
            assert_ne!(version(&one), version(&other));
        }
    }

    #[test]
    fn what_is_missing_is_named() {
        for name in ["ppsa/css/my-data.css", "ppsa/css/practice.css"] {
            let scratch = site();
            std::fs::remove_file(scratch.path().join(name)).unwrap();
            let error = list(scratch.path()).unwrap_err().to_string();
            assert!(error.contains(name), "{error}");
        }
        let scratch = site();
        let worker = "const NAMES = '';\nconst FILES = {};";
        files::write(&scratch.path().join("offline/sw.js"), worker).unwrap();
        let error = list(scratch.path()).unwrap_err().to_string();
        assert!(error.contains("VERSION"), "{error}");
    }

    #[test]
    fn a_site_without_such_pages_needs_none() {
        let scratch = Scratch::new();
        list(scratch.path()).unwrap();
        assert!(files::walk(scratch.path()).unwrap().is_empty());
    }
}
