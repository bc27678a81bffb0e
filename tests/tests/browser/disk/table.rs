//! The table in `docs/threats.md`.

use std::{fs, path::Path};

use ppsa_tests::{Context as _, Engine, Result, bail, ensure};

const HEAD: &str =
    "| what was done | browser closed or killed | Chromium's files | Firefox's files |";

/// How the browser ended, right after the last that was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leaving {
    /// As a person does it.
    Closed,
    /// With all its processes at once.
    Killed,
}

impl Leaving {
    /// As the table says it.
    pub fn said(self) -> &'static str {
        match self {
            Self::Closed => "closed",
            Self::Killed => "killed",
        }
    }
}

/// What was found, from least to most.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Found {
    Nothing,
    /// A name of ours.
    Marks,
    /// What was written, or half of it.
    Words,
}

impl Found {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Nothing, Self::Marks, Self::Words];

    /// As the table says it.
    pub fn said(self) -> &'static str {
        match self {
            Self::Nothing => "nothing",
            Self::Marks => "marks",
            Self::Words => "words",
        }
    }
}

/// Whether a cell says this: no less than it says is found, unless it says *may hold*, and no more.
pub fn allows(cell: &str, found: Found) -> Result<bool> {
    let (most, or_less) = match cell.strip_prefix("may hold ") {
        Some(most) => (most, true),
        None => (cell, false),
    };
    let most = Found::ALL.into_iter().find(|it| it.said() == most);
    let most = most.with_context(|| format!("no cell can say {cell:?}"))?;
    Ok(found == most || (or_less && found < most))
}

/// Its rows, cell by cell.
pub struct Table(Vec<[String; 4]>);

impl Table {
    /// The table that people read.
    pub fn read() -> Result<Self> {
        let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/threats.md");
        Self::parse(&fs::read_to_string(page)?)
    }

    fn parse(page: &str) -> Result<Self> {
        let lines = page.lines().skip_while(|line| *line != HEAD).skip(2);
        let rows = lines.take_while(|line| line.starts_with('|')).map(|line| {
            let cells: Vec<String> =
                line.trim_matches('|').split('|').map(|cell| cell.trim().to_owned()).collect();
            cells.try_into().ok().with_context(|| format!("not four cells: {line}"))
        });
        let rows = rows.collect::<Result<Vec<_>>>()?;
        ensure!(!rows.is_empty(), "docs/threats.md has no table under {HEAD}");
        Ok(Self(rows))
    }

    /// The cell for this. A row may stand for both ways of leaving.
    pub fn cell(&self, way: &str, leaving: Leaving, engine: Engine) -> Result<&str> {
        let rows: Vec<&[String; 4]> = self
            .0
            .iter()
            .filter(|[done, left, ..]| {
                done == way && left.split(" or ").any(|it| it == leaving.said())
            })
            .collect();
        let [[.., chromium, firefox]] = rows[..] else {
            bail!("the table has {} rows for it", rows.len());
        };
        match engine {
            Engine::Chromium => Ok(chromium),
            Engine::Firefox => Ok(firefox),
            Engine::WebKit => bail!("the table has no column for {engine}"),
        }
    }

    /// What was done, row by row.
    pub fn ways(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|[done, ..]| done.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_held_to_both_ways() -> Result<()> {
        for (cell, allowed) in [
            ("nothing", [true, false, false]),
            ("marks", [false, true, false]),
            ("words", [false, false, true]),
            ("may hold marks", [true, true, false]),
            ("may hold words", [true, true, true]),
        ] {
            for (found, wanted) in Found::ALL.into_iter().zip(allowed) {
                assert_eq!(allows(cell, found)?, wanted, "{cell}, {found:?}");
            }
        }
        assert!(allows("hardly anything", Found::Nothing).is_err());
        Ok(())
    }

    #[test]
    fn rows_are_found_by_what_was_done_and_how_it_ended() -> Result<()> {
        let rows = "| wrote | closed | marks | nothing |\n| wrote | killed | words | nothing |\n| looked | closed or killed | nothing | marks |";
        let table = Table::parse(&format!(
            "# A page\n\n{HEAD}\n|---|---|---|---|\n{rows}\n\nMore.\n| wrote | killed | | |\n"
        ))?;
        assert_eq!(table.ways().collect::<Vec<_>>(), ["wrote", "wrote", "looked"]);
        let cell = |way, leaving, engine| table.cell(way, leaving, engine).ok();
        assert_eq!(cell("wrote", Leaving::Closed, Engine::Chromium), Some("marks"));
        assert_eq!(cell("wrote", Leaving::Killed, Engine::Chromium), Some("words"));
        assert_eq!(cell("looked", Leaving::Killed, Engine::Firefox), Some("marks"));
        assert_eq!(cell("slept", Leaving::Killed, Engine::Firefox), None);
        assert!(Table::parse("# A page\n").is_err());
        assert!(Table::parse(&format!("{HEAD}\n|---|\n| wrote | closed |\n")).is_err());
        Ok(())
    }
}
