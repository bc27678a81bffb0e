//! What a person does things with.

use ppsa_tests::{Engine, Host, Key, Page, Result};

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

    /// Ticks a box, or makes one of several choices.
    pub async fn tick(self, page: &Page, on: &Host, css: &str) -> Result<()> {
        let choice = on.find(css).await?;
        match self {
            Self::Keys => {
                let here = format!("!!root.activeElement?.matches(`{css}`)");
                if !on.get::<bool>(&here).await? {
                    tab_to(page, on, css).await?;
                }
                page.press(Key::Space).await?;
            }
            Self::Finger => page.tap(&choice).await?,
        }
        on.wait_until("it is ticked", &format!("root.querySelector(`:is({css}):checked`)")).await
    }

    /// Says that it is today.
    pub async fn today(self, page: &Page, on: &Host, css: &str) -> Result<()> {
        let today = "(() => { const on = new Date(); on.setMinutes(-on.getTimezoneOffset() + on.getMinutes());
            return on.toISOString().slice(0, 10); })()";
        match self {
            Self::Keys => {
                // In the order of the browser's language, as the field asks for it.
                let typed = format!(
                    "const [year, month, day] = {today}.split('-');
                    const parts = new Intl.DateTimeFormat(navigator.language).formatToParts();
                    return parts.map(({{ type }}) => ({{ year, month, day }})[type]).filter(Boolean)"
                );
                let typed: Vec<String> = page.eval(&typed, vec![]).await?;
                tab_to(page, on, css).await?;
                // At its first part, whichever way it was come to.
                let here = format!("!!root.activeElement?.matches(`{css}`)");
                while on.get::<bool>(&here).await? {
                    page.press(Key::Shift + Key::Tab).await?;
                }
                page.press(Key::Tab).await?;
                for (nth, part) in typed.into_iter().enumerate() {
                    // WebKit does not go on by itself to the next part of a day.
                    if nth > 0 && page.engine() == Engine::WebKit {
                        page.press(Key::Right).await?;
                    }
                    page.press(part).await?;
                }
            }
            // A phone has a calendar of its own for it.
            Self::Finger => {
                let tell = "it.dispatchEvent(new Event('change', { bubbles: true }))";
                let pick = format!(
                    "((it) => {{ it.value = {today}; {tell}; }})(root.querySelector(`{css}`))"
                );
                on.act(&pick).await?;
            }
        }
        let set = format!("root.querySelector(`{css}`).value === {today}");
        on.wait_until("the day is set", &set).await
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
