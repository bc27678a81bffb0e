//! WebDriver commands for which thirtyfour has no word.

use std::sync::Arc;

use anyhow::Result;
use reqwest::Method;
use serde_json::Value;
use thirtyfour::{
    WebDriver,
    common::command::{Command, ExtensionCommand},
};

use crate::page::tidy;

/// Sends a command of the session: `endpoint` begins after the session's id, with a slash. It is
/// a `POST` when it has a body, else a `GET`.
pub(crate) async fn send(driver: &WebDriver, endpoint: &str, body: Option<Value>) -> Result<Value> {
    let endpoint = endpoint.into();
    let command = Command::ExtensionCommand(Box::new(Raw { endpoint, body }));
    let answer = driver.cmd(command).await.map_err(tidy)?;
    answer.value_json().map_err(tidy)
}

#[derive(Debug)]
struct Raw {
    endpoint: Arc<str>,
    body: Option<Value>,
}

impl ExtensionCommand for Raw {
    fn parameters_json(&self) -> Option<Value> {
        self.body.clone()
    }

    fn method(&self) -> Method {
        if self.body.is_some() { Method::POST } else { Method::GET }
    }

    fn endpoint(&self) -> Arc<str> {
        Arc::clone(&self.endpoint)
    }
}
