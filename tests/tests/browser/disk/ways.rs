//! What was done, row by row.

use ppsa_tests::Result;
use serde_json::json;

use super::person::Person;

/// A page with a wheel and its store at hand.
const ASK: &str = "/keep-ask-data.html";

/// What was done with the browser, up to the moment in which it was closed or killed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    Looked,
    LookedAndCleared,
    Unanswered,
    Nothing,
    VisitLeft,
    VisitCleared,
    LockedFirst,
    LockedLater,
    DeviceCleared,
    Device,
}

impl Way {
    /// All of them, in the table's order.
    pub const ALL: [Self; 10] = [
        Self::Looked,
        Self::LookedAndCleared,
        Self::Unanswered,
        Self::Nothing,
        Self::VisitLeft,
        Self::VisitCleared,
        Self::LockedFirst,
        Self::LockedLater,
        Self::DeviceCleared,
        Self::Device,
    ];

    /// As the table says it.
    pub fn said(self) -> &'static str {
        match self {
            Self::Looked => "only looked",
            Self::LookedAndCleared => "only looked, then *Clear everything*",
            Self::Unanswered => "`ask`, not answered",
            Self::Nothing => "`nothing`",
            Self::VisitLeft => "`visit`, then the quick exit",
            Self::VisitCleared => "`visit`, then *Clear everything*",
            Self::LockedFirst => "`device`, with a lock before the first word",
            Self::LockedLater => "`device`, with a lock put on later",
            Self::DeviceCleared => "`device` without a lock, then *Clear everything*",
            Self::Device => "`device` without a lock, left there",
        }
    }

    /// Whether a passphrase is given in it.
    pub fn locks(self) -> bool {
        matches!(self, Self::LockedFirst | Self::LockedLater)
    }

    /// The title of the page.
    pub fn title(self) -> &'static str {
        if self == Self::VisitLeft { "Words of a survivor" } else { "A wheel" }
    }

    /// Does it. What the browser writes late it had written before the last of it.
    pub async fn go(self, person: &Person<'_>) -> Result<()> {
        match self {
            Self::Looked => {
                person.opens("/keep-device.html").await?;
                person.opens("/keep-ask.html").await?;
                person.settles().await
            }
            Self::LookedAndCleared => {
                person.opens("/keep-device-data.html").await?;
                person.clears().await?;
                person.opens(ASK).await?;
                person.settles().await?;
                person.clears().await
            }
            Self::Unanswered | Self::Nothing => {
                let nothing = self == Self::Nothing;
                person.opens(if nothing { "/keep-nothing.html" } else { "/keep-ask.html" }).await?;
                person.writes().await?;
                person.settles().await
            }
            Self::VisitLeft => {
                person.opens("/exit.html").await?;
                person.writes().await?;
                person.settles_with_the_word().await?;
                person.goes().await
            }
            Self::LockedFirst => {
                person.opens(ASK).await?;
                person.chooses(json!(["device", person.passphrase])).await?;
                person.writes().await?;
                person.page.wait_until("it is kept", "!keep.warns()").await?;
                person.settles().await
            }
            Self::VisitCleared | Self::LockedLater | Self::DeviceCleared | Self::Device => {
                person.opens(ASK).await?;
                let visit = self == Self::VisitCleared;
                person.chooses(json!([if visit { "visit" } else { "device" }])).await?;
                person.writes().await?;
                person.settles_with_the_word().await?;
                match self {
                    Self::Device => Ok(()),
                    Self::LockedLater => person.locks().await,
                    _ => person.clears().await,
                }
            }
        }
    }
}
