use ppsa_tests::{Context, Result, workspace};
use serde_json::Value;
use xtask::tools::{lforms, version};

/// The pages, those of one job together.
pub const PAGES: [&str; 12] = [
    "wheel-ours",
    "wheel-early",
    "wheel-plain",
    "wheel-lit",
    "wheel-bindgen",
    "wheel-leptos",
    "wheel-chartjs",
    "wheel-echarts",
    "form-ours",
    "form-surveyjs",
    "form-formio",
    "form-lforms",
];

/// Who does the job of a page, and in which version, as it is pinned.
pub fn maker(page: &str) -> Result<String> {
    let (_, who) = page.split_once('-').context("a job and who does it")?;
    let package = std::fs::read_to_string(workspace::file("tests/bench/package.json"))?;
    let package: Value = serde_json::from_str(&package)?;
    let npm = |name: &str| {
        let version = package["dependencies"][name].as_str();
        version.with_context(|| format!("tests/bench/package.json has no {name}"))
    };
    let cargo = |name| version::in_lock(&workspace::file("tests/bench/floors/Cargo.lock"), name);
    Ok(match who {
        "ours" => "this project".to_owned(),
        "early" => "this project, painted before it runs".to_owned(),
        "plain" => "plain JavaScript".to_owned(),
        "lit" => format!("Lit {}", npm("lit")?),
        "bindgen" => format!("wasm-bindgen {} alone", cargo("wasm-bindgen")?),
        "leptos" => format!("Leptos {}", cargo("leptos")?),
        "chartjs" => format!("Chart.js {}", npm("chart.js")?),
        "echarts" => format!("ECharts {}", npm("echarts")?),
        "surveyjs" => format!("SurveyJS {}", npm("survey-core")?),
        "formio" => format!("Form.io {}", npm("@formio/js")?),
        "lforms" => format!("LHC-Forms {}", lforms::VERSION),
        other => other.to_owned(),
    })
}
