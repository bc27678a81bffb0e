//! The whole framework in one list, as a guide tells it.

use super::content::ContentPack;
use super::framework::{FACTS, Member, SeasonWords, TOPICS};
use crate::framework::{Element, Overlap, Season};
use crate::template::{Practises, Template};
use crate::text::Text;

/// A list of the framework that topics belong to, in the order a guide tells them.
///
/// ```
/// use ppsa_core::pack::TopicPart;
///
/// assert_eq!(TopicPart::ALL[0], TopicPart::Principles);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TopicPart {
    /// The six principles.
    Principles,
    /// The four elements of practice.
    Elements,
    /// The five ways they overlap.
    Overlaps,
    /// The five relationship skills.
    Skills,
    /// The four steps of guidance.
    Guidance,
    /// The four seasons.
    Seasons,
    /// The five pou.
    Pou,
}

impl TopicPart {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::Principles,
        Self::Elements,
        Self::Overlaps,
        Self::Skills,
        Self::Guidance,
        Self::Seasons,
        Self::Pou,
    ];

    /// Its stable id: what a pack file calls it.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Principles => "principles",
            Self::Elements => "elements",
            Self::Overlaps => "overlaps",
            Self::Skills => "skills",
            Self::Guidance => "guidance",
            Self::Seasons => "seasons",
            Self::Pou => "pou",
        }
    }

    /// That of a member, by its place in the one list of all members.
    const fn of(place: usize) -> Self {
        match place {
            0..6 => Self::Principles,
            6..10 => Self::Elements,
            10..15 => Self::Overlaps,
            15..20 => Self::Skills,
            _ => Self::Guidance,
        }
    }
}

/// One thing of the framework, as a pack words it: what [`ContentPack::topics`] gives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Topic<'p> {
    /// Where it belongs.
    pub part: TopicPart,
    /// What a link names it by: its id or, for a pou, its key. A step of guidance may bear the name
    /// of an element and has `guidance-` before it; so has a pou, with `pou-`, where its key is an
    /// id of the framework.
    pub id: String,
    /// Its name: in te reo Māori, where it has one.
    pub name: Option<&'p Text>,
    /// Its name in English; of a pou, what it is in a few words.
    pub english: Option<&'p Text>,
    /// The name of its phase: of a season, where that is known.
    pub phase: Option<&'p Text>,
    /// What it is.
    pub about: Option<&'p Text>,
    /// What it asks for; of a season, what helps in it.
    pub asks: &'p [Text],
    /// The template that practises it.
    pub template: Option<&'p Template>,
}

impl<'p> Topic<'p> {
    /// Its names, each once: its name, then its English, or what both packs call it besides.
    ///
    /// ```
    /// use ppsa_core::ContentPack;
    ///
    /// let (english, te_reo) = (ContentPack::built_in("en-NZ")?, ContentPack::built_in("mi")?);
    /// let (whanau, same) = (&english.topics()[31], &te_reo.topics()[31]);
    /// let names: Vec<_> = whanau.names(same).into_iter().map(|it| it.text.as_str()).collect();
    /// assert_eq!(names, ["Taha whānau", "family and people", "te whānau me ngā hoa"]);
    /// # Ok::<(), ppsa_core::Error>(())
    /// ```
    #[must_use]
    pub fn names(&self, other: &Topic<'p>) -> Vec<&'p Text> {
        let mut names: Vec<&Text> = Vec::new();
        for name in [self.name, self.english, other.name, other.english].into_iter().flatten() {
            if !names.iter().any(|it| it.text == name.text) {
                names.push(name);
            }
        }
        names
    }
}

/// What two packs in two languages say of one thing, the first pack's words first: both where they
/// differ, one where the other has no words of its own.
///
/// ```
/// use ppsa_core::pack::beside;
/// use ppsa_core::{Lang, Text};
///
/// let (one, other) = (Text::new("spirit", Lang::en_nz()), Text::new("wairua", Lang::mi()));
/// assert_eq!(beside(Some(&one), Some(&other)), [Some(&one), Some(&other)]);
/// assert_eq!(beside(Some(&one), Some(&one)), [Some(&one), None]);
/// ```
#[must_use]
pub fn beside<'t, T: PartialEq + ?Sized>(
    one: Option<&'t T>,
    other: Option<&'t T>,
) -> [Option<&'t T>; 2] {
    if one == other { [one, None] } else { [one, other] }
}

/// A short reflection that fits whatever has none of its own.
const ANY: &str = "what-so-what-now-what";

