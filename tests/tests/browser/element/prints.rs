//! What leaves a widget for the person: paper, files, pictures.

use ppsa_tests::{Ability, Key, Options, Page, Result, run, run_needing};
use serde_json::{Value, json};

use crate::help::{open_as, stand_in};

const PLAN: &str = "ppsa-wellbeing-plan";

/// Which of the page is displayed: the plan, its field, what is beside it, the card's heading,
/// what comes after; and the size of the words that stand in no element.
async fn displayed(page: &Page) -> Result<(Vec<bool>, String)> {
    page.eval(
        "const plan = document.querySelector('ppsa-wellbeing-plan');
        const card = document.querySelector('toy-card').shadowRoot;
        const shown = it => it.checkVisibility() && it.getClientRects().length > 0;
        return [[plan, plan.shadowRoot.querySelector('input'), document.querySelector('#beside'),
            card.querySelector('h2'), document.querySelector('#after')].map(shown),
            getComputedStyle(document.querySelector('main')).fontSize]",
        vec![],
    )
    .await
}

#[test]
fn printing_leaves_the_hosts_page_out_and_then_no_trace() -> Result<()> {
    run_needing(&[Ability::Paper], Options::desktop(), async |page| {
        let site = stand_in()?;
        open_as(page, &site, "/card.html", PLAN).await?;
        let trace = "return [document.title, document.documentElement.outerHTML, document.adoptedStyleSheets.length,
            document.querySelector('toy-card').shadowRoot.innerHTML,
            document.querySelector('toy-card').shadowRoot.adoptedStyleSheets.length]";
        let before: Value = page.eval(trace, vec![]).await?;
        let size = "getComputedStyle(root.host).fontSize";
        let plan = page.host(PLAN);
        let size_before: String = plan.get(size).await?;
        page.eval::<()>(
            "window.print = () => __probe.note('print', document.title); mounts[0].host.print()",
            vec![],
        )
        .await?;
        assert_eq!(page.notes().await?.len(), 1);
        let on_screen = displayed(page).await?;
        assert_eq!(on_screen.0, [true; 5], "nothing flashes");
        page.on_paper(true).await?;
        assert_eq!(displayed(page).await?, (vec![true, true, false, false, false], "0px".into()));
        assert_eq!(plan.get::<String>(size).await?, size_before);
        // Phones tell it at once, with their dialog still to draw the page.
        page.eval::<()>("dispatchEvent(new Event('afterprint'))", vec![]).await?;
        assert_eq!(displayed(page).await?.0, [true, true, false, false, false]);
        page.press(Key::Shift).await?;
        assert_eq!(displayed(page).await?, on_screen, "the page prints as ever");
        page.on_paper(false).await?;
        assert_eq!(page.eval::<Value>(trace, vec![]).await?, before);
        assert!(page.violations().await?.is_empty(), "{:?}", page.violations().await?);
        Ok(())
    })
}

#[test]
fn files_and_pictures_are_made_here_under_the_name_given() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = stand_in()?;
        open_as(page, &site, "/card.html", PLAN).await?;
        page.network().await?;
        page.eval::<()>(
            "const make = URL.createObjectURL;
            URL.createObjectURL = blob => { window.blob = blob; return make(blob); };
            HTMLAnchorElement.prototype.click = function () { __probe.note('file', [this.download, window.blob.type]); };
            const { host } = mounts[0];
            host.save('notes.md', 'text/markdown', 'Kōwhai');
            return window.blob.text().then(text => { __probe.note('text', text); })",
            vec![],
        )
        .await?;
        page.eval::<()>(
            "mounts[0].host.picture('picture.png', '<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 300 200\"><rect width=\"150\" height=\"200\" fill=\"#f00\"/></svg>')",
            vec![],
        )
        .await?;
        page.wait_until("the picture is made", "__probe.notes.length === 3").await?;
        let notes: Vec<Value> = page.notes().await?.into_iter().map(|it| it.value).collect();
        assert_eq!(notes[0], json!(["notes.md", "text/markdown"]));
        assert_eq!(notes[1], "Kōwhai");
        assert_eq!(notes[2], json!(["picture.png", "image/png"]));
        let drawn: Value = page
            .eval(
                "return createImageBitmap(window.blob).then(map => {
                    const pen = Object.assign(document.createElement('canvas'), { width: map.width, height: map.height }).getContext('2d');
                    pen.drawImage(map, 0, 0);
                    const at = x => [...pen.getImageData(x, 10, 1, 1).data];
                    return [map.width, map.height, at(10), at(590)];
                })",
                vec![],
            )
            .await?;
        assert_eq!(drawn, json!([600, 400, [255, 0, 0, 255], [255, 255, 255, 255]]));
        assert!(page.violations().await?.is_empty(), "{:?}", page.violations().await?);
        let sent = page.network().await?;
        assert!(sent.iter().all(|it| it.url.starts_with("data:")), "{sent:?}");
        Ok(())
    })
}

