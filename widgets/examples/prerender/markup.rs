//! What is other in markup that stands still: no control does anything before a script says that it may, none is
//! part of a form or remembered by a browser, and nothing is there that only the program goes by.

/// What only the program goes by, and what would group controls or send them.
const LEFT_OUT: [&str; 6] =
    ["data-ready", "data-click", "data-input", "data-change", "data-pointer", "name"];

/// What a person could use.
const CONTROLS: [&str; 4] = ["button", "input", "select", "textarea"];

/// Those that hold something: a browser may not bring it back.
const HOLD: [&str; 3] = ["input", "select", "textarea"];

/// The markup of a drawing as it stands in a page.
pub fn still(drawn: &str) -> String {
    let mut all = String::new();
    for piece in drawn.split_inclusive('>') {
        // Words have no such sign in them: Yew writes it out.
        let (words, tag) = piece.split_at(piece.find('<').unwrap_or(piece.len()));
        all.push_str(words);
        match tag.strip_prefix('<').and_then(|it| it.strip_suffix('>')) {
            Some(tag) if !tag.starts_with('/') => start(tag, &mut all),
            _ => all.push_str(tag),
        }
    }
    all
}

fn start(tag: &str, all: &mut String) {
    let (name, mut rest) = tag.split_once(' ').unwrap_or((tag, ""));
    all.push('<');
    all.push_str(name);
    while !rest.is_empty() {
        let (attribute, more) = next(rest);
        let key = attribute.split_once('=').map_or(attribute, |(key, _)| key);
        let anew = key == "autocomplete" && HOLD.contains(&name);
        if !LEFT_OUT.contains(&key) && !anew {
            all.push(' ');
            all.push_str(&attribute.replace("=\" ", "=\""));
        }
        rest = more;
    }
    if HOLD.contains(&name) {
        all.push_str(" autocomplete=\"off\"");
    }
    if CONTROLS.contains(&name) {
        all.push_str(" disabled");
    }
    all.push('>');
}

/// The first attribute, and what comes after it.
fn next(rest: &str) -> (&str, &str) {
    let end = match rest.find(['=', ' ']) {
        Some(at) if rest[at..].starts_with("=\"") => {
            rest[at + 2..].find('"').map_or(rest.len(), |end| at + 2 + end + 1)
        }
        Some(at) => at,
        None => rest.len(),
    };
    (&rest[..end], rest[end..].trim_start())
}

#[cfg(test)]
mod tests {
    use super::still;

    #[test]
    fn a_control_stands_still_and_is_remembered_by_nobody() {
        let drawn = "<p class=\" a\"><input value=\"a b\" checked name=\"sets\" data-input=\"1\"></p>\
                     <textarea autocomplete=\"on\">words</textarea><br><button data-click=\"2\">Go</button>";
        assert_eq!(
            still(drawn),
            "<p class=\"a\"><input value=\"a b\" checked autocomplete=\"off\" disabled></p>\
             <textarea autocomplete=\"off\" disabled>words</textarea><br><button disabled>Go</button>"
        );
    }
}
