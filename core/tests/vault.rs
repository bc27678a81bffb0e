//! A vault opens for its passphrase and gives back what was sealed; for anything else it says what
//! is wrong. Tiny parameters: what is tested does not depend on how much work the lock is.
#![allow(clippy::unwrap_used)] // helpers of tests, where a panic is the failure

use argon2::{Algorithm, Argon2, AssociatedData, ParamsBuilder, Version};
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};
use ppsa_core::vault::{MAX_RECORD_BYTES, Vault, VaultHeader, VaultParams};
use proptest::prelude::*;
use serde_json::Value;

const TINY: VaultParams = VaultParams { memory_kib: 8, passes: 1, lanes: 1 };
const PASSPHRASE: &str = "kōwhai by the gate";

fn made() -> (Vault, VaultHeader) {
    Vault::create(PASSPHRASE, "plan", [1; 32], [2; 16], [3; 24], TINY).unwrap()
}

fn bytes<const N: usize>(hex: &str) -> [u8; N] {
    unhex(hex).try_into().unwrap()
}

fn unhex(hex: &str) -> Vec<u8> {
    let byte = |at| u8::from_str_radix(hex.get(at..at + 2).unwrap(), 16).unwrap();
    (0..hex.len()).step_by(2).map(byte).collect()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// RFC 9106, section 5.3.
#[test]
fn argon2id_gives_the_published_answer() {
    let params = ParamsBuilder::new()
        .m_cost(32)
        .t_cost(3)
        .p_cost(4)
        .data(AssociatedData::new(&[4; 12]).unwrap())
        .build()
        .unwrap();
    let secret = [3; 8];
    let argon =
        Argon2::new_with_secret(&secret, Algorithm::Argon2id, Version::V0x13, params).unwrap();
    let mut tag = [0; 32];
    argon.hash_password_into(&[1; 32], &[2; 16], &mut tag).unwrap();
    assert_eq!(hex(&tag), "0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659");
}

/// draft-irtf-cfrg-xchacha-03, appendix A.3.1.
#[test]
fn xchacha20_poly1305_gives_the_published_answer() {
    let key = bytes("808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f");
    let nonce = bytes("404142434445464748494a4b4c4d4e4f5051525354555657");
    let plain = b"Ladies and Gentlemen of the class of '99: If I could offer you only one tip for \
        the future, sunscreen would be it.";
    let sealed = "bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb\
        731c7f1b0b4aa6440bf3a82f4eda7e39ae64c6708c54c216cb96b72e1213b452\
        2f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369488f76b2383565d3fff9\
        21f9664c97637da9768812f615c68b13b52ec0875924c1c7987947deafd8780acf49";
    let bound = unhex("50515253c0c1c2c3c4c5c6c7");

    let cipher = XChaCha20Poly1305::new(&Key::from(key));
    let payload = Payload { msg: plain.as_slice(), aad: &bound };
    let answer = cipher.encrypt(&XNonce::from(nonce), payload).unwrap();
    assert_eq!(hex(&answer), sealed);
    let payload = Payload { msg: answer.as_slice(), aad: &bound };
    assert_eq!(cipher.decrypt(&XNonce::from(nonce), payload).unwrap(), plain);
}

/// Version 1 is read for ever, and written to the byte. The file was made with other
/// implementations of both ciphers, from the description in the docs.
#[test]
fn the_golden_vault_opens_and_is_written_the_same() {
    let golden: Value = serde_json::from_str(include_str!("golden/vault-v1.json")).unwrap();
    let text = |value: &Value, field: &str| value[field].as_str().unwrap().to_owned();
    let number = |field: &str| golden["params"][field].as_u64().unwrap().try_into().unwrap();
    let (passphrase, store) = (text(&golden, "passphrase"), text(&golden, "store"));
    let params = VaultParams {
        memory_kib: number("memoryKib"),
        passes: number("passes"),
        lanes: number("lanes"),
    };

    let header = VaultHeader::read(&text(&golden, "header")).unwrap();
    assert_eq!(header.params(), params);
    let vault = Vault::unlock(&passphrase, &store, &header).unwrap();
    for record in golden["records"].as_array().unwrap() {
        let (id, version) = (text(record, "id"), text(record, "version"));
        let (plain, sealed) = (text(record, "plain"), text(record, "sealed"));
        assert_eq!(vault.open(&id, &version, &unhex(&sealed)).unwrap(), plain.as_bytes());
        let nonce = bytes(&text(record, "nonce"));
        assert_eq!(hex(&vault.seal(&id, &version, plain.as_bytes(), nonce).unwrap()), sealed);
    }

    let [data_key, salt, nonce] = ["dataKey", "salt", "nonce"].map(|field| text(&golden, field));
    let (data_key, salt, nonce) = (bytes(&data_key), bytes(&salt), bytes(&nonce));
    let (_, again) = Vault::create(&passphrase, &store, data_key, salt, nonce, params).unwrap();
    assert_eq!(again.to_text(), text(&golden, "header"));
}

#[test]
fn each_thing_that_can_be_wrong_has_its_code() {
    let (vault, header) = made();
    let unlock = |passphrase, store| Vault::unlock(passphrase, store, &header).map(|_| ());
    assert!(unlock(PASSPHRASE, "plan").is_ok());
    assert!(unlock("ko\u{304}whai by the gate", "plan").is_ok());
    let code = |passphrase, store| unlock(passphrase, store).unwrap_err().code();
    for wrong in [
        "kowhai by the gate",
        "kōwhai by the gate ",
        " kōwhai by the gate",
        "Kōwhai by the gate",
        " ",
    ] {
        assert_eq!(code(wrong, "plan"), "vault-passphrase", "{wrong:?}");
    }
    assert_eq!(code("", "plan"), "vault-passphrase-empty");
    assert_eq!(code(PASSPHRASE, "log"), "vault-store");
    assert_eq!(
        vault.rewrap("", [0; 16], [0; 24], TINY).unwrap_err().code(),
        "vault-passphrase-empty"
    );

    let long = vec![0; MAX_RECORD_BYTES + 1];
    assert_eq!(vault.seal("1-a", "1-a", &long, [0; 24]).unwrap_err().code(), "vault-too-big");
    assert!(vault.seal("1-a", "1-a", &long[1..], [0; 24]).is_ok());
}

#[test]
fn a_new_passphrase_leaves_the_records_as_they_are() {
    let (vault, before) = made();
    let sealed = vault.seal("1-a", "1-a", b"text", [4; 24]).unwrap();
    let params = VaultParams { memory_kib: 16, passes: 2, lanes: 2 };
    let after = vault.rewrap("a new one", [5; 16], [6; 24], params).unwrap();

    let opened = Vault::unlock("a new one", "plan", &after).unwrap();
    assert_eq!(opened.open("1-a", "1-a", &sealed).unwrap(), b"text");
    assert_eq!(after.params(), params);
    assert_eq!(Vault::unlock(PASSPHRASE, "plan", &after).unwrap_err().code(), "vault-passphrase");
    assert_eq!(Vault::unlock("a new one", "plan", &before).unwrap_err().code(), "vault-passphrase");
}

/// CRC-32, so that a header can be forged whose checks hold.
fn crc(bytes: &[u8]) -> [u8; 4] {
    let step = |crc: u32, _| if crc & 1 == 1 { crc >> 1 ^ 0xedb8_8320 } else { crc >> 1 };
    let byte = |crc: u32, byte: &u8| (0..8).fold(crc ^ u32::from(*byte), step);
    (!bytes.iter().fold(u32::MAX, byte)).to_le_bytes()
}

/// The header with other bytes at `at` and its checks made good.
fn forged(header: &VaultHeader, at: usize, other: &[u8]) -> Result<VaultHeader, &'static str> {
    let mut bytes = unhex(&header.to_text());
    bytes[at..at + other.len()].copy_from_slice(other);
    let start = crc(&bytes[..9]);
    bytes[9..13].copy_from_slice(&start);
    let end = bytes.len() - 4;
    let check = crc(&bytes[13..end]);
    bytes[end..].copy_from_slice(&check);
    VaultHeader::read(&hex(&bytes)).map_err(|error| error.code())
}

