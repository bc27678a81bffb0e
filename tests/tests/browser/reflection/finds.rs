//! What was written before: found, read, changed, deleted and put back; and only read.

use ppsa_tests::{Key, Options, Result, run};

use super::{enter, finished, open, press, titled, told, write};

#[test]
fn found_read_changed_deleted_and_put_back() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, form) = open(page, "/reflection.html").await?;
        finished(page, &form, "Whānau on the hill").await?;
        press(page, &form, "Back to all reflections").await?;
        titled(&form, "Looking back").await?;
        form.act("root.querySelector('input[type=search]').focus()").await?;
        page.press("hill whanau").await?;
        told(&form, "Found: 1").await?;
        let marks: Vec<String> =
            form.get("[...root.querySelectorAll('mark')].map(it => it.textContent)").await?;
        assert_eq!(marks, ["Whānau", "hill"]);
        page.press("zz").await?;
        told(&form, "Nothing found. Fewer words or other days may help.").await?;
        page.press(Key::Backspace + Key::Backspace).await?;
        enter(page, &form, ".found button").await?;
        titled(&form, "Six steps of looking back").await?;
        press(page, &form, "Change it").await?;
        form.find("textarea").await?;
        enter(page, &form, ".dots li button").await?;
        write(page, &form, 0, "!").await?;
        press(page, &form, "Finish").await?;
        press(page, &form, "Delete it").await?;
        form.wait_until("the way back has the focus", "root.activeElement?.textContent === 'Undo'")
            .await?;
        assert!(form.find_all("[data-entry]").await?.is_empty());
        page.press(Key::Enter).await?;
        form.wait_until(
            "it is back and has the focus",
            "root.activeElement?.closest('[data-entry]')",
        )
        .await
    })
}

#[test]
fn narrowed_by_template_and_by_day() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, form) = open(page, "/reflection.html").await?;
        finished(page, &form, "One").await?;
        form.act("root.querySelector(\"[data-field='on']\").value = '2020-02-29'; root.querySelector(\"[data-field='on']\").dispatchEvent(new Event('change', { bubbles: true }))").await?;
        press(page, &form, "Back to all reflections").await?;
        for (css, value, found) in [
            ("select", "autumn", 0),
            ("select", "gibbs", 1),
            ("[data-field='from']", "2020-03-01", 0),
            ("[data-field='from']", "2020-02-29", 1),
            ("[data-field='until']", "2020-02-28", 0),
        ] {
            form.act(&format!("root.querySelector(\"{css}\").value = '{value}'; root.querySelector(\"{css}\").dispatchEvent(new Event('change', {{ bubbles: true }}))")).await?;
            form.wait_until(
                &format!("{css} {value} finds {found}"),
                &format!("root.querySelectorAll('.found li').length === {found}"),
            )
            .await?;
        }
        Ok(())
    })
}

#[test]
fn to_read_and_not_to_change() -> Result<()> {
    run(Options::phone(), async |page| {
        let (_site, form) = open(page, "/reflection.html").await?;
        finished(page, &form, "The river").await?;
        press(page, &form, "Back to all reflections").await?;
        form.act("host.readOnly = true").await?;
        form.wait_until(
            "it says so once",
            "root.textContent.split('I can read this here').length === 2 && !root.querySelector('[data-template]')",
        )
        .await?;
        enter(page, &form, ".found button").await?;
        titled(&form, "Six steps of looking back").await?;
        let fields: usize = form.get("root.querySelectorAll('input, textarea').length").await?;
        assert_eq!(fields, 0);
        press(page, &form, "Print or save").await?;
        form.find("article.page").await?;
        Ok(())
    })
}
