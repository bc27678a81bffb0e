//! The words of `cargo xtask`, and what each of them starts.

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use crate::build::{self, Variant};
use crate::check::wanted::Wanted;
use crate::layout::Layout;
use crate::serve::{DEMO_CSP, Options, Server};
use crate::{
    bench, check, contract, drive, fuzz, pseudo, release, review, run, say, size, wordpress,
};

const USAGE: &str = "\
cargo xtask demo [--port N]   build, then serve the demo on this machine (default port 8080)
cargo xtask test [FILTER]     set up the browsers, then run every check and test: all in Chromium,
                              the main ones in Firefox and WebKit (FILTER, as cargo test's: in
                              Chromium alone)
                 --quick      checks, tests of core, and a walk through in Chromium (some minutes)
                 --all        every test in all three engines, and longer fuzzing (hours)
                 --engine E   the browser tests in one engine: chromium, firefox or webkit
cargo xtask build             build target/dist/package/ and target/dist/site/
cargo xtask prerender         what shows before the program runs, to put into pages: target/prerender/
                 --pack FILE  for an organisation's own pack
                 --base URL   where the package lies on the site (default /ppsa/)
cargo xtask release           the files that go out, with checksums: target/release-files/
                 --twice      and once more elsewhere, to see that it is the same (a quarter of an hour)
cargo xtask verify URL        whether the folder of the package on a live site is that release
cargo xtask pack check FILE…  every problem of content packs, each at its line, with what to do
cargo xtask wordpress         build the plugin for WordPress: target/dist/ppsa-widgets-wordpress.zip
cargo xtask bench [--rounds N]
                              the widgets beside other programs, in a real browser, in N quiet rounds
                              (default 15), and Lighthouse: into docs/bench.md (an hour)
cargo xtask bench --lighthouse
                              Lighthouse alone (two minutes)
cargo xtask bench --size      size of each shipped file, raw, gzip and brotli, against the budget
cargo xtask bench --core      what core costs at 10, 1,000 and 100,000 records (some minutes)
cargo xtask bench --ui        a letter and a step at 10,000 entries, in a real browser (some minutes)
cargo xtask shots [FILTER]    pictures of every state of every widget: target/shots/index.html
                              (FILTER: a part of their names, such as seasons or filled-360-dark)
cargo xtask fuzz [TARGET] [--seconds N]
                              fuzz core, each target for N seconds (default 60); needs `c++`
cargo xtask contract          write the tables of widgets/README.md anew from the contract
cargo xtask pseudo            write the tests' made-up language anew from the English
cargo xtask review            sheets of all te reo for a fluent speaker: target/review/
                   FILE       takes in a sheet that somebody filled and signed
cargo xtask help              this text

Each command first installs what it misses; the first run on a machine takes some minutes.";

/// The port of the demo when none is asked for.
const DEMO_PORT: u16 = 8080;

/// What a person asked for.
#[derive(Debug, PartialEq, Eq)]
enum Order {
    Help,
    Build,
    Demo { port: Option<u16> },
    Test(Wanted),
    Release,
    ReleaseTwice,
    Verify { address: String },
    Prerender { pack: Option<PathBuf>, base: Option<String> },
    PackCheck { packs: Vec<PathBuf> },
    Bench { rounds: u32 },
    BenchLighthouse,
    BenchSize,
    BenchCore,
    BenchUi,
    Shots { filter: Option<String> },
    Fuzz { target: Option<String>, seconds: u32 },
    Contract,
    Pseudo,
    Review { signed: Option<PathBuf> },
    Wordpress,
}

