use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use ppsa_tests::{Context, Result};

use crate::list::Subject;

const HEAD: &str = "<!doctype html>
<html lang=\"en-NZ\">
<meta charset=\"utf-8\">
<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">
<title>Pictures of the widgets</title>
<style>
  body { margin: 1rem; font: 1rem/1.5 system-ui, sans-serif }
  div { display: flex; flex-wrap: wrap; align-items: start; gap: 1rem }
  figure { margin: 0 }
  img { display: block; width: 12rem; max-height: 26rem; object-fit: cover; object-position: top; border: 1px solid #888 }
  img[src*=\"-1280-\"] { width: 24rem }
</style>
<h1>Pictures of the widgets</h1>
<p>Each opens in its full size.</p>
";

/// Writes the page that shows all pictures there are, by widget and state; it needs no server.
pub fn write(out: &Path, subjects: &[Subject]) -> Result<PathBuf> {
    let mut page = HEAD.to_owned();
    let mut widget = "";
    for subject in subjects {
        let mut figures = String::new();
        for shot in subject.all() {
            let name = &shot.name;
            if out.join(format!("{name}.png")).is_file() {
                let says = name.strip_prefix(&subject.name).unwrap_or(name).replace('-', " ");
                writeln!(
                    figures,
                    "<figure><a href=\"{name}.png\"><img src=\"{name}.png\" alt=\"\" loading=\"lazy\"><figcaption>{}</figcaption></a></figure>",
                    says.trim()
                )?;
            }
        }
        if figures.is_empty() {
            continue;
        }
        if widget != subject.widget() {
            widget = subject.widget();
            writeln!(page, "<h2>{widget}</h2>")?;
        }
        writeln!(page, "<h3>{}</h3>\n<div>\n{figures}</div>", subject.name)?;
    }
    let path = out.join("index.html");
    fs::write(&path, page).with_context(|| format!("writing {}", path.display()))?;
    // As a person can open it.
    Ok(path.canonicalize().unwrap_or(path))
}
