//! Lists: ours, a host's, broken ones; and days.

use ppsa_tests::{Options, Result, run};
use serde_json::{Value, json};

use super::steps::{foot, give, give_text, open, shown};

fn texts(shown: Vec<(String, Vec<String>)>) -> Vec<String> {
    shown.into_iter().map(|(text, _)| text).collect()
}

#[test]
fn ours_are_those_of_aotearoa() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, ours, _) = open(page).await?;
        let lines = shown(&ours).await?;
        let links: Vec<Vec<&str>> =
            lines.iter().map(|(_, links)| links.iter().map(String::as_str).collect()).collect();
        assert_eq!(
            links,
            [
                vec!["tel:111"],
                vec!["tel:1737", "sms:1737"],
                vec!["tel:0800044334", "sms:4334"],
                vec!["https://tautokotane.nz"],
            ]
        );
        assert!(lines[1].0.contains("Any time Call 1737 Text 1737"), "{}", lines[1].0);
        assert!(lines[2].0.starts_with("Safe to talk Call 0800 044 334 Safe to talk Text 4334"));
        assert_eq!(foot(&ours).await?, "Numbers can change. If one does not answer, try another.");
        assert_eq!(page.events("ppsa-error").await?, Vec::<Value>::new());
        assert!(page.network().await?.iter().all(|it| !it.path().ends_with(".wasm")));
        Ok(())
    })
}

#[test]
fn a_hosts_list_is_shown_as_it_is() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, _, hosts) = open(page).await?;
        let lines = shown(&hosts).await?;
        assert_eq!(
            lines[0].0,
            "The Bridge <b>Trust</b> Somebody answers who has been there Monday to Friday, 9 to 5 \
             Call +64 (3) 000-0000 The Bridge <b>Trust</b> Last checked 1 May 2026."
        );
        assert_eq!(lines[0].1, ["tel:+6430000000"]);
        assert_eq!(lines[1].1, ["sms:0210000000", "https://www.example.org/kōrero/"]);
        assert!(lines[1].0.contains("example.org/kōrero Te Puna"), "{}", lines[1].0);
        assert!(lines[1].0.ends_with(
            "Last checked 22 November 2025. That is more than a year ago, so it may have changed."
        ));
        assert_eq!(foot(&hosts).await?, "", "each has its own day");
        let marks: Vec<bool> = hosts
            .get("[...root.querySelectorAll('li')].map(it => !!it.querySelector('.old'))")
            .await?;
        assert_eq!(marks, [false, true]);
        // One day for all is said once.
        give(
            &hosts,
            &json!([{ "name": "A", "call": "1", "checked": "2026-05-01" }, { "name": "A", "call": "11", "checked": "2026-05-01" }]),
        )
        .await?;
        assert_eq!(shown(&hosts).await?.len(), 1, "and 1 is no number to call");
        assert_eq!(foot(&hosts).await?, "Last checked 1 May 2026.");
        Ok(())
    })
}