impl ContentPack {
    /// The whole framework in the order a guide tells it: thirty-three topics in every pack.
    ///
    /// ```
    /// use ppsa_core::ContentPack;
    ///
    /// let pack = ContentPack::built_in("en-NZ")?;
    /// let topics = pack.topics();
    /// assert_eq!(topics.len(), 6 + 4 + 5 + 5 + 4 + 4 + 5);
    /// assert_eq!(topics[3].id, "ako");
    /// assert_eq!(topics[3].template.map(|it| it.id.as_str()), Some("principles"));
    /// # Ok::<(), ppsa_core::Error>(())
    /// ```
    #[must_use]
    pub fn topics(&self) -> Vec<Topic<'_>> {
        let mut all = Vec::new();
        for (place, member) in self.words.members.iter().enumerate().take(TOPICS) {
            all.push(self.of_member(place, member));
        }
        for season in Season::ALL {
            all.push(self.of_season(season, self.season(season)));
        }
        for pou in &self.pou {
            let key = &pou.key;
            let taken = Practises::from_id(key).is_some() || Overlap::from_id(key).is_some();
            all.push(Topic {
                part: TopicPart::Pou,
                id: if taken { ["pou-", key].concat() } else { key.clone() },
                name: Some(&pou.name),
                english: pou.gloss.as_ref(),
                phase: None,
                about: pou.about.as_ref(),
                asks: &[],
                template: self.template(ANY),
            });
        }
        all
    }

    fn of_member<'p>(&'p self, place: usize, member: &'p Member) -> Topic<'p> {
        let id = FACTS[place].id;
        let part = TopicPart::of(place);
        let guides = part == TopicPart::Guidance;
        let template = match part {
            // What sets the work of a peer apart is seen best beside that of others.
            TopicPart::Overlaps => self.template("working-alongside"),
            // It has no element of its own: the first wording is written at a first meeting.
            _ if guides && Element::from_id(id).is_none() => self.template("first-meeting"),
            _ => self.practising(id),
        };
        Topic {
            part,
            id: if guides { ["guidance-", id].concat() } else { id.to_owned() },
            name: member.name.as_ref(),
            english: Some(&member.english),
            phase: None,
            about: member.about.as_ref(),
            asks: &member.asks,
            template: template.or_else(|| self.template(ANY)),
        }
    }

    fn of_season<'p>(&'p self, season: Season, words: &'p SeasonWords) -> Topic<'p> {
        Topic {
            part: TopicPart::Seasons,
            id: season.id().to_owned(),
            name: Some(&words.name),
            english: Some(&words.english),
            phase: words.phase.as_ref(),
            about: words.purpose.as_ref(),
            asks: &words.helps,
            template: self.practising(season.id()).or_else(|| self.template(ANY)),
        }
    }

    /// The template that is named for it or else, of those that practise it, the one that has most
    /// of its list.
    fn practising(&self, id: &str) -> Option<&Template> {
        let mut best = self.template(id);
        let own = Practises::from_id(id)?;
        let mut most = if best.is_some() { usize::MAX } else { 0 };
        for template in self.templates() {
            if !template.practises.contains(&own) {
                continue;
            }
            let alike = template.practises.iter().filter(|it| it.is_like(own)).count();
            if alike > most {
                (best, most) = (Some(template), alike);
            }
        }
        best
    }
}

#[cfg(test)]
mod tests {
    use super::{ANY, TopicPart};
    use crate::pack::ContentPack;

    type Result = std::result::Result<(), crate::Error>;

    #[test]
    fn each_topic_has_an_id_of_its_own_and_a_template() -> Result {
        for language in ["en-NZ", "mi"] {
            let pack = ContentPack::built_in(language)?;
            let topics = pack.topics();
            let mut ids: Vec<_> = topics.iter().map(|it| it.id.as_str()).collect();
            ids.sort_unstable();
            ids.dedup();
            assert_eq!(ids.len(), 33);
            assert!(topics.iter().all(|it| it.template.is_some() && it.about.is_some()));
            let order: Vec<_> = topics.iter().map(|it| it.part as usize).collect();
            assert!(order.is_sorted(), "part by part");
        }
        Ok(())
    }

    #[test]
    fn the_template_is_the_one_that_fits_best() -> Result {
        let pack = ContentPack::built_in("en-NZ")?;
        let topics = pack.topics();
        let template = |id: &str| {
            let topic = topics.iter().find(|it| it.id == id);
            topic.and_then(|it| it.template).map(|it| it.id.as_str())
        };
        for (id, expected) in [
            ("attention-to-power", "attention-to-power"),
            ("relational-focus", "after-conversation"),
            ("guidance-relational-focus", "after-conversation"),
            ("guidance-wellbeing-objective", "first-meeting"),
            ("multiple-truths", "working-alongside"),
            ("taurite", "principles"),
            ("pakiki-tonu", "skills"),
            ("hotoke", "first-meeting"),
            ("ngahuru", "autumn"),
            ("raumati", ANY),
            ("whenua", ANY),
        ] {
            assert_eq!(template(id), Some(expected), "{id}");
        }
        Ok(())
    }

    #[test]
    fn a_pou_that_bears_the_name_of_a_principle_has_an_id_of_its_own() -> Result {
        let whole =
            include_str!("../../languages/en-NZ/pack.json").replace("\"wairua\"", "\"ako\"");
        let pack = ContentPack::from_json(&whole)?;
        let topics = pack.topics();
        let pou: Vec<_> = topics.iter().filter(|it| it.part == TopicPart::Pou).collect();
        assert_eq!(pou[0].id, "pou-ako");
        assert_eq!(pou[1].id, "hinengaro");
        assert!(topics.iter().all(|it| it.template.is_none()), "it has no templates");
        Ok(())
    }
}
