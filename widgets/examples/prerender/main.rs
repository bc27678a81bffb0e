//! Prints the first drawing of each widget, as markup that a page shows before the program runs: see
//! `docs/site-builders.md`. `cargo xtask prerender` and the build call it:
//! `prerender FOLDER LANGUAGES [PACK]`.

mod host;
mod markup;
mod page;

use std::future::Future;
use std::path::{Path, PathBuf};
use std::pin::pin;
use std::process::ExitCode;
use std::task::{Context, Poll, Waker};
use std::{env, fs};

use ppsa_core::{ContentPack, Replica};
use ppsa_widgets::{Shared, Show, Widget, WidgetProps, WidgetSession, Words};

type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

fn main() -> ExitCode {
    let given: Vec<String> = env::args().skip(1).collect();
    match print(&given) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // As core words it: each problem of a pack on a line of its own.
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn print(given: &[String]) -> Result<()> {
    let [folder, languages, pack @ ..] = given else {
        return Err("say FOLDER LANGUAGES [PACK]".into());
    };
    let read = |path: &String| fs::read_to_string(path).map_err(|it| format!("{path}: {it}"));
    let own = pack.first().map(read).transpose()?;
    fs::create_dir_all(folder)?;
    for language in languages.split(',') {
        for show in Show::ALL {
            let drawn = draw(*show, language, own.as_deref())?;
            let page = page::Page { show: *show, language, own: own.as_deref() };
            let name = format!("{}.{language}.html", show.tag());
            fs::write(Path::new(folder).join(name), page.around(&markup::still(&drawn))?)?;
        }
    }
    Ok(())
}

/// The widget as it shows with nothing in the store.
fn draw(show: Show, language: &str, own: Option<&str>) -> Result<String> {
    let pack = |tag: &str| -> Result<ContentPack> {
        let pack = ContentPack::built_in(tag)?;
        Ok(match own {
            Some(own) => pack.overlay(own)?,
            None => pack,
        })
    };
    let shared = Shared::open(Replica::new(1), [])?;
    let session = WidgetSession::new(
        shared,
        pack(language)?,
        Words::built_in(language),
        Box::new(host::Page),
    )
    .with_other(page::beside(language)?.map(|tag| pack(&tag)).transpose()?);
    let props = WidgetProps { session, show, open: String::new() };
    let renderer = yew::LocalServerRenderer::<Widget>::with_props(props).hydratable(false);
    let mut coming = pin!(renderer.render());
    // Nothing in a view waits.
    match coming.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(drawn) => Ok(drawn),
        Poll::Pending => Err(format!("{} waits for something", show.tag()).into()),
    }
}

/// A file in `core/languages`.
fn of_language(language: &str, file: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../core/languages").join(language).join(file)
}
