//! No inline style or script in a page: the policy would block it, and only in a browser's console
//! would anybody see. A scan of tags and attributes, not a parser of all that HTML can be.

/// Each breach in a page, as `line: what`.
#[must_use]
pub fn breaches(page: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(open) = page[at..].find('<').map(|step| at + step) {
        let rest = &page[open..];
        if rest.starts_with("<!--") {
            at = rest.find("-->").map_or(page.len(), |end| open + end + 3);
            continue;
        }
        let Some((name, attributes, length)) = tag(rest) else {
            at = open + 1;
            continue;
        };
        let line = page[..open].matches('\n').count() + 1;
        found.extend(wrong(&name, &attributes).into_iter().map(|what| format!("{line}: {what}")));
        at = open + length;
        // What is inside these is not markup.
        if matches!(name.as_str(), "script" | "style" | "textarea" | "title") {
            let close = page[at..].to_ascii_lowercase().find(&format!("</{name}"));
            at = close.map_or(page.len(), |step| at + step);
        }
    }
    found
}

fn wrong(name: &str, attributes: &[(String, String)]) -> Vec<String> {
    let has = |wanted: &str| attributes.iter().any(|(name, _)| name == wanted);
    let mut found = Vec::new();
    if name == "style" {
        found.push("<style>: put the rules in a .css file".to_owned());
    }
    let data = attributes.iter().any(|(name, value)| name == "type" && value.ends_with("json"));
    if name == "script" && !has("src") && !data {
        found.push("<script> without src: put it in a .js file".to_owned());
    }
    for (attribute, value) in attributes {
        if attribute == "style" {
            found.push(format!("<{name} style>: use a class"));
        } else if attribute.starts_with("on") {
            found.push(format!("<{name} {attribute}>: listen in a .js file"));
        } else if value.trim_start().to_ascii_lowercase().starts_with("javascript:") {
            found.push(format!("<{name} {attribute}>: a javascript: address"));
        }
    }
    found
}

/// Names and values.
type Attributes = Vec<(String, String)>;

/// A start tag at the beginning of `text`: its name and attributes in lower case, and its length.
fn tag(text: &str) -> Option<(String, Attributes, usize)> {
    let mut rest = text.strip_prefix('<')?;
    if !rest.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return None;
    }
    let ends = |c: char| c.is_whitespace() || matches!(c, '>' | '/');
    let (name, tail) = rest.split_at(rest.find(ends)?);
    rest = tail;
    let mut attributes = Vec::new();
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
        if let Some(after) = rest.strip_prefix('>') {
            let length = text.len() - after.len();
            return Some((name.to_ascii_lowercase(), attributes, length));
        }
        let (key, tail) = rest.split_at(rest.find(|c: char| ends(c) || c == '=')?);
        rest = tail.trim_start();
        let mut value = "";
        if let Some(after) = rest.strip_prefix('=') {
            (value, rest) = attribute_value(after.trim_start())?;
        }
        attributes.push((key.to_ascii_lowercase(), value.to_owned()));
    }
}

fn attribute_value(text: &str) -> Option<(&str, &str)> {
    match text.chars().next()? {
        quote @ ('"' | '\'') => text[1..].split_once(quote),
        _ => Some(text.split_at(text.find(|c: char| c.is_whitespace() || c == '>')?)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inline_code_and_style_are_found_with_their_line() {
        for (page, told) in [
            ("<p>\n<b style=\"color:red\">", "2: <b style>"),
            ("<p STYLE = x>", "1: <p style>"),
            ("<button disabled onclick='go()'>", "1: <button onclick>"),
            ("<script>alert(1)</script>", "1: <script>"),
            ("<script type=module>import 'x'</script>", "1: <script>"),
            ("<style>p{}</style>", "1: <style>"),
            ("<a href=' JavaScript:x()'>", "1: <a href>"),
            ("<p title='a > b' style=''>", "1: <p style>"),
        ] {
            let found = breaches(page);
            assert_eq!(found.len(), 1, "{page}: {found:?}");
            assert!(found[0].starts_with(told), "{page}: {found:?}");
        }
    }

    #[test]
    fn what_is_fine_is_left_alone() {
        for page in [
            "<!doctype html><html lang=en><title>style=\"x\" <b onclick></title>",
            "<script type=\"module\" src=\"./a.js\"></script><link rel=stylesheet href=a.css>",
            "<script type='application/ld+json'>{\"a\": \"<p style>\"}</script>",
            "<!-- <p style='x' onclick='y'> -->",
            "<pre>&lt;p style=\"x\"&gt; 1 < 2</pre>",
            "<ppsa-wellbeing-wheel lang=\"en-NZ\">fallback</ppsa-wellbeing-wheel/>",
            "<p title=\"style='x' onclick='y'\">",
            "<input disabled/><br>",
            "unfinished <p",
        ] {
            assert_eq!(breaches(page), Vec::<String>::new(), "{page}");
        }
    }
}
