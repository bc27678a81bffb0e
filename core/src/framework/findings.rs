//! The one table of findings. What else there is to say of a finding comes from its row: the code,
//! its docs and facts (`code.rs`), which rules a scope calls (`find.rs`), and what a pack words
//! (`pack/finding.rs`).

/// Gives `$with!` a row for each kind of finding, in the order of their numbers:
///
/// - its docs: what it is about
/// - its number, its name in code, and the id by which packs word it and dismissals name it
/// - the sources of its rule
/// - its area: which scope looks for it, and which file of a language has its words
/// - how much it asks for
/// - the function that finds it
/// - its causes, in the order in which a pack words them. None stand where the row above has the
///   same id: a pack words the two as one
macro_rules! finding_table {
    ($with:ident) => {
        $with! {
            /// A companion was met, and no objective was ever written for them.
            1 NoProvisionalObjective "no-provisional-objective" [Pn] Practice Invitation
                first::no_provisional_objective [];
            /// A worker guides someone's plan and has no active one of their own.
            2 GuideWithoutOwnPlan "guide-without-own-plan" [Pn] Practice Invitation
                first::guide_without_own_plan [];
            /// The same for a manager. A pack words the two as one.
            3 ManagerWithoutOwnPlan "guide-without-own-plan" [Pn] Practice Invitation
                first::manager_without_own_plan;
            /// A pou with a challenge, and no strength in it in any reading.
            4 ChallengeWithoutStrength "challenge-without-strength" [Pn Wps] OwnPlan Invitation
                plan::challenge_without_strength [];
            /// The holder's own plan looks at one pou. No source names it as such: it follows from
            /// what PN says of the five connected pou.
            5 OnePouOnly "one-pou-only" [Pn] OwnPlan Invitation
                plan::one_pou_only [];
            /// Contacts are all task work, miss the wellbeing focus, or have no objective.
            6 PeerDrift "peer-drift" [Pn] Practice Invitation
                drift::peer_drift ["all-task-work" "no-wellbeing-focus" "no-documented-focus"];
            /// The worker holds most steps, or advice was noted a few times.
            7 PowerNotShared "power-not-shared" [Pn] Practice Invitation
                drift::power_not_shared ["steps" "advice"];
            /// An objective is provisional for long, with no talk about it.
            8 ProvisionalForLong "provisional-for-long" [Pn] OwnPlan Invitation
                plan::provisional_for_long [];
            /// The day of a review has passed. No source names it as such: it follows from what PN
            /// says of objectives that are looked at again.
            9 ReviewOverdue "review-overdue" [Pn] OwnPlan Invitation
                plan::review_overdue [];
            /// External supervision was over a month ago.
            10 SupervisionDue "supervision-due" [Tp] Agreements Invitation
                external_supervision::supervision_due [];
            /// The reflective practice course was over a year ago.
            11 RefresherDue "refresher-due" [Tp] Agreements Invitation
                refresher::refresher_due [];
            /// Something in how a reflective practice group works.
            12 GroupAgreement "group-agreement" [Rpg] Agreements Invitation
                groups::group_agreement
                ["members" "facilitator" "membership" "monthly" "confidentiality"];
            /// Something in how a community of practice works.
            13 CommunityAgreement "community-agreement" [Ml] Agreements Invitation
                groups::community_agreement
                ["mission" "rules" "boss" "line-manager" "leadership" "meeting"];
            /// No feedback was asked for lately, or always in one way.
            14 FeedbackNotAsked "feedback-not-asked" [Ml] Practice Invitation
                feedback::feedback_not_asked ["lately" "same-way"];
            /// Practice words that hold an email, a phone or an NHI number.
            15 MayIdentifySomeone "may-identify-someone" [Pn Pub] Practice BeforeSharing
                privacy::may_identify_someone [];
            /// Every reflection of late was for supervision.
            16 ReflectMoreOften "reflect-more-often" [Tp] Practice Invitation
                reflections::reflect_more_often [];
            /// More people walked beside, or contacts a week, than a few.
            17 ManyAtOnce "many-at-once" [Pn] Practice Invitation
                load::many_at_once ["people" "contacts"];
        }
    };
}
pub(crate) use finding_table;
