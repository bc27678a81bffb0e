//! Style sheets for a shadow root that do nothing where they are linked in a page as well: a browser waits for what
//! the head of a page links, and not always for what a shadow root does. And those of a view for where it is drawn
//! inside of another widget.

/// The same rules, each for what is in a host. They are small, as esbuild writes them.
#[must_use]
pub fn scoped(rules: &str) -> String {
    below(rules, ":host")
}

/// The same rules, each for what is below this.
#[must_use]
pub fn below(rules: &str, place: &str) -> String {
    let mut all = String::new();
    let mut rest = rules.trim();
    while let Some((head, after)) = rest.split_once('{') {
        let end = closing(after);
        let body = &after[..end];
        let (head, body) = if head.starts_with('@') {
            (head.to_owned(), below(body, place))
        } else {
            (each_below(head, place), body.to_owned())
        };
        all += &format!("{head}{{{body}}}");
        rest = after.get(end + 1..).unwrap_or_default().trim_start();
    }
    all
}

/// Where the brace that is open closes.
fn closing(text: &str) -> usize {
    let mut open = 0;
    for (at, letter) in text.char_indices() {
        match letter {
            '{' => open += 1,
            '}' if open == 0 => return at,
            '}' => open -= 1,
            _ => {}
        }
    }
    text.len()
}

/// Each selector of a list, below this.
fn each_below(list: &str, place: &str) -> String {
    let (mut all, mut depth, mut from) = (Vec::new(), 0, 0);
    for (at, letter) in list.char_indices() {
        match letter {
            '(' | '[' => depth += 1,
            ')' | ']' => depth -= 1,
            ',' if depth == 0 => {
                all.push(&list[from..at]);
                from = at + 1;
            }
            _ => {}
        }
    }
    all.push(&list[from..]);
    let below = |it: &str| {
        if it.starts_with(place) { it.to_owned() } else { format!("{place} {it}") }
    };
    all.into_iter().map(|it| below(it.trim())).collect::<Vec<_>>().join(",")
}

#[cfg(test)]
mod tests {
    use super::{below, scoped};

    #[test]
    fn each_rule_is_for_what_is_in_a_host() {
        let rules = ":host{--a: ;color:red}h2,:is(p,ul) b::before{margin:0}\
                     @media print{:host([hidden]) .a,button{display:none}}";
        assert_eq!(
            scoped(rules),
            ":host{--a: ;color:red}:host h2,:host :is(p,ul) b::before{margin:0}\
             @media print{:host([hidden]) .a,:host button{display:none}}"
        );
    }

    #[test]
    fn those_of_a_view_are_for_where_it_is_drawn() {
        assert_eq!(
            below("ol li{margin:0}@container (width>9em){.a,b{top:0}}", ".seasons"),
            ".seasons ol li{margin:0}@container (width>9em){.seasons .a,.seasons b{top:0}}"
        );
    }
}
