//! The program of the widgets, cut into parts: the first part's file, one for each other part, and one for
//! what some of them share. `wasm-split-cli` cuts what was linked with its relocations, before wasm-bindgen
//! sees it: that one knows of the first part alone, by which the others call the page.

use std::path::Path;

use anyhow::{Context as _, Result, ensure};

use super::module::Module;
use crate::tools::Tools;
use crate::{files, run};

/// The name of the first part among what the tool writes.
const FIRST: &str = "main";

/// Cuts what was linked. Gives the first part, for wasm-bindgen; the others lie in `folder` under the names that
/// they have in the package.
///
/// # Errors
/// When the tool fails, or cut other parts than `modules.json` has.
pub fn cut(tools: &Tools, module: &Module, linked: &Path, folder: &Path) -> Result<Vec<u8>> {
    files::remove(folder)?;
    let aside = folder.with_extension("cut");
    files::remove(&aside)?;
    let mut split = run::command(&tools.wasm_split);
    split.arg(linked).arg(&aside).args(["--out-name", FIRST]).env("RUST_LOG", "error");
    run::stream(&mut split, "see its message above")?;
    let told = files::read_text(&aside.join("__wasm_split.js"))?;
    for file in files::walk(&aside)? {
        let name = file.file_stem().unwrap_or_default().to_string_lossy();
        let ours = match name.split_once('_') {
            Some(("split", part)) => part.to_owned(),
            Some(("chunk", number)) => shared(module, &told, number)?,
            _ => continue,
        };
        let ours = format!("{ours}.wasm");
        ensure!(module.files().contains(&ours), "modules.json has no part for {ours}");
        files::write(&folder.join(ours), files::read(&file)?)?;
    }
    for name in &module.files()[1..] {
        let path = folder.join(name);
        if !path.is_file() {
            // Only what is shared may come to nothing.
            ensure!(name.contains('_'), "no code is in the part {name}: see widgets/src/parts.rs");
            files::write(&path, EMPTY)?;
        }
    }
    let first = files::read(&aside.join(format!("{FIRST}.wasm")))?;
    files::remove(&aside)?;
    Ok(first)
}

/// A module with nothing in it.
const EMPTY: &[u8] = b"\0asm\x01\0\0\0";

/// The name of a chunk: above its line, the tool tells for which parts it is.
fn shared(module: &Module, told: &str, number: &str) -> Result<String> {
    let line = format!("const __chunk_{number} ");
    let above = told.split_once(&line).map(|(above, _)| above.trim_end());
    let of = above.and_then(|it| it.strip_suffix("*/")?.rsplit_once("/*"));
    let (_, of) =
        of.with_context(|| format!("wasm-split-cli does not tell of {line}as we know it"))?;
    let of: Vec<&str> = of.split(',').map(str::trim).collect();
    Ok(module.chunk(|at| of.contains(&module.parts[at].name.as_str())))
}

/// The name of the section that says of which build a file is.
pub const BUILD: &str = "build";

/// The same module with a section that says of which build it is: a part of another one never joins it.
#[must_use]
pub fn marked(wasm: &[u8], build: &str) -> Vec<u8> {
    // Both texts are short: their lengths are one byte each.
    let text = |text: &str| [&[text.len() as u8], text.as_bytes()].concat();
    let inside = [text(BUILD), build.as_bytes().to_vec()].concat();
    [wasm, &[0, inside.len() as u8], &inside].concat()
}

#[cfg(test)]
mod tests {
    use super::super::module::program;
    use super::*;

    #[test]
    fn a_chunk_is_named_by_the_parts_that_share_it() {
        let told = "/* practice, personal */\nconst __chunk_4 = makeLoad(\n, []);\n\
                    /* my-data, personal */\nconst __chunk_5 = makeLoad(";
        assert_eq!(shared(program(), told, "4").unwrap(), "personal_practice");
        assert_eq!(shared(program(), told, "5").unwrap(), "personal_my-data");
        assert!(shared(program(), told, "6").is_err());
    }

    #[test]
    fn a_module_says_of_which_build_it_is() {
        let marked = marked(EMPTY, "0123");
        assert_eq!(marked, b"\0asm\x01\0\0\0\0\x0a\x05build0123");
    }
}
