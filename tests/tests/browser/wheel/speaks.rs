//! What a screen reader is told: roles, names, languages; and the keyboard alone.

use ppsa_tests::{Key, Options, Result, Site, run};

use crate::help::{one_wheel, open};

#[test]
fn roles_and_names() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, wheel) = one_wheel(page).await?;
        for (css, role, name) in [
            ("#now-0", "slider", "Taha wairua Where I am now"),
            ("#hoped-for-0", "slider", "Taha wairua Where I would like to be"),
            ("[data-field='strength-0-0']", "textbox", "Taha wairua What helps me here 1"),
            ("input[value='now']", "radio", "Now"),
            (".skip input", "checkbox", "Leave this one out for now"),
        ] {
            let spoken = page.role_and_name(&wheel.find(css).await?).await?;
            assert_eq!(spoken, (role, name), "{css}");
        }
        Ok(())
    })
}

#[test]
fn every_string_is_in_the_language_it_says() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = Site::start()?;
        page.goto(&site.url("/wheel.html")).await?;
        page.eval::<()>("document.querySelector('ppsa-wellbeing-wheel').lang = 'mi'", vec![])
            .await?;
        let wheel = page.host(crate::help::WHEEL);
        wheel
            .wait_until(
                "te reo is there",
                "root.querySelector('#title[lang=mi]')?.textContent === 'Taku wīra hauora'",
            )
            .await?;
        let lang = |text: &str| {
            format!(
                "[...root.querySelectorAll('*')].filter(it => it.children.length === 0 && it.textContent === '{text}').map(it => it.closest('[lang]').lang)"
            )
        };
        assert_eq!(
            wheel.get::<Vec<String>>(&lang("Ināianei")).await?.first().map(String::as_str),
            Some("mi")
        );
        let stands_in: Vec<String> = wheel.get(&lang("Leave this one out for now")).await?;
        assert_eq!(stands_in, ["en-NZ"], "English that stands in says so");
        // No text without a language between it and the shadow root, numbers and marks apart.
        let bare = crate::help::bare_texts(&wheel).await?;
        assert!(bare.is_empty(), "{bare:?}");
        Ok(())
    })
}

#[test]
fn the_keyboard_reaches_everything_and_leaves_again() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = Site::start()?;
        open(page, &site, "/wheel.html").await?;
        // Not every browser has something of its own after a page.
        let more = "document.querySelector('#after').append(document.createElement('button'))";
        page.eval::<()>(more, vec![]).await?;
        let mut seen = Vec::new();
        for _ in 0..40 {
            page.press(Key::Tab).await?;
            let focus = page.active().await?;
            if focus.hosts.is_empty() {
                break;
            }
            seen.push(if focus.id.is_empty() { focus.tag } else { focus.id });
        }
        for id in ["now-0", "hoped-for-0", "textarea", "summary", "button"] {
            assert!(seen.iter().any(|it| it == id), "{id} in {seen:?}");
        }
        assert!(seen.len() < 40, "no trap: {seen:?}");
        Ok(())
    })
}
