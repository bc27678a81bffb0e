//! The size ledger: what each shipped file weighs on the wire, and the budgets it must keep to.

use std::fmt::{self, Write as _};
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::build::json;
use crate::{compress, files};

/// The sizes of one shipped file, in bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Path in the package, with `/`.
    pub file: String,
    /// As it is.
    pub raw: usize,
    /// Gzip, level 9.
    pub gzip: usize,
    /// Brotli, quality 11, window 2²².
    pub brotli: usize,
}

/// Measures every script, module, style sheet and language file of a package.
///
/// # Errors
/// When the folder cannot be read or holds none.
pub fn measure(package: &Path) -> Result<Vec<Row>> {
    let mut rows = Vec::new();
    for path in files::walk(package)? {
        let file = files::relative(package, &path);
        if !shipped(&file) {
            continue;
        }
        let bytes = files::read(&path)?;
        rows.push(Row {
            raw: bytes.len(),
            gzip: compress::gzip(&bytes)?.len(),
            brotli: compress::brotli(&bytes)?.len(),
            file,
        });
    }
    if rows.is_empty() {
        bail!("no package at {}: run `cargo xtask build` first", package.display());
    }
    Ok(rows)
}

/// What a browser fetches; types and manifests are for tools.
fn shipped(file: &str) -> bool {
    [".js", ".wasm", ".css"].iter().any(|ending| file.ends_with(ending))
        || (file.ends_with(".txt") && ["css/", "lang/"].iter().any(|at| file.starts_with(at)))
}

/// The rows as a table for people.
#[must_use]
pub fn table(rows: &[Row]) -> String {
    let width = rows.iter().map(|row| row.file.len()).max().unwrap_or(0).max(4);
    let mut text = format!("{:width$}  {:>9}  {:>9}  {:>9}\n", "file", "raw", "gzip", "brotli");
    for row in rows {
        // Writing to a String cannot fail.
        let _ = writeln!(
            text,
            "{:width$}  {:>9}  {:>9}  {:>9}",
            row.file, row.raw, row.gzip, row.brotli
        );
    }
    text
}

/// What a set of files weighs now, against its budget where it has one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sum {
    /// What the set is.
    pub name: String,
    /// How many files it has.
    pub files: usize,
    /// Their brotli bytes together.
    pub brotli: usize,
    /// How many there may be; none where the set is for information alone.
    pub budget: Option<usize>,
}

impl Sum {
    fn over(&self) -> bool {
        self.budget.is_some_and(|budget| self.brotli > budget)
    }
}

/// Every budget against what the files weigh now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// In the order of the budget file.
    pub sums: Vec<Sum>,
}

impl Report {
    /// Whether any set is over its budget.
    #[must_use]
    pub fn over(&self) -> bool {
        self.sums.iter().any(Sum::over)
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for sum in &self.sums {
            let Sum { name, files, brotli, .. } = sum;
            write!(f, "{name}: {files} files, {brotli} ")?;
            match sum.budget {
                None => writeln!(f, "bytes brotli")?,
                Some(budget) => {
                    let percent = brotli * 100 / budget.max(1);
                    let verdict = if sum.over() { "OVER" } else { "ok" };
                    writeln!(f, "of {budget} bytes brotli ({percent} %): {verdict}")?;
                }
            }
        }
        Ok(())
    }
}

/// Holds the rows against a budget file: `{"sets": [{"name": "…", "files": ["*.js", …],
/// "brotli": 122880}]}`, where `*` in a file's name stands for anything but `/`. A set without
/// `brotli` is summed up for information.
///
/// # Errors
/// When the file is missing or has another shape, or a name in it matches nothing: a budget that
/// weighs nothing would always be kept.
pub fn check(rows: &[Row], budget: &Path) -> Result<Report> {
    let shape = || {
        format!(
            "{} is no size budget: it needs {{\"sets\": [{{\"name\", \"files\"}}]}}",
            budget.display()
        )
    };
    let file = json::read(budget)?;
    let sets = file["sets"].as_array().with_context(shape)?;
    let sums = sets
        .iter()
        .map(|set| {
            let name = set["name"].as_str().with_context(shape)?;
            let patterns: Option<Vec<&str>> = set["files"]
                .as_array()
                .and_then(|list| list.iter().map(|item| item.as_str()).collect());
            // A number, or left out: anything else is a slip that would lift the budget.
            let limit = match set.get("brotli") {
                None => None,
                Some(limit) => Some(limit.as_u64().with_context(shape)?),
            };
            sum(rows, name, &patterns.with_context(shape)?, limit)
        })
        .collect::<Result<_>>()?;
    Ok(Report { sums })
}

