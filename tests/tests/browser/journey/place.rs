//! Where a person has their words kept, and how they come back to them.

use ppsa_tests::{Host, Page, Result, assert_axe_clean};

use super::hand::Hand;

/// One of the places that the question offers.
#[derive(Clone, Copy)]
pub enum Place {
    Visit,
    Device,
    LockedDevice,
}

const PASSPHRASE: &str = "blue boat";

impl Place {
    /// Answers the question, which stands below the widget once something is written.
    pub async fn choose(self, page: &Page, hand: Hand, on: &Host) -> Result<()> {
        hand.press(page, on, ".question .main").await?;
        let kept = match self {
            Self::Visit => {
                hand.press_words(page, on, "For this visit").await?;
                "Kept for this visit."
            }
            Self::Device => {
                hand.press_words(page, on, "On this device").await?;
                hand.press_words(page, on, "Keep it without a lock").await?;
                "Kept in this browser, on this device. Whoever"
            }
            Self::LockedDevice => {
                hand.press_words(page, on, "On this device").await?;
                assert_axe_clean(page, "before the lock").await?;
                hand.write(page, on, "#lock-new", PASSPHRASE).await?;
                hand.write(page, on, "#lock-again", PASSPHRASE).await?;
                hand.press_words(page, on, "Keep it locked").await?;
                "Kept in this browser, on this device, behind my passphrase."
            }
        };
        let said = format!("root.querySelector('.kept').textContent.startsWith('{kept}')");
        on.wait_until("it says where", &said).await
    }

    /// After the page was loaded again.
    pub async fn come_back(self, page: &Page, hand: Hand, on: &Host) -> Result<()> {
        if matches!(self, Self::LockedDevice) {
            on.wait_until("it is locked", "root.querySelector('#lock-passphrase')").await?;
            assert_axe_clean(page, "locked").await?;
            hand.write(page, on, "#lock-passphrase", PASSPHRASE).await?;
            hand.press_words(page, on, "Open").await?;
        }
        Ok(())
    }
}
