//! The pages, one for each script in `tests/bench/` that is named after a job and who does it.

use std::env;
use std::fs;
use std::path::Path;

use anyhow::Result;

use super::floors;
use crate::layout::Layout;
use crate::tools::npm::Npm;
use crate::{files, run};

/// Puts all of them into a folder.
pub fn bundle(layout: &Layout, npm: &Npm, modules: &Path, out: &Path) -> Result<()> {
    let found = env::join_paths([modules.to_path_buf(), out.join(floors::AT)])?;
    for entry in fs::read_dir(layout.join("tests/bench"))?.flatten() {
        let path = entry.path();
        let name = path.file_stem().and_then(|it| it.to_str()).unwrap_or_default();
        if name.contains('-') && path.extension().is_some_and(|it| it == "js") {
            let mut esbuild = npm.esbuild();
            esbuild.env("NODE_PATH", &found).arg(&path).args([
                "--bundle",
                "--minify",
                "--format=esm",
                "--target=es2022",
                "--log-level=error",
                "--loader:.woff=dataurl",
                "--loader:.woff2=dataurl",
            ]);
            esbuild.arg(format!("--outfile={}", out.join(format!("{name}.js")).display()));
            run::stream(&mut esbuild, "see esbuild's message above")?;
            files::write(&out.join(format!("{name}.html")), page(name, out)?)?;
        }
    }
    Ok(())
}

fn page(name: &str, out: &Path) -> Result<String> {
    let mut head = String::new();
    if out.join(format!("{name}.css")).is_file() {
        head += &format!("<link rel=\"stylesheet\" href=\"{name}.css\">");
    }
    // What is fetched late is asked for early, as each of these tells whoever uses it, or as its own tool does it.
    let preload = |file: &str, more: &str| {
        format!("<link rel=\"preload\" href=\"{file}\" as=\"fetch\" {more}crossorigin>")
    };
    let wasm = "type=\"application/wasm\" ";
    if let Some(floor) = floors::wasm_of(name) {
        head += &preload(&floor, wasm);
    }
    let (mut main, mut soon) = (String::new(), "");
    if name.ends_with("-early") {
        // As `docs/site-builders.md` says it.
        head += "<link rel=\"stylesheet\" href=\"/ppsa/css/prerender/wheel.css\">\
                 <script type=\"module\" async src=\"/ppsa/early.js\"></script>";
        let markup = files::read_text(&out.join("ppsa/prerender/ppsa-wellbeing-wheel.en-NZ.html"))?;
        // What looks when it can be used is there as soon as that.
        soon = "async";
        main = format!("<ppsa-wellbeing-wheel keep=\"visit\">{markup}</ppsa-wellbeing-wheel>");
    }
    if name.ends_with("-ours") || name.ends_with("-early") {
        for script in ["chunk", "index"] {
            head += &format!("<link rel=\"modulepreload\" href=\"/ppsa/{script}.js\">");
        }
        head += &preload("/ppsa/wasm/ppsa_widgets_bg.wasm", wasm);
        head += &preload("/ppsa/css/ppsa.txt", "");
        head += &preload("/ppsa/lang/en-NZ.txt", "");
        head += "<script type=\"module\" src=\"/ppsa/define.js\"></script>";
    }
    if name.ends_with("-lforms") {
        head += "<link rel=\"stylesheet\" href=\"/lforms/webcomponent/styles.css\">";
        for part in [
            "webcomponent/assets/lib/zone.min.js",
            "webcomponent/lhc-forms.js",
            "fhir/R4/lformsFHIR.min.js",
        ] {
            head += &format!("<script defer src=\"/lforms/{part}\"></script>");
        }
    }
    Ok(format!(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width\"><title>{name}</title>\
         <link rel=\"icon\" href=\"data:,\">{head}<script type=\"module\" {soon} src=\"{name}.js\"></script>\
         </head><body><main>{main}</main></body></html>"
    ))
}
