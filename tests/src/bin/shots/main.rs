//! Pictures of every state of every widget, for people to look through: `shots [FILTER]` draws the
//! demo's pages into `target/shots/`, with `index.html` to look at them all. `cargo xtask shots`
//! builds the site first.
//!
//! - [`list`]: which pictures there are, and their names
//! - [`draw`]: a page made ready and drawn
//! - [`sheet`]: the page that shows them all

mod draw;
mod list;
mod sheet;

use std::path::Path;
use std::{env, fs, time::Instant};

use ppsa_tests::{Browser, Context, Engine, Options, Result, Site, bail};

use list::{LANGUAGES, Subject};

fn main() -> Result<()> {
    let filter = env::args().nth(1).unwrap_or_default();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let (out, subjects) = (root.join("target/shots"), list::subjects(&root.join("demo/states"))?);
    if filter.is_empty() && out.exists() {
        // A picture of a page that is gone would be believed.
        fs::remove_dir_all(&out).with_context(|| format!("emptying {}", out.display()))?;
    }
    fs::create_dir_all(&out).with_context(|| format!("making {}", out.display()))?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let outcome = runtime.block_on(all(&out, &subjects, &filter));
    // What was drawn before something failed can be looked at all the same.
    let sheet = sheet::write(&out, &subjects)?;
    println!("All of them: {}", sheet.display());
    outcome
}

async fn all(out: &Path, subjects: &[Subject], filter: &str) -> Result<()> {
    let started = Instant::now();
    let (mut drawn, mut late) = (0, Vec::new());
    let site = Site::demo()?;
    let browser = Browser::start(Engine::from_env()?, &Options::desktop()).await?;
    let page = browser.page();
    for language in LANGUAGES {
        let script = draw::speak(page, language).await?;
        for subject in subjects {
            for size in [Options::phone(), Options::desktop()] {
                let shots = subject.shots(&size, language);
                let shots: Vec<_> = shots.iter().filter(|it| it.name.contains(filter)).collect();
                let Some(first) = shots.first() else { continue };
                if let Err(error) = draw::open(page, &site, subject, &first.options).await {
                    eprintln!("{}: {error:#}", first.name);
                    late.push(first.name.clone());
                }
                for shot in &shots {
                    draw::shot(page, shot, out).await?;
                }
                drawn += shots.len();
                println!("{} ({}, {language}): {}", subject.name, size.width, shots.len());
            }
        }
        draw::hush(page, script).await?;
    }
    browser.close().await?;
    println!("{drawn} pictures in {} s", started.elapsed().as_secs());
    if drawn == 0 {
        bail!("no picture has {filter:?} in its name; one is called wheel-filled-360-dark-mi");
    }
    if !late.is_empty() {
        bail!("drawn as they were, though never ready: {}", late.join(", "));
    }
    Ok(())
}
