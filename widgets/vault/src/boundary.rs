//! What the page's JavaScript calls: texts in, texts out. An open vault has the number that the
//! page gave it, and the page gives none twice: after a trap, the vaults of before are not found.

use ppsa_core::Error;
use ppsa_core::vault::{Vault, VaultHeader, VaultParams};
use std::cell::RefCell;
use wasm_bindgen::prelude::*;

use crate::base64;
use crate::memory::wiped;

type Result<T> = std::result::Result<T, JsValue>;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = crypto, js_name = getRandomValues)]
    fn draw(bytes: &mut [u8]);
}

thread_local! {
    // A page has a store or two: a list is the smallest map. Each key in a place of its own: a list
    // that grows or shrinks moves what is in it, and leaves copies.
    static OPEN: RefCell<Vec<(u32, Box<Vault>)>> = const { RefCell::new(Vec::new()) };
}

/// The next call from the page gets a fresh instance: after a trap, or to give all memory back.
#[wasm_bindgen]
pub fn start_anew() {
    wasm_bindgen::handler::schedule_reinit();
}

/// Does nothing but be the next call: the arguments of any other would still be laid out in the
/// instance that is gone.
#[wasm_bindgen]
pub fn wake() {}

/// Makes a new vault for the store with this name; gives its header.
///
/// # Errors
/// The `code` of [`Vault::create`].
#[wasm_bindgen]
pub fn create(number: u32, store: &str, passphrase: &str) -> Result<String> {
    wiped(|| {
        let (key, salt, nonce) = (random(), random(), random());
        let made = Vault::create(passphrase, store, key, salt, nonce, VaultParams::default());
        let (vault, header) = made.map_err(told)?;
        keep(number, vault);
        Ok(header.to_text())
    })
}

/// Opens the vault of this header.
///
/// # Errors
/// The `code` of [`Vault::unlock`] or [`VaultHeader::read`].
#[wasm_bindgen]
pub fn unlock(number: u32, store: &str, header: &str, passphrase: &str) -> Result<()> {
    wiped(|| {
        let header = VaultHeader::read(header).map_err(told)?;
        keep(number, Vault::unlock(passphrase, store, &header).map_err(told)?);
        Ok(())
    })
}

/// A header with a new passphrase for the same records.
///
/// # Errors
/// The `code` of [`Vault::rewrap`], or `vault-shut`.
#[wasm_bindgen]
pub fn rewrap(number: u32, passphrase: &str) -> Result<String> {
    let header = |vault: &Vault| {
        vault.rewrap(passphrase, random(), random(), VaultParams::default()).map_err(told)
    };
    wiped(|| Ok(with(number, header)?.to_text()))
}

/// Seals a record's text.
///
/// # Errors
/// The `code` of [`Vault::seal`], or `vault-shut`.
#[wasm_bindgen]
pub fn seal(number: u32, id: &str, stamp: &str, body: &str) -> Result<String> {
    wiped(|| {
        let seal = |vault: &Vault| vault.seal(id, stamp, body.as_bytes(), random()).map_err(told);
        Ok(base64::to_text(&with(number, seal)?))
    })
}

/// Opens what [`seal`] gave.
///
/// # Errors
/// The `code` of [`Vault::open`], or `vault-shut`.
#[wasm_bindgen]
pub fn open(number: u32, id: &str, stamp: &str, sealed: &str) -> Result<String> {
    wiped(|| {
        let changed = || JsValue::from("vault-changed");
        let sealed = base64::from_text(sealed).ok_or_else(changed)?;
        let body = with(number, |vault| vault.open(id, stamp, &sealed).map_err(told))?;
        String::from_utf8(body).map_err(|_| changed())
    })
}

/// Shuts a vault: its key is wiped. Gives how many are open still.
#[wasm_bindgen]
#[must_use]
pub fn shut(number: u32) -> usize {
    OPEN.with_borrow_mut(|open| {
        open.retain(|(other, _)| *other != number);
        open.len()
    })
}

fn keep(number: u32, vault: Vault) {
    OPEN.with_borrow_mut(|open| open.push((number, Box::new(vault))));
}

fn with<T>(number: u32, act: impl FnOnce(&Vault) -> Result<T>) -> Result<T> {
    OPEN.with_borrow(|open| {
        let vault = open.iter().find(|(other, _)| *other == number);
        act(&vault.ok_or_else(|| JsValue::from("vault-shut"))?.1)
    })
}

fn random<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    draw(&mut bytes);
    bytes
}

/// The page makes its `Error` of the code. What it says in words would be an eighth of the module.
fn told(error: Error) -> JsValue {
    error.code().into()
}
