//! What some engine cannot do, or not by its driver, and why.

use crate::{Engine, Options};

/// Something a test may need that not every engine can.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ability {
    /// A finger that the page knows for one. Where there is none it comes as a mouse.
    Touch,
    /// Touch events, beside a finger's pointer events.
    TouchEvents,
    /// `forced-colors: active`.
    ForcedColours,
    /// A page whose own scripts do not run.
    NoScripting,
    /// A profile that outlives the browser.
    Profile,
    /// Colours and motion that change in a running browser.
    Relook,
    /// A page that believes it is on paper.
    Paper,
    /// The browser's own console lines, beside those that the page's scripts write.
    BrowserLog,
    /// Who asked for each request, of what kind it is, and its body.
    RequestLog,
    /// The Chrome DevTools Protocol.
    DevTools,
    /// A picture of the whole page, beyond what is in view.
    WholePicture,
    /// Another tab for a click with the control key held.
    ClickToTab,
    /// A page that changes what is built in.
    Patches,
    /// Another tab for a page that opens one.
    OpensTabs,
    /// `break-after: avoid`.
    KeepsTogether,
    /// A page that a finger scrolls.
    FingerScrolls,
    /// Storage buckets.
    Buckets,
}

impl Ability {
    /// All of them.
    pub const ALL: [Self; 17] = [
        Self::Touch,
        Self::TouchEvents,
        Self::ForcedColours,
        Self::NoScripting,
        Self::Profile,
        Self::Relook,
        Self::Paper,
        Self::BrowserLog,
        Self::RequestLog,
        Self::DevTools,
        Self::WholePicture,
        Self::ClickToTab,
        Self::Patches,
        Self::OpensTabs,
        Self::KeepsTogether,
        Self::FingerScrolls,
        Self::Buckets,
    ];
}

impl Engine {
    /// Why this engine cannot do that; `None` where it can. Each answer is tried by a test in
    /// `harness_works::abilities`: an engine that learns something is told of.
    #[must_use]
    pub fn cannot(self, ability: Ability) -> Option<&'static str> {
        match (self, ability) {
            (Self::Chromium, _) => None,
            (Self::Firefox | Self::WebKit, Ability::DevTools) => {
                Some("the protocol is Chromium's own")
            }
            (Self::Firefox | Self::WebKit, Ability::BrowserLog) => {
                Some("the driver has no log; only what scripts write to the console is kept")
            }
            (Self::Firefox | Self::WebKit, Ability::RequestLog) => {
                Some("the driver has no log; addresses come from the page and our server")
            }
            (Self::Firefox, Ability::TouchEvents) => {
                Some("with them on, no click ever comes of a tap of its driver")
            }
            (Self::Firefox, Ability::KeepsTogether) => Some("it breaks a page after anything"),
            (Self::Firefox | Self::WebKit, Ability::FingerScrolls) => {
                Some("a finger of its driver scrolls nothing")
            }
            (Self::Firefox | Self::WebKit, Ability::Buckets) => Some("it has none"),
            (Self::Firefox, _) => None,
            (Self::WebKit, Ability::Touch | Ability::TouchEvents) => {
                Some("a finger of its driver is a mouse to the page")
            }
            (Self::WebKit, Ability::ForcedColours) => {
                Some("WebKitGTK never says that colours are forced")
            }
            (Self::WebKit, Ability::NoScripting) => {
                Some("without scripting the driver's scripts do not run either")
            }
            (Self::WebKit, Ability::Profile) => Some("an automated session keeps nothing"),
            (Self::WebKit, Ability::Relook) => Some("it reads its looks when it starts"),
            (Self::WebKit, Ability::Paper) => Some("it has no command for print"),
            (Self::WebKit, Ability::ClickToTab) => Some("its little browser opens it in this tab"),
            (Self::WebKit, Ability::Patches) => {
                Some("the driver's own scripts run among the page's, and fail with them")
            }
            (Self::WebKit, Ability::OpensTabs) => Some("under its driver a page opens no window"),
            (Self::WebKit, Ability::KeepsTogether) => Some("it has no command for print"),
            (Self::WebKit, Ability::WholePicture) => Some("a picture ends where the window does"),
        }
    }
}

impl Options {
    /// What an engine has to be able to do for these.
    pub(crate) fn needs(&self) -> impl Iterator<Item = Ability> {
        [
            (self.forced_colours, Ability::ForcedColours),
            (!self.scripting, Ability::NoScripting),
            (self.profile.is_some(), Ability::Profile),
        ]
        .into_iter()
        .filter_map(|(needed, ability)| needed.then_some(ability))
    }
}
