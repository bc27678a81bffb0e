//! Content types by a file's ending. Browsers refuse modules and wasm under a wrong one.

use std::path::Path;

pub(super) fn of(path: &Path) -> &'static str {
    let Some(ending) = path.extension() else {
        return "text/plain; charset=utf-8"; // LICENSE-MIT, NOTICE
    };
    match ending.to_string_lossy().to_ascii_lowercase().as_str() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "txt" | "ts" => "text/plain; charset=utf-8",
        "md" => "text/markdown; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "ics" => "text/calendar; charset=utf-8",
        "xml" => "text/xml; charset=utf-8",
        "json" | "map" => "application/json",
        "webmanifest" => "application/manifest+json",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml; charset=utf-8",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_that_browsers_insist_on() {
        for (name, kind) in [
            ("a/define.js", "text/javascript; charset=utf-8"),
            ("a_bg.wasm", "application/wasm"),
            ("site.webmanifest", "application/manifest+json"),
            ("INDEX.HTML", "text/html; charset=utf-8"),
            ("what.ever", "application/octet-stream"),
        ] {
            assert_eq!(of(Path::new(name)), kind);
        }
    }
}
