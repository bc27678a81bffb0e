//! Mouse, finger and pen, by the W3C actions: the page gets trusted events, as from a hand.

use anyhow::{Context, Result};
use serde_json::{Value, json};
use thirtyfour::WebElement;

use crate::{Ability, Engine, Page, command};

/// What points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pointer {
    /// A mouse.
    Mouse,
    /// A finger. Set [`touch`](crate::Options::touch) for the page to get touch events too. A mouse
    /// where there is no [`Ability::Touch`].
    Touch,
    /// A pen.
    Pen,
}

/// Two frames in which it stayed where it is, in view: until then WebKit has a pointer at what stood
/// there before, and in both WebKit and Firefox what comes above may still move it.
const STILL: &str = "
    const [it] = arguments;
    const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));
    let last;
    for (let still = 0, frames = 0; still < 2 && frames < 60; frames += 1) {
        await frame();
        const { top, bottom } = it.getBoundingClientRect();
        const middle = (top + bottom) / 2;
        if (middle < 0 || middle > innerHeight) it.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
        still = top === last ? still + 1 : 0;
        last = top;
    }";

/// In how many movements a drag gets there.
const STEPS: i32 = 8;

/// A place to point at.
#[derive(Clone, Debug)]
pub struct Spot {
    origin: Value,
    x: i32,
    y: i32,
}

impl Spot {
    /// A point of the viewport, in CSS pixels from its top left corner.
    #[must_use]
    pub fn at(x: i32, y: i32) -> Self {
        let origin = json!("viewport");
        Self { origin, x, y }
    }

    /// The centre of an element, which has to be in view: [`Page::show`] sees to that.
    ///
    /// # Errors
    /// When the element cannot be named to the driver.
    pub fn on(element: &WebElement) -> Result<Self> {
        let origin = element.to_json()?;
        Ok(Self { origin, x: 0, y: 0 })
    }

    /// So many CSS pixels right and down of this one.
    #[must_use]
    pub fn by(mut self, x: i32, y: i32) -> Self {
        self.x += x;
        self.y += y;
        self
    }

    fn moved(&self) -> Value {
        json!({ "type": "pointerMove", "origin": self.origin, "x": self.x, "y": self.y })
    }
}

impl Page {
    /// Brings an element into view, so that it can be pointed at.
    ///
    /// # Errors
    /// When the element has gone.
    pub async fn show(&self, element: &WebElement) -> Result<()> {
        let centre = "arguments[0].scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' })";
        self.eval::<()>(centre, vec![element.to_json()?]).await?;
        if self.engine() != Engine::Chromium {
            self.eval::<()>(STILL, vec![element.to_json()?]).await?;
        }
        Ok(())
    }

    /// Taps an element with a finger.
    ///
    /// # Errors
    /// When the element has gone or cannot be brought into view.
    pub async fn tap(&self, element: &WebElement) -> Result<()> {
        self.show(element).await?;
        self.tap_at(Pointer::Touch, &Spot::on(element)?).await
    }

    /// Taps or clicks at a spot.
    ///
    /// # Errors
    /// When the spot is not in view.
    pub async fn tap_at(&self, pointer: Pointer, spot: &Spot) -> Result<()> {
        self.point(pointer, vec![spot.moved(), down(), up()]).await
    }

    /// Presses at one spot, moves to the other in small steps as a hand does, and lets go there.
    ///
    /// # Errors
    /// When a spot is not in view.
    pub async fn drag(&self, pointer: Pointer, from: &Spot, to: &Spot) -> Result<()> {
        let (from, to) = (self.resolve(from).await?, self.resolve(to).await?);
        let mut actions = vec![from.moved(), down()];
        // chromedriver jumps, whatever duration it is given: so the way is drawn here.
        let between = |start: i32, end: i32, step: i32| start + (end - start) * step / STEPS;
        actions.extend((1..=STEPS).map(|step| {
            Spot::at(between(from.x, to.x, step), between(from.y, to.y, step)).moved()
        }));
        actions.push(up());
        self.point(pointer, actions).await
    }

    /// The same spot, counted from the viewport's corner.
    async fn resolve(&self, spot: &Spot) -> Result<Spot> {
        if spot.origin.is_string() {
            return Ok(spot.clone());
        }
        let centre = "const box = arguments[0].getBoundingClientRect();
            return [Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2)]";
        let (x, y) = self.eval::<(i32, i32)>(centre, vec![spot.origin.clone()]).await?;
        Ok(Spot::at(x + spot.x, y + spot.y))
    }

    async fn point(&self, pointer: Pointer, actions: Vec<Value>) -> Result<()> {
        let kind = match pointer {
            Pointer::Touch if self.engine().cannot(Ability::Touch).is_some() => "mouse",
            Pointer::Mouse => "mouse",
            Pointer::Touch => "touch",
            Pointer::Pen => "pen",
        };
        let parameters = json!({ "pointerType": kind });
        self.perform(
            json!({ "type": "pointer", "id": kind, "parameters": parameters, "actions": actions }),
        )
        .await
    }

    /// Performs the actions of one input device, as WebDriver has them: for what the methods here
    /// have no word for.
    ///
    /// # Errors
    /// When the driver refuses.
    pub async fn perform(&self, source: Value) -> Result<()> {
        let body = json!({ "actions": [source] });
        command::send(self.driver(), "/actions", Some(body)).await.map(drop).context("acting")
    }
}

fn down() -> Value {
    json!({ "type": "pointerDown", "button": 0 })
}

fn up() -> Value {
    json!({ "type": "pointerUp", "button": 0 })
}
