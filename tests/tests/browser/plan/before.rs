//! An objective of another pack: its names say that they are from before, and go along with the
//! wheel that is brought into the names of now.

use ppsa_tests::{Options, Result, assert_axe_clean, run};

use super::help::{act, focused, plan_beside_a_wheel, shows, start};

#[test]
fn a_name_from_before_says_so_and_goes_along_with_the_wheel() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, plan) = plan_beside_a_wheel(page).await?;
        start(page, &plan, 2, "Sleep").await?;
        let wheel = page.host(crate::help::WHEEL);
        page.eval::<()>(
            "for (const it of document.querySelectorAll('main > *')) it.setAttribute('pack', '/pack-five.json')",
            vec![],
        )
        .await?;
        shows(&plan, ".meta .part", "Taha tinana(an older name)").await?;
        shows(&plan, ".belongs > :last-child", "Taha tinana(an older name)").await?;
        shows(&plan, ".belongs > :nth-child(2)", "Spirit").await?;
        focused(&plan, "#wording").await?;
        assert_axe_clean(page, "a plan with a name from before").await?;

        let named = "root.querySelector('#name-0')?.textContent === 'Spirit'";
        wheel.wait_until("the names are new", named).await?;
        wheel
            .act(
                "(() => {
                    root.querySelector('.others').open = true;
                    const list = root.querySelector('#map-0-2');
                    list.value = [...list.options].find((it) => it.text === 'Taha tinana').value;
                    list.dispatchEvent(new Event('change', { bubbles: true }));
                })()",
            )
            .await?;
        wheel.find("[data-act=map]").await?.click().await?;
        shows(&plan, ".meta .parts", "Body").await?;
        assert!(plan.find_all(".belongs > :nth-child(7)").await?.is_empty());
        act(&wheel, "put-back").await?;
        shows(&plan, ".meta .part", "Taha tinana(an older name)").await
    })
}
