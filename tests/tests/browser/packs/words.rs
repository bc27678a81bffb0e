//! The words of each organisation, read from its file as a widget reads them, and what of them is
//! on the page.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use ppsa_core::framework::Season;
use ppsa_core::{ContentPack, Text};
use ppsa_tests::{Context, Page, Result, bail};
use serde_json::json;

/// The choices of the page in their order, each with the language of its widgets.
pub const CHOICES: [(&str, &str); 4] =
    [("", "en-NZ"), ("quiet-kettle", "en-NZ"), ("te-ropu-tauira", "mi"), ("two-ferries", "en-NZ")];

/// The words of one choice that a page shows before anything is written.
pub struct Words {
    pack: ContentPack,
}

impl Words {
    /// Of the choice in this place.
    pub fn of(choice: usize) -> Result<Self> {
        let (id, language) = CHOICES[choice];
        let below = ContentPack::built_in(language)?;
        if id.is_empty() {
            return Ok(Self { pack: below });
        }
        let path =
            Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../demo/your-words/{id}.json"));
        let file = fs::read_to_string(&path).with_context(|| format!("{}", path.display()))?;
        Ok(Self { pack: below.overlaid_with(&file)? })
    }

    /// What stands on the page as soon as this is chosen: all of the pou, the ends of the scale, the
    /// seasons, the titles of the templates.
    pub fn shown(&self) -> BTreeSet<String> {
        let mut all: Vec<&Text> = Vec::new();
        for pou in self.pack.pou() {
            all.push(&pou.name);
            all.extend(&pou.gloss);
        }
        all.extend(&self.pack.pou()[0].about);
        let steps = self.pack.scale().steps();
        all.extend(steps.first());
        all.extend(steps.last());
        all.extend(Season::ALL.into_iter().filter_map(|it| self.pack.season(it).purpose.as_ref()));
        all.extend(self.pack.templates().iter().map(|it| &it.title));
        plain(all)
    }

    /// The name that stands first on the wheel.
    pub fn first_name(&self) -> String {
        self.pack.pou()[0].name.plain()
    }

    /// Whatever of it may ever stand there.
    pub fn all(&self) -> BTreeSet<String> {
        let mut all: Vec<&Text> = Vec::new();
        all.extend(self.pack.pou().iter().filter_map(|it| it.about.as_ref()));
        all.extend(self.pack.scale().about());
        all.extend(self.pack.scale().steps());
        all.extend(self.pack.stand_in());
        all.push(&self.pack.meta().name);
        all.extend(Season::ALL.into_iter().flat_map(|it| &self.pack.season(it).helps));
        all.extend(self.pack.templates().iter().flat_map(|it| &it.about));
        let mut all = plain(all);
        all.extend(self.shown());
        all
    }
}

fn plain(texts: Vec<&Text>) -> BTreeSet<String> {
    texts.into_iter().map(Text::plain).collect()
}

/// Every piece of text of the page, shadow roots and what is only spoken included, as `[text,
/// element]`. A piece is what an element says whose own elements only mark a language.
pub const PIECES: &str = "
    const pieces = [];
    const walk = (at) => {
        for (const it of at.querySelectorAll('*')) {
            if (it.shadowRoot) walk(it.shadowRoot);
            if (it.matches('script, style, head, head *')) continue;
            for (const name of ['aria-label', 'aria-valuetext', 'aria-description', 'title', 'alt', 'placeholder'])
                if (it.hasAttribute(name)) pieces.push([it.getAttribute(name), it]);
            const own = [...it.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
            if (own || it.querySelector(':scope > [lang]')) pieces.push([it.textContent, it]);
        }
    };
    walk(document);
    const tidy = (text) => text.replace(/\\s+/g, ' ').trim();
    // A word alone may stand in any sentence: only as a piece of its own, or beside a number, it is
    // that of a scale or a name.
    const says = (text, word) => tidy(text) === word || tidy(text).split(/[,:·()]/).some((part) => part.trim() === word)
        || (word.includes(' ') && tidy(text).includes(word));
    const found = (words) => words.filter((word) => pieces.some(([text]) => says(text, word)));
";

/// Goes through the groups of the reflection form's list, so that each title was on the page.
pub const TITLES: &str = "
    const form = document.querySelector('ppsa-reflection-form').shadowRoot;
    const titles = new Set();
    for (let at = 0; at < form.querySelectorAll('[name=group]').length; at += 1) {
        form.querySelectorAll('[name=group]')[at].click();
        await new Promise((done) => setTimeout(done));
        for (const it of form.querySelectorAll('[data-template] *')) titles.add(it.textContent);
    }
    form.querySelector('[name=group]')?.click();
";

/// Waits until the page says what it should in these words, and nothing that only the others say.
pub async fn wait_for(page: &Page, now: &Words, others: &[Words]) -> Result<()> {
    let mine = now.all();
    let theirs: BTreeSet<String> = others.iter().flat_map(Words::all).collect();
    let gone: Vec<&String> = theirs.difference(&mine).collect();
    let there = now.shown();
    let look = format!(
        "(async () => {{ {TITLES} {PIECES}
            for (const it of titles) pieces.push([it, form]);
            const said = found({there});
            return window.__look = {{ missing: {there}.filter((word) => !said.includes(word)), left: found({gone}) }};
        }})()",
        there = json!(there),
        gone = json!(gone),
    );
    let well = format!("{look}.then((it) => !it.missing.length && !it.left.length)");
    if let Err(error) = page.wait_until("only these words are there", &well).await {
        let seen: serde_json::Value = page.eval("return window.__look", vec![]).await?;
        bail!("{seen:#}; {}", error.to_string().chars().take(80).collect::<String>());
    }
    Ok(())
}
