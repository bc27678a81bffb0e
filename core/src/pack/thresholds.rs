/// Declares [`Thresholds`] with its defaults, and the table the reader and the schema go by.
macro_rules! thresholds {
    ($( $(#[doc = $doc:literal])* $field:ident $key:literal $default:literal $least:literal..=$most:literal; )*) => {
        /// The small numbers behind words like "lately" and "most" in the [findings](crate::rules::FindingCode).
        ///
        /// A pack sets them under `thresholds`, all or some; each field names its key, unit, range
        /// and default, and whether the figure is a source's or *our own choice*.
        ///
        /// ```
        /// use ppsa_core::ContentPack;
        ///
        /// let base = ContentPack::built_in("en-NZ")?;
        /// assert_eq!(base.thresholds().group_members, 8);
        /// let ours = base.overlaid_with(
        ///     r#"{ "language": "en-NZ", "over": "ppsa-starter", "thresholds": { "feedbackDays": 60 } }"#,
        /// )?;
        /// assert_eq!(ours.thresholds().feedback_days, 60);
        /// assert_eq!(ours.thresholds().provisional_days, base.thresholds().provisional_days);
        /// # Ok::<(), ppsa_core::Error>(())
        /// ```
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub struct Thresholds {
            $( $(#[doc = $doc])* pub $field: u16, )*
        }

        impl Default for Thresholds {
            fn default() -> Self {
                Self { $( $field: $default, )* }
            }
        }

        /// Key, least and most of every threshold.
        pub(super) const RANGES: &[(&str, u16, u16)] = &[$( ($key, $least, $most), )*];

        /// What each of them is, in the same order.
        #[cfg(feature = "schema")]
        pub(super) const ABOUT: &[&str] = &[$( concat!($($doc),*), )*];

        impl Thresholds {
            /// The threshold with this key in a pack.
            pub(super) fn by_key(&mut self, key: &str) -> Option<&mut u16> {
                let place = RANGES.iter().position(|(own, ..)| *own == key)?;
                [$( &mut self.$field, )*].into_iter().nth(place)
            }
        }
    };
}

thresholds! {
    /// How many of the latest contacts F6 and F7 look at. `recentContacts`, contacts, 2 to 50,
    /// default 5. Our own choice.
    recent_contacts "recentContacts" 5 2..=50;
    /// With fewer contacts than this, F6 and F7 stay silent about them. `fewContacts`, contacts,
    /// 1 to 50, default 3. Our own choice.
    few_contacts "fewContacts" 3 1..=50;
    /// F6: how long without a wellbeing focus is "for a while". `wellbeingFocusDays`, days,
    /// 1 to 730, default 42. Our own choice.
    wellbeing_focus_days "wellbeingFocusDays" 42 1..=730;
    /// F7: "most" steps are more than this share held by the worker. `mostStepsPercent`, per cent,
    /// 1 to 99, default 50. Our own choice.
    most_steps_percent "mostStepsPercent" 50 1..=99;
    /// F7: with fewer steps than this it stays silent about them. `fewSteps`, steps, 1 to 50,
    /// default 3. Our own choice.
    few_steps "fewSteps" 3 1..=50;
    /// F7: advice-giving noted in this many of the recent contacts. `adviceContacts`, contacts,
    /// 1 to 50, default 2. Our own choice.
    advice_contacts "adviceContacts" 2 1..=50;
    /// F8: how long an objective is provisional before "for long". `provisionalDays`, days,
    /// 1 to 730, default 60. Our own choice.
    provisional_days "provisionalDays" 60 1..=730;
    /// F10: external supervision comes round every so many months. `supervisionMonths`, months,
    /// 1 to 24, default 1. The source's figure (TP).
    supervision_months "supervisionMonths" 1 1..=24;
    /// F11: the three-day refresher comes round every so many months. `refresherMonths`, months,
    /// 1 to 60, default 12. The source's figure (TP).
    refresher_months "refresherMonths" 12 1..=60;
    /// F12: a reflective practice group has at most this many members. `groupMembers`, people,
    /// 2 to 50, default 8. The source's figure (RPG).
    group_members "groupMembers" 8 2..=50;
    /// F12: meetings further apart than this are not monthly. `groupMeetingDays`, days, 1 to 366,
    /// default 35. "Monthly" is the source's (RPG), the days are our own choice.
    group_meeting_days "groupMeetingDays" 35 1..=366;
    /// F13: meetings further apart than this are not regular. `communityMeetingDays`, days,
    /// 1 to 366, default 62. Our own choice.
    community_meeting_days "communityMeetingDays" 62 1..=366;
    /// F13: the same leader this many meetings in a row means leadership does not rotate.
    /// `leaderMeetings`, meetings, 2 to 50, default 3. Our own choice.
    leader_meetings "leaderMeetings" 3 2..=50;
    /// F14: feedback longer ago than this was not asked for "lately". `feedbackDays`, days,
    /// 1 to 730, default 90. Our own choice.
    feedback_days "feedbackDays" 90 1..=730;
    /// F14: asked in the same way this many times in a row is "always in the same way".
    /// `feedbackSameWay`, times, 2 to 50, default 3. Our own choice.
    feedback_same_way "feedbackSameWay" 3 2..=50;
    /// F16: how far back it looks. `reflectionDays`, days, 1 to 730, default 62. Our own choice.
    reflection_days "reflectionDays" 62 1..=730;
    /// F16: with fewer reflections than this it stays silent. `fewReflections`, reflections,
    /// 1 to 50, default 3. Our own choice.
    few_reflections "fewReflections" 3 1..=50;
    /// F17: how far back it looks. `loadDays`, days, 7 to 366, default 28. Our own choice.
    load_days "loadDays" 28 7..=366;
    /// F17: contacts of late with more people than this are many at once. `manyPeople`, people,
    /// 1 to 200, default 12. Our own choice.
    many_people "manyPeople" 12 1..=200;
    /// F17: more contacts a week than this are many. `manyContacts`, contacts a week, 1 to 200,
    /// default 20. Our own choice.
    many_contacts "manyContacts" 20 1..=200;
}

#[cfg(test)]
mod tests {
    use super::{RANGES, Thresholds};

    #[test]
    fn every_default_is_in_its_range_and_found_by_its_key() {
        let mut thresholds = Thresholds::default();
        assert_eq!(RANGES.len(), 20);
        for (key, least, most) in RANGES {
            let value = *thresholds.by_key(key).unwrap();
            assert!((least..=most).contains(&&value), "{key}");
        }
        assert!(thresholds.by_key("recent_contacts").is_none());
    }
}
