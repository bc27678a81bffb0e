//! The pages a test opens. The one place that knows the server.

use std::{
    collections::BTreeMap,
    path::PathBuf,
    sync::{Mutex, MutexGuard, PoisonError},
};

use anyhow::{Context, Result};
use tempfile::TempDir;
use xtask::serve::{DEMO_CSP, WIDGET_CSP};
use xtask::zip::Zip;

use crate::{
    Engine, probe,
    serve::{Log, Options, Request, Server},
    workspace,
};

/// The logs of the servers that run, by origin: a page knows no more of its server than that.
fn logs() -> MutexGuard<'static, BTreeMap<String, Log>> {
    static LOGS: Mutex<BTreeMap<String, Log>> = Mutex::new(BTreeMap::new());
    LOGS.lock().unwrap_or_else(PoisonError::into_inner)
}

/// What was requested of the site with this origin; nothing if it is none of ours.
pub(crate) fn requests(origin: &str) -> Vec<Request> {
    logs().get(origin).map(Log::requests).unwrap_or_default()
}

/// A server on this machine, for one test. It ends with it.
pub struct Site {
    server: Server,
    /// The folder of the pages that the test itself wrote, for as long.
    written: Option<TempDir>,
}

impl Site {
    /// The test pages, with the built package under `/ppsa/`, under the policy that is all a
    /// widget ever needs.
    ///
    /// # Errors
    /// When the package is not built or no port is free.
    pub fn start() -> Result<Self> {
        Self::with_package(workspace::built("PPSA_PACKAGE", "target/dist/package")?)
    }

    /// The same with files that the test wrote: their names and their texts.
    ///
    /// # Errors
    /// When the package is not built, a file cannot be written or no port is free.
    pub fn with_files(files: &[(&str, &str)]) -> Result<Self> {
        let written = tempfile::tempdir()?;
        for (name, text) in files {
            std::fs::write(written.path().join(name), text)?;
        }
        let roots = vec![written.path().to_owned(), workspace::file("tests/pages")];
        let package = workspace::built("PPSA_PACKAGE", "target/dist/package")?;
        let mut site = Self::serve(roots, vec![("/ppsa/".into(), package)], WIDGET_CSP)?;
        site.written = Some(written);
        Ok(site)
    }

    /// A file of the package, as it is put into a page.
    ///
    /// # Errors
    /// When the package is not built, or has no such file.
    pub fn of_package(name: &str) -> Result<String> {
        let package = workspace::built("PPSA_PACKAGE", "target/dist/package")?;
        let path = package.join(name);
        std::fs::read_to_string(&path).with_context(|| format!("no {}", path.display()))
    }

    /// The same with the package that can be made to panic.
    ///
    /// # Errors
    /// When that package is not built or no port is free.
    pub fn probe() -> Result<Self> {
        Self::with_package(workspace::built("PPSA_PROBE_PACKAGE", "target/dist/package-probe")?)
    }

    /// A file of code as the package has it that can be made to panic: of another build.
    ///
    /// # Errors
    /// When that package is not built, or has no such file.
    pub fn of_another_build(name: &str) -> Result<Vec<u8>> {
        let package = workspace::built("PPSA_PROBE_PACKAGE", "target/dist/package-probe")?;
        Ok(std::fs::read(package.join("wasm").join(name))?)
    }

    /// The test pages alone.
    ///
    /// # Errors
    /// When no port is free.
    pub fn pages() -> Result<Self> {
        Self::serve(vec![workspace::file("tests/pages")], Vec::new(), WIDGET_CSP)
    }

    /// The test pages and the package, and under `/widgets/` the widgets' scripts before they are
    /// bundled, for what the package does not export.
    ///
    /// # Errors
    /// When either is not built or no port is free.
    pub fn sources() -> Result<Self> {
        let package = workspace::built("PPSA_PACKAGE", "target/dist/package")?;
        let mounts = vec![
            ("/widgets/".into(), workspace::built("PPSA_SCRIPTS", "target/dist/scripts")?),
            // They find the wasm beside the table of it.
            ("/widgets/js/generated/wasm/".into(), package.join("wasm")),
            ("/ppsa/".into(), package),
        ];
        Self::serve(vec![workspace::file("tests/pages")], mounts, WIDGET_CSP)
    }

    /// What a zip has in it, unpacked, under the policy that is all a widget ever needs.
    ///
    /// # Errors
    /// When a file cannot be written or no port is free.
    pub fn unpacked(zip: &Zip) -> Result<Self> {
        let written = tempfile::tempdir()?;
        for (name, bytes) in zip.files() {
            xtask::files::write(&written.path().join(name), bytes)?;
        }
        // Its pages look at each other, so nothing may be put into them.
        let mut site = Self::plainly(vec![written.path().to_owned()], Vec::new(), WIDGET_CSP)?;
        site.written = Some(written);
        logs().insert(site.origin(), site.server.shared_log());
        Ok(site)
    }

    /// The demo site as it is shown to people, under its own policy.
    ///
    /// # Errors
    /// When the site is not built or no port is free.
    pub fn demo() -> Result<Self> {
        Self::serve(vec![workspace::built("PPSA_SITE", "target/dist/site")?], Vec::new(), DEMO_CSP)
    }

    /// The same in a folder of somebody's server.
    ///
    /// # Errors
    /// As [`demo`](Self::demo).
    pub fn demo_in(folder: &str) -> Result<Self> {
        let site = workspace::built("PPSA_SITE", "target/dist/site")?;
        Self::serve(Vec::new(), vec![(folder.into(), site)], DEMO_CSP)
    }