/// Runs what the arguments (without the program's name) ask for.
///
/// # Errors
/// When the arguments say nothing we know, or the work fails.
pub fn run(args: impl Iterator<Item = String>) -> Result<()> {
    let order = parse(&args.collect::<Vec<_>>())?;
    if order == Order::Help {
        println!("{USAGE}");
        return Ok(());
    }
    let layout = Layout::here()?;
    match order {
        Order::Help => Ok(()),
        Order::Build => build::site(&layout).map(drop),
        Order::Demo { port } => demo(&layout, port),
        Order::Test(wanted) => check::run(&layout, &wanted),
        Order::Prerender { pack, base } => prerender(&layout, pack.as_deref(), base.as_deref()),
        Order::Release => release::run(&layout)
            .map(|folder| say::note(format_args!("{} is ready", folder.display()))),
        Order::ReleaseTwice => release::twice::run(&layout),
        Order::Verify { address } => release::verify::run(&layout, &address),
        Order::PackCheck { packs } => pack_check(&layout, &packs),
        Order::Bench { rounds } => bench::run(&layout, rounds),
        Order::BenchLighthouse => bench::lighthouse(&layout),
        Order::BenchSize => bench_size(&layout),
        Order::BenchCore => bench_core(&layout),
        Order::BenchUi => drive::run(&layout, "bench_ui", None),
        Order::Shots { filter } => drive::run(&layout, "shots", filter.as_deref()),
        Order::Contract => contract::write(&layout),
        Order::Pseudo => pseudo::write(&layout),
        Order::Review { signed } => review(&layout, signed.as_deref()),
        Order::Wordpress => plugin(&layout),
        Order::Fuzz { target, seconds } => fuzz::run(&layout, target.as_deref(), seconds),
    }
}

fn parse(args: &[String]) -> Result<Order> {
    let words: Vec<&str> = args.iter().map(String::as_str).collect();
    Ok(match words[..] {
        [] | ["help" | "--help" | "-h"] | [_, "--help" | "-h"] => Order::Help,
        ["build"] => Order::Build,
        ["demo"] => Order::Demo { port: None },
        ["demo", "--port", number] => Order::Demo { port: Some(port(number)?) },
        ["demo", word] if word.starts_with("--port=") => {
            Order::Demo { port: Some(port(&word["--port=".len()..])?) }
        }
        ["test", ref rest @ ..] => match Wanted::parse(rest) {
            Some(wanted) => Order::Test(wanted),
            None => return unknown(&words),
        },
        ["release"] => Order::Release,
        ["release", "--twice"] => Order::ReleaseTwice,
        ["verify", address] => Order::Verify { address: address.to_owned() },
        ["prerender"] => Order::Prerender { pack: None, base: None },
        ["prerender", "--pack", pack] => Order::Prerender { pack: Some(pack.into()), base: None },
        ["prerender", "--base", base] => {
            Order::Prerender { pack: None, base: Some(base.to_owned()) }
        }
        ["prerender", "--pack", pack, "--base", base]
        | ["prerender", "--base", base, "--pack", pack] => {
            Order::Prerender { pack: Some(pack.into()), base: Some(base.to_owned()) }
        }
        ["pack", "check", ref packs @ ..] if !packs.is_empty() => {
            Order::PackCheck { packs: packs.iter().map(PathBuf::from).collect() }
        }
        ["bench"] => Order::Bench { rounds: bench::ROUNDS },
        ["bench", "--rounds", number] => Order::Bench { rounds: from_one(number)? },
        ["bench", "--lighthouse"] => Order::BenchLighthouse,
        ["bench", "--size"] => Order::BenchSize,
        ["bench", "--core"] => Order::BenchCore,
        ["bench", "--ui"] => Order::BenchUi,
        ["contract"] => Order::Contract,
        ["pseudo"] => Order::Pseudo,
        ["review"] => Order::Review { signed: None },
        ["review", file] if !file.starts_with('-') => Order::Review { signed: Some(file.into()) },
        ["wordpress"] => Order::Wordpress,
        ["shots"] => Order::Shots { filter: None },
        ["shots", filter] if !filter.starts_with('-') => {
            Order::Shots { filter: Some(filter.to_owned()) }
        }
        ["fuzz"] => Order::Fuzz { target: None, seconds: fuzz::USUAL },
        ["fuzz", "--seconds", number] => Order::Fuzz { target: None, seconds: from_one(number)? },
        ["fuzz", target] if !target.starts_with('-') => {
            Order::Fuzz { target: Some(target.to_owned()), seconds: fuzz::USUAL }
        }
        ["fuzz", target, "--seconds", number] if !target.starts_with('-') => {
            Order::Fuzz { target: Some(target.to_owned()), seconds: from_one(number)? }
        }
        _ => return unknown(&words),
    })
}

