//! A page with a wheel, opened again and again, with an empty cache and a full one in turns, some files late, failing
//! or cut short: each time it comes to a wheel that takes what a person does, and keeps it.

mod load;

use std::collections::HashSet;

use ppsa_tests::{Context, Options, Result, Site, run};

use load::{FAULTS, Load};

/// In the usual run, in every engine.
mod in_short {
    #[test]
    fn twenty_loads_and_none_is_unusable() -> super::Result<()> {
        super::none_is_unusable(20)
    }
}

/// Minutes: for `cargo xtask test --all`.
mod at_length {
    #[test]
    fn a_thousand_loads_and_none_is_unusable() -> super::Result<()> {
        super::none_is_unusable(1_000)
    }
}

fn none_is_unusable(loads: usize) -> Result<()> {
    run(Options::phone(), async |page| {
        let (mut slow, mut known) = (Vec::new(), HashSet::new());
        for pair in 0..loads / 2 {
            let site = elsewhere(&mut known)?;
            let mut before = String::new();
            // Of the two loads one has a fault: now the first, now that behind a full cache. Few pairs have some of each.
            let fault = &FAULTS[pair * 5 % FAULTS.len()];
            for warm in [false, true] {
                let faulty = (pair / FAULTS.len()).is_multiple_of(2) != warm;
                let load =
                    Load { number: pair * 2 + usize::from(warm), fault: faulty.then_some(fault) };
                let lasted = load
                    .is_usable(page, &site, &before)
                    .await
                    .with_context(|| format!("load {load:?}, warm: {warm}"))?;
                slow.push(lasted);
                before = load.words();
            }
        }
        slow.sort_unstable();
        println!(
            "the middle one is ready after {} ms, the last {:?}",
            slow[loads / 2],
            slow.last()
        );
        Ok(())
    })
}

/// A site at an address of its own: nothing of it is in the browser's cache, or kept in its tab.
fn elsewhere(known: &mut HashSet<String>) -> Result<Site> {
    loop {
        let site = Site::start()?;
        // In so many loads a port comes again.
        if known.insert(site.origin()) {
            return Ok(site);
        }
    }
}
