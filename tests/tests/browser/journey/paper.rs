//! The planning page on paper: an empty form, or all that is written.

use ppsa_tests::{Ability, Options, Page, Result, Site, run_needing};

use super::hand::Hand;
use super::planning::{my_data, next, open};
use super::steps::{looks_back, moves_on, plans, says_how_it_is};

/// What stands on the paper, shadow roots and all, and what never does.
async fn printed(page: &Page) -> Result<String> {
    page.on_paper(true).await?;
    page.eval::<()>("dispatchEvent(new Event('beforeprint'))", vec![]).await?;
    let text = page
        .eval(
            "const text = (node) => {
                if (node instanceof Text) return node.parentElement?.checkVisibility?.() === false ? '' : node.data;
                if (node instanceof Element && !node.checkVisibility()) return '';
                if (node.localName === 'slot') return node.assignedNodes().map(text).join('');
                return [...(node.shadowRoot ?? node).childNodes].map(text).join('');
            };
            return text(document.body).replace(/\\s+/g, ' ')",
            vec![],
        )
        .await?;
    // Phones tell it at once: what lies on the paper stays until the person is at the page again.
    page.eval::<()>("dispatchEvent(new Event('afterprint'))", vec![]).await?;
    page.on_paper(false).await?;
    Ok(text)
}

#[test]
fn empty_it_is_a_form_and_filled_it_is_all_of_the_words() -> Result<()> {
    run_needing(&[Ability::Paper], Options::phone(), async |page| {
        let site = Site::demo()?;
        let [wheel, plan, seasons, form] = open(page, &site).await?;
        let never = [
            "Leave this page",
            "Parts of this page",
            "Next:",
            "1737",
            "Print my plan",
            "Choose where to keep it",
        ];

        let paper = printed(page).await?;
        for said in ["My plan", "Taha whānau · family and people", "What is hard here", "What grew"]
        {
            assert!(paper.contains(said), "{said}: {paper}");
        }
        for not in never.iter().chain(&["My wellbeing wheel"]) {
            assert!(!paper.contains(not), "{not}: {paper}");
        }

        let hand = Hand::Finger;
        says_how_it_is(page, hand, &wheel).await?;
        next(page, hand, 2).await?;
        plans(page, hand, &plan).await?;
        next(page, hand, 3).await?;
        moves_on(page, hand, &seasons).await?;
        next(page, hand, 4).await?;
        looks_back(page, hand, &form).await?;
        let paper = printed(page).await?;
        for said in [
            "My plan",
            "My wellbeing wheel",
            "Singing",
            "Sundays",
            "Easier Sundays",
            "kōanga",
            "The choir",
            "Warm",
        ] {
            assert!(paper.contains(said), "{said}: {paper}");
        }
        for not in never.iter().chain(&["In my own words"]) {
            assert!(!paper.contains(not), "{not}: {paper}");
        }
        assert_eq!(paper.matches("Singing").count(), 1, "each word once: {paper}");

        // The screen has nothing of it, once somebody is at it again.
        let data = my_data(page).await?;
        assert!(data.get::<bool>("!!root.querySelector('.paper')").await?, "not at once");
        page.eval::<()>("dispatchEvent(new PointerEvent('pointerdown'))", vec![]).await?;
        assert!(
            data.get::<bool>(
                "!root.querySelector('.paper') && !host.hasAttribute('data-ppsa-paper')"
            )
            .await?
        );
        assert!(page.violations().await?.is_empty(), "{:?}", page.violations().await?);
        Ok(())
    })
}