fn unknown(words: &[&str]) -> Result<Order> {
    bail!("`cargo xtask {}` is nothing we know. What there is:\n\n{USAGE}", words.join(" "))
}

fn port(number: &str) -> Result<u16> {
    match number.parse() {
        Ok(port) if port > 0 => Ok(port),
        _ => bail!("--port takes a number from 1 to 65535, not `{number}`"),
    }
}

fn from_one(number: &str) -> Result<u32> {
    match number.parse() {
        Ok(number) if number > 0 => Ok(number),
        _ => bail!("there it takes a number from 1 on, not `{number}`"),
    }
}

fn demo(layout: &Layout, asked: Option<u16>) -> Result<()> {
    let site = build::site(layout)?;
    let server = listen(&site, asked)?;
    say::note("The demo is here (Ctrl-C ends it):");
    println!("{}", server.url("/"));
    server.wait()
}

fn listen(site: &Path, asked: Option<u16>) -> Result<Server> {
    let options = |port| Options {
        roots: vec![site.to_path_buf()],
        port,
        csp: DEMO_CSP.to_owned(),
        ..Options::default()
    };
    if asked.is_some() {
        return Server::start(&options(asked));
    }
    Server::start(&options(Some(DEMO_PORT))).or_else(|_| {
        say::note(format_args!("port {DEMO_PORT} is taken: using a free one"));
        Server::start(&options(None))
    })
}

fn review(layout: &Layout, signed: Option<&Path>) -> Result<()> {
    if let Some(sheet) = signed {
        let count = review::read(layout, sheet)?;
        say::note(format_args!("{count} strings are signed: look at `git diff`, then commit it"));
    } else {
        say::note(format_args!("To read and to fill in: {}", review::write(layout)?.display()));
    }
    Ok(())
}

fn prerender(layout: &Layout, pack: Option<&Path>, base: Option<&str>) -> Result<()> {
    let folder = layout.join("target").join(build::prerender::FOLDER);
    let base = base.unwrap_or(build::prerender::BASE);
    let base = format!("{}/", base.trim_end_matches('/'));
    let pack = pack.map(std::path::absolute).transpose()?;
    build::prerender::write(layout, Variant::Release, pack.as_deref(), &base, &folder)?;
    say::note(format_args!("To put into a page: {}", folder.display()));
    Ok(())
}

/// By core itself, which names every problem.
fn pack_check(layout: &Layout, packs: &[PathBuf]) -> Result<()> {
    let mut check = run::command("cargo");
    check
        .args([
            "run",
            "--quiet",
            "--package",
            "ppsa-core",
            "--example",
            "pack_check",
            "--manifest-path",
        ])
        .arg(layout.join("Cargo.toml"))
        .arg("--")
        // Where the person is, so that paths are as they typed them.
        .args(packs);
    if !check.status()?.success() {
        bail!("a pack has problems: see the lines above, each says what to do");
    }
    Ok(())
}

fn plugin(layout: &Layout) -> Result<()> {
    let package = build::package(layout, Variant::Release)?;
    let zip = wordpress::make(layout, &package)?;
    say::note(format_args!("To upload in WordPress, Plugins, Add New Plugin: {}", zip.display()));
    Ok(())
}

fn bench_size(layout: &Layout) -> Result<()> {
    let package = build::package(layout, Variant::Release)?;
    let rows = size::measure(&package)?;
    print!("{}", size::table(&rows));
    let report = size::check(&rows, &layout.join("tests/budget.json"))?;
    print!("\n{report}");
    if report.over() {
        bail!("over the size budget: make it smaller, or raise tests/budget.json and say why");
    }
    Ok(())
}

