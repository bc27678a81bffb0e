//! The WordPress plugin: `widgets/wordpress/plugin/` with the package, and what is made from the contract.
//!
//! - [`elements`]: the blocks, and what PHP knows of each element
//! - [`privacy`]: the privacy statement as markup

mod elements;
mod privacy;

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use sha2::{Digest as _, Sha256};

use crate::contract::{CONTRACT, Contract};
use crate::layout::Layout;
use crate::release::notes;
use crate::tools::version;
use crate::zip::Zip;
use crate::{files, say};

/// Where its hand-written half lies.
const PLUGIN: &str = "widgets/wordpress/plugin";

/// Its folder in the zip, and so on a site.
const NAME: &str = "ppsa-widgets";

/// The zip in `target/dist/`.
pub const ZIP: &str = "ppsa-widgets-wordpress.zip";

/// Of the package, what no page asks for.
const NOT_SERVED: [&str; 4] = ["README.md", "builder.json", "custom-elements.json", "package.json"];

/// Makes the plugin's zip from a package that is built; gives where it is.
///
/// # Errors
/// When a source is missing, or an element or attribute of the contract has no words.
pub fn make(layout: &Layout, package: &Path) -> Result<PathBuf> {
    let target = layout.dist().join(ZIP);
    say::step("Making target/dist/ppsa-widgets-wordpress.zip", || {
        files::write(&target, zip(layout, package)?.bytes()?)
    })?;
    Ok(target)
}

/// All files of the plugin, each below a folder of its name.
///
/// # Errors
/// As [`make`].
pub fn zip(layout: &Layout, package: &Path) -> Result<Zip> {
    let mut zip = Zip::of(notes::release(layout)?);
    let mut add = |name: &str, bytes: Vec<u8>| zip.add(format!("{NAME}/{name}"), bytes);
    let version = version::workspace(layout)?;
    let plugin = layout.join(PLUGIN);
    for file in files::walk(&plugin)? {
        let text = files::read_text(&file)?.replace("{version}", &version);
        add(&files::relative(&plugin, &file), text.into_bytes());
    }
    let folder = format!("ppsa-{}", &fingerprint(package)?);
    for file in files::walk(package)? {
        let name = files::relative(package, &file);
        let read = name.ends_with(".d.ts") || name.starts_with("docs/");
        let served = !read && !NOT_SERVED.contains(&name.as_str());
        if served && !name.starts_with("LICENSE-") && name != "NOTICE" {
            add(&format!("{folder}/{name}"), files::read(&file)?);
        }
    }
    for name in ["LICENSE-MIT", "LICENSE-APACHE", "NOTICE"] {
        add(name, files::read(&layout.join(name))?);
    }
    add("pack.schema.json", files::read(&layout.join("core/schema/pack.schema.json"))?);
    let statement = files::read_text(&layout.join("docs/privacy-statement.md"))?;
    add("privacy.html", privacy::markup(&statement)?.into_bytes());
    let contract = Contract::read(&layout.join(CONTRACT))?;
    let words = crate::build::json::read(&layout.join("widgets/wordpress/words.json"))?;
    let elements = elements::Elements::new(&contract, &words, package)?;
    for (name, block) in elements.blocks(&version) {
        add(&format!("blocks/{name}/block.json"), block.into_bytes());
    }
    let templates = elements::templates(package)?;
    add("inc/built.php", elements.php(&version, &folder, &templates).into_bytes());
    Ok(zip)
}

/// Says of which build the package is: each has a folder of its own on a site, so that no browser mixes two.
fn fingerprint(package: &Path) -> Result<String> {
    let mut hash = Sha256::new();
    for file in files::walk(package)? {
        let (name, bytes) = (files::relative(package, &file), files::read(&file)?);
        hash.update((name.len() as u64).to_le_bytes());
        hash.update(&name);
        hash.update((bytes.len() as u64).to_le_bytes());
        hash.update(&bytes);
    }
    let letters = hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect::<String>();
    letters.get(..12).map(str::to_owned).context("a hash is longer")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Needs no build: an empty package does for what is made from the contract.
    #[test]
    fn each_element_is_a_block_and_the_zip_is_the_same_again() {
        let layout = Layout::here().unwrap();
        let package = files::scratch::Scratch::new();
        files::write(&package.path().join("define.js"), "//").unwrap();
        files::write(
            &package.path().join("lang/templates/en-NZ.txt"),
            r#"{"pack":{"templates":[{"id":"my-power","title":"My 'power'","purpose":"own"}]}}"#,
        )
        .unwrap();
        let made = || zip(&layout, package.path()).unwrap();
        let contract = Contract::read(&layout.join(CONTRACT)).unwrap();
        let names: Vec<String> = made().files().map(|it| it.0.to_owned()).collect();
        for element in contract.elements() {
            let tag = element["tag"].as_str().unwrap();
            let block = tag.replace("ppsa-", "ppsa-widgets/blocks/") + "/block.json";
            assert!(names.contains(&block), "{block}");
        }
        assert!(names.iter().all(|name| name.starts_with("ppsa-widgets/")), "{names:?}");
        assert_eq!(made().bytes().unwrap(), made().bytes().unwrap());
    }
}
