//! Small closed lists whose members have stable ids.

/// Defines the enum, `ALL` in its order, `id` and `from_id`.
macro_rules! ids {
    (
        $(#[$meta:meta])*
        $name:ident: $( $(#[$doc:meta])* $variant:ident $id:literal, )*
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum $name {
            $( $(#[$doc])* $variant, )*
        }

        impl $name {
            /// All of them.
            pub const ALL: &[Self] = &[$( Self::$variant, )*];

            /// Its stable id.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self {
                    $( Self::$variant => $id, )*
                }
            }

            /// The one with this id.
            #[must_use]
            pub fn from_id(id: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|it| it.id() == id)
            }
        }
    };
}
pub(crate) use ids;
