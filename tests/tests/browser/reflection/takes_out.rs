//! What leaves the page: shown first, with what may tell who someone is.

use ppsa_tests::{Host, Options, Page, Result, run};

use super::{enter, finished, open, press, titled};

/// What the page gave the person, by its name.
async fn saved(page: &Page, form: &Host, words: &str) -> Result<(String, String)> {
    page.eval::<()>(
        "const made = URL.createObjectURL;
         URL.createObjectURL = blob => { window.__blob = blob; return made.call(URL, blob); };
         HTMLAnchorElement.prototype.click = function () { window.__name = this.download; };",
        vec![],
    )
    .await?;
    press(page, form, words).await?;
    form.wait_until("a file was given", "window.__name").await?;
    page.eval(
        "const is = [window.__name, await window.__blob.text()]; delete window.__name; return is",
        vec![],
    )
    .await
}

#[test]
fn marked_saved_and_printed() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, form) = open(page, "/reflection.html").await?;
        finished(page, &form, "# Rang 021 123 4567, wrote to hone@example.nz").await?;
        form.act("root.querySelector(\"[data-field='on']\").value = '2026-03-01'; root.querySelector(\"[data-field='on']\").dispatchEvent(new Event('change', { bubbles: true }))").await?;
        press(page, &form, "Print or save").await?;
        titled(&form, "Print or save").await?;
        let marks: Vec<String> =
            form.get("[...root.querySelectorAll('mark')].map(it => it.textContent)").await?;
        assert_eq!(marks, ["021 123 4567", "hone@example.nz"]);
        let kinds: Vec<String> =
            form.get("[...root.querySelectorAll('.notice li')].map(it => it.textContent)").await?;
        assert_eq!(kinds, ["an email address", "a phone number"]);
        let (name, text) = saved(page, &form, "Save as a file").await?;
        assert_eq!(name, "notes.md");
        assert_eq!(
            text,
            "# Six steps of looking back\n1 March 2026\n\n## What happened, in a few plain words?\n\\# Rang 021 123 4567, wrote to hone@example.nz\n"
        );
        page.eval::<()>("window.print = () => { window.__printed = true }", vec![]).await?;
        press(page, &form, "Print this page").await?;
        form.wait_until("it printed", "window.__printed").await?;
        press(page, &form, "Back").await?;
        titled(&form, "Six steps of looking back").await
    })
}

#[test]
fn a_day_to_come_back_says_nothing() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, form) = open(page, "/reflection.html").await?;
        finished(page, &form, "The river").await?;
        press(page, &form, "Print or save").await?;
        enter(page, &form, "details.remind summary").await?;
        form.act("root.querySelector('#remind').value = '2026-12-31'; root.querySelector('#remind').dispatchEvent(new Event('change', { bubbles: true }))").await?;
        let (name, text) = saved(page, &form, "Save a calendar file").await?;
        assert_eq!(name, "calendar.ics");
        assert!(text.contains("DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\nSUMMARY:Appointment\r\n"), "{text}");
        assert!(text.split("\r\n").all(|line| line.len() <= 75));
        Ok(())
    })
}