fn sum(rows: &[Row], name: &str, patterns: &[&str], limit: Option<u64>) -> Result<Sum> {
    for pattern in patterns {
        if !rows.iter().any(|row| matches(pattern, &row.file)) {
            bail!("the budget \"{name}\" names {pattern}, but the package has no such file");
        }
    }
    let chosen: Vec<&Row> = rows
        .iter()
        .filter(|row| patterns.iter().any(|pattern| matches(pattern, &row.file)))
        .collect();
    Ok(Sum {
        name: name.to_owned(),
        files: chosen.len(),
        brotli: chosen.iter().map(|row| row.brotli).sum(),
        budget: limit.map(|limit| usize::try_from(limit).unwrap_or(usize::MAX)),
    })
}

fn matches(pattern: &str, name: &str) -> bool {
    match pattern.split_once('*') {
        None => pattern == name,
        Some((head, rest)) => name.strip_prefix(head).is_some_and(|tail| {
            let reach = tail.find('/').unwrap_or(tail.len());
            tail.char_indices()
                .map(|(at, _)| at)
                .chain([tail.len()])
                .take_while(|at| *at <= reach)
                .any(|at| matches(rest, &tail[at..]))
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::scratch::Scratch;

    fn row(file: &str, brotli: usize) -> Row {
        Row { file: file.to_owned(), raw: 0, gzip: 0, brotli }
    }

    #[test]
    fn stars_stop_at_folders() {
        assert!(matches("*.js", "define.js"));
        assert!(matches("wasm/*", "wasm/a_bg.wasm"));
        assert!(matches("*a*.js", "bar.js"));
        assert!(!matches("*.js", "wasm/glue.js"));
        assert!(!matches("*.js", "define.json"));
        assert!(!matches("define.js", "define.jsx"));
    }

    #[test]
    fn sums_count_a_file_once_and_tell_who_is_over() {
        let scratch = Scratch::new();
        let path = scratch.path().join("budget.json");
        let rows = [row("a.js", 10), row("lang/mi.txt", 5), row("lang/en-NZ.txt", 7)];
        files::write(
            &path,
            "{\"sets\":[{\"name\":\"one\",\"files\":[\"*.js\",\"a.js\",\"lang/mi.txt\"],\"brotli\":15},\
             {\"name\":\"two\",\"files\":[\"lang/*\"],\"brotli\":11},\
             {\"name\":\"three\",\"files\":[\"a.js\"]}]}",
        )
        .unwrap();
        let report = check(&rows, &path).unwrap();
        assert_eq!(report.sums[0].brotli, 15);
        assert_eq!(report.sums[1].brotli, 12);
        assert!(report.over());
        assert!(report.to_string().contains("two: 2 files, 12 of 11"));
        assert!(report.to_string().contains("three: 1 files, 10 bytes"));
    }

    #[test]
    fn a_budget_that_weighs_nothing_is_an_error() {
        let scratch = Scratch::new();
        let path = scratch.path().join("budget.json");
        let rows = [row("a.js", 10)];
        for (text, told) in [
            ("{\"sets\":[{\"name\":\"n\",\"files\":[\"b.js\"],\"brotli\":1}]}", "b.js"),
            ("{\"sets\":[{\"name\":\"n\"}]}", "no size budget"),
            (
                "{\"sets\":[{\"name\":\"n\",\"files\":[\"a.js\"],\"brotli\":\"9\"}]}",
                "no size budget",
            ),
            ("[]", "no size budget"),
        ] {
            files::write(&path, text).unwrap();
            let error = check(&rows, &path).unwrap_err().to_string();
            assert!(error.contains(told), "{error}");
        }
    }

    #[test]
    fn only_what_browsers_fetch_is_weighed() {
        let scratch = Scratch::new();
        for name in ["define.js", "index.d.ts", "lang/mi.txt", "package.json"] {
            files::write(&scratch.path().join(name), "x".repeat(100)).unwrap();
        }
        let rows = measure(scratch.path()).unwrap();
        let names: Vec<_> = rows.iter().map(|row| row.file.as_str()).collect();
        assert_eq!(names, ["define.js", "lang/mi.txt"]);
        assert!(rows.iter().all(|row| row.brotli < row.raw && row.gzip < row.raw));
    }
}
