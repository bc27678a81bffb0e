use super::form::form;
use crate::document::{ChangeKind, Replica, Stamp};
use crate::ids::ids;

ids! {
    /// Who a person is here. It decides which suggestions they are shown, and nothing else.
    ///
    /// ```
    /// use ppsa_core::practice::Role;
    ///
    /// assert_eq!(Role::from_id("worker"), Some(Role::Worker));
    /// ```
    Role:
    /// Someone who looks after their own wellbeing.
    Survivor "survivor",
    /// A peer worker.
    Worker "worker",
    /// Someone who leads peer workers.
    Manager "manager",
}

form! {
    /// Whose document this is: one person, with one plan of their own. It holds no name.
    ///
    /// ```
    /// use ppsa_core::practice::{Holder, Save, Role};
    /// use ppsa_core::{Document, Replica};
    ///
    /// let mut document = Document::new(Replica::new(1));
    /// document.apply(&Save(Holder { role: Some(Role::Worker), ..Holder::default() }))?;
    /// document.apply(&Save(Holder { role: Some(Role::Manager), ..Holder::default() }))?;
    /// let holders: Vec<_> = document.all::<Holder>().map(|it| it.role).collect();
    /// assert_eq!(holders, [Some(Role::Manager)], "one holder");
    /// # Ok::<(), ppsa_core::Error>(())
    /// ```
    #[derive(Debug, Clone, Default, PartialEq, Eq)]
    Holder "holder" ChangeKind::Holder, fixed Stamp::new(0, Replica::new(0));
    /// Who they are here, if they said so.
    role "role" Option<Role>,
}

form! {
    /// That a person put a suggestion away. It stays away until what it points at changes.
    ///
    /// ```
    /// use ppsa_core::practice::{Save, Dismissal};
    /// use ppsa_core::{Document, Replica, example};
    ///
    /// let on = example::day(1);
    /// let away = Dismissal { id: None, code: "one-pou-only".into(), path: "plan".into(), on };
    /// let mut document = Document::new(Replica::new(1));
    /// assert_eq!(document.apply(&Save(away))?.records.len(), 1);
    /// # Ok::<(), ppsa_core::Error>(())
    /// ```
    #[derive(Debug, Clone, PartialEq, Eq)]
    Dismissal "dismissal" ChangeKind::Dismissal;
    /// The [id](crate::rules::FindingCode::id) of the code of the finding.
    code "code" String,
    /// The finding's [path](crate::rules::Finding::path): to be compared, and not to be read.
    path "path" String,
    /// The day it was dismissed.
    on "on" chrono::NaiveDate,
}
