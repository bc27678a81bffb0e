use chrono::NaiveDate;

use super::form::form;
use crate::document::ChangeKind;
use crate::ids::ids;

form! {
    /// A reflective practice or supervision group, and what its members agreed (RPG). `None` says
    /// that nothing is noted, which no suggestion rests on.
    ///
    /// ```
    /// use ppsa_core::practice::Group;
    ///
    /// let group = Group { members: Some(6), monthly: Some(true), ..Group::default() };
    /// assert!(group.is_open());
    /// ```
    #[derive(Debug, Clone, Default, PartialEq, Eq)]
    Group "group" ChangeKind::Practice;
    /// A label for it.
    label "label" String as Words,
    /// How many members it has, the facilitator not counted.
    members "members" Option<u8>,
    /// Whether the facilitator comes from outside.
    facilitator_external "facilitatorExternal" Option<bool>,
    /// Whether the same people come each time.
    steady "steady" Option<bool>,
    /// Whether it meets each month.
    monthly "monthly" Option<bool>,
    /// Whether all understand what stays in the room.
    confidentiality "confidentiality" Option<bool>,
    /// Whether it meets online.
    online "online" bool,
    /// What else was agreed, or nothing.
    agreed "agreed" String as Words,
    /// The day it began.
    since "since" Option<NaiveDate>,
    /// The day it ended.
    ended "ended" Option<NaiveDate>,
}

impl Group {
    /// Whether it goes on.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.ended.is_none()
    }
}

ids! {
    /// How a line manager takes part in a community of practice (ML).
    ///
    /// ```
    /// use ppsa_core::practice::LineManager;
    ///
    /// assert_eq!(LineManager::from_id("as-peer"), Some(LineManager::AsPeer));
    /// ```
    LineManager:
    /// None takes part.
    None "none",
    /// One does, and sets that role aside.
    AsPeer "as-peer",
    /// One does, as the manager.
    AsManager "as-manager",
}

form! {
    /// A community of practice: peers with one thing to learn and values they share, not a
    /// networking group (ML). `None` says that nothing is noted, which no suggestion rests on.
    ///
    /// ```
    /// use ppsa_core::practice::Community;
    ///
    /// let mission = "Learn to sit with silence".to_owned();
    /// let community = Community { mission, rotates: Some(true), ..Community::default() };
    /// assert!(community.is_open());
    /// ```
    #[derive(Debug, Clone, Default, PartialEq, Eq)]
    Community "community" ChangeKind::Practice;
    /// A label for it.
    label "label" String as Words,
    /// What it is for.
    mission "mission" String as Words,
    /// Its rules, with how newcomers are welcomed and how change is guided.
    rules "rules" String as Words,
    /// How its members talk between meetings, or nothing.
    between "between" String as Words,
    /// Whether someone acts as the boss or the expert.
    boss "boss" Option<bool>,
    /// How a line manager takes part.
    line_manager "lineManager" Option<LineManager>,
    /// Whether leadership rotates.
    rotates "rotates" Option<bool>,
    /// Whether it meets regularly, with a structure.
    regular "regular" Option<bool>,
    /// The day it began.
    since "since" Option<NaiveDate>,
    /// The day it ended.
    ended "ended" Option<NaiveDate>,
}

impl Community {
    /// Whether it goes on.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.ended.is_none()
    }
}
