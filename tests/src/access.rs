//! What assistive technology is told about an element.

use std::fmt;

use anyhow::{Context, Result};
use thirtyfour::WebElement;

use crate::{Page, command};

/// An element's role and accessible name, as the browser computed them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spoken {
    /// The ARIA role, such as `slider`.
    pub role: String,
    /// The accessible name; empty when it has none.
    pub name: String,
}

impl PartialEq<(&str, &str)> for Spoken {
    fn eq(&self, (role, name): &(&str, &str)) -> bool {
        self.role == *role && self.name == *name
    }
}

impl fmt::Display for Spoken {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} {:?}", self.role, self.name)
    }
}

impl Page {
    /// The role and the name that the browser computed for an element: compare with
    /// `("button", "Save")`.
    ///
    /// # Errors
    /// When the element has gone.
    pub async fn role_and_name(&self, element: &WebElement) -> Result<Spoken> {
        Ok(Spoken {
            role: self.computed(element, "role").await?,
            name: self.computed(element, "label").await?,
        })
    }

    async fn computed(&self, element: &WebElement, what: &'static str) -> Result<String> {
        let endpoint = format!("/element/{}/computed{what}", element.element_id());
        let answer = command::send(self.driver(), &endpoint, None).await?;
        Ok(answer.as_str().with_context(|| format!("the computed {what} is {answer}"))?.into())
    }
}
