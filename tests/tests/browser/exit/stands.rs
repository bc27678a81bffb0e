//! Where it goes, where it stands on a page, and that it needs nothing else.

use ppsa_tests::serve::Fault;
use ppsa_tests::{Key, Options, Result, Site, run};
use serde_json::{Value, json};

use super::steps::{EXIT, gone, open, shift};
use crate::help::bare_texts;

#[test]
fn where_it_goes_is_a_page_of_the_web() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = Site::start()?;
        let exit = open(page, &site).await?;
        let home = "https://www.metservice.com/";
        let own = site.url("/neutral.html");
        for (href, goes, fine) in [
            ("https://example.org/a?b=c#d", "https://example.org/a?b=c#d", true),
            ("http://example.org", "http://example.org/", true),
            ("/neutral.html", own.as_str(), true),
            ("neutral.html#part", own.as_str(), true),
            ("javascript:alert(1)", home, false),
            (" JaVaScRiPt:alert(1)", home, false),
            ("java\nscript:alert(1)", home, false),
            ("data:text/html,hello", home, false),
            ("blob:https://example.org/1", home, false),
            ("file:///etc/passwd", home, false),
            ("tel:111", home, false),
            ("https://", home, false),
            ("//", home, false),
            ("", home, false),
            ("#main", home, false),
            ("/exit.html", home, false),
            ("/exit.html#main", home, false),
        ] {
            let script = format!("host.setAttribute('href', {})", json!(href));
            exit.act(&script).await?;
            let is: Value = exit
                .get("[host.destination, root.querySelector('a').href, host.error?.code ?? null, host.dataset.ppsaError ?? null]")
                .await?;
            let code = if fine { Value::Null } else { json!("href-refused") };
            assert_eq!(is, json!([goes, goes, code, code]), "{href:?}");
        }
        let told = page.events("ppsa-error").await?;
        assert!(told.len() > 10 && told.iter().all(|it| it["code"] == "href-refused"), "{told:?}");
        let lines = page.console().await?;
        assert!(lines.iter().any(|it| it.text.contains("href-refused: ")), "{lines:?}");
        exit.act("host.removeAttribute('href')").await?;
        let is: Value = exit.get("[host.destination, host.error]").await?;
        assert_eq!(is, json!([home, null]));
        let link: Value =
            exit.get("(a => [a.rel, a.referrerPolicy, a.target])(root.querySelector('a'))").await?;
        assert_eq!(link, json!(["noreferrer nofollow", "no-referrer", ""]));
        Ok(())
    })
}

#[test]
fn the_tab_key_comes_to_it_first_or_the_host_is_told() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = Site::start()?;
        open(page, &site).await?;
        page.press(Key::Tab).await?;
        let at = page.active().await?;
        assert_eq!((at.hosts, at.tag.as_str()), (vec![EXIT.to_owned()], "a"));
        assert!(page.events("ppsa-error").await?.is_empty());
        let again = "const exit = document.querySelector('ppsa-quick-exit'); exit.removeAttribute('data-ppsa-error');
            document.querySelector('#before')?.remove();
            exit.insertAdjacentHTML('beforebegin', arguments[0]);
            const parent = exit.parentNode, next = exit.nextSibling;
            exit.remove(); parent.insertBefore(exit, next);
            return exit.dataset.ppsaError ?? ''";
        for (before, code) in [
            ("<a id=before href='#after'>To the content</a>", ""),
            ("<p id=before>Words</p>", ""),
            ("<button id=before hidden>No</button>", ""),
            ("<button id=before disabled>No</button>", ""),
            ("<button id=before tabindex=-1>No</button>", ""),
            ("<button id=before>Yes</button>", "exit-not-first"),
            ("<a id=before href=/two.html>Yes</a>", "exit-not-first"),
            ("<div id=before><p tabindex=0>Yes</p></div>", "exit-not-first"),
            ("<ppsa-wellbeing-wheel id=before></ppsa-wellbeing-wheel>", "exit-not-first"),
        ] {
            let is: String = page.eval(again, vec![before.into()]).await?;
            assert_eq!(is, code, "{before}");
        }
        Ok(())
    })
}