fn bench_core(layout: &Layout) -> Result<()> {
    let mut bench = run::command("cargo");
    bench
        .args(["bench", "--quiet", "--package", "ppsa-core", "--bench", "core"])
        .current_dir(layout.root());
    run::stream(&mut bench, "see the table above")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(line: &str) -> Result<Order> {
        let words: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
        parse(&words)
    }

    #[test]
    fn each_command_is_understood() {
        assert_eq!(parsed("").unwrap(), Order::Help);
        assert_eq!(parsed("demo --help").unwrap(), Order::Help);
        assert_eq!(parsed("build").unwrap(), Order::Build);
        assert_eq!(parsed("wordpress").unwrap(), Order::Wordpress);
        assert_eq!(parsed("bench").unwrap(), Order::Bench { rounds: bench::ROUNDS });
        assert_eq!(parsed("bench --lighthouse").unwrap(), Order::BenchLighthouse);
        assert_eq!(parsed("bench --size").unwrap(), Order::BenchSize);
        for line in ["demo --port 9000", "demo --port=9000"] {
            assert_eq!(parsed(line).unwrap(), Order::Demo { port: Some(9000) });
        }
        assert_eq!(parsed("bench --core").unwrap(), Order::BenchCore);
        assert_eq!(parsed("bench --ui").unwrap(), Order::BenchUi);
        assert_eq!(parsed("shots").unwrap(), Order::Shots { filter: None });
        let own = |pack: Option<&str>, base: Option<&str>| Order::Prerender {
            pack: pack.map(PathBuf::from),
            base: base.map(str::to_owned),
        };
        assert_eq!(parsed("prerender").unwrap(), own(None, None));
        assert_eq!(parsed("prerender --pack p.json").unwrap(), own(Some("p.json"), None));
        let both = own(Some("p.json"), Some("/x/"));
        assert_eq!(parsed("prerender --base /x/ --pack p.json").unwrap(), both);
        let packs = ["a.json", "b.json"].map(PathBuf::from).into();
        assert_eq!(parsed("pack check a.json b.json").unwrap(), Order::PackCheck { packs });
        let filter = Some("seasons".to_owned());
        assert_eq!(parsed("shots seasons").unwrap(), Order::Shots { filter });
        let fuzz = |target: Option<&str>, seconds| Order::Fuzz {
            target: target.map(str::to_owned),
            seconds,
        };
        assert_eq!(parsed("fuzz").unwrap(), fuzz(None, fuzz::USUAL));
        assert_eq!(parsed("fuzz merge").unwrap(), fuzz(Some("merge"), fuzz::USUAL));
        assert_eq!(parsed("fuzz --seconds 5").unwrap(), fuzz(None, 5));
        assert_eq!(parsed("fuzz merge --seconds 5").unwrap(), fuzz(Some("merge"), 5));
        let filter = Some("wheel".to_owned());
        let wanted = Wanted { filter, ..Wanted::default() };
        assert_eq!(parsed("test wheel").unwrap(), Order::Test(wanted));
    }

    #[test]
    fn anything_else_shows_what_there_is() {
        for line in [
            "bench --speed",
            "test --slow",
            "build now",
            "serve",
            "fuzz --long",
            "pack check",
            "shots --all",
        ] {
            let text = parsed(line).unwrap_err().to_string();
            assert!(text.contains(line) && text.contains("bench --size"), "{text}");
        }
        for line in ["demo --port 0", "demo --port 70000", "demo --port x"] {
            let text = parsed(line).unwrap_err().to_string();
            assert!(text.contains("1 to 65535"), "{text}");
        }
        assert_eq!(parsed("bench --rounds 2").unwrap(), Order::Bench { rounds: 2 });
        for line in ["bench --rounds 0", "fuzz --seconds 0", "fuzz merge --seconds long"] {
            let text = parsed(line).unwrap_err().to_string();
            assert!(text.contains("from 1 on"), "{text}");
        }
    }
}
