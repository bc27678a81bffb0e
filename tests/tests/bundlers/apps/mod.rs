//! Each app shows the same: a quick exit, a wheel, and from other parts of the program a plan and my data, which
//! brings the lock. It says of the last change what kind that was.

mod at_length;
mod in_short;

use std::collections::BTreeSet;
use std::path::PathBuf;

use ppsa_tests::serve::Fault;
use ppsa_tests::{Context as _, Key, Options, Page, Result, Site, run};
use serde::Deserialize;
use xtask::files;

use crate::project::Project;

/// What the page fetched.
#[derive(Debug, Deserialize)]
struct Fetched {
    url: String,
    status: u16,
}

/// What is in the names of the parts that it needs, whatever its bundler puts beside.
const PARTS: [&str; 4] = ["ppsa_widgets_bg", "personal", "my-data", "ppsa_vault_bg"];

/// Type-checks and builds a project, and uses what was built.
fn builds(name: &str, checks: bool, policy: bool) -> Result<Project> {
    let project = Project::begin(name)?;
    if checks {
        project.script("check")?;
    }
    project.script("build")?;
    run(Options::desktop(), async |page| {
        let site = Site::app(project.path("dist"), policy)?;
        works(page, &site.url("/app/index.html")).await
    })?;
    Ok(project)
}

/// A script that is loaded later fails, and comes when a person tries again, whatever loads it.
fn comes_again(project: &Project) -> Result<()> {
    let made = &project.path("dist");
    // What glue says, for its name is the bundler's. That of the widgets is longer than that of the lock.
    let glue = |it: &&PathBuf| {
        it.extension() == Some("js".as_ref())
            && std::fs::read_to_string(it).is_ok_and(|it| it.contains("another build"))
    };
    let long = |it: &&PathBuf| std::fs::metadata(it).map_or(0, |it| it.len());
    let all = files::walk(made)?;
    let script = all.iter().filter(glue).max_by_key(long).context("no script is the glue")?;
    let path = format!("/app/{}", files::relative(made, script));
    run(Options::desktop(), async |page| {
        let site = Site::app(made.clone(), true)?;
        site.server().fault(&path, Fault::Status(503));
        page.goto(&site.url("/app/index.html")).await?;
        let wheel = page.host("ppsa-wellbeing-wheel");
        wheel.wait_until("a note says so", "root.querySelector('.calm button')").await?;
        site.server().heal();
        wheel.find(".calm button").await?.click().await?;
        wheel.wait_until("it is drawn", "root.querySelector('[data-ready]')").await
    })
}

/// Uses a project by its own server for who writes it.
fn develops(name: &str) -> Result<()> {
    let project = Project::begin(name)?;
    let args = ["--host", "127.0.0.1", "--port", "{port}", "--strictPort"];
    let serving = project.serve("vite/bin/vite.js", &args)?;
    run(Options::desktop(), async |page| works(page, &serving.url("/app/")).await)
}

/// A person uses it, and nothing is missing, said to be wrong, or asked for elsewhere.
async fn works(page: &Page, url: &str) -> Result<()> {
    page.network().await?;
    page.goto(url).await?;
    let wheel = page.host("ppsa-wellbeing-wheel");
    for tag in ["ppsa-wellbeing-wheel", "ppsa-wellbeing-plan", "ppsa-my-data"] {
        let widget = page.host(tag);
        widget.act("host.scrollIntoView()").await?;
        widget.wait_until("it is drawn", "root.querySelector('[data-ready]')").await?;
        let styled: bool = widget.get("root.adoptedStyleSheets.length >= 2").await?;
        assert!(styled, "{tag} wears no styles");
    }
    wheel.act("root.querySelector('input#now-0').focus()").await?;
    page.press(Key::Right).await?;
    let heard = "document.querySelector('#heard').textContent === 'now'";
    wheel.wait_until("the app hears of it", heard).await?;
    let sealed = "performance.getEntriesByType('resource').some((it) => it.name.includes('ppsa_vault_bg') && it.responseEnd)";
    wheel.wait_until("the lock is there", sealed).await?;
    let fetched: Vec<Fetched> = page
        .eval("return performance.getEntriesByType('resource').map(({ name: url, responseStatus: status }) => ({ url, status }))", vec![])
        .await?;
    for part in PARTS {
        assert!(fetched.iter().any(|it| it.url.contains(part)), "no {part} in {fetched:?}");
    }
    let wrong: Vec<&Fetched> = fetched.iter().filter(|it| it.status != 200).collect();
    assert!(wrong.is_empty(), "{wrong:?}");
    let origin = url.split('/').take(3).collect::<Vec<_>>().join("/");
    let sent = page.network().await?;
    let elsewhere: BTreeSet<&str> =
        sent.iter().filter(|it| !it.stays_on(&origin)).map(|it| it.url.as_str()).collect();
    assert!(elsewhere.is_empty(), "{elsewhere:?}");
    assert!(page.errors().await?.is_empty(), "{:?}", page.errors().await?);
    assert!(page.violations().await?.is_empty());
    Ok(())
}
