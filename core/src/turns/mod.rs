//! Two or three people at one screen, or passing one phone, in turns (PN: uncovered and agreed, not
//! imposed; hold multiple truths).
//!
//! A [`Together`] is in memory only: no record, no part of any document that is kept. Each voice has a
//! document of its own in it, which only its own turn changes and only its own turn shows. What the
//! voices say of a pou stands beside each other; where it differs, that is a [`Question`] to talk about,
//! never a middle and never a mistake. What a worker keeps of it are the [`Leave`]s that the person chose,
//! and *agreed on screen* comes to be by them alone.
//!
//! ```
//! use ppsa_core::plan::{AgreementMethod, Objective, ObjectiveChange};
//! use ppsa_core::practice::{Companion, Save};
//! use ppsa_core::turns::{Together, Voice};
//! use ppsa_core::{Replica, example};
//!
//! let (pack, mut store, on) = example::start()?;
//! store.apply(&Save(Companion::default()))?;
//! let with = store.all::<Companion>().find_map(|it| it.id.clone()).ok_or("somebody")?;
//! let (companion, pou) = (Some(with.clone()), vec![pack.snapshot().pou[2].clone()]);
//! store.apply(&ObjectiveChange::Start { on, companion, pou, text: "Sleep".into() })?;
//!
//! let mut together = Together::new(with, Replica::new(7));
//! together.hand_to(Voice::Person);
//! assert!(together.objectives().is_empty(), "in between nothing shows");
//! together.take(&store, on);
//! let id = together.objectives()[0].id.clone();
//! together.answer(&id, Some(true), on);
//! together.end();
//! for change in together.leave(&[], &pack, on) {
//!     store.apply(&change)?;
//! }
//! let agreed = store.all::<Objective>().next().and_then(|it| it.wording().agreement());
//! assert_eq!(agreed.map(|it| it.how()), Some(AgreementMethod::OnScreen));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod asking;
mod leave;
mod left;
mod question;
mod together;
mod turn;

pub use asking::{AskStage, Asking, SeenBy};
pub use leave::Leave;
pub use left::Left;
pub use question::{Difference, Question};
pub use together::{Stage, Together};

use crate::ids::ids;

ids! {
    /// Who speaks in a turn.
    ///
    /// ```
    /// use ppsa_core::turns::Voice;
    ///
    /// assert_eq!(Voice::ALL.len(), 3);
    /// ```
    Voice:
    /// The person it is about.
    Person "person",
    /// The peer worker.
    Worker "worker",
    /// Whānau, or someone else who supports the person.
    Supporter "supporter",
}
