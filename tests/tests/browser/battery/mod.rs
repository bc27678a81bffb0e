//! One battery for every widget: each of its states, under each condition that people meet.
//!
//! A browser for each widget goes through its states; in each it changes how the page looks and
//! what stands around the widget, and asks the page's `battery` (tests/pages/battery) what is
//! wrong. Nothing stops at the first fault: all are told together at the end, with the states and
//! conditions that show them.
//!
//! In each browser `main` goes through the first and the filled state; `rest` goes through all
//! others, and the screens they lead to; `language` through all of them in a made-up language.

mod conditions;
mod hosts;
mod keys;
mod made_up;
mod places;
mod report;
mod screens;
mod states;
mod visit;

use ppsa_tests::{Ability, Engine, Options, Result, Scheme, run};

use visit::Visit;

/// All of it for these states of one element.
fn battery(tag: &'static str, part: Part) -> Result<()> {
    run(Options::phone(), async |page| {
        let mut visit = Visit::new(page, tag)?;
        each_state(&mut visit, part, async |visit| visit.each_condition().await).await?;
        if part == Part::Main {
            let denied = visit.storage_denied().await;
            visit.tried("storage denied", denied);
        }
        visit.report()
    })?;
    if Engine::from_env()?.cannot(Ability::Relook).is_none() {
        return Ok(());
    }
    // It takes its looks when it starts.
    let dark = Options { scheme: Scheme::Dark, reduced_motion: true, ..Options::phone() };
    run(dark, async |page| {
        let mut visit = Visit::new(page, tag)?;
        each_state(&mut visit, part, async |visit| visit.in_the_dark().await).await?;
        visit.report()
    })
}

/// Goes to each state of a part, and does this in it and in the screens that it leads to.
async fn each_state(
    visit: &mut Visit<'_>,
    part: Part,
    mut then: impl AsyncFnMut(&mut Visit<'_>) -> Result<()>,
) -> Result<()> {
    for state in states::of(visit.tag)? {
        let screens = if part == Part::Rest { screens::of(&state) } else { &[] };
        let own = state.is_main() == (part == Part::Main);
        if !own && screens.is_empty() {
            continue;
        }
        let opened = visit.open(&state).await;
        if !visit.tried("to open it", opened) {
            continue;
        }
        if own {
            then(visit).await?;
        }
        for screen in screens {
            let come = visit.go_on(screen).await;
            if !visit.tried("to come to it", come) {
                break;
            }
            then(visit).await?;
        }
    }
    Ok(())
}

/// Which states.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    /// Those that people meet first and most.
    Main,
    /// All others, and what any of them leads to.
    Rest,
}

macro_rules! batteries {
    ($($name:ident: $tag:literal),* $(,)?) => {
        /// The elements that have a battery.
        const TAGS: &[&str] = &[$($tag),*];

        mod main {
            use super::*;
            $(#[test] fn $name() -> Result<()> { battery($tag, Part::Main) })*
        }

        mod rest {
            use super::*;
            $(#[test] fn $name() -> Result<()> { battery($tag, Part::Rest) })*
        }

        mod language {
            use super::*;
            $(#[test] fn $name() -> Result<()> { made_up::each($tag) })*
        }
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
