//! Size, preferences, names and pictures are what they claim to be.

use std::path::Path;

use ppsa_tests::{Ability, Engine, Options, Page, Result, Scheme, Site, ensure, run, run_needing};

const MEDIA: &str = "return ['(prefers-color-scheme: dark)', '(forced-colors: active)',
    '(prefers-reduced-motion: reduce)', '(pointer: coarse)'].map((query) => matchMedia(query).matches)";

async fn media(page: &Page) -> Result<[bool; 4]> {
    page.eval(MEDIA, Vec::new()).await
}

/// Width and height, from where a PNG has them.
fn png_size(path: &Path) -> Result<(u32, u32)> {
    let bytes = std::fs::read(path)?;
    ensure!(bytes.starts_with(b"\x89PNG") && bytes.len() > 24, "not a PNG");
    let number =
        |at: usize| bytes[at..at + 4].iter().fold(0, |sum, byte| sum << 8 | u32::from(*byte));
    Ok((number(16), number(20)))
}

#[test]
fn a_phone_is_360_wide_and_media_match() -> Result<()> {
    run(Options::phone(), async |page| {
        let site = Site::pages()?;
        page.goto(&site.url("/harness.html")).await?;
        let size: [u32; 3] = page
            .eval("return [innerWidth, innerHeight, document.documentElement.clientWidth]", vec![])
            .await?;
        assert_eq!(size, [360, 740, 360]);
        let coarse = page.engine() != Engine::WebKit;
        assert_eq!(media(page).await?, [false, false, false, coarse]);
        Ok(())
    })
}

#[test]
fn preferences_change_in_place_and_outlive_a_reload() -> Result<()> {
    let dark = Options { scheme: Scheme::Dark, reduced_motion: true, ..Options::desktop() };
    run_needing(&[Ability::Relook, Ability::ForcedColours], dark.clone(), async |page| {
        let site = Site::pages()?;
        page.goto(&site.url("/harness.html")).await?;
        assert_eq!(media(page).await?, [true, false, true, false]);
        page.emulate(&Options { forced_colours: true, ..dark.clone() }).await?;
        page.reload().await?;
        // Whether forced colours are dark ones is theirs to say.
        assert_eq!(media(page).await?[1..], [true, true, false]);
        page.emulate(&Options::desktop()).await?;
        assert_eq!(media(page).await?, [false; 4]);
        Ok(())
    })
}

#[test]
fn without_scripting_the_fallback_stands() -> Result<()> {
    run(Options { scripting: false, ..Options::desktop() }, async |page| {
        let site = Site::pages()?;
        page.goto(&site.url("/harness.html")).await?;
        let first = page.find("#first").await?;
        assert_eq!(first.text().await?, "Not ready yet");
        assert!(page.violations().await.is_err(), "a page without a probe must not look clean");
        Ok(())
    })
}

#[test]
fn roles_and_names_are_the_computed_ones() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = Site::pages()?;
        page.goto(&site.url("/harness.html")).await?;
        let toy = page.host("toy-counter");
        assert_eq!(page.role_and_name(&toy.part("add").await?).await?, ("button", "Add one"));
        assert_eq!(page.role_and_name(&toy.part("note").await?).await?, ("textbox", "Note"));
        Ok(())
    })
}

#[test]
fn a_picture_holds_the_whole_page() -> Result<()> {
    run_needing(
        &[Ability::WholePicture],
        Options { scale: 2.0, ..Options::phone() },
        async |page| {
            let site = Site::pages()?;
            page.goto(&site.url("/harness.html")).await?;
            let folder = tempfile::tempdir()?;
            let file = folder.path().join("new folder/page.png");
            page.screenshot(&file).await?;
            let height: u32 =
                page.eval("return document.documentElement.scrollHeight", vec![]).await?;
            assert!(height > 2000);
            assert_eq!(png_size(&file)?, (720, height * 2));
            Ok(())
        },
    )
}
