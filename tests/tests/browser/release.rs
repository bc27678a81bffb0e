//! The zip to upload, unpacked onto a site: a page that works, and the page that finds what did not arrive whole.

use std::process::Command;

use ppsa_tests::serve::Fault;
use ppsa_tests::{Context, Options, Page, Result, Site, assert_axe_clean, run, workspace};
use xtask::layout::Layout;
use xtask::release::upload;
use xtask::zip::Zip;

use crate::help::{READY, WHEEL};

fn zip() -> Result<Zip> {
    let package = workspace::built("PPSA_PACKAGE", "target/dist/package")?;
    let site = workspace::built("PPSA_SITE", "target/dist/site")?;
    upload::pack(&Layout::here()?, &package, &site)
}

/// Runs what `cargo xtask verify` runs, and gives whether all is well and what it says.
fn verified(zip: &Zip, site: &Site) -> Result<(bool, String)> {
    let (_, list) =
        zip.files().find(|(name, _)| *name == "ppsa/release.json").context("the list")?;
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("release.json");
    std::fs::write(&path, list)?;
    let node = std::env::var_os("PPSA_NODE").context("PPSA_NODE: `cargo xtask test` sets it")?;
    let mut look = Command::new(node);
    look.arg(workspace::file("xtask/release/from-outside.js")).arg(path).arg(site.url("/ppsa/"));
    let output = look.output()?;
    Ok((output.status.success(), String::from_utf8(output.stdout)?))
}

/// Opens the page that looks at all files, and gives its heading and the lines below.
async fn looked(page: &Page, site: &Site) -> Result<(String, Vec<String>)> {
    page.goto(&site.url("/ppsa/verify.html")).await?;
    page.wait_until("it has looked", "!heading.textContent.startsWith('Looking')").await?;
    let lines = "return [...document.querySelectorAll('#list li')].map(it => it.textContent)";
    Ok((page.eval("return heading.textContent", vec![]).await?, page.eval(lines, vec![]).await?))
}

#[test]
fn unpacked_a_page_works_and_every_file_is_found_whole() -> Result<()> {
    run(Options::phone(), async |page| {
        let zip = zip()?;
        let site = Site::unpacked(&zip)?;
        page.goto(&site.url("/example.html")).await?;
        page.host(WHEEL).wait_until("it is drawn", READY).await?;
        let (heading, lines) = looked(page, &site).await?;
        assert_eq!((heading.as_str(), lines), ("All files are here", vec![]));
        assert_axe_clean(page, "all files are here").await?;
        let (well, said) = verified(&zip, &site)?;
        assert!(well && said.starts_with("All "), "{said}");
        let names: Vec<&str> = zip.files().map(|(name, _)| name).collect();
        let first = ["READ-ME-FIRST.txt", "docs/threats.html", "ppsa/THIRD-PARTY-LICENSES.txt"];
        for name in first {
            assert!(names.contains(&name), "{name}");
        }
        let stray = names.iter().find(|it| it.ends_with(".br") || it.contains("bench"));
        assert_eq!(stray, None);
        Ok(())
    })
}

#[test]
fn what_did_not_arrive_whole_is_named_with_what_to_do() -> Result<()> {
    run(Options::phone(), async |page| {
        let zip = zip()?;
        let site = Site::unpacked(&zip)?;
        let bytes = |name: &str| zip.files().find(|it| it.0 == name).map(|it| it.1.to_vec());
        let body =
            |content_type: &str, bytes| Fault::Body { content_type: content_type.into(), bytes };
        let css = bytes("ppsa/css/plan.css").context("a style sheet")?;
        let notice = bytes("ppsa/NOTICE").context("a text")?;
        let windows = String::from_utf8(notice)?.replace('\n', "\r\n").into_bytes();
        let script = bytes("ppsa/exit.js").context("a script")?;
        let mut other = bytes("ppsa/wasm/practice.wasm").context("a part")?;
        other[100] ^= 1;
        let faults = [
            ("define.js", Fault::Status(404), "is not there"),
            ("grow.js", Fault::Status(403), "does not give it out"),
            ("guide.js", Fault::Status(500), "was answered with an error"),
            ("css/plan.css", body("text/css", css[..css.len() / 2].to_vec()), "is there in part"),
            (
                "lang/mi.txt",
                body("text/html; charset=utf-8", b"<!doctype html>Sorry".to_vec()),
                "with a web page",
            ),
            ("NOTICE", body("text/plain", windows), "has other line ends"),
            ("exit.js", body("text/plain", script), "is not sent as a script"),
            ("wasm/practice.wasm", body("application/wasm", other), "is another one"),
        ];
        for (name, fault, _) in &faults {
            site.server().fault(&format!("/ppsa/{name}"), fault.clone());
        }
        let (heading, lines) = looked(page, &site).await?;
        assert_eq!(heading, "8 files are not as they were released", "{lines:?}");
        let (well, said) = verified(&zip, &site)?;
        assert!(!well, "{said}");
        for (name, _, says) in &faults {
            let line = lines.iter().find(|it| it.starts_with(name)).context("a line")?;
            assert!(line.contains(says), "{line}");
            assert!(said.contains(line.as_str()), "{said}");
        }
        assert_axe_clean(page, "files that did not arrive").await?;
        site.server().fault("/ppsa/release.json", Fault::Status(404));
        assert_eq!(looked(page, &site).await?.0, "The list of files is not here");
        Ok(())
    })
}
