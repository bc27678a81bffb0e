//! What is inside, for programs that look for known faults: CycloneDX 1.6, without a time or a number of its own, so
//! that it is the same each time.

use anyhow::Result;
use serde_json::{Value, json};

use super::inside::Part;

/// The list, as JSON.
///
/// # Errors
/// None that a correct program meets.
pub fn of(parts: &[Part], version: &str) -> Result<String> {
    let components: Vec<Value> = parts.iter().map(component).collect();
    let ours = json!({
        "type": "library", "name": "ppsa-widgets", "version": version,
        "bom-ref": format!("pkg:npm/ppsa-widgets@{version}"), "purl": format!("pkg:npm/ppsa-widgets@{version}"),
        "licenses": [{ "expression": "MIT OR Apache-2.0" }],
    });
    let bom = json!({
        "bomFormat": "CycloneDX", "specVersion": "1.6", "version": 1,
        "metadata": { "component": ours }, "components": components,
    });
    Ok(serde_json::to_string_pretty(&bom)? + "\n")
}

fn component(part: &Part) -> Value {
    let purl = format!("pkg:{}/{}@{}", part.from, part.name, part.version);
    json!({
        "type": "library", "name": part.name, "version": part.version, "bom-ref": purl, "purl": purl,
        "licenses": [{ "expression": part.licence }],
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_part_has_its_address_and_its_licence() {
        let part = Part {
            from: "cargo",
            name: "yew".into(),
            version: "0.22.0".into(),
            licence: "MIT OR Apache-2.0".into(),
            texts: Vec::new(),
        };
        let bom: Value = serde_json::from_str(&of(&[part], "0.1.0").unwrap()).unwrap();
        assert_eq!(bom["components"][0]["purl"], "pkg:cargo/yew@0.22.0");
        assert_eq!(bom["metadata"]["component"]["version"], "0.1.0");
        assert!(bom.get("serialNumber").is_none() && bom["metadata"].get("timestamp").is_none());
    }
}
