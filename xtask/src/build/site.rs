//! The demo's folder: the pages as they are, the package under `ppsa/`, all precompressed.

use std::path::Path;

use anyhow::Result;

use super::{docs, guide, offline, prerender};
use crate::layout::Layout;
use crate::{compress, files};

/// Assembles the site and puts it at `target` once it is whole.
///
/// # Errors
/// When a file cannot be read or written.
pub fn assemble(layout: &Layout, package: &Path, target: &Path) -> Result<()> {
    files::swap_in(target, |new| {
        files::copy_all(&layout.join("demo"), new)?;
        files::copy_all(package, &new.join("ppsa"))?;
        if layout.join(docs::FOLDER).is_dir() {
            docs::write(layout, &new.join(docs::FOLDER))?;
        }
        guide::into_page(new, package)?;
        prerender::into_pages(new, package)?;
        offline::list(new)?;
        precompress(new)
    })
}

/// Puts a `.br` beside each file that gets smaller by it: the server then sends it at no cost.
fn precompress(folder: &Path) -> Result<()> {
    for file in files::walk(folder)? {
        let name = file.to_string_lossy();
        if !compress::worth_it(&name) {
            continue;
        }
        let bytes = files::read(&file)?;
        let packed = compress::brotli(&bytes)?;
        if packed.len() < bytes.len() {
            files::write(Path::new(&format!("{name}.br")), packed)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::scratch::Scratch;

    #[test]
    fn pages_and_package_come_with_their_brotli() {
        let scratch = Scratch::new();
        let layout = Layout::at(scratch.path());
        let page = "<p>kia ora</p>".repeat(20);
        files::write(&layout.join("demo/index.html"), &page).unwrap();
        files::write(&layout.join("demo/icon.png"), [0; 200]).unwrap();
        let package = scratch.path().join("package");
        files::write(&package.join("define.js"), "1").unwrap();
        let site = scratch.path().join("site");
        assemble(&layout, &package, &site).unwrap();
        let names: Vec<_> =
            files::walk(&site).unwrap().iter().map(|file| files::relative(&site, file)).collect();
        // One byte of script would only grow, and pictures are compressed already.
        assert_eq!(names, ["icon.png", "index.html", "index.html.br", "ppsa/define.js"]);
    }
}
