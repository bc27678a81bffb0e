//! A WordPress for tests, on this machine alone: PHP from the system, WordPress itself and its way to SQLite from npm.
//! They are 160 MB to fetch, of which what is needed stays; nothing is asked of wordpress.org.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};
use base64ct::{Base64, Encoding as _};
use sha2::{Digest as _, Sha512};

use super::apt;
use super::npm::npm;
use crate::{files, run, say};

/// What PHP needs for a WordPress with SQLite, as Debian and Ubuntu name it.
const PACKAGES: [&str; 8] = [
    "php-cli",
    "php-sqlite3",
    "php-mbstring",
    "php-xml",
    "php-curl",
    "php-gd",
    "php-zip",
    "php-codesniffer",
];

/// The parts of PHP, as it lists them itself.
const PARTS: [&str; 5] = ["pdo_sqlite", "mbstring", "dom", "gd", "zip"];

/// A package of npm, with the checksum that npm has of its file.
struct Pinned {
    name: &'static str,
    version: &'static str,
    sha512: &'static str,
    /// What of it is unpacked.
    parts: &'static [&'static str],
}

const BUILDS: Pinned = Pinned {
    name: "@wp-playground/wordpress-builds",
    version: "0.9.19",
    sha512: "dlqvh/MJDpE5W68vgPPKUjpip6zMuBh59L3D18ZX+pdwurC4q4ydrTww/3sTMV69BBcoH6kF93YtAtujNC5Mpw==",
    parts: &[
        "package/src/wordpress/wp-6.5.zip",
        "package/src/wordpress/wp-nightly.zip",
        "package/public/wp-6.5",
        "package/public/wp-nightly",
    ],
};

const SQLITE: Pinned = Pinned {
    name: "@wp-playground/cli",
    version: "3.1.56",
    sha512: "JTxl6djPEM2YRYz/w+BUoyoCvhSGHIjqMi4fMV1b8o1UPNvZatLaS7opo57UsrVElXrfdZwvi6IuyS4LswUx9Q==",
    parts: &["package/sqlite-database-integration.zip"],
};

/// The WordPress of each run, as that package names it: 6.5.5, and a later one for `--all`.
pub const USUAL: &str = "6.5";
/// The newest that the package has, before 6.7.
pub const NEWEST: &str = "nightly";

/// What a test of the plugin needs.
#[derive(Debug)]
pub struct WordPress {
    /// The `php` program.
    pub php: PathBuf,
    /// A WordPress that is installed, to copy.
    pub site: PathBuf,
    /// The newest one, where it is asked for.
    pub newest: Option<PathBuf>,
    /// A theme of the old kind that many sites have, where it is asked for and can be had.
    pub theme: Option<PathBuf>,
}

/// Whether a machine that lacks PHP can be given it.
#[must_use]
pub fn may() -> bool {
    apt::may()
}

/// Finds or makes it.
///
/// # Errors
/// When PHP or a part of it is missing and cannot be installed, or a package cannot be fetched.
pub fn ensure(root: &Path, cache: &Path, newest: bool) -> Result<WordPress> {
    let php = php()?;
    let ours = root.join("tests/wordpress");
    let make = |version: &str| site(&php, &ours, cache, version);
    Ok(WordPress {
        site: make(USUAL)?,
        newest: newest.then(|| make(NEWEST)).transpose()?,
        theme: newest.then(|| theme(cache)).and_then(Result::ok),
        php: php.clone(),
    })
}

