//! Roles, names and languages.

use ppsa_tests::{Options, Result, Site, run};

use super::steps::open;
use crate::help::bare_texts;

#[test]
fn each_link_says_whom_it_reaches() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, ours, hosts) = open(page).await?;
        for (css, role, name) in [
            ("h2", "heading", "People to talk to"),
            ("ul", "list", ""),
            ("li:nth-child(1) a", "link", "Call 111"),
            ("li:nth-child(2) a", "link", "Call 1737"),
            ("li:nth-child(3) a:last-child", "link", "Text 4334 Safe to talk"),
            ("li:nth-child(4) a", "link", "tautokotane.nz Tautoko Tāne"),
        ] {
            let spoken = page.role_and_name(&ours.find(css).await?).await?;
            assert_eq!(spoken, (role, name), "{css}");
        }
        let te_reo: bool = ours
            .get("[...root.querySelectorAll('[lang=mi]')].filter(it => it.textContent.trim() === 'Tautoko Tāne').length === 2")
            .await?;
        assert!(te_reo, "the name in its language, seen and heard");
        // A host's words are in the language of the host's page.
        assert!(hosts.get::<bool>("!!root.querySelector('.name[lang=mi]')").await?);
        Ok(())
    })
}

#[test]
fn in_te_reo() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, ours, hosts) = open(page).await?;
        ours.act("host.lang = 'mi'").await?;
        let title = page.role_and_name(&ours.find("h2").await?).await?;
        assert_eq!(title, ("heading", "Ngā tāngata hei kōrero"));
        assert!(ours.get::<bool>("root.querySelector('h2').lang === 'mi'").await?);
        let call = page.role_and_name(&ours.find("li a").await?).await?;
        assert_eq!(call, ("link", "Waea 111"));
        let bare = bare_texts(&ours).await?;
        assert!(bare.iter().all(|it| it == "Safe to talk" || it == "tautokotane.nz"), "{bare:?}");
        // A day is in the language that its words are in.
        hosts.act("host.lang = 'mi'").await?;
        let day: String = hosts.get("root.querySelector('time').lang").await?;
        assert_eq!(day, "en-NZ");
        Ok(())
    })
}

#[test]
fn without_scripts_the_hosts_own_words_serve() -> Result<()> {
    run(Options { scripting: false, ..Options::phone() }, async |page| {
        let site = Site::start()?;
        page.goto(&site.url("/help-lines.html")).await?;
        let words = page.find("#ours p").await?;
        assert!(words.is_displayed().await?);
        Ok(())
    })
}
