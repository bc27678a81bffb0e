//! One battery for every widget: each of its states, under each condition that people meet.
//!
//! A browser for each widget goes through its states; in each it changes how the page looks and
//! what stands around the widget, and asks the page's `battery` (tests/pages/battery) what is
//! wrong. Nothing stops at the first fault: all are told together at the end, with the states and
//! conditions that show them.
//!
//! In the usual run Chromium goes through every state, and each other engine through the first and
//! the filled one; with `PPSA_ALL` (`cargo xtask test --all`) each goes through all.

mod conditions;
mod hosts;
mod keys;
mod places;
mod report;
mod screens;
mod states;
mod visit;

use ppsa_tests::{Ability, Engine, Options, Result, Scheme, run};

use visit::Visit;

/// All of it for one element.
fn battery(tag: &'static str) -> Result<()> {
    run(Options::phone(), async |page| {
        let mut visit = Visit::new(page, tag)?;
        each_state(&mut visit, async |visit| visit.each_condition().await).await?;
        let denied = visit.storage_denied().await;
        visit.tried("storage denied", denied);
        visit.report()
    })?;
    if Engine::from_env()?.cannot(Ability::Relook).is_none() {
        return Ok(());
    }
    // It takes its looks when it starts.
    let dark = Options { scheme: Scheme::Dark, reduced_motion: true, ..Options::phone() };
    run(dark, async |page| {
        let mut visit = Visit::new(page, tag)?;
        each_state(&mut visit, async |visit| visit.in_the_dark().await).await?;
        visit.report()
    })
}

/// Goes to every state, and does this in each.
async fn each_state(
    visit: &mut Visit<'_>,
    mut then: impl AsyncFnMut(&mut Visit<'_>) -> Result<()>,
) -> Result<()> {
    for state in states::of(visit.tag)? {
        let opened = visit.open(&state).await;
        if !visit.tried("to open it", opened) {
            continue;
        }
        then(visit).await?;
        for screen in screens::of(&state) {
            let come = visit.go_on(screen).await;
            if !visit.tried("to come to it", come) {
                break;
            }
            then(visit).await?;
        }
    }
    Ok(())
}

macro_rules! batteries {
    ($($name:ident: $tag:literal),* $(,)?) => {
        $(#[test] fn $name() -> Result<()> { battery($tag) })*

        /// The elements that have a battery.
        const TAGS: &[&str] = &[$($tag),*];
    };
}

batteries! {
    wheel: "ppsa-wellbeing-wheel",
    plan: "ppsa-wellbeing-plan",
    seasons: "ppsa-seasons-tracker",
    reflection: "ppsa-reflection-form",
    data: "ppsa-my-data",
    practice: "ppsa-practice-log",
    guide: "ppsa-framework-guide",
    exit: "ppsa-quick-exit",
    lines: "ppsa-help-lines",
}

#[test]
fn every_element_of_the_contract_has_its_battery() -> Result<()> {
    let mut wanted = states::elements()?;
    let mut have: Vec<String> = TAGS.iter().map(|&tag| tag.into()).collect();
    wanted.sort();
    have.sort();
    assert_eq!(have, wanted);
    Ok(())
}
