//! What is told, in which language, in whose words; and that nothing is kept.

use ppsa_tests::serve::Fault;
use ppsa_tests::{Host, Options, Result, run};
use serde_json::json;

use super::help::{change, one_guide, topics};
use crate::help::bare_texts;

/// The sentences about a topic, each with its language.
async fn about(guide: &Host, id: &str) -> Result<Vec<(String, String)>> {
    guide
        .get(&format!(
            "[...root.querySelectorAll(`[id='{id}'] .both > p`)].map(it => [it.lang, it.textContent])"
        ))
        .await
}

fn said(all: &[(&str, &str)]) -> Vec<(String, String)> {
    all.iter().map(|(lang, words)| ((*lang).to_owned(), (*words).to_owned())).collect()
}

const ENGLISH: (&str, &str) = ("en-NZ", "Nobody is only the teacher. Both people learn.");
const TE_REO: (&str, &str) = ("mi", "Ka ako tahi tāua.");

#[test]
fn every_topic_is_there_with_all_its_words() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, guide) = one_guide(page).await?;
        for (id, words) in topics()? {
            let all: String =
                guide.get(&format!("root.querySelector(`[id='{id}']`).textContent")).await?;
            for words in words {
                assert!(all.contains(&words), "{id} lacks {words}");
            }
        }
        assert!(bare_texts(&guide).await?.is_empty(), "all have their language");
        Ok(())
    })
}

#[test]
fn both_languages_stand_side_by_side_and_the_pages_own_comes_first() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, guide) = one_guide(page).await?;
        change(page, &guide, "host.topic = 'ako'").await?;
        assert_eq!(about(&guide, "ako").await?, said(&[ENGLISH, TE_REO]));
        let beside = "(() => {
            const [one, other] = root.querySelectorAll('#ako .both > p');
            return one.getBoundingClientRect().top === other.getBoundingClientRect().top;
        })()";
        assert!(guide.get::<bool>(beside).await?);
        // No empty column: English alone has the whole width.
        assert_eq!(about(&guide, "multiple-truths").await?.len(), 1);
        change(page, &guide, "host.lang = 'mi'").await?;
        assert_eq!(about(&guide, "ako").await?, said(&[TE_REO, ENGLISH]));
        let title: String = guide.get("root.querySelector('#title').textContent").await?;
        assert_eq!(title, "Te anga");
        assert!(guide.get::<bool>("root.querySelector('#ako').open").await?, "it stays open");
        Ok(())
    })
}

#[test]
fn on_a_phone_one_stands_under_the_other() -> Result<()> {
    run(Options::phone(), async |page| {
        let (_site, guide) = one_guide(page).await?;
        change(page, &guide, "host.topic = 'ako'").await?;
        let under = "(() => {
            const [one, other] = root.querySelectorAll('#ako .both > p');
            return one.getBoundingClientRect().bottom <= other.getBoundingClientRect().top;
        })()";
        assert!(guide.get::<bool>(under).await?);
        Ok(())
    })
}

#[test]
fn an_organisations_own_pou_and_words_are_told() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (site, guide) = one_guide(page).await?;
        let pou = |key: &str| json!({ "key": key, "name": format!("Our {key}"), "about": format!("All of {key}.") });
        let pack = json!({
            "id": "ours", "version": "1", "language": "en-NZ", "name": "Ours", "holder": "Us", "licence": "Ours",
            "pou": [pou("one"), pou("two"), pou("three"), pou("four"), pou("ako")],
            "scale": { "steps": ["Low", "High"] },
            "principles": { "ako": { "about": "We all learn here." } }
        });
        let bytes = pack.to_string().into_bytes();
        site.server()
            .fault("/pack.json", Fault::Body { content_type: "application/json".into(), bytes });
        change(page, &guide, "host.pack = '/pack.json'").await?;
        assert_eq!(about(&guide, "three").await?, said(&[("en-NZ", "All of three.")]));
        assert_eq!(about(&guide, "pou-ako").await?, said(&[("en-NZ", "All of ako.")]));
        assert_eq!(about(&guide, "ako").await?, said(&[("en-NZ", "We all learn here.")]));
        let all: String = guide.get("root.querySelector('section').textContent").await?;
        assert!(!all.contains("Taha") && !all.contains("Durie"), "no pou of the pack below");
        Ok(())
    })
}

#[test]
fn nothing_is_asked_and_nothing_is_kept() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, guide) = one_guide(page).await?;
        change(page, &guide, "(host.removeAttribute('keep'), host.topic = 'ako')").await?;
        guide.find("#all").await?.click().await?;
        guide
            .wait_until("all are open", "root.querySelectorAll('details[id][open]').length === 33")
            .await?;
        assert!(guide.get::<bool>("root.querySelector('.keeping').hidden").await?);
        let kept: usize =
            page.eval("return localStorage.length + sessionStorage.length", vec![]).await?;
        assert_eq!(kept, 0);
        // The form beside it keeps nothing as it says: the guide has no part in that.
        let form = page.host("ppsa-reflection-form");
        assert!(form.get::<bool>("host.error === null").await?);
        assert!(guide.get::<bool>("host.error === null").await?);
        Ok(())
    })
}