#[test]
fn a_forged_header_asks_for_nothing_we_do_not_accept() {
    let (_, header) = made();
    assert_eq!(forged(&header, 13, &8_u32.to_le_bytes()), Ok(header.clone()));
    let (memory, passes, lanes) = (13, 17, 21);
    for (at, number) in [
        (memory, 0),
        (memory, 7),
        (memory, 128 * 1024 + 1),
        (memory, 4 * 1024 * 1024),
        (memory, u32::MAX),
        (passes, 0),
        (passes, 9),
        (passes, u32::MAX),
        (lanes, 0),
        (lanes, 5),
        (lanes, u32::MAX),
    ] {
        let code = forged(&header, at, &number.to_le_bytes()).unwrap_err();
        assert_eq!(code, "vault-parameters", "{at}: {number}");
    }
    assert_eq!(forged(&header, 4, &[2]).unwrap_err(), "vault-newer");
    assert_eq!(forged(&header, 5, &u32::MAX.to_le_bytes()).unwrap_err(), "vault-cut");
    assert_eq!(forged(&header, 5, &[1]).unwrap_err(), "vault-changed");

    // Weaker parameters or another salt, well within the range: the key is bound to its own.
    for (at, other) in [(memory, 9_u32), (passes, 2), (29, 0)] {
        let forged = forged(&header, at, &other.to_le_bytes()).unwrap();
        let error = Vault::unlock(PASSPHRASE, "plan", &forged).unwrap_err();
        assert_eq!(error.code(), "vault-passphrase");
    }
}

