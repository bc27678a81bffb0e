//! The framework to read without a script: into the package, to be pasted inside the element, and into
//! the demo's page of it.

use std::path::Path;

use anyhow::{Context, Result};

use crate::layout::Layout;
use crate::{files, run};

/// The folder in the package.
const FOLDER: &str = "guide";
/// What stands in the demo's page where each of the files goes.
const PLACES: [(&str, &str); 2] = [
    ("<!-- links to each topic -->", "en-NZ-contents.html"),
    ("<!-- the framework, to read -->", "en-NZ.html"),
];

/// Writes the files of the package, and the styles that go with them.
///
/// # Errors
/// When the core cannot be built, or a word is missing.
pub fn write(layout: &Layout, package: &Path) -> Result<()> {
    for (file, what) in [("en-NZ.html", "topics"), ("en-NZ-contents.html", "contents")] {
        let mut cargo = run::compiler("cargo");
        cargo
            .args(["run", "--quiet", "--package", "ppsa-core", "--example", "guide_page", "--"])
            .arg(what)
            .current_dir(layout.root());
        let page = run::output(&mut cargo, "see the message above")?;
        files::write(&package.join(FOLDER).join(file), page)?;
    }
    let styles = files::read(&layout.join("widgets/guide/reading.css"))?;
    files::write(&package.join(FOLDER).join("reading.css"), styles)
}

/// Puts what is in the package into the page of a site that has places for it.
///
/// # Errors
/// When a file cannot be read or written.
pub fn into_page(site: &Path, package: &Path) -> Result<()> {
    let path = site.join("guide/index.html");
    if !path.is_file() {
        return Ok(());
    }
    let mut page = files::read_text(&path)?;
    for (place, file) in PLACES {
        let text = files::read_text(&package.join(FOLDER).join(file))?;
        page.contains(place).then_some(()).with_context(|| {
            format!("{} has no place for the guide: write {place}", path.display())
        })?;
        page = page.replace(place, text.trim_end());
    }
    files::write(&path, page)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::scratch::Scratch;

    #[test]
    fn a_page_takes_it_in_and_one_without_a_place_is_named() {
        let scratch = Scratch::new();
        let (site, package) = (scratch.path().join("site"), scratch.path().join("package"));
        into_page(&site, &package).unwrap();
        for (_, file) in PLACES {
            files::write(&package.join(FOLDER).join(file), format!("<p>{file}</p>\n")).unwrap();
        }
        let page = site.join("guide/index.html");
        files::write(&page, format!("<nav>{}</nav>\n{}", PLACES[0].0, PLACES[1].0)).unwrap();
        into_page(&site, &package).unwrap();
        let made = "<nav><p>en-NZ-contents.html</p></nav>\n<p>en-NZ.html</p>";
        assert_eq!(files::read_text(&page).unwrap(), made);
        assert!(into_page(&site, &package).is_err(), "the places are gone");
    }
}