#[test]
fn what_is_broken_is_named_and_all_that_works_is_shown() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, _, hosts) = open(page).await?;
        give(
            &hosts,
            &json!([
                { "name": "Whole", "call": "0800 1", "checked": "2026-05-01" },
                { "name": "A bad number", "call": "call me", "text": "4334", "checked": "2026-05-01" },
                { "name": "A bad address", "call": "111", "web": "javascript:alert(1)", "checked": "2026-05-01" },
                { "name": "A bad day", "call": "111", "checked": "2026-02-30" },
                { "name": "No day", "call": "111" },
                { "name": "No way", "checked": "2026-05-01" },
                { "call": "111", "checked": "2026-05-01" },
                "words",
                null,
                { "name": 7, "call": 111, "checked": "2026-05-01" },
            ]),
        )
        .await?;
        let lines = shown(&hosts).await?;
        let links: Vec<Vec<String>> = lines.iter().map(|(_, links)| links.clone()).collect();
        assert_eq!(links, [["tel:08001"], ["sms:4334"], ["tel:111"], ["tel:111"], ["tel:111"]]);
        assert!(
            lines[3].0.ends_with("Numbers can change. If one does not answer, try another."),
            "{}",
            lines[3].0
        );
        let error: Value = hosts.get("[host.error.code, host.dataset.ppsaError]").await?;
        assert_eq!(error, json!(["lines-invalid", "lines-invalid"]));
        let message: String = hosts.get("host.error.message").await?;
        for place in [
            "[1].call",
            "[2].web",
            "[3].checked",
            "[4].checked",
            "[5].call",
            "[6].name",
            "[7].name",
            "[8].name",
            "[9].name",
            "[9].call",
        ] {
            assert!(message.contains(place), "{place}: {message}");
        }
        assert!(!message.contains("[0]") && message.ends_with("The rest is shown."), "{message}");
        assert_eq!(page.events("ppsa-error").await?.len(), 1);
        // Nothing of it works.
        for text in ["", "nonsense", "{}", "[]", "[{}]", "null", "7"] {
            give_text(&hosts, text).await?;
            let code: Value = hosts.get("host.error?.code ?? null").await?;
            let (expected, first) = if text.is_empty() {
                (Value::Null, "The Bridge")
            } else {
                (json!("lines-invalid"), "111")
            };
            assert_eq!(code, expected, "{text}");
            assert!(texts(shown(&hosts).await?)[0].starts_with(first), "{text}");
        }
        give(&hosts, &json!([{ "name": "Well", "call": "111", "checked": "2026-05-01" }])).await?;
        let error: Value = hosts.get("[host.error, host.dataset.ppsaError ?? null]").await?;
        assert_eq!(error, json!([null, null]));
        assert!(page.errors().await?.is_empty());
        Ok(())
    })
}

#[test]
fn a_year_is_a_year_of_the_calendar() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, _, hosts) = open(page).await?;
        for (today, checked, old) in [
            ("2026, 10, 23, 12", "2026-11-23", false),
            ("2026, 10, 23, 0", "2025-11-23", false),
            ("2026, 10, 23, 23, 59", "2025-11-23", false),
            ("2026, 10, 23, 0", "2025-11-22", true),
            ("2026, 10, 24, 0", "2025-11-23", true),
            ("2026, 0, 1, 0", "2025-01-01", false),
            ("2026, 0, 1, 0", "2024-12-31", true),
            // The leap day.
            ("2028, 1, 29, 9", "2027-02-28", true),
            ("2028, 1, 29, 9", "2027-03-01", false),
            ("2029, 1, 28, 9", "2028-02-29", false),
            ("2029, 2, 1, 9", "2028-02-29", true),
            // A clock that is wrong makes nothing old.
            ("1970, 0, 1, 9", "2026-05-01", false),
        ] {
            hosts.act(&format!("window.today = [{today}]")).await?;
            give(&hosts, &json!([{ "name": "A", "call": "111", "checked": checked }])).await?;
            let is: bool = hosts.get("!!root.querySelector('.old')").await?;
            assert_eq!(is, old, "{checked} on {today}");
            hosts.act("host.lines = ''").await?;
        }
        Ok(())
    })
}

#[test]
fn a_link_that_is_pressed_asks_for_nothing() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, ours, hosts) = open(page).await?;
        // Nothing rings here.
        page.eval::<()>("addEventListener('click', (event) => event.preventDefault())", vec![])
            .await?;
        page.network().await?;
        let links = "root.querySelectorAll('a[href^=\"tel:\"], a[href^=\"sms:\"]')";
        for lines in [&ours, &hosts] {
            assert!(lines.get::<usize>(&format!("{links}.length")).await? > 1);
            lines.act(&format!("{links}.forEach((it) => it.click())")).await?;
        }
        let sent = page.network().await?;
        assert!(sent.is_empty(), "{sent:?}");
        Ok(())
    })
}

#[test]
fn links_tell_nobody_where_the_person_was() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, ours, _) = open(page).await?;
        let quiet: bool = ours
            .get("[...root.querySelectorAll('a')].every(it => it.rel === 'noreferrer' && it.referrerPolicy === 'no-referrer')")
            .await?;
        assert!(quiet);
        assert!(page.violations().await?.is_empty());
        Ok(())
    })
}
