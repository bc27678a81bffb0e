use ppsa_core::{ContentPack, Lang};
use serde_json::Value;

use super::{take, twist, walk};

const EN_NZ: &str = include_str!("../../languages/en-NZ/pack.json");
const OVER: [&str; 6] = [
    include_str!("../../languages/mi/pack.json"),
    include_str!("../../languages/en-NZ/pack/practice/framework.json"),
    include_str!("../../languages/en-NZ/pack/seasons.json"),
    include_str!("../../languages/en-NZ/pack/templates/care.json"),
    include_str!("../../languages/en-NZ/pack/findings.json"),
    include_str!("../../languages/mi/pack/templates.json"),
];

/// A pack from anywhere is refused with its problems, or it is whole.
pub fn pack(bytes: &[u8]) {
    if bytes.first() == Some(&b'{') {
        let text = String::from_utf8_lossy(bytes);
        told(ContentPack::from_json(&text));
        told(walk::pack().clone().overlaid_with(&text));
        return;
    }
    let mut bytes = bytes;
    let below = told(ContentPack::from_json(&twisted(EN_NZ, &mut bytes)));
    let mut pack = below.unwrap_or_else(|| walk::pack().clone());
    for _ in 0..1 + take(&mut bytes) % 4 {
        let over = OVER[usize::from(take(&mut bytes)) % OVER.len()];
        if let Some(laid) = told(pack.clone().overlaid_with(&twisted(over, &mut bytes))) {
            pack = laid;
        }
    }
}

fn twisted(json: &str, bytes: &mut &[u8]) -> String {
    let mut value: Value = serde_json::from_str(json).unwrap();
    twist::twist(&mut value, bytes);
    value.to_string()
}

/// Every refusal says why, and what is taken holds together.
fn told(read: ppsa_core::Result<ContentPack>) -> Option<ContentPack> {
    match read {
        Err(error) => {
            assert!(!error.to_string().is_empty());
            assert_eq!(error.code() == "pack-invalid", !error.problems().is_empty());
            None
        }
        Ok(pack) => {
            let snapshot = pack.snapshot();
            assert_eq!((snapshot.pou.len(), snapshot.top()), (5, pack.scale().top()));
            assert!((2..=10).contains(&pack.scale().top()));
            for (at, pou) in pack.pou().iter().enumerate() {
                assert!(!pou.key.is_empty() && !pou.name.text.trim().is_empty());
                assert!(pack.pou().iter().skip(at + 1).all(|other| other.key != pou.key));
                assert!(pou.name.lang.as_str().parse::<Lang>().is_ok());
                let _ = pou.name.plain();
            }
            for template in pack.templates() {
                assert!(template.prompts().count() > 0);
            }
            Some(pack)
        }
    }
}