#[test]
fn it_never_covers_what_has_the_focus() -> Result<()> {
    for options in [Options::phone(), Options { height: 420, ..Options::desktop() }] {
        run(options, async |page| {
            let site = Site::start()?;
            open(page, &site).await?;
            let covered = "
                let at = document.activeElement;
                while (at.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
                const host = document.querySelector('ppsa-quick-exit');
                if (at === document.body || host.shadowRoot.contains(at)) return null;
                const box = at.getBoundingClientRect(), bar = host.shadowRoot.querySelector('.bar').getBoundingClientRect();
                const over = box.top < bar.bottom && box.bottom > bar.top && box.left < bar.right && box.right > bar.left;
                return over && box.height < innerHeight - bar.height ? `${at.localName} ${at.id} ${box.top} ${bar.bottom}` : ''";
            // Some browsers scroll to it some frames later, and where they scroll to may be below the bar.
            let covered = format!(
                "const covered = () => {{ {covered} }};
                const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));
                for (let frames = 0; frames < 30 && (frames < 2 || covered()); frames += 1) await frame();
                return covered()"
            );
            let mut stops = 0;
            // Down the page and up again.
            for turn in 0..90 {
                if turn < 40 {
                    page.press(Key::Tab).await?;
                } else {
                    page.press(Key::Shift + Key::Tab).await?;
                }
                if let Some(what) = page.eval::<Option<String>>(&covered, vec![]).await? {
                    stops += 1;
                    assert_eq!(what, "", "turn {turn}");
                }
            }
            assert!(stops > 40, "{stops}");
            // Where a page goes to by itself.
            page.eval::<()>(
                "scrollTo(0, 0); document.querySelector('#after').scrollIntoView()",
                vec![],
            )
            .await?;
            let below: bool = page
                .eval("return document.querySelector('#after').getBoundingClientRect().top >= 56 || scrollY + innerHeight >= document.documentElement.scrollHeight - 1", vec![])
                .await?;
            assert!(below);
            Ok(())
        })?;
    }
    Ok(())
}

#[test]
fn it_stays_in_sight_as_the_page_goes_down() -> Result<()> {
    run(Options::phone(), async |page| {
        let site = Site::start()?;
        let exit = open(page, &site).await?;
        page.eval::<()>("scrollTo(0, 900)", vec![]).await?;
        let box_: (f64, f64, f64) = exit
            .get("(box => [box.top, box.left, box.width])(root.querySelector('.bar').getBoundingClientRect())")
            .await?;
        assert!(box_.0.abs() < 1.0 && box_.1 <= 8.0 && box_.2 >= 344.0, "{box_:?}");
        Ok(())
    })
}

#[test]
fn without_the_wasm() -> Result<()> {
    run(Options::phone(), async |page| {
        let site = Site::start()?;
        site.server().fault("/ppsa/wasm/", Fault::Status(503));
        site.server().fault("/ppsa/css/", Fault::Status(503));
        site.server().fault("/ppsa/lang/", Fault::Status(503));
        page.goto(&site.url("/exit.html")).await?;
        let exit = page.host(EXIT);
        exit.wait_until("it is drawn", "root.querySelector('a').checkVisibility()").await?;
        shift(page, 3).await?;
        gone(page).await
    })
}

#[test]
fn without_scripts_the_hosts_own_link_serves() -> Result<()> {
    run(Options { scripting: false, ..Options::phone() }, async |page| {
        let site = Site::start()?;
        page.goto(&site.url("/exit.html")).await?;
        page.find("ppsa-quick-exit a").await?.click().await?;
        gone(page).await
    })
}

#[test]
fn names_languages_and_what_it_does_not_hide() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = Site::start()?;
        let exit = open(page, &site).await?;
        let link = page.role_and_name(&exit.find("a").await?).await?;
        assert_eq!(link, ("link", "Leave this page"));
        let about: String = exit.get("root.querySelector('details').textContent").await?;
        for word in ["history", "Other tabs", "watches"] {
            assert!(about.contains(word), "{about}");
        }
        assert!(bare_texts(&exit).await?.is_empty());
        exit.act("host.lang = 'mi'").await?;
        let link = exit.find("a").await?;
        assert_eq!(page.role_and_name(&link).await?, ("link", "Wehe i tēnei whārangi"));
        assert!(exit.get::<bool>("!!root.querySelector('a [lang=mi]')").await?);
        assert!(bare_texts(&exit).await?.is_empty());
        Ok(())
    })
}
