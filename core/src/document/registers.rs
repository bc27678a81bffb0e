//! The fields of a record by name. A sorted list: a record has some dozens, and every other kind
//! of map in the program costs a phone four kilobytes. A copy shares what it does not change, for
//! each keystroke makes one.

use std::sync::Arc;

use super::register::Register;

#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Registers(Vec<(Arc<str>, Arc<Register>)>);

impl Registers {
    pub fn get(&self, key: &str) -> Option<&Register> {
        self.place(key).ok().map(|at| &*self.0[at].1)
    }

    /// The field with this name, empty where there was none.
    pub fn at(&mut self, key: &str) -> &mut Register {
        let at = self.place(key).unwrap_or_else(|at| {
            self.0.insert(at, (key.into(), Arc::default()));
            at
        });
        Arc::make_mut(&mut self.0[at].1)
    }

    pub fn iter(&self) -> impl Iterator<Item = (&str, &Register)> {
        self.0.iter().map(|(key, register)| (&**key, &**register))
    }

    pub fn iter_mut(&mut self) -> impl Iterator<Item = (&str, &mut Register)> {
        self.0.iter_mut().map(|(key, register)| (&**key, Arc::make_mut(register)))
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Forgets the fields that hold no version.
    pub fn tidy(&mut self) {
        self.0.retain(|(_, register)| !register.0.is_empty());
    }

    fn place(&self, key: &str) -> Result<usize, usize> {
        self.0.binary_search_by(|(other, _)| (**other).cmp(key))
    }
}
