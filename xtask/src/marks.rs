//! Parts of a page that a program writes: `<!-- contract: events -->` begins one, `<!-- contract -->` ends it.

use anyhow::{Context, Result};

/// The page with each such part of `whose` as `part` has it, which is given its name and what stands there.
///
/// # Errors
/// When a mark has no end, or a part cannot be made.
pub fn fill(
    page: &str,
    whose: &str,
    part: impl Fn(&str, &str) -> Result<String>,
) -> Result<String> {
    let (begin, end) = (format!("<!-- {whose}: "), format!("<!-- {whose} -->"));
    let mut parts = page.split(&begin);
    let mut out = parts.next().unwrap_or_default().to_owned();
    for marked in parts {
        let (name, rest) = marked.split_once(" -->").context("a mark without an end")?;
        let rest = rest.strip_prefix('\n').unwrap_or(rest);
        let (old, rest) =
            rest.split_once(&end).with_context(|| format!("no {end} after {name}"))?;
        out += &format!("{begin}{name} -->\n{}{end}{rest}", part(name, old)?);
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_part_is_written_and_the_others_stay() {
        let page =
            "One\n<!-- bench: a -->\nold\n<!-- bench -->\nTwo\n<!-- bench: b -->\n<!-- bench -->\n";
        let new = |name: &str, old: &str| Ok(if name == "b" { "new\n".into() } else { old.into() });
        let filled = "One\n<!-- bench: a -->\nold\n<!-- bench -->\nTwo\n<!-- bench: b -->\nnew\n<!-- bench -->\n";
        assert_eq!(fill(page, "bench", new).unwrap(), filled);
        assert!(fill("<!-- bench: a -->\nno end", "bench", new).is_err());
    }
}
