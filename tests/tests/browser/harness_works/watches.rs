//! What goes wrong on a page, or leaves it, is seen.

use ppsa_tests::{Ability, Options, Page, Result, Site, assert_axe_clean, axe, run, run_needing};

async fn open(page: &Page, path: &str) -> Result<Site> {
    let site = Site::pages()?;
    page.goto(&site.url(path)).await?;
    Ok(site)
}

#[test]
fn a_clean_page_is_clean() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = open(page, "/harness.html").await?;
        page.host("toy-counter").part("add").await?;
        assert_axe_clean(page, "as loaded").await?;
        assert_eq!(page.violations().await?, []);
        assert_eq!(page.errors().await?, []);
        let sent = page.network().await?;
        assert!(
            sent.iter().all(|sent| sent.stays_on(&site.origin())
                && sent.method == "GET"
                && !sent.has_body)
        );
        let paths: Vec<&str> = sent.iter().map(ppsa_tests::Sent::path).collect();
        for path in ["/harness.html", "/probe.js", "/toy.js", "/harness.css"] {
            assert!(paths.contains(&path), "{path} in {paths:?}");
        }
        assert_eq!(page.network().await?, [], "told once");
        Ok(())
    })
}

#[test]
fn an_inline_script_is_a_violation() -> Result<()> {
    run(Options::desktop(), async |page| {
        let _site = open(page, "/harness-faults.html").await?;
        page.wait_until("both are reported", "__probe.violations.length >= 2").await?;
        let seen = page.violations().await?;
        assert!(
            seen.iter()
                .any(|one| one.blocked == "inline" && one.directive.starts_with("script-src")),
            "{seen:?}"
        );
        assert!(seen.iter().any(|one| one.blocked.contains("outside.example")), "{seen:?}");
        assert!(page.eval::<bool>("return window.inlineRan === undefined", vec![]).await?);
        Ok(())
    })
}

#[test]
fn axe_finds_a_fault_inside_a_shadow_root() -> Result<()> {
    run(Options::desktop(), async |page| {
        let _site = open(page, "/harness-faults.html").await?;
        page.host("toy-counter").part("add").await?;
        let report = axe(page, None).await?;
        let found = report.violations.iter().find(|finding| finding.rule == "button-name");
        assert!(found.is_some_and(|finding| finding.target.contains(">>>")), "{report:?}");
        let error = assert_axe_clean(page, "with a fault").await.map_err(|error| error.to_string());
        assert!(
            error.is_err_and(|said| said.contains("with a fault") && said.contains("button-name"))
        );
        assert_eq!(axe(page, Some("h1")).await?.violations, [], "looks only where it is told to");
        Ok(())
    })
}

#[test]
fn whatever_is_sent_is_listed() -> Result<()> {
    run_needing(&[Ability::RequestLog], Options::desktop(), async |page| {
        let site = open(page, "/harness-faults.html").await?;
        page.wait_until("all is tried", "__probe.errors.length >= 2").await?;
        let sent = page.network().await?;
        let find = |kind: &str, path: &str| {
            let one = sent.iter().find(|sent| sent.kind == kind && sent.path() == path);
            one.unwrap_or_else(|| panic!("no {kind} to {path} in {sent:#?}"))
        };
        let post = find("Fetch", "/elsewhere");
        assert_eq!((post.method.as_str(), post.body.as_deref()), ("POST", Some("a body")));
        assert!(
            post.url.ends_with("?with=query") && post.initiator.contains("/faults.js"),
            "{post:?}"
        );
        assert!(find("Ping", "/beacon").has_body);
        find("WebSocket", "/socket");
        assert!(
            sent.iter().all(|one| one.stays_on(&site.origin())),
            "what the policy stopped was never sent"
        );
        assert!(
            page.goto("http://outside.example/secret").await.is_err(),
            "nothing leaves this machine"
        );
        let sent = page.network().await?;
        let outside: Vec<&str> = sent
            .iter()
            .filter(|one| !one.stays_on(&site.origin()))
            .map(|one| one.url.as_str())
            .collect();
        assert_eq!(outside.first(), Some(&"http://outside.example/secret"));
        Ok(())
    })
}

#[test]
fn console_and_uncaught_errors_are_seen() -> Result<()> {
    run(Options::desktop(), async |page| {
        let _site = open(page, "/harness-faults.html").await?;
        page.wait_until("both are thrown", "__probe.errors.length >= 2").await?;
        let errors = page.errors().await?;
        for (kind, message) in
            [("error", "a planted error"), ("unhandledrejection", "a planted rejection")]
        {
            assert!(
                errors.iter().any(|one| one.kind == kind && one.message.contains(message)),
                "{errors:?}"
            );
        }
        let console = page.console().await?;
        let warned = console.iter().find(|line| line.text.contains("a planted warning"));
        assert!(
            warned.is_some_and(|line| line.level == "WARNING" && line.source == "console-api"),
            "{console:?}"
        );
        let again = page.console().await?;
        assert!(
            again.iter().all(|line| !line.text.contains("a planted warning")),
            "told once: {again:?}"
        );
        Ok(())
    })
}

#[test]
fn events_are_seen_as_the_page_sees_them() -> Result<()> {
    run(Options::desktop(), async |page| {
        let _site = open(page, "/harness.html").await?;
        page.host("#second").part("add").await?.click().await?;
        let seen = page.probe_events().await?;
        assert_eq!(seen.len(), 1, "{seen:?}");
        assert_eq!(
            (seen[0].name.as_str(), seen[0].target.as_str()),
            ("ppsa-change", "toy-counter#second")
        );
        assert!(seen[0].bubbles && seen[0].composed);
        assert_eq!(seen[0].detail["count"], 1);
        Ok(())
    })
}
