use ppsa_core::practice::{
    Community, Companion, Contact, Course, Dismissal, Feedback, Group, Holder, Save, Session,
    Supervision,
};
use ppsa_core::turns::Left;
use ppsa_core::{Document, Id};

use super::{Both, Try};

/// What is kept whole: as it is now, and new where it was not there.
macro_rules! saved {
    ($before:ident, $after:ident, $id:ident, $all:ident: $($kind:ident)*) => {
        $(
            let Both::<$kind> { before, after } = Both::new($before, $after, $id);
            if let Some(mut after) = after {
                after.id = after.id.filter(|_| before.is_some());
                $all.push(Try::of(Save(after)));
            }
        )*
    };
}

pub fn changes(before: &Document, after: &Document, id: &Id, all: &mut Vec<Try>) {
    saved! { before, after, id, all:
    Holder Companion Contact Feedback Left Supervision Group Community Session Course Dismissal }
}
