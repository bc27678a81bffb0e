use super::{Map, Value};

/// Lists and objects are read so many deep: a hostile file must not use up the stack.
const DEEPEST: u8 = 127;

/// Reads JSON, or tells the byte at which it is none.
pub(crate) fn read(text: &str) -> Result<Value, usize> {
    let mut reader = Reader { text, at: 0 };
    let value = reader.value(DEEPEST).filter(|_| reader.token() == 0 && reader.at == text.len());
    value.ok_or(reader.at)
}

/// The line and column of a byte, as people count.
pub(crate) fn place(text: &str, at: usize) -> (usize, usize) {
    let before = text.as_bytes().get(..at).unwrap_or_default();
    let line = before.iter().filter(|byte| **byte == b'\n').count();
    let column = before.iter().rev().take_while(|byte| **byte != b'\n').count();
    (line + 1, column + 1)
}

struct Reader<'t> {
    text: &'t str,
    at: usize,
}

impl Reader<'_> {
    /// The next byte; a zero, which fits nowhere in JSON, at the end.
    fn peek(&self) -> u8 {
        self.text.as_bytes().get(self.at).copied().unwrap_or(0)
    }

    /// The next byte that is no space.
    fn token(&mut self) -> u8 {
        while matches!(self.peek(), b' ' | b'\n' | b'\t' | b'\r') {
            self.at += 1;
        }
        self.peek()
    }

    fn eat(&mut self, byte: u8) -> Option<()> {
        let fits = self.token() == byte;
        self.at += usize::from(fits);
        fits.then_some(())
    }

    fn value(&mut self, levels: u8) -> Option<Value> {
        match self.token() {
            b'{' => {
                let mut pairs = Vec::new();
                self.items(b'}', levels, &mut |reader, levels| {
                    reader.eat(b'"')?;
                    let key = reader.string()?;
                    reader.eat(b':')?;
                    pairs.push((key, reader.value(levels)?));
                    Some(())
                })?;
                Some(Value::Object(Map::of(pairs)))
            }
            b'[' => {
                let mut list = Vec::new();
                self.items(b']', levels, &mut |reader, levels| {
                    list.push(reader.value(levels)?);
                    Some(())
                })?;
                Some(Value::Array(list))
            }
            b'"' => {
                self.at += 1;
                self.string().map(Value::String)
            }
            b't' => self.word("true", Value::Bool(true)),
            b'f' => self.word("false", Value::Bool(false)),
            b'n' => self.word("null", Value::Null),
            _ => self.number(),
        }
    }

    /// What stands between two brackets, with commas between.
    fn items(
        &mut self,
        end: u8,
        levels: u8,
        item: &mut dyn FnMut(&mut Self, u8) -> Option<()>,
    ) -> Option<()> {
        let levels = levels.checked_sub(1)?;
        self.at += 1;
        if self.eat(end).is_some() {
            return Some(());
        }
        loop {
            item(self, levels)?;
            if self.eat(end).is_some() {
                return Some(());
            }
            self.eat(b',')?;
        }
    }

    fn word(&mut self, word: &str, value: Value) -> Option<Value> {
        let fits = self.text.as_bytes()[self.at..].starts_with(word.as_bytes());
        self.at += if fits { word.len() } else { 0 };
        fits.then_some(value)
    }

    fn number(&mut self) -> Option<Value> {
        let from = self.at;
        self.at += usize::from(self.peek() == b'-');
        match self.peek() {
            b'0' => self.at += 1,
            _ => self.digits()?,
        }
        if self.peek() == b'.' {
            self.at += 1;
            self.digits()?;
        }
        if matches!(self.peek(), b'e' | b'E') {
            self.at += 1;
            self.at += usize::from(matches!(self.peek(), b'+' | b'-'));
            self.digits()?;
        }
        self.text.get(from..self.at).map(|words| Value::Number(words.to_owned()))
    }

    fn digits(&mut self) -> Option<()> {
        let from = self.at;
        while self.peek().is_ascii_digit() {
            self.at += 1;
        }
        (self.at > from).then_some(())
    }

    /// The rest of a string, behind its first quote.
    fn string(&mut self) -> Option<String> {
        let mut words = String::new();
        let mut from = self.at;
        loop {
            let byte = self.peek();
            if byte == b'"' || byte == b'\\' {
                words.push_str(self.text.get(from..self.at)?);
                self.at += 1;
                if byte == b'"' {
                    return Some(words);
                }
                words.push(self.escaped()?);
                from = self.at;
            } else if byte < b' ' {
                return None;
            } else {
                self.at += 1;
            }
        }
    }

    fn escaped(&mut self) -> Option<char> {
        let byte = self.peek();
        self.at += 1;
        Some(match byte {
            b'"' | b'\\' | b'/' => byte.into(),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => {
                let mut code = self.hex()?;
                // Two halves make one character beyond the first 65,536.
                if (0xD800..0xDC00).contains(&code) {
                    self.word("\\u", Value::Null)?;
                    let low = self.hex()?.checked_sub(0xDC00).filter(|low| *low < 0x400)?;
                    code = 0x1_0000 + ((code - 0xD800) << 10) + low;
                }
                char::from_u32(code)?
            }
            _ => return None,
        })
    }

    fn hex(&mut self) -> Option<u32> {
        let mut code = 0;
        for _ in 0..4 {
            code = code * 16 + char::from(self.peek()).to_digit(16)?;
            self.at += 1;
        }
        Some(code)
    }
}
