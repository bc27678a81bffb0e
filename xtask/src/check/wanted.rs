//! How much of the tests a person asked for.

use super::Engine;

/// How far the tests go.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Extent {
    /// The checks of seconds, the tests that need no browser, and a walk through in Chromium.
    Quick,
    /// All tests in Chromium but those of minutes, and in the other engines [`super::engines::EVERYWHERE`].
    #[default]
    Usual,
    /// All tests in all engines, and longer fuzzing.
    All,
}

/// What of the tests to run.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    /// A part of the names of the tests; with it the usual tests are those of Chromium.
    pub filter: Option<String>,
    /// One engine alone.
    pub engine: Option<Engine>,
    /// How far to go.
    pub extent: Extent,
}

impl Wanted {
    /// What these words ask for; None when they say nothing we know.
    #[must_use]
    pub fn parse(words: &[&str]) -> Option<Self> {
        let mut wanted = Self::default();
        let mut words = words.iter();
        while let Some(&word) = words.next() {
            match word {
                "--quick" if wanted.extent == Extent::Usual => wanted.extent = Extent::Quick,
                "--all" if wanted.extent == Extent::Usual => wanted.extent = Extent::All,
                "--engine" if wanted.engine.is_none() => {
                    wanted.engine = Some(Engine::named(words.next()?)?);
                }
                _ if word.starts_with('-') || wanted.filter.is_some() => return None,
                _ => wanted.filter = Some(word.to_owned()),
            }
        }
        // Quick is one walk in one engine.
        let narrowed = wanted.engine.is_some() || wanted.filter.is_some();
        (wanted.extent != Extent::Quick || !narrowed).then_some(wanted)
    }

    /// The engines to run tests in, one after the other.
    #[must_use]
    pub fn engines(&self) -> &[Engine] {
        match (&self.engine, self.extent) {
            (Some(one), _) => std::slice::from_ref(one),
            (None, Extent::Quick) => &[Engine::Chromium],
            (None, Extent::Usual) if self.filter.is_some() => &[Engine::Chromium],
            (None, Extent::Usual | Extent::All) => &Engine::ALL,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(line: &str) -> Option<Wanted> {
        Wanted::parse(&line.split_whitespace().collect::<Vec<_>>())
    }

    #[test]
    fn words_in_any_order() {
        let plain = Wanted::default();
        assert_eq!(parsed(""), Some(plain.clone()));
        assert_eq!(parsed("--quick"), Some(Wanted { extent: Extent::Quick, ..plain.clone() }));
        let firefox = Wanted { engine: Some(Engine::Firefox), ..plain };
        assert_eq!(parsed("--engine firefox"), Some(firefox.clone()));
        let some = Wanted { filter: Some("exit::".to_owned()), extent: Extent::All, ..firefox };
        for line in ["exit:: --all --engine firefox", "--engine firefox --all exit::"] {
            assert_eq!(parsed(line), Some(some.clone()), "{line}");
        }
    }

    #[test]
    fn what_makes_no_sense_is_refused() {
        for line in [
            "--engine",
            "--engine opera",
            "--engine firefox --engine webkit",
            "--quick --all",
            "--quick wheel",
            "--quick --engine webkit",
            "wheel plan",
            "--slow",
        ] {
            assert_eq!(parsed(line), None, "{line}");
        }
    }

    #[test]
    fn a_filter_alone_stays_in_the_first_engine() {
        let engines = |line| parsed(line).unwrap().engines().to_vec();
        assert_eq!(engines(""), Engine::ALL);
        assert_eq!(engines("wheel"), [Engine::Chromium]);
        assert_eq!(engines("wheel --all"), Engine::ALL);
        assert_eq!(engines("--engine webkit wheel"), [Engine::WebKit]);
        assert_eq!(engines("--quick"), [Engine::Chromium]);
    }
}
