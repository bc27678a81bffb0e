use chrono::NaiveDate;

use crate::document::{ChangeKind, Id};
use crate::plan::PouSnapshot;
use crate::practice::form::form;

form! {
    /// What a companion left with the worker of their own [turn](crate::turns), on one pou: their words, as they
    /// are. Where on the scale they see themselves is not in it.
    ///
    /// ```
    /// use ppsa_core::practice::Save;
    /// use ppsa_core::turns::Left;
    /// use ppsa_core::{ContentPack, Document, Replica, example};
    ///
    /// let pou = ContentPack::built_in("en-NZ")?.snapshot().pou[2].clone();
    /// let (with, on, strengths) = ("1-a".parse()?, example::day(1), "Walking".to_owned());
    /// let left = Left { id: None, with, on, pou, strengths, challenges: String::new() };
    /// assert_eq!(Document::new(Replica::new(1)).apply(&Save(left))?.records.len(), 1);
    /// # Ok::<(), ppsa_core::Error>(())
    /// ```
    #[derive(Debug, Clone, PartialEq, Eq)]
    Left "left" ChangeKind::Practice;
    /// The companion.
    with "with" Id,
    /// The day.
    on "on" NaiveDate,
    /// The pou it is about, with the name it had.
    pou "pou" PouSnapshot,
    /// What helps, or nothing.
    strengths "strengths" String as Words,
    /// What is hard, or nothing.
    challenges "challenges" String as Words,
}
