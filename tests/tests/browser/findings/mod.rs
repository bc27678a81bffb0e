//! Every suggestion there is, reached by pressing and typing alone; and what is just short of it, where it does not come.

use ppsa_tests::{Options, Page, Result, Site, run};
use serde_json::json;

/// What a person can do, as presses and typing.
pub const VERBS: &str = include_str!("verbs.js");

/// Waits until the suggestion stands on the first screen of the practice log after these steps, or does not.
async fn looks(page: &Page, site: &Site, steps: &str, code: &str, comes: bool) -> Result<()> {
    page.goto("about:blank").await?;
    page.goto(&site.url("/findings.html")).await?;
    let steps = format!("{steps}; await suggests(...arguments);");
    page.eval(&VERBS.replace("STEPS;", &steps), vec![json!(code), json!(comes)]).await
}

macro_rules! findings {
    ($( $name:ident: $code:literal, $reached:literal, just short: $short:literal; )*) => { $(
        #[test] fn $name() -> Result<()> {
            run(Options::desktop(), async |page| {
                let site = Site::start()?;
                looks(page, &site, $reached, $code, true).await?;
                looks(page, &site, $short, $code, false).await
            })
        }
    )* };
}

findings! {
    f1_no_provisional_objective: "no-provisional-objective",
        "await someone('River'); await contact()",
        just short: "await someone('River'); await contact(); await theirs('Sleep')";
    f2_guide_without_own_plan: "guide-without-own-plan",
        "await worker(); await someone('River', true)",
        just short: "await worker(); await someone('River', true); await mine('Sleep')";
    f3_manager_without_own_plan: "guide-without-own-plan",
        "await manager(); await someone('River', true)",
        just short: "await manager(); await someone('River', true); await mine('Sleep')";
    f4_challenge_without_strength: "challenge-without-strength",
        "await noted('challenge', 0, 'Nights')",
        just short: "await noted('challenge', 0, 'Nights'); await noted('strength', 0, 'The gym')";
    f5_one_pou_only: "one-pou-only",
        "await noted('strength', 0, 'The gym')",
        just short: "await noted('strength', 0, 'The gym'); await noted('strength', 1, 'Music')";
    f6_peer_drift: "peer-drift",
        "await someone('River'); for (const ago of [9, 5, 1]) await contact({ ago, task: true })",
        just short: "await someone('River'); for (const ago of [9, 5]) await contact({ ago, task: true }); await contact({ ago: 1, elements: [3] })";
    f7_power_not_shared_by_advice: "power-not-shared",
        "await someone('River'); for (const ago of [9, 5, 1]) await contact({ ago, advice: ago > 1, elements: [3] })",
        just short: "await someone('River'); for (const ago of [9, 5, 1]) await contact({ ago, advice: ago > 5, elements: [3] })";
    f7_power_not_shared_by_steps: "power-not-shared",
        "await someone('River'); await theirs('Fish', { steps: ['worker', 'worker', 'person'] })",
        just short: "await someone('River'); await theirs('Fish', { steps: ['worker', 'person', 'person'] })";
    f8_provisional_for_long: "provisional-for-long",
        "daysAgo(61); await mine('Sleep'); daysAgo(0); await worker()",
        just short: "daysAgo(60); await mine('Sleep'); daysAgo(0); await worker()";
    f9_review_overdue: "review-overdue",
        "await someone('River'); await theirs('Fish', { review: 1 })",
        just short: "await someone('River'); await theirs('Fish', { review: 0 })";
    f10_supervision_due: "supervision-due",
        "await worker(); await together('supervision'); await choose('Who with', 'Someone from outside'); await field('Since', day(32), 'change')",
        just short: "await worker(); await together('supervision'); await choose('Who with', 'Someone from outside'); await field('Since', day(27), 'change')";
    f11_refresher_due: "refresher-due",
        "await worker(); await together('course'); await choose('Which course', 'Reflective Practice'); await field('Finished on', day(367), 'change')",
        just short: "await worker(); await together('course'); await choose('Which course', 'Reflective Practice'); await field('Finished on', day(364), 'change')";
    f12_group_agreement: "group-agreement",
        "await together('group'); await field('How many of us', '9')",
        just short: "await together('group'); await field('How many of us', '8')";
    f13_community_agreement: "community-agreement",
        "await together('community'); await field('What it is for', 'To learn'); await field('Our rules', '')",
        just short: "await together('community'); await field('What it is for', 'To learn'); await field('Our rules', 'We listen')";
    f14_feedback_not_asked: "feedback-not-asked",
        "await someone('River'); for (const ago of [20, 9, 1]) { await contact({ ago }); await asked('in-person', ago) }",
        just short: "await someone('River'); for (const ago of [20, 9, 1]) { await contact({ ago }); await asked(ago > 1 ? 'in-person' : 'by-message', ago) }";
    f15_may_identify_someone: "may-identify-someone",
        "await someone('River'); await contact({ words: 'Ring 021 555 123' })",
        just short: "await someone('River'); await contact({ words: 'Ring at half past five' })";
    f16_reflect_more_often: "reflect-more-often",
        "await worker(); for (const words of ['One', 'Two', 'Three']) await reflected('supervision', words)",
        just short: "await worker(); for (const words of ['One', 'Two']) await reflected('supervision', words); await reflected('after-conversation', 'Three')";
    f17_many_at_once: "many-at-once",
        "for (let n = 0; n < 13; n += 1) { await home(); await someone(`P${n}`); await contact(); if (!n) await contact({ ago: 30 }) }",
        just short: "for (let n = 0; n < 12; n += 1) { await home(); await someone(`P${n}`); await contact(); if (!n) await contact({ ago: 30 }) }";
}
