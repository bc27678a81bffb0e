//! What shows of each widget before its program runs, as markup to put into a page: printed natively by the views
//! themselves (`widgets/examples/prerender`), for each language of the package.

use std::path::Path;

use anyhow::{Context, Result};

use super::{Variant, languages};
use crate::layout::Layout;
use crate::{files, run};

/// The folder in the package.
pub const FOLDER: &str = "prerender";

/// Where the package lies on a site, as its README says it.
pub const BASE: &str = "/ppsa/";

/// How many letters say of which build a page's markup is.
const LETTERS: usize = 12;

/// Prints all of it into `folder`, with the styles from `base`: for the built-in pack, or for an organisation's own.
/// Gives what says of which build it is.
///
/// # Errors
/// When it cannot be compiled, or the pack is broken: the message names each problem.
pub fn write(
    layout: &Layout,
    variant: Variant,
    pack: Option<&Path>,
    base: &str,
    folder: &Path,
) -> Result<String> {
    let all = languages::all(layout, variant)?;
    let tags: Vec<&str> = all.iter().map(|it| it.tag.as_str()).collect();
    print(layout, &tags, None, folder)?;
    let build = build(folder)?;
    if let Some(pack) = pack {
        files::remove(folder)?;
        print(layout, &tags, Some(pack), folder)?;
    }
    for file in files::walk(folder)? {
        let text = files::read_text(&file)?;
        let text = text.replace("{build}", &build).replace("{base}", base);
        files::write(&file, text)?;
    }
    Ok(build)
}

/// Writes the script that says of which build the package is, for `widgets/js` to import from `generated/`.
///
/// # Errors
/// As [`write`].
pub fn script(layout: &Layout, variant: Variant, generated: &Path) -> Result<()> {
    let folder = layout.dist().join(variant.prerender_folder());
    let build = write(layout, variant, None, BASE, &folder)?;
    let text = format!("// Written by the build.\nexport const build = '{build}';\n");
    files::write(&generated.join("prerender.js"), text)
}

/// Where a page of the site has one of them: a comment with this before the file's name.
const PLACE: &str = "<!-- prerender: ";

/// Asks where to keep words: the first widget of a page does.
const ASKS: &str = "<p class=\"where\">";

/// Puts them into the pages of a site that have places for them.
///
/// # Errors
/// When a file cannot be read or written, or a page names one that there is not.
pub fn into_pages(site: &Path, package: &Path) -> Result<()> {
    for path in files::walk(site)?.iter().filter(|it| it.extension() == Some("html".as_ref())) {
        if path.starts_with(site.join("ppsa")) {
            continue;
        }
        let page = files::read_text(path)?;
        let mut parts = page.split(PLACE);
        let mut filled = parts.next().unwrap_or_default().to_owned();
        for (nth, part) in parts.enumerate() {
            let (name, rest) = part.split_once(" -->").unwrap_or((part, ""));
            let markup = files::read_text(&package.join(FOLDER).join(format!("{name}.html")))
                .with_context(|| format!("{} names it", path.display()))?;
            let lines = markup.lines().filter(|line| nth == 0 || !line.starts_with(ASKS));
            filled.extend(lines.flat_map(|line| [line, "\n"]));
            filled += rest;
        }
        if filled != page {
            files::write(path, filled)?;
        }
    }
    Ok(())
}

fn print(layout: &Layout, tags: &[&str], pack: Option<&Path>, folder: &Path) -> Result<()> {
    files::remove(folder)?;
    let mut cargo = run::compiler("cargo");
    cargo
        .args(["run", "--quiet", "--package", "ppsa-widgets", "--features", "prerender"])
        .args(["--example", "prerender", "--"])
        .args([folder.as_os_str(), tags.join(",").as_ref()])
        .args(pack)
        .current_dir(layout.root());
    run::stream(&mut cargo, "see the message above")
}

/// Words that are typed into one build's markup have their place in the same build's widgets.
fn build(folder: &Path) -> Result<String> {
    let texts =
        files::walk(folder)?.iter().map(|it| files::read(it)).collect::<Result<Vec<_>>>()?;
    let print = files::fingerprint(texts.iter().map(Vec::as_slice));
    print.get(..LETTERS).map(str::to_owned).context("a fingerprint is longer")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::scratch::Scratch;

    #[test]
    fn the_first_widget_of_a_page_asks_and_the_others_do_not() {
        let scratch = Scratch::new();
        let (site, package) = (scratch.path().join("site"), scratch.path().join("package"));
        let markup = format!("<template>\n{ASKS}Choose</p>\n</template>\n");
        files::write(&package.join("prerender/ppsa-x.mi.html"), markup).unwrap();
        let place = format!("{PLACE}ppsa-x.mi -->");
        files::write(&site.join("a.html"), format!("<a>{place}</a><b>{place}</b>")).unwrap();
        files::write(&site.join("ppsa/b.html"), &place).unwrap();
        into_pages(&site, &package).unwrap();
        let made = files::read_text(&site.join("a.html")).unwrap();
        assert_eq!(made.matches(ASKS).count(), 1, "{made}");
        assert_eq!(made.matches("<template>").count(), 2, "{made}");
        assert!(made.starts_with("<a><template>") && made.ends_with("</template>\n</b>"), "{made}");
        assert_eq!(files::read_text(&site.join("ppsa/b.html")).unwrap(), place);
        files::write(&site.join("a.html"), format!("{PLACE}ppsa-y.mi -->")).unwrap();
        let error = format!("{:#}", into_pages(&site, &package).unwrap_err());
        assert!(error.contains("a.html") && error.contains("ppsa-y.mi"), "{error}");
    }
}
