use super::{FindingArea, Severity, Source};

/// Declares [`FindingCode`] with the facts of each.
macro_rules! codes {
    ($(
        $(#[$about:meta])*
        $number:literal $code:ident $id:literal [$($source:ident)*] $area:ident $severity:ident
            $($rule:ident)::+ $([$($cause:literal)*])?;
    )*) => {
        /// What a finding is about, with its number and id.
        ///
        /// ```
        /// use ppsa_core::rules::{FindingArea, FindingCode, Severity, Source};
        ///
        /// let code = FindingCode::PeerDrift;
        /// assert_eq!((code.number(), code.id()), (6, "peer-drift"));
        /// assert_eq!((code.sources(), code.severity()), (&[Source::Pn][..], Severity::Invitation));
        /// assert_eq!(code.area(), FindingArea::Practice);
        /// assert!(code.causes().contains(&"all-task-work"));
        /// ```
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum FindingCode {
            $(
                #[doc = concat!("F", $number, " `", $id, "`.")]
                $(#[$about])*
                $code = $number,
            )*
        }

        impl FindingCode {
            /// All of them, F1 first.
            pub const ALL: [Self; [$($number),*].len()] = [$(Self::$code),*];

            /// Its stable id, by which packs word it. F2 and F3 share one.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self {
                    $( Self::$code => $id, )*
                }
            }

            /// Where its rule comes from.
            #[must_use]
            pub const fn sources(self) -> &'static [Source] {
                match self {
                    $( Self::$code => &[$(Source::$source),*], )*
                }
            }

            /// What it belongs to.
            #[must_use]
            pub const fn area(self) -> FindingArea {
                match self {
                    $( Self::$code => FindingArea::$area, )*
                }
            }

            /// How much it asks for.
            #[must_use]
            pub const fn severity(self) -> Severity {
                match self {
                    $( Self::$code => Severity::$severity, )*
                }
            }

            /// The ids of its causes, where it has several.
            #[must_use]
            pub const fn causes(self) -> &'static [&'static str] {
                match self {
                    $( Self::$code => &[$($($cause),*)?], )*
                }
            }
        }
    };
}

crate::framework::finding_table!(codes);

impl FindingCode {
    /// Its number: 1 for F1.
    #[must_use]
    pub const fn number(self) -> u8 {
        self as u8
    }
}
