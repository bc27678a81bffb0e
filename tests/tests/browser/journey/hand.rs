//! What a person does things with.

use ppsa_tests::{Host, Key, Page, Result};

use crate::help::tab_to;

/// The keyboard and nothing else, or a finger.
#[derive(Clone, Copy)]
pub enum Hand {
    Keys,
    Finger,
}

impl Hand {
    /// Presses a button.
    pub async fn press(self, page: &Page, on: &Host, css: &str) -> Result<()> {
        let button = on.find(css).await?;
        match self {
            Self::Keys => {
                tab_to(page, on, css).await?;
                page.press(Key::Enter).await
            }
            Self::Finger => page.tap(&button).await,
        }
    }

    /// Presses the button with these words.
    pub async fn press_words(self, page: &Page, on: &Host, words: &str) -> Result<()> {
        let button = format!(
            "[...root.querySelectorAll('button')].find((it) => it.textContent === '{words}')"
        );
        on.wait_until(&format!("there is {words:?}"), &button).await?;
        on.act(&format!("({button}.dataset.words = '{words}')")).await?;
        self.press(page, on, &format!("[data-words='{words}']")).await
    }

    /// Writes in a field.
    pub async fn write(self, page: &Page, on: &Host, css: &str, words: &str) -> Result<()> {
        let field = on.find(css).await?;
        match self {
            Self::Keys => tab_to(page, on, css).await?,
            Self::Finger => page.tap(&field).await?,
        }
        // A tap counts as one a moment after the finger went.
        let focused = format!("root.activeElement?.matches(`{css}`)");
        on.wait_until(&format!("{css} has the focus"), &focused).await?;
        page.press(words).await?;
        let there = format!("root.querySelector(`{css}`)?.value === '{words}'");
        on.wait_until("the words are there", &there).await
    }

    /// Sets a slider somewhere above its lowest place.
    pub async fn rate(self, page: &Page, on: &Host, css: &str) -> Result<()> {
        let slider = on.find(css).await?;
        match self {
            Self::Keys => {
                tab_to(page, on, css).await?;
                page.press(Key::Right + Key::Right).await?;
            }
            Self::Finger => page.tap(&slider).await?,
        }
        let set = format!("root.querySelector(`{css}`).value > 0");
        on.wait_until("it is rated", &set).await
    }
}