    /// The demo site under the policy that is all a widget ever needs, with the test pages' scripts
    /// beside it and the style sheets of strangers under `/hosts/`.
    ///
    /// # Errors
    /// When the site is not built, `PPSA_HOSTS` names no folder or no port is free.
    pub fn states() -> Result<Self> {
        Self::states_with(Vec::new())
    }

    /// The same with the package that is made for tests: it has their language, too.
    ///
    /// # Errors
    /// As [`states`](Self::states).
    pub fn states_for_tests() -> Result<Self> {
        let package = workspace::built("PPSA_PROBE_PACKAGE", "target/dist/package-probe")?;
        Self::states_with(vec![("/ppsa/".into(), package)])
    }

    fn states_with(mut mounts: Vec<(String, PathBuf)>) -> Result<Self> {
        let hosts = std::env::var_os("PPSA_HOSTS")
            .context("PPSA_HOSTS names no folder: `cargo xtask test` sets it")?;
        let roots = vec![
            workspace::built("PPSA_SITE", "target/dist/site")?,
            workspace::file("tests/pages"),
        ];
        mounts.push(("/hosts/".into(), hosts.into()));
        Self::serve(roots, mounts, WIDGET_CSP)
    }

    /// The test pages, the package, and under `/yew-app/` somebody's Yew app.
    ///
    /// # Errors
    /// When either is not built or no port is free.
    pub fn yew_app() -> Result<Self> {
        let app = workspace::built("PPSA_YEW_APP", "target/dist/yew-app")?;
        let package = workspace::built("PPSA_PACKAGE", "target/dist/package")?;
        let mounts = vec![("/yew-app/".into(), app), ("/ppsa/".into(), package)];
        Self::serve(vec![workspace::file("tests/pages")], mounts, WIDGET_CSP)
    }

    /// The test pages and the package, under no policy, as most pages are: they may have a `<base>`.
    ///
    /// # Errors
    /// When the package is not built or no port is free.
    pub fn without_policy() -> Result<Self> {
        let package = workspace::built("PPSA_PACKAGE", "target/dist/package")?;
        Self::serve(vec![workspace::file("tests/pages")], vec![("/ppsa/".into(), package)], "")
    }

    /// The test pages, and LHC-Forms under `/lforms/`, under the policy that it needs.
    ///
    /// # Errors
    /// When that program is not there or no port is free.
    pub fn lforms() -> Result<Self> {
        Self::for_forms("/lforms/", workspace::built("PPSA_LFORMS", "target/lforms")?)
    }

    /// The same of Smart Forms, under `/smart-forms/`.
    ///
    /// # Errors
    /// As [`lforms`](Self::lforms).
    pub fn smart_forms() -> Result<Self> {
        Self::for_forms(
            "/smart-forms/",
            workspace::built("PPSA_SMART_FORMS", "target/smart-forms")?,
        )
    }

    fn for_forms(at: &str, program: PathBuf) -> Result<Self> {
        let mounts = vec![(at.into(), program)];
        let policy = "default-src 'self' 'unsafe-inline' data:";
        Self::serve(vec![workspace::file("tests/pages")], mounts, policy)
    }

    /// The pages of `cargo xtask bench`, under a policy that lets each do its job.
    ///
    /// # Errors
    /// When they are not built or no port is free.
    pub fn bench() -> Result<Self> {
        let policy = "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:";
        Self::serve(vec![workspace::built("PPSA_BENCH", "target/dist/bench")?], Vec::new(), policy)
    }

    /// What a bundler made of somebody's app, under `/app/` as in its configuration, under the policy that is all a
    /// widget ever needs, or under none.
    ///
    /// # Errors
    /// When no port is free.
    pub fn app(made: PathBuf, with_policy: bool) -> Result<Self> {
        let policy = if with_policy { WIDGET_CSP } else { "" };
        Self::serve(vec![workspace::file("tests/pages")], vec![("/app/".into(), made)], policy)
    }

    fn with_package(package: PathBuf) -> Result<Self> {
        Self::serve(
            vec![workspace::file("tests/pages")],
            vec![("/ppsa/".into(), package)],
            WIDGET_CSP,
        )
    }

    fn serve(roots: Vec<PathBuf>, mounts: Vec<(String, PathBuf)>, csp: &str) -> Result<Self> {
        let site = Self::plainly(roots, mounts, csp)?;
        // Chromium's driver puts the probe into any page by itself, and has logs of its own.
        if Engine::from_env()? != Engine::Chromium {
            site.server.run_first(probe::SCRIPT);
            site.server.run_first(include_str!("first.js"));
        }
        logs().insert(site.origin(), site.server.shared_log());
        Ok(site)
    }

    fn plainly(roots: Vec<PathBuf>, mounts: Vec<(String, PathBuf)>, csp: &str) -> Result<Self> {
        let options = Options { roots, mounts, port: None, csp: csp.into() };
        Ok(Self { server: Server::start(&options)?, written: None })
    }

    /// The full address of a path on this site.
    #[must_use]
    pub fn url(&self, path: &str) -> String {
        self.server.url(path)
    }

    /// Scheme, host and port: what [`Sent::stays_on`](crate::Sent::stays_on) asks for.
    #[must_use]
    pub fn origin(&self) -> String {
        self.url("/").trim_end_matches('/').into()
    }

    /// The server itself, for its log and its faults.
    #[must_use]
    pub fn server(&self) -> &Server {
        &self.server
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        logs().remove(&self.origin());
    }
}
