//! The keyboard.

use anyhow::Result;
use serde_json::{Value, json};
use thirtyfour::{Key, TypingData};

use crate::Page;

/// Held down from where they stand to the end of what is pressed.
const MODIFIERS: [Key; 4] = [Key::Shift, Key::Control, Key::Alt, Key::Meta];

impl Page {
    /// Presses keys, one after another, wherever the focus is: `Key::Tab`, `"words"`,
    /// `Key::Shift + Key::Tab`. A modifier is held until the end.
    ///
    /// # Errors
    /// When the driver refuses.
    pub async fn press(&self, keys: impl Into<TypingData>) -> Result<()> {
        let mut actions = Vec::new();
        let mut held = Vec::new();
        for key in keys.into().as_vec() {
            actions.push(act("keyDown", key));
            if MODIFIERS.iter().any(|modifier| modifier.value() == key) {
                held.push(key);
            } else {
                actions.push(act("keyUp", key));
            }
        }
        actions.extend(held.into_iter().rev().map(|key| act("keyUp", key)));
        self.perform(json!({ "type": "key", "id": "keys", "actions": actions })).await
    }
}

fn act(kind: &str, key: char) -> Value {
    json!({ "type": kind, "value": key })
}
