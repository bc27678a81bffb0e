//! What a browser should look like to the page: size, preferences, input, storage.

use std::path::PathBuf;

/// The colour scheme a person prefers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scheme {
    /// `prefers-color-scheme: light`.
    #[default]
    Light,
    /// `prefers-color-scheme: dark`.
    Dark,
}

/// How a browser is set up. Start from [`Options::phone`] or [`Options::desktop`] and change what
/// the test is about: `Options { scheme: Scheme::Dark, ..Options::phone() }`.
#[derive(Clone, Debug, PartialEq)]
pub struct Options {
    /// Width of the viewport in CSS pixels.
    pub width: u32,
    /// Height of the viewport in CSS pixels.
    pub height: u32,
    /// Device pixels per CSS pixel.
    pub scale: f64,
    /// The preferred colour scheme.
    pub scheme: Scheme,
    /// `forced-colors: active`, as in Windows' contrast themes.
    pub forced_colours: bool,
    /// `prefers-reduced-motion: reduce`.
    pub reduced_motion: bool,
    /// A touch screen: touch events, `pointer: coarse`, and a phone's way of laying out. Without
    /// [`Ability::Touch`](crate::Ability::Touch) a narrow screen, coarse in Firefox alone.
    pub touch: bool,
    /// Whether the page's own scripts run. The harness's scripts do either way.
    pub scripting: bool,
    /// A profile folder to use and keep, for tests that restart the browser. `None`, the rule, is
    /// a fresh one, removed at the end.
    pub profile: Option<PathBuf>,
    /// Whether it has to be a browser with windows and settings, not its engine alone.
    pub whole: bool,
    /// Whether the browser brings back the tabs of its last session, as many are set to do.
    pub restores: bool,
}

impl Options {
    /// The narrowest phone we promise to serve: 360 × 740, touch.
    #[must_use]
    pub fn phone() -> Self {
        Self { width: 360, height: 740, touch: true, ..Self::desktop() }
    }

    /// A common laptop: 1280 × 800, mouse and keys.
    #[must_use]
    pub fn desktop() -> Self {
        Self {
            width: 1280,
            height: 800,
            scale: 1.0,
            scheme: Scheme::Light,
            forced_colours: false,
            reduced_motion: false,
            touch: false,
            scripting: true,
            profile: None,
            whole: false,
            restores: false,
        }
    }
}
