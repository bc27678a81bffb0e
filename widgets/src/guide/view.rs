use ppsa_core::Review;
use ppsa_core::pack::{Topic, TopicPart, beside};
use yew::Html;

use super::{drawing, topic};
use crate::kit::{Effects, El, Input, Ui, View, el, list, parts};
use crate::session::WidgetSession;
use crate::words::Word;

/// The framework guide.
pub struct Guide {
    /// All topics were opened at once.
    all: bool,
}

/// What a person can do in it. Each topic opens and shuts by itself.
pub enum Act {
    /// Opens all topics, or shuts them.
    All,
    /// Opens a topic, from the drawing.
    Show(String),
    /// Opens a template beside the guide.
    Reflect(String),
}

/// What is said above the topics of a part.
const SAYS: [(Word, Word); 7] = [
    (Word::GuidePrinciples, Word::GuidePrinciplesAbout),
    (Word::GuideElements, Word::GuideElementsAbout),
    (Word::GuideOverlaps, Word::GuideOverlapsAbout),
    (Word::GuideSkills, Word::GuideSkillsAbout),
    (Word::GuideGuidance, Word::GuideGuidanceAbout),
    (Word::GuideSeasons, Word::GuideSeasonsAbout),
    (Word::GuidePou, Word::GuidePouAbout),
];

/// A topic as two packs word it.
type Both<'p> = (Topic<'p>, Topic<'p>);

impl View for Guide {
    type Act = Act;
    const CLASS: &'static str = "guide";

    fn new(_session: &WidgetSession, _open: &str) -> Self {
        Self { all: false }
    }

    fn shows(_kind: &str) -> bool {
        false
    }

    fn draw(&self, ui: &Ui<'_, Act>) -> Html {
        let (pack, other) = (ui.pack(), ui.session.other());
        let topics: Vec<Both<'_>> = pack.topics().into_iter().zip(other.topics()).collect();
        let waits = [pack.meta().review, other.meta().review, ui.session.words().review()];
        let all = if self.all { Word::GuideNames } else { Word::GuideAll };
        let part = |of: TopicPart| head(ui, of);
        let elements = part(TopicPart::Elements).and("elements").add(
            el("div.meet").add(drawing::whole(ui, &topics)).add(
                el("div")
                    .add(self.topics(ui, TopicPart::Elements, &topics))
                    .add(part(TopicPart::Overlaps))
                    .add(self.topics(ui, TopicPart::Overlaps, &topics)),
            ),
        );
        let plain = |of: TopicPart| part(of).add(self.topics(ui, of, &topics));
        let stand_in = beside(pack.stand_in(), other.stand_in()).into_iter().flatten();
        let pou = part(TopicPart::Pou)
            .all(stand_in.map(|text| el("p.soft").say(text)))
            .add(self.topics(ui, TopicPart::Pou, &topics));
        list(vec![
            parts::header(ui, Word::GuideTitle, Some(Word::GuideIntro)),
            parts::soft_if(ui, waits.contains(&Review::Awaiting), Word::Awaiting),
            el("p.acts").add(parts::act(ui, all, Act::All).set("id", "all")).into(),
            plain(TopicPart::Principles).into(),
            elements.into(),
            plain(TopicPart::Skills).into(),
            plain(TopicPart::Guidance).into(),
            plain(TopicPart::Seasons).into(),
            pou.into(),
            parts::about(ui),
        ])
    }

    fn act(&mut self, session: &WidgetSession, act: &Act, input: &Input<'_>, then: &mut Effects) {
        match act {
            Act::All => self.all = !self.all,
            Act::Show(id) => {
                let topic = ["[id='", id, "']"].concat();
                let section = input.element.closest("section").ok().flatten();
                if let Some(topic) = section.and_then(|it| it.query_selector(&topic).ok()).flatten()
                {
                    // The browser opens and shuts it: it is not drawn so.
                    let _ = topic.set_attribute("open", "");
                }
                then.focus([&topic, " > summary"].concat());
            }
            Act::Reflect(template) => session.host().open(template, ""),
        }
    }
}

impl Guide {
    fn topics(&self, ui: &Ui<'_, Act>, part: TopicPart, topics: &[Both<'_>]) -> El {
        let of = topics.iter().filter(|(topic, _)| topic.part == part);
        el("div.topics").all(of.map(|(one, other)| topic::view(ui, one, other, self.all)))
    }
}

/// A part of the framework: its heading, and what it is.
fn head(ui: &Ui<'_, Act>, part: TopicPart) -> El {
    let (title, about) = SAYS[part as usize];
    el("div.chapter")
        .set("part", "chapter")
        .add(el("h3").say(ui.word(title)))
        .add(el("p.soft").say(ui.word(about)))
}
