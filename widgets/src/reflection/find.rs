use chrono::NaiveDate;
use ppsa_core::document::{Hit, Query};
use ppsa_core::reflection::Entry;
use ppsa_core::{Document, Id};
use yew::Html;

use super::read;
use super::view::{Act, Reflection};
use super::whom;
use crate::kit::{Effects, El, Input, Ui, el, parts, show};
use crate::words::Word;

/// How many show before more are asked for.
const PAGE: usize = 20;

/// What a person looks for among their reflections.
#[derive(Default)]
pub struct Find {
    words: String,
    template: String,
    /// The id of whom they are about; nothing for whomever.
    about: Option<Id>,
    from: Option<NaiveDate>,
    until: Option<NaiveDate>,
    /// How often more were asked for.
    more: usize,
}

/// One part of it.
#[derive(Clone, Copy)]
pub enum By {
    Words,
    Template,
    About,
    From,
    Until,
    More,
}

impl Find {
    pub fn set(&mut self, by: By, input: &Input<'_>, then: &mut Effects) {
        match by {
            By::Words => self.words = input.value(),
            By::Template => self.template = input.value(),
            By::About => self.about = input.value().parse::<Id>().ok(),
            By::From => self.from = input.day(),
            By::Until => self.until = input.day(),
            By::More => {
                self.more += 1;
                let first = (self.more * PAGE + 1).to_string();
                then.focus([".found > li:nth-child(", &first, ") button"].concat());
                return;
            }
        }
        self.more = 0;
    }

    /// Whether anything is looked for.
    pub fn on(&self) -> bool {
        !self.words.trim().is_empty()
            || !self.template.is_empty()
            || self.about.is_some()
            || self.from.is_some()
            || self.until.is_some()
    }

    fn fits(&self, entry: &Entry) -> bool {
        (self.template.is_empty() || self.template == entry.asked.template)
            && (self.about.is_none() || self.about == entry.about)
            && self.from.is_none_or(|from| from <= entry.on)
            && self.until.is_none_or(|until| entry.on <= until)
    }
}

/// The newest reflections that are wanted, by their day. One walk and no sort: ten thousand are
/// looked at as fast as they can be read.
pub fn newest<'d>(
    document: &'d Document,
    most: usize,
    wanted: &dyn Fn(&Entry) -> bool,
) -> Vec<&'d Entry> {
    let mut found: Vec<&Entry> = Vec::new();
    for entry in document.all::<Entry>().rev() {
        let after = found.iter().rposition(|it| it.on >= entry.on).map_or(0, |at| at + 1);
        if after < most && wanted(entry) && !entry.is_blank() {
            found.truncate(most - 1);
            found.insert(after, entry);
        }
    }
    found
}

/// What was written before, and the way to look for it.
pub fn view(view: &Reflection, ui: &Ui<'_, Act>) -> El {
    let find = &view.find;
    let heading = el("h3").set("id", "entries").say(ui.word(Word::ReflectionEntries));
    let block = el("div.entries").set("part", "entries").add(heading);
    if ui.document.all::<Entry>().next().is_none() {
        return block.add(el("p.soft").say(ui.word(Word::ReflectionNoEntries)));
    }
    let most = (find.more + 1) * PAGE;
    let mut found: Vec<El>;
    if find.words.trim().is_empty() {
        let all = find.on() || ui.session.reads_only();
        let entries = newest(ui.document, most + 1, &|it| (all || it.finished) && find.fits(it));
        found = entries.into_iter().map(|entry| item(ui, entry, None)).collect();
    } else {
        let mut query = Query::new(&find.words).of::<Entry>().between(find.from, find.until);
        if !find.template.is_empty() {
            query = query.template(&find.template);
        }
        let hits = ui.document.search(&query);
        let fits = hits.iter().filter_map(|hit| {
            let entry = ui.document.get::<Entry>(&hit.record).filter(|it| find.fits(it))?;
            Some(item(ui, entry, Some(hit)))
        });
        found = fits.take(most + 1).collect();
    }
    let more = found.len() > most;
    found.truncate(most);
    let says = match found.len() {
        _ if !find.on() => None,
        0 => Some(show::text(ui.word(Word::ReflectionNoHit))),
        _ if more => Some(show::text(&show::counted(ui.word(Word::ReflectionFirst), &[most]))),
        number => Some(show::text(&show::counted(ui.word(Word::ReflectionFound), &[number]))),
    };
    let more = more.then(|| parts::act(ui, Word::More, Act::Find(By::More)));
    block
        .add(fields(find, ui))
        .add(el("p.soft").set("role", "status").maybe(says))
        .add(el("ul.cards.found").set("aria-labelledby", "entries").all(found))
        .add(el("p.acts").maybe(more))
}

fn fields(find: &Find, ui: &Ui<'_, Act>) -> Html {
    let words = el("input")
        .set("type", "search")
        .set("autocomplete", "off")
        .set("spellcheck", "false")
        .set("translate", "no")
        .value(&find.words)
        .input(ui, Act::Find(By::Words));
    let option = |value: &str, words: &ppsa_core::Text| {
        el("option")
            .set("value", value.to_owned())
            .set("lang", show::lang(words))
            .flag("selected", find.template == value)
            .add(words.plain())
    };
    let templates = ui.pack().templates().iter().map(|it| option(&it.id, &it.title));
    let template = el("select")
        .set("autocomplete", "off")
        .change(ui, Act::Find(By::Template))
        .add(option("", ui.word(Word::ReflectionAnyTemplate)))
        .all(templates);
    let from = parts::date("from", find.from).change(ui, Act::Find(By::From));
    let until = parts::date("until", find.until).change(ui, Act::Find(By::Until));
    let about = whom::select(ui, find.about.as_ref(), Word::ReflectionAny, Act::Find(By::About));
    let narrower = parts::more(ui.word(Word::ReflectionNarrow)).add(
        el("div.fields")
            .add(labelled(ui, Word::ReflectionTemplate, template))
            .maybe(about.map(|it| labelled(ui, Word::ReflectionWhom, it)))
            .add(labelled(ui, Word::ReflectionFrom, from))
            .add(labelled(ui, Word::ReflectionUntil, until)),
    );
    el("div.fields").add(labelled(ui, Word::ReflectionSearch, words)).add(narrower).into()
}

/// A field under its name.
pub fn labelled(ui: &Ui<'_, Act>, word: Word, field: El) -> El {
    el("label.field").add(show::text(ui.word(word))).add(field)
}

/// One reflection in a list: its title and its day, and the words that were looked for. No others:
/// hard words are not to be met by chance.
pub fn item(ui: &Ui<'_, Act>, entry: &Entry, hit: Option<&Hit<'_>>) -> El {
    let words =
        hit.map(|hit| el("p.words").add(parts::marked(hit.words, hit.spans.iter().cloned())));
    el("li.card")
        .key(entry.id.as_str())
        .set("data-entry", entry.id.to_string())
        .click(ui, Act::Open(entry.id.clone()))
        .add(el("button.name").set("type", "button").add(show::text(&entry.asked.title)))
        .add(el("p.soft").add(parts::day(ui, entry.on)))
        .maybe(whom::line(ui, entry.about.as_ref()))
        .add(read::before(ui, Some(entry)))
        .maybe(words)
}
