//! A test that fails says why, and leaves nothing running.

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use ppsa_tests::{Ability, Browser, Engine, Options, Result, Site, bail, run, run_once};

fn picture(test: &str) -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/test-failures");
    root.join(format!("harness_works.reports.{test}.png"))
}

#[test]
fn an_error_leaves_a_picture() -> Result<()> {
    let file = picture("an_error_leaves_a_picture");
    let _ = std::fs::remove_file(&file);
    let failed = run_once(Options::phone(), async |page| {
        let site = Site::pages()?;
        page.goto(&site.url("/harness-faults.html")).await?;
        bail!("planned")
    });
    assert!(failed.is_err_and(|error| error.to_string() == "planned"));
    assert!(file.is_file(), "{}", file.display());
    Ok(std::fs::remove_file(file)?)
}

#[test]
fn a_panic_leaves_a_picture_too() -> Result<()> {
    let file = picture("a_panic_leaves_a_picture_too");
    let _ = std::fs::remove_file(&file);
    let test = || run_once(Options::phone(), async |_| panic!("planned"));
    assert!(catch_unwind(AssertUnwindSafe(test)).is_err());
    assert!(file.is_file(), "{}", file.display());
    Ok(std::fs::remove_file(file)?)
}

#[test]
fn a_wait_that_fails_names_what_it_waited_for() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = Site::pages()?;
        page.goto(&site.url("/harness.html")).await?;
        let soon = Duration::from_secs(2);
        let never = page.wait_within(soon, "the moon is blue", "moon.blue").await;
        let said = never.map_err(|error| error.to_string()).err().unwrap_or_default();
        // In the words of the browser, which name what is not there.
        assert!(said.contains("the moon is blue") && said.contains("; last: "), "{said}");
        assert!(!said.contains("Stacktrace"), "{said}");
        Ok(())
    })
}

/// A profile that a test names is kept, and what a page stored is there after a restart.
#[test]
fn a_named_profile_outlives_the_browser() -> Result<()> {
    if Engine::from_env()?.cannot(Ability::Profile).is_some() {
        return Ok(());
    }
    let folder = tempfile::tempdir()?;
    let options = Options { profile: Some(folder.path().into()), ..Options::desktop() };
    let site = Site::pages()?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let first = Browser::start(Engine::from_env()?, &options).await?;
        first.page().goto(&site.url("/harness.html")).await?;
        first.page().eval::<()>("localStorage.kept = 'yes'", vec![]).await?;
        first.close().await?;
        let again = Browser::start(Engine::from_env()?, &options).await?;
        again.page().goto(&site.url("/harness.html")).await?;
        assert_eq!(again.page().eval::<String>("return localStorage.kept", vec![]).await?, "yes");
        again.close().await
    })
}

/// A browser that nobody closed, or that hangs, is gone when it is dropped: else a second one
/// could not open its profile.
#[test]
fn a_dropped_browser_is_gone() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let options = Options { profile: Some(folder.path().into()), ..Options::desktop() };
    for _ in 0..2 {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        let browser = runtime.block_on(Browser::start(Engine::from_env()?, &options))?;
        drop(browser);
    }
    Ok(())
}

/// A page in an endless loop answers nothing: the wait ends at its deadline, and the run goes on.
#[test]
fn a_page_that_hangs_does_not_hang_the_run() -> Result<()> {
    let started = Instant::now();
    let failed = run_once(Options::desktop(), async |page| {
        let site = Site::pages()?;
        page.goto(&site.url("/harness.html")).await?;
        page.wait_within(Duration::from_secs(1), "it ends", "(() => { for (;;); })()").await
    });
    assert!(failed.is_err_and(|error| error.to_string().contains("no answer in time")));
    assert!(started.elapsed() < Duration::from_secs(50), "{:?}", started.elapsed());
    Ok(())
}
