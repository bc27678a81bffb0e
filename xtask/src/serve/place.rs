//! From a request's path to a file, and never to one outside the folders that are served.

use std::path::PathBuf;

use super::Options;

/// What a path leads to.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Place {
    File(PathBuf),
    /// A folder asked for without its last `/`: relative links in its page would go astray.
    Folder,
    Nothing,
}

pub(super) fn find(options: &Options, path: &str) -> Place {
    let Some(path) = decode(path) else {
        return Place::Nothing;
    };
    let mount = options
        .mounts
        .iter()
        .filter(|(prefix, _)| path.starts_with(prefix.as_str()))
        .max_by_key(|(prefix, _)| prefix.len());
    let (roots, rest) = match mount {
        Some((prefix, folder)) => (std::slice::from_ref(folder), &path[prefix.len()..]),
        None => (&options.roots[..], &path[..]),
    };
    let rest = rest.trim_start_matches('/');
    if !rest.is_empty() && !rest.trim_end_matches('/').split('/').all(safe) {
        return Place::Nothing;
    }
    for root in roots {
        let found = root.join(rest);
        if found.is_dir() {
            if !path.ends_with('/') {
                return Place::Folder;
            }
            let index = found.join("index.html");
            if index.is_file() {
                return Place::File(index);
            }
        } else if found.is_file() && !path.ends_with('/') {
            return Place::File(found);
        }
    }
    Place::Nothing
}

/// A plain name: nothing that climbs (`..`), splits (`\`), ends a C string (NUL) or names a drive
/// or stream (`:`).
fn safe(segment: &str) -> bool {
    !matches!(segment, "" | "." | "..") && !segment.contains(['\\', '\0', ':', '/'])
}

/// Percent-decodes a path; none where it does not start with a single `/` or is not UTF-8.
fn decode(path: &str) -> Option<String> {
    if !path.starts_with('/') || path.starts_with("//") {
        return None;
    }
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let Some((&byte, tail)) = rest.split_first() {
        rest = tail;
        if byte == b'%' {
            let hex = std::str::from_utf8(tail.get(..2)?).ok()?;
            bytes.push(u8::from_str_radix(hex, 16).ok()?);
            rest = &tail[2..];
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::scratch::Scratch;
    use crate::files::write;

    #[test]
    fn nothing_outside_the_roots() {
        let scratch = Scratch::new();
        write(&scratch.path().join("secret.txt"), "s").unwrap();
        write(&scratch.path().join("site/a/b.txt"), "b").unwrap();
        let options = Options {
            roots: vec![scratch.path().join("site")],
            mounts: vec![("/m/".to_owned(), scratch.path().join("site/a"))],
            ..Options::default()
        };
        let inside = Place::File(scratch.path().join("site/a/b.txt"));
        assert_eq!(find(&options, "/a/b.txt"), inside);
        assert_eq!(find(&options, "/%61/b%2Etxt"), inside);
        let outside = scratch.path().join("secret.txt");
        for path in [
            "/../secret.txt",
            "/a/../../secret.txt",
            "/%2e%2e/secret.txt",
            "/%2E./secret.txt",
            "/..%2fsecret.txt",
            "/..\\secret.txt",
            "/..%5csecret.txt",
            "/a/./b.txt",
            "/a//b.txt",
            "//a/b.txt",
            "/a/b.txt%00",
            "/a/b.txt\0.js",
            "/a/b.txt/",
            "/m/../../secret.txt",
            "/m/%2e%2e/b.txt",
            "/%zz",
            "/%e",
            "/%ff",
            "",
            "a/b.txt",
            "/C:/windows",
            &format!("/{}", outside.display()),
        ] {
            assert_eq!(find(&options, path), Place::Nothing, "{path}");
        }
    }

    #[test]
    fn first_root_wins_and_mounts_stand_alone() {
        let scratch = Scratch::new();
        let at = |path: &str| scratch.path().join(path);
        for path in ["one/x.js", "two/x.js", "two/y.js", "two/ppsa/z.js", "probe/p.js"] {
            write(&at(path), "").unwrap();
        }
        write(&at("two/page/index.html"), "").unwrap();
        let options = Options {
            roots: vec![at("one"), at("two")],
            mounts: vec![("/ppsa/".to_owned(), at("probe"))],
            ..Options::default()
        };
        assert_eq!(find(&options, "/x.js"), Place::File(at("one/x.js")));
        assert_eq!(find(&options, "/y.js"), Place::File(at("two/y.js")));
        assert_eq!(find(&options, "/ppsa/p.js"), Place::File(at("probe/p.js")));
        assert_eq!(find(&options, "/ppsa/z.js"), Place::Nothing);
        assert_eq!(find(&options, "/page"), Place::Folder);
        assert_eq!(find(&options, "/page/"), Place::File(at("two/page/index.html")));
        assert_eq!(find(&options, "/"), Place::Nothing);
    }
}
