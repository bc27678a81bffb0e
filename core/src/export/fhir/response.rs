use crate::json::Value;

use super::bundle::Bundle;
use super::questionnaire::{Questionnaire, chosen};
use super::value::{date, list, string};
use crate::reflection::{Answer, AnsweredPrompt, Choice, Entry, TemplateSnapshot};
use crate::value::object;

impl<'d> Bundle<'d> {
    /// The Questionnaires that were used, each with its responses.
    pub(super) fn reflections(&mut self) {
        let mut entries: Vec<&'d Entry> = self.selection.all().map(|(_, it)| it).collect();
        let key = |asked: &'d TemplateSnapshot| (&asked.pack, &asked.template, &asked.version);
        entries.sort_by(|a, b| key(&a.asked).cmp(&key(&b.asked)).then(a.on.cmp(&b.on)));
        for same in entries.chunk_by(|a, b| key(&a.asked) == key(&b.asked)) {
            let Some(first) = same.first() else { continue };
            let form = Questionnaire::of(self.how, &first.asked, same);
            self.questionnaire(&form);
            for entry in same {
                self.response(&form, entry);
            }
        }
    }

    /// Whoever it is about, what is said in it is the holder's.
    fn response(&mut self, form: &Questionnaire<'_>, entry: &Entry) {
        let asked = &entry.asked;
        let answers = entry.answers.iter().filter(|it| !entry.skipped.contains(&it.prompt));
        let mut items: Vec<(String, Value)> = Vec::new();
        for answer in answers {
            let link = form.link(answer);
            let item = self.item(asked, &link, answer);
            if !item.is_null() && items.iter().all(|(other, _)| *other != link) {
                items.push((link, item));
            }
        }
        let of = |links: &[String]| {
            let find = |link: &String| items.iter().find(|(it, _)| it == link);
            links.iter().filter_map(find).map(|(_, item)| item.clone()).collect::<Vec<_>>()
        };
        let mut all = Vec::new();
        for (section, links) in form.sections() {
            let said = of(&links);
            match section {
                None => all.extend(said),
                Some(_) if said.is_empty() => {}
                Some(link) => all.push(object([("linkId", link.into()), ("item", said.into())])),
            }
        }
        let id = self.id(&["QuestionnaireResponse", entry.id.as_str()]);
        let subject = self.subject(None);
        let fields = [
            ("questionnaire", self.canonical(form).into()),
            ("status", if entry.finished { "completed" } else { "in-progress" }.into()),
            ("subject", subject.clone()),
            ("author", subject.clone()),
            ("source", subject),
            ("authored", date(entry.on)),
            ("item", list(all)),
        ];
        self.add("QuestionnaireResponse", &id, fields);
    }

    fn item(&self, asked: &TemplateSnapshot, link: &str, answer: &AnsweredPrompt) -> Value {
        let system = self.choices_of(asked, &answer.prompt);
        let chosen = chosen(&answer.said, self.how.words);
        let choice = |it: &Choice| ("valueCoding", self.choice(&system, it));
        let mut values: Vec<(&str, Value)> = chosen.iter().map(choice).collect();
        match &answer.said {
            Answer::Text(words) | Answer::Choices { own: words, .. } => {
                values.push(("valueString", string(words)));
            }
            Answer::Date(on) => values.push(("valueDate", date(*on))),
            Answer::Choice(_) | Answer::Scale { .. } | Answer::YesNotYet(_) => {}
        }
        values.retain(|(_, value)| !value.is_null());
        if values.is_empty() {
            return Value::Null;
        }
        let answers = values.into_iter().map(|value| object([value]));
        let asks = self.said(&answer.asks);
        object([
            ("linkId", link.into()),
            ("text", asks.words),
            ("_text", asks.lang),
            ("answer", list(answers)),
        ])
    }
}