#[test]
fn every_flipped_bit_and_every_cut_of_a_header_is_told() {
    let (_, header) = made();
    let text = header.to_text();
    let code = |text: &str| VaultHeader::read(text).unwrap_err().code();
    for length in 0..text.len() {
        assert_eq!(code(&text[..length]), "vault-cut");
    }
    for bit in 0..7 {
        for at in 0..text.len() {
            let mut flipped = text.clone().into_bytes();
            flipped[at] ^= 1 << bit;
            assert_eq!(code(&String::from_utf8(flipped).unwrap()), "vault-changed");
        }
    }
    for more in ["0", "00", " ", "\n", "ā"] {
        assert_eq!(code(&format!("{text}{more}")), "vault-changed");
        assert_eq!(code(&format!("{more}{text}")), "vault-changed");
    }
    assert_eq!(code(&text.to_uppercase()), "vault-changed");
}

#[test]
fn no_key_in_what_is_printed() {
    let key = [0xab; 32];
    let (vault, header) = Vault::create(PASSPHRASE, "plan", key, [2; 16], [3; 24], TINY).unwrap();
    let printed = format!("{vault:?} {header:?}");
    assert!(!printed.contains("171, 171"), "{printed}");
    assert!(!printed.to_lowercase().contains("abab"), "{printed}");
    assert!(!header.to_text().contains("abab"));
}

proptest! {
    #[test]
    fn what_is_sealed_is_what_opens(
        plain in prop::collection::vec(any::<u8>(), 0..200),
        id in any::<String>(),
        version in any::<String>(),
        nonce in any::<[u8; 24]>(),
    ) {
        let (vault, header) = made();
        let sealed = vault.seal(&id, &version, &plain, nonce).unwrap();
        let again = Vault::unlock(PASSPHRASE, "plan", &header).unwrap();
        prop_assert_eq!(again.open(&id, &version, &sealed).unwrap(), plain);
    }

    #[test]
    fn a_record_that_is_not_as_it_was_sealed_is_refused(
        plain in prop::collection::vec(any::<u8>(), 0..60),
        at in any::<prop::sample::Index>(),
        bit in 0..8_u8,
        more in prop::collection::vec(any::<u8>(), 1..20),
    ) {
        let (vault, _) = made();
        let sealed = vault.seal("1-a", "2-a", &plain, [9; 24]).unwrap();
        let code = |sealed: &[u8]| vault.open("1-a", "2-a", sealed).unwrap_err().code();

        let mut flipped = sealed.clone();
        flipped[at.index(sealed.len())] ^= 1_u8 << bit;
        prop_assert_eq!(code(&flipped), "vault-changed");
        prop_assert_eq!(code(&sealed[..at.index(sealed.len())]), "vault-cut");
        prop_assert_eq!(code(&[sealed.as_slice(), &more].concat()), "vault-changed");
    }

    #[test]
    fn a_record_opens_only_where_it_belongs(
        id in "[a-c]{0,3}", version in "[a-c]{0,3}", store in "[a-c]{0,3}",
        other_id in "[a-c]{0,3}", other_version in "[a-c]{0,3}", other_store in "[a-c]{0,3}",
    ) {
        let vault = |store: &str| {
            Vault::create("words", store, [1; 32], [2; 16], [3; 24], TINY).unwrap().0
        };
        let sealed = vault(&store).seal(&id, &version, b"text", [9; 24]).unwrap();
        let same = (&id, &version, &store) == (&other_id, &other_version, &other_store);
        match vault(&other_store).open(&other_id, &other_version, &sealed) {
            Ok(plain) => prop_assert!(same && plain == b"text"),
            Err(error) => prop_assert!(!same && error.code() == "vault-changed"),
        }
    }

    #[test]
    fn any_input_gives_a_code_and_no_panic(
        bytes in prop::collection::vec(any::<u8>(), 0..200),
        text in any::<String>(),
        digits in "[0-9a-f]{0,250}",
    ) {
        let (vault, _) = made();
        let codes = [
            vault.open(&text, &text, &bytes).unwrap_err(),
            VaultHeader::read(&text).unwrap_err(),
            VaultHeader::read(&digits).unwrap_err(),
        ];
        for error in codes {
            prop_assert!(error.code() == "vault-cut" || error.code() == "vault-changed");
            prop_assert!(error.is_corrupt());
        }
    }
}
