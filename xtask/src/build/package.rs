//! The package's folder: everything a host page or a bundler needs, and nothing else.

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use super::module::Module;
use super::{Variant, builder, guide, json, languages, prerender, readme, script, wasm};
use crate::contract::{CONTRACT, Contract};
use crate::files;
use crate::layout::Layout;
use crate::release::inside;
use crate::tools::{Tools, version};

/// Texts that go with every copy.
const NOTICES: [&str; 3] = ["LICENSE-MIT", "LICENSE-APACHE", "NOTICE"];

/// Assembles a package from the modules in the folders of `built` and puts it at `target` once it is whole.
///
/// # Errors
/// When a source is missing or broken: the message names it.
pub fn assemble(
    layout: &Layout,
    tools: &Tools,
    variant: Variant,
    built: &[(&Module, PathBuf)],
    target: &Path,
) -> Result<()> {
    check_version(layout)?;
    let contract = Contract::read(&layout.join(CONTRACT))?;
    files::swap_in(target, |new| {
        let scripts = script::sources(layout, variant)?;
        script::bundle(layout, tools, &scripts, new)?;
        script::styles(layout, tools, new)?;
        for (module, from) in built {
            script::glue(layout, tools, module, from, new)?;
            for name in module.files() {
                let wasm = files::read(&wasm::finished(from).join(&name))?;
                files::write(&new.join("wasm").join(name), wasm)?;
            }
        }
        languages::write(layout, variant, new)?;
        guide::write(layout, new)?;
        let printed = layout.dist().join(variant.prerender_folder());
        files::copy_all(&printed, &new.join(prerender::FOLDER))?;
        builder::write(layout, variant, new)?;
        files::write(&new.join("custom-elements.json"), contract.manifest())?;
        files::write(&new.join("index.d.ts"), contract.types())?;
        files::write(&new.join("THIRD-PARTY-LICENSES.txt"), inside::text(&inside::all(layout)?))?;
        files::copy_all(&layout.join("widgets/types"), new)?;
        for name in NOTICES {
            files::write(&new.join(name), files::read(&layout.join(name))?)?;
        }
        let manifest = files::read(&layout.join("widgets/package.json"))?;
        files::write(&new.join("package.json"), manifest)?;
        readme::write(layout, new)
    })
}

/// The npm package and the crates are one release: their versions are one number.
///
/// # Errors
/// When `widgets/package.json` has another version than the workspace, or none.
pub fn check_version(layout: &Layout) -> Result<()> {
    let ours = version::workspace(layout)?;
    let path = layout.join("widgets/package.json");
    let manifest = json::read(&path)?;
    match manifest["version"].as_str() {
        Some(theirs) if theirs == ours => Ok(()),
        theirs => bail!(
            "{} has version {}, Cargo.toml has {ours}: make them the same",
            path.display(),
            theirs.unwrap_or("(none)")
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::scratch::Scratch;

    const CARGO: (&str, &str) = ("Cargo.toml", "[workspace.package]\nversion = \"0.2.0\"\n");
    fn layout_with(files: &[(&str, &str)]) -> (Scratch, Layout) {
        let scratch = Scratch::new();
        for (path, text) in files {
            files::write(&scratch.path().join(path), text).unwrap();
        }
        let layout = Layout::at(scratch.path());
        (scratch, layout)
    }

    #[test]
    fn versions_must_be_one_number() {
        let (_kept, same) =
            layout_with(&[CARGO, ("widgets/package.json", "{\"version\":\"0.2.0\"}")]);
        check_version(&same).unwrap();
        let (_kept, other) =
            layout_with(&[CARGO, ("widgets/package.json", "{\"version\":\"0.1.0\"}")]);
        let text = check_version(&other).unwrap_err().to_string();
        assert!(text.contains("0.1.0") && text.contains("0.2.0"), "{text}");
        let (_kept, none) = layout_with(&[CARGO, ("widgets/package.json", "{}")]);
        assert!(check_version(&none).is_err());
    }
}
