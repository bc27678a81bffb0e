//! A project of somebody's with the package in it, and what it does on this machine.

use std::fs;
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::sync::LazyLock;
use std::thread::sleep;
use std::time::{Duration, Instant};

use ppsa_tests::{Context as _, Result, ensure};
use tempfile::TempDir;
use xtask::layout::{Layout, tool_cache};
use xtask::tools::bundlers;

/// How long a server of somebody's may take to start on a machine that does other things as well.
const PATIENCE: Duration = Duration::from_secs(120);

/// One that was begun a moment ago. It ends with the test.
pub struct Project {
    folder: TempDir,
}

impl Project {
    /// The project of this name, with what it needs, and with the package from its tarball.
    pub fn begin(name: &str) -> Result<Self> {
        let layout = workspace()?;
        let needs = bundlers::ensure(&layout, &tool_cache()?, name)?;
        let folder = tempfile::Builder::new().prefix(name).tempdir_in(aside(&layout)?)?;
        link(&layout.join(bundlers::FOLDER).join(name), folder.path())?;
        link(&needs.join("node_modules"), &folder.path().join("node_modules"))?;
        let project = Self { folder };
        let tarball = TARBALL.as_ref().map_err(|error| ppsa_tests::Error::msg(error.clone()))?;
        let how = ["install", "--no-save", "--offline", "--ignore-scripts"];
        project.done(bundlers::npm().args(how).arg(tarball))?;
        Ok(project)
    }

    /// A file or folder in it.
    pub fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    /// Runs one of its scripts to its end; gives what that printed.
    pub fn script(&self, name: &str) -> Result<String> {
        self.done(bundlers::npm().args(["run", name]))
    }

    /// Runs a program of it in Node, to which `{port}` is the one to listen at.
    pub fn serve(&self, program: &str, args: &[&str]) -> Result<Serving> {
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let mut node = Command::new("node");
        node.arg(self.path("node_modules").join(program));
        node.args(args.iter().map(|it| it.replace("{port}", &port.to_string())));
        let quiet = self.within(&mut node).stdin(Stdio::null()).stdout(Stdio::null());
        let mut serving = Serving { child: quiet.spawn()?, port };
        let start = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            let ended = serving.child.try_wait()?;
            ensure!(ended.is_none(), "{program} ended: {ended:?}");
            ensure!(start.elapsed() < PATIENCE, "{program} does not answer");
            sleep(Duration::from_millis(50));
        }
        Ok(serving)
    }

    fn done(&self, command: &mut Command) -> Result<String> {
        said(self.within(command))
    }

    fn within<'c>(&self, command: &'c mut Command) -> &'c mut Command {
        // A folder of its own for what it keeps, and nobody is told of it.
        let quiet = [("NEXT_TELEMETRY_DISABLED", "1"), ("CI", "1"), ("NO_COLOR", "1")];
        command.current_dir(self.folder.path()).envs(quiet)
    }
}

/// A server of somebody's, until it is dropped.
pub struct Serving {
    child: Child,
    port: u16,
}

impl Serving {
    pub fn url(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        // One that is gone already is what is wanted.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The package as npm would publish it, packed once.
static TARBALL: LazyLock<Result<PathBuf, String>> =
    LazyLock::new(|| pack().map_err(|error| format!("{error:#}")));

fn pack() -> Result<PathBuf> {
    let layout = workspace()?;
    let built = std::env::var_os("PPSA_PACKAGE").map(PathBuf::from);
    let package = built.unwrap_or_else(|| layout.dist().join("package"));
    let target = aside(&layout)?.join("pack");
    xtask::files::remove(&target)?;
    fs::create_dir_all(&target)?;
    let mut pack = bundlers::npm();
    said(pack.arg("pack").arg(&package).arg("--pack-destination").arg(&target))?;
    let mut made = fs::read_dir(&target)?;
    Ok(made.next().context("npm packed nothing")??.path())
}

/// Where all of this happens: what git and cargo do not look at.
fn aside(layout: &Layout) -> Result<PathBuf> {
    let folder = layout.join("target/tmp/bundlers");
    fs::create_dir_all(&folder)?;
    Ok(folder)
}

fn workspace() -> Result<Layout> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().context("tests have a parent")?;
    Ok(Layout::at(root))
}

/// What a command printed, if it went well.
fn said(command: &mut Command) -> Result<String> {
    let Output { status, stdout, stderr } = command.stdin(Stdio::null()).output()?;
    let said = [String::from_utf8_lossy(&stdout), String::from_utf8_lossy(&stderr)].concat();
    ensure!(status.success(), "{command:?} failed:\n{said}");
    Ok(said)
}

/// The same files at another place: linked, for there are thousands, or copied from another disk.
fn link(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let (kind, there) = (entry.file_type()?, to.join(entry.file_name()));
        if kind.is_dir() {
            link(&entry.path(), &there)?;
        } else if kind.is_symlink() {
            // npm's own links in `.bin`, to scripts beside it.
            #[cfg(unix)]
            std::os::unix::fs::symlink(fs::read_link(entry.path())?, &there)?;
        } else if written(&there) || fs::hard_link(entry.path(), &there).is_err() {
            fs::copy(entry.path(), &there)?;
        }
    }
    Ok(())
}

/// Whether some tool may write into this file, as npm does into its list and frameworks do into sources.
fn written(file: &Path) -> bool {
    let within = file.components().any(|it| it.as_os_str() == "node_modules");
    !within || file.ends_with(".package-lock.json")
}