#[test]
fn a_picture_that_cannot_be_made_is_told() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = stand_in()?;
        open_as(page, &site, "/card.html", PLAN).await?;
        page.eval::<()>("mounts[0].host.picture('picture.png', 'no drawing')", vec![]).await?;
        page.wait_until(
            "it is told",
            "__probe.events.some(it => it.detail?.code === 'picture-failed')",
        )
        .await
    })
}

#[test]
fn a_dialog_that_held_the_page_up_is_over_when_it_closes_and_no_print_is_told() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = stand_in()?;
        open_as(page, &site, "/card.html", PLAN).await?;
        let printing = "return document.querySelectorAll('[data-ppsa-printing]').length";
        page.eval::<()>(
            "window.print = () => { const began = Date.now(); while (Date.now() - began < 1100); };
            mounts[0].host.print()",
            vec![],
        )
        .await?;
        assert_eq!(page.eval::<u32>(printing, vec![]).await?, 0, "as the dialog closed");
        for missing in [
            "window.print = () => { throw new Error('not in this app') }",
            "delete window.print; Object.defineProperty(window, 'print', { value: undefined })",
        ] {
            page.eval::<()>(&format!("{missing}; mounts[0].host.print()"), vec![]).await?;
            let plan = page.host(PLAN);
            let said: String =
                plan.get("root.querySelector('.calm[role=alert]').textContent").await?;
            assert!(said.contains("Printing did not start"), "{said}");
            assert_eq!(plan.get::<u32>("root.querySelectorAll('.calm').length").await?, 1);
            assert_eq!(page.eval::<u32>(printing, vec![]).await?, 0, "no trace");
        }
        let codes: Vec<Value> =
            page.events("ppsa-error").await?.into_iter().map(|it| it["code"].clone()).collect();
        assert_eq!(codes, ["print-failed", "print-failed"]);
        Ok(())
    })
}

#[test]
fn on_paper_no_heading_stands_at_the_foot_of_a_page_without_what_it_is_of() -> Result<()> {
    run_needing(&[Ability::Paper, Ability::KeepsTogether], Options::desktop(), async |page| {
        let (_site, wheel) = crate::help::one_wheel(page).await?;
        page.on_paper(true).await?;
        // Columns break as pages do.
        let mut alone = Vec::new();
        for height in (300..900).step_by(20) {
            let apart: bool = page
                .eval(
                    "const main = document.querySelector('main');
                    Object.assign(main.style, { columnWidth: '700px', width: '1500px', columnFill: 'auto', height: `${arguments[0]}px` });
                    const root = document.querySelector('ppsa-wellbeing-wheel').shadowRoot;
                    const heading = root.querySelector('.in-words summary');
                    const [row] = root.querySelectorAll('.in-words tbody tr');
                    const column = it => Math.round(it.getClientRects()[0].left / 100);
                    return column(heading) !== column(row)",
                    vec![height.into()],
                )
                .await?;
            if apart {
                alone.push(height);
            }
        }
        assert!(alone.is_empty(), "apart in columns of {alone:?} px");
        assert!(
            wheel
                .get::<bool>("root.querySelector('.in-words summary').getClientRects().length > 0")
                .await?
        );
        page.on_paper(false).await
    })
}