/// Twenty Twenty-One, as Debian has it.
fn theme(cache: &Path) -> Result<PathBuf> {
    let home = cache.join("wordpress-theme-twentytwentyone");
    if !home.is_dir() {
        ensure!(may(), "only Debian and its kin have it as a package");
        say::step("Fetching a theme of WordPress by apt-get (once)", || {
            files::swap_in(&home, |new| {
                let mut fetch = run::command("apt-get");
                fetch.args(["download", "--quiet", "wordpress-theme-twentytwentyone"]);
                run::stream(fetch.current_dir(new), "see apt's message above")?;
                for file in files::walk(new)? {
                    let mut unpack = run::command("dpkg-deb");
                    run::stream(unpack.arg("-x").args([&file, new]), "it needs `dpkg-deb`")?;
                    fs::remove_file(&file)?;
                }
                Ok(())
            })
        })?;
    }
    Ok(home.join("usr/share/wordpress/wp-content/themes/twentytwentyone"))
}

fn php() -> Result<PathBuf> {
    let lacks = || -> Option<&str> {
        let php = run::on_path("php")?;
        let has = run::output(run::command(php).arg("-m"), "").ok()?.to_lowercase();
        PARTS.into_iter().find(|part| !has.lines().any(|line| line == *part))
    };
    if (run::on_path("php").is_none() || lacks().is_some()) && may() {
        apt::install(&PACKAGES, "half a minute")?;
    }
    let advice = "on Debian run `apt-get install php-cli php-sqlite3 php-mbstring php-xml php-curl php-gd php-zip` as root";
    let php = run::on_path("php").with_context(|| format!("no PHP on this machine: {advice}"))?;
    if let Some(part) = lacks() {
        bail!("PHP is here without its part {part}: {advice}");
    }
    Ok(php)
}

/// An installed WordPress of this version.
fn site(php: &Path, ours: &Path, cache: &Path, version: &str) -> Result<PathBuf> {
    let mut sources = vec![BUILDS.sha512.as_bytes().to_vec(), SQLITE.sha512.as_bytes().to_vec()];
    for file in files::walk(ours)? {
        sources.push(files::read(&file)?);
    }
    let hash = files::fingerprint(sources.iter().map(Vec::as_slice));
    let home = cache.join(format!("wordpress-{version}-{hash}"));
    if home.is_dir() {
        return Ok(home);
    }
    let _held = files::lock(&cache.join("wordpress.lock"))?;
    if home.is_dir() {
        return Ok(home);
    }
    let builds = fetched(&BUILDS, cache)?;
    let sqlite = fetched(&SQLITE, cache)?.join("sqlite-database-integration.zip");
    say::step(&format!("Installing WordPress {version} (once; some seconds)"), || {
        files::swap_in(&home, |new| {
            let mut setup = run::command(php);
            // It would send a letter to its new owner.
            setup.args(["-d", "sendmail_path=/bin/true"]).arg(ours.join("setup.php"));
            setup.args([&builds, &sqlite]).arg(version).args([ours, new]);
            run::stream(&mut setup, "see PHP's message above")?;
            ensure!(new.join("version").is_file(), "WordPress was not installed: see above");
            Ok(())
        })
    })?;
    Ok(home)
}

/// The folder of a package of npm.
fn fetched(package: &Pinned, cache: &Path) -> Result<PathBuf> {
    let name = package.name.trim_start_matches('@').replace('/', "-");
    let home = cache.join(format!("{name}-{}", package.version));
    if !home.is_dir() {
        say::step(&format!("Fetching {} from npm (once)", package.name), || {
            files::swap_in(&home, |new| {
                let of = format!("{}@{}", package.name, package.version);
                run::stream(
                    npm().args(["pack", "--silent", &of]).current_dir(new),
                    "it needs npm and a network",
                )?;
                let file = new.join(format!("{name}-{}.tgz", package.version));
                let sum = Base64::encode_string(&Sha512::digest(files::read(&file)?));
                ensure!(sum == package.sha512, "{of} from npm has another checksum: {sum}");
                let mut unpack = run::command("tar");
                unpack.arg("xzf").arg(&file).arg("--strip-components=1").current_dir(new);
                unpack.args(package.parts);
                run::stream(&mut unpack, "it needs `tar`")?;
                Ok(fs::remove_file(&file)?)
            })
        })?;
    }
    Ok(home)
}
