//! Smart Forms, which shows the Questionnaires that the core writes: for `--all` alone. Its packages are 700 MB, so
//! only what is bundled of them stays.

use std::path::{Path, PathBuf};

use anyhow::Result;

use super::npm::{Npm, install};
use crate::{files, run, say};

/// The folder of its script and its style sheet, with what `tests/readers/smart-forms.js` asks of it.
///
/// # Errors
/// When its packages cannot be installed or bundled.
pub fn ensure(root: &Path, npm: &Npm, cache: &Path) -> Result<PathBuf> {
    let pinned = root.join("tests/readers");
    let script = pinned.join("smart-forms.js");
    let sources =
        [pinned.join("package-lock.json"), script.clone(), root.join("tests/pages/answers.js")];
    let sources = sources.iter().map(|it| files::read(it)).collect::<Result<Vec<_>>>()?;
    let hash = files::fingerprint(sources.iter().map(|it| &it[..]));
    let home = cache.join(format!("smart-forms-{hash}"));
    if !home.is_dir() {
        let packages = home.with_extension("packages");
        install(&pinned, &packages, "Installing Smart Forms from npm (once; two minutes)")?;
        say::step("Bundling Smart Forms", || {
            files::swap_in(&home, |new| {
                let mut esbuild = npm.esbuild();
                esbuild.env("NODE_PATH", packages.join("node_modules")).arg(&script).args([
                    "--bundle",
                    "--minify",
                    "--format=esm",
                    "--define:process.env.NODE_ENV=\"production\"",
                    "--loader:.woff=dataurl",
                    "--loader:.woff2=dataurl",
                    "--log-level=error",
                ]);
                esbuild.arg(format!("--outdir={}", new.display()));
                run::stream(&mut esbuild, "see esbuild's message above")
            })
        })?;
        files::remove(&packages)?;
    }
    Ok(home)
}
