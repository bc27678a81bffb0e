//! Acts by a seed on all widgets of one page, through the page as it is, end in the very document that core makes
//! natively: with a panic in each part, and on each visit anew.
//!
//! What is compared comes from two programs: the wasm tells which kind of change a person made and which records are
//! other now; natively, core finds the one change of that kind that explains them, makes it on a document of its own by
//! the same replica, and has to write the same bytes. So no patch is without a record that it changed, or has one too
//! many; what the page keeps, what a panic is recovered from, and what the next visit opens is that document and no
//! other; and all of it, merged record by record in other orders, is that document again. It does not show that an act
//! does what its words say: the tests of each widget do.
//!
//! - [`visits`]: the page's side: four visits, each with a panic in another part
//! - [`replay`]: the native side, which hears what changed and makes it itself
//! - [`explain`]: which change of a person a changed record comes of

mod explain;
mod replay;
mod visits;

use ppsa_tests::Result;

/// In the usual run, in every engine.
mod in_short {
    #[test]
    fn two_hundred_acts_end_as_a_native_replay_does() -> super::Result<()> {
        super::visits::end_as_a_native_replay(1, 200)
    }
}

/// Minutes: for `cargo xtask test --all`.
mod at_length {
    #[test]
    fn two_thousand_acts_end_as_a_native_replay_does() -> super::Result<()> {
        super::visits::end_as_a_native_replay(2, 2_000)
    }
}
