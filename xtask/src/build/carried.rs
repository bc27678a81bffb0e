//! What the scripts fetch later: each file by a literal `new URL('…', import.meta.url)`, each script by a literal
//! `import('…')`. These two are what a bundler reads: it carries the file, gives it a name of its own, and puts
//! that in the literal's place. All come from the tables that the files themselves are made by.

use std::fmt::Write as _;
use std::path::Path;

use anyhow::Result;

use super::module::{MODULES, program};
use super::script::LATER;
use super::{Variant, languages, script};
use crate::files;
use crate::layout::Layout;

/// What esbuild is told to leave as it stands when it bundles what imports the table.
#[must_use]
pub fn left() -> Vec<String> {
    // With a star, a name is compared as it is written, and not as the file that it would be.
    let names = LATER.iter().map(|name| format!("{name}*")).chain(["wasm/*".to_owned()]);
    names.map(|name| format!("--external:./{name}")).collect()
}

/// Writes the table for `widgets/js` to import from `generated/`.
///
/// # Errors
/// When a language's folder is broken, or the file cannot be written.
pub fn script(layout: &Layout, variant: Variant, generated: &Path) -> Result<()> {
    let languages = languages::all(layout, variant)?;
    let tags: Vec<&str> = languages.iter().map(|it| it.tag.as_str()).collect();
    files::write(&generated.join("carried.js"), table(&files(&tags)))
}

/// The files that are fetched: code, words and styles.
fn files(tags: &[&str]) -> Vec<String> {
    let code = MODULES.iter().flat_map(|module| module.files());
    let mut all: Vec<String> = code.map(|name| format!("wasm/{name}")).collect();
    let folders = program().texts();
    for folder in std::iter::once(String::new()).chain(folders.iter().map(|it| format!("{it}/"))) {
        all.extend(tags.iter().map(|tag| languages::path(&folder, tag)));
    }
    let apart = program().parts.iter().flat_map(|it| &it.widgets);
    all.push(script::sheet(script::SHARED_SHEET));
    all.extend(apart.map(|name| script::sheet(name)));
    all
}

fn table(files: &[String]) -> String {
    let mut text = String::from("// @ts-nocheck: written by the build.\n");
    text += "/** @type {Record<string, () => URL>} */\nexport const files = {\n";
    for name in files {
        // As functions: where there is no such address, it is not asked for.
        let _ = writeln!(text, "  '{name}': () => new URL('./{name}', import.meta.url),");
    }
    text += "};\n/** @type {Record<string, () => Promise<any>>} */\nexport const scripts = {\n";
    let glue = MODULES.iter().map(|module| format!("wasm/{}.js", module.name));
    for name in LATER.iter().map(|name| format!("{name}.js")).chain(glue) {
        let _ = writeln!(text, "  '{name}': () => import('./{name}'),");
    }
    text + "};\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_and_script_is_a_literal() {
        let table = table(&files(&["en-NZ", "mi"]));
        for name in [
            "wasm/ppsa_vault_bg.wasm",
            "wasm/personal_practice.wasm",
            "lang/mi.txt",
            "lang/templates/en-NZ.txt",
            "css/ppsa.txt",
            "css/my-data.txt",
        ] {
            let line = format!("  '{name}': () => new URL('./{name}', import.meta.url),\n");
            assert!(table.contains(&line), "{name}: {table}");
        }
        for name in ["guide.js", "my_data.js", "wasm/ppsa_vault.js"] {
            let line = format!("  '{name}': () => import('./{name}'),\n");
            assert!(table.contains(&line), "{name}: {table}");
        }
        // Of every page, and in the file of all.
        assert!(!table.contains("css/wheel"), "{table}");
    }
}
