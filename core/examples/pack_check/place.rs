//! Where in a file the things are that a problem names by its path.

/// The path of everything in a JSON text, as [`Problem`](ppsa_core::pack::Problem) writes it, and where it begins: a
/// member at its key. The text was read as JSON before.
pub fn places(text: &str) -> Vec<(String, usize)> {
    let mut walk = Walk { bytes: text.as_bytes(), at: 0, found: Vec::new() };
    walk.value("");
    walk.found
}

/// Where this is, or else the nearest thing around it: what is missing has no place of its own.
pub fn find(places: &[(String, usize)], path: &str) -> usize {
    let mut path = path;
    loop {
        if let Some((_, at)) = places.iter().find(|(own, _)| own == path) {
            return *at;
        }
        match path.rfind(['.', '[']) {
            Some(end) => path = &path[..end],
            None => return 0,
        }
    }
}

/// The line that a byte is in, from 1.
pub fn line(bytes: &[u8], at: usize) -> usize {
    bytes.iter().take(at).filter(|byte| **byte == b'\n').count() + 1
}

struct Walk<'t> {
    bytes: &'t [u8],
    at: usize,
    found: Vec<(String, usize)>,
}

impl Walk<'_> {
    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn space(&mut self) {
        while self
            .peek()
            .is_some_and(|byte| byte.is_ascii_whitespace() || byte == b',' || byte == b':')
        {
            self.at += 1;
        }
    }

    fn value(&mut self, path: &str) {
        self.space();
        match self.peek() {
            Some(b'{') => self.object(path),
            Some(b'[') => self.list(path),
            Some(b'"') => drop(self.string()),
            _ => {
                while self.peek().is_some_and(|byte| !b",]} \n\r\t".contains(&byte)) {
                    self.at += 1;
                }
            }
        }
    }

    fn object(&mut self, path: &str) {
        self.at += 1;
        loop {
            self.space();
            let at = self.at;
            if self.peek() != Some(b'"') {
                break;
            }
            let key = self.string();
            let path = if path.is_empty() { key } else { format!("{path}.{key}") };
            self.found.push((path.clone(), at));
            self.value(&path);
        }
        self.at += 1;
    }

    fn list(&mut self, path: &str) {
        self.at += 1;
        for nth in 0.. {
            self.space();
            if matches!(self.peek(), None | Some(b']')) {
                break;
            }
            let path = format!("{path}[{nth}]");
            self.found.push((path.clone(), self.at));
            self.value(&path);
        }
        self.at += 1;
    }

    /// A string as it is meant.
    fn string(&mut self) -> String {
        let from = self.at;
        self.at += 1;
        while let Some(byte) = self.peek() {
            self.at += if byte == b'\\' { 2 } else { 1 };
            if byte == b'"' {
                break;
            }
        }
        let whole = self.bytes.get(from..self.at).unwrap_or_default();
        serde_json::from_slice(whole).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn things_are_found_and_what_is_missing_where_it_would_be() {
        let text =
            "{ \"a\": [1, {\n\"b \\\" c\": { \"d\": \"]}\" } }],\n \"e\": -1.5e3, \"f\": [] }";
        let places = places(text);
        let of = |path: &str| &text[find(&places, path)..];
        assert!(of("a[1].b \" c.d").starts_with("\"d\""));
        assert!(of("a[0]").starts_with('1'));
        assert!(of("a[1].missing.more").starts_with("{\n"));
        assert!(of("e").starts_with("\"e\""));
        assert!(of("f[3]").starts_with("\"f\""));
        assert!(of("").starts_with('{') && of("nowhere").starts_with('{'));
        assert_eq!(line(text.as_bytes(), find(&places, "e")), 3);
    }
}
