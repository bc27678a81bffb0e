use crate::json::Value;

use super::bundle::Bundle;
use super::value::{Said, coding, concept, date, list, string};
use crate::document::Id;
use crate::export::Word;
use crate::plan::{Objective, Outcome, Status, Step, StepHolder};
use crate::value::object;

const ACHIEVEMENT: &str = "http://terminology.hl7.org/CodeSystem/goal-achievement";

impl Bundle<'_> {
    /// A CarePlan for each person who has objectives, the holder first.
    pub(super) fn plans(&mut self) {
        let all: Vec<&Objective> = self.selection.all().map(|(_, it)| it).collect();
        let mut people: Vec<Option<&Id>> = all.iter().map(|it| it.companion.as_ref()).collect();
        people.sort_unstable();
        people.dedup();
        for companion in people {
            let mut theirs = all.clone();
            theirs.retain(|it| it.companion.as_ref() == companion);
            theirs.sort_by_key(|it| it.on);
            self.plan(companion, &theirs);
        }
    }

    fn plan(&mut self, companion: Option<&Id>, objectives: &[&Objective]) {
        let subject = self.subject(companion);
        let mut goals = Vec::new();
        let mut activities = Vec::new();
        for objective in objectives {
            let goal = self.goal(objective, &subject);
            let steps = objective.steps.iter();
            let steps = steps.filter_map(|step| self.step_of(objective, step, &goal, &subject));
            activities.extend(steps);
            activities.extend(self.review(objective, &goal));
            goals.push(goal);
        }
        let any = |is: &dyn Fn(&Objective) -> bool| objectives.iter().any(|it| is(it));
        let status = if any(&|it| it.is_open() && it.standing() == Status::Agreed) {
            "active"
        } else if any(&Objective::is_open) {
            "draft"
        } else if any(&Objective::is_active) {
            "completed"
        } else {
            "revoked"
        };
        let id = self.id(&["CarePlan", companion.map_or("", Id::as_str)]);
        let title = self.word(Word::Objectives);
        let author = self.says(companion);
        let fields = [
            ("status", status.into()),
            ("intent", "plan".into()),
            ("title", title.words),
            ("_title", title.lang),
            ("subject", subject),
            ("author", author),
            ("goal", list(goals)),
            ("activity", list(activities)),
        ];
        self.add("CarePlan", &id, fields);
    }

    fn goal(&mut self, objective: &Objective, subject: &Value) -> Value {
        let id = self.id(&["Goal", objective.id.as_str()]);
        let wording = objective.wording();
        let (status, achieved, on) = match (objective.ended(), wording.agreement()) {
            (Some(it), _) if it.ending == Outcome::Done => ("completed", Some("achieved"), it.on),
            (Some(it), _) => ("cancelled", None, it.on),
            (None, Some(it)) if objective.steps.is_empty() => ("accepted", None, it.on()),
            (None, Some(it)) => ("active", Some("in-progress"), it.on()),
            (None, None) => ("proposed", None, wording.on),
        };
        let achieved = achieved
            .map_or(Value::Null, |code| concept(coding(ACHIEVEMENT, code.into(), Said::default())));
        let reviews = objective.reviews.iter().map(|it| {
            let text = string(&it.text);
            if text.is_null() { text } else { object([("time", date(it.on)), ("text", text)]) }
        });
        let pou = objective.pou.iter().map(|it| concept(self.pou(&it.key, &it.name)));
        let (pou, reviews) = (list(pou), list(reviews));
        let mut words = string(&wording.text);
        if words.is_null() {
            words = string(&self.how.words.plain(Word::NoWords));
        }
        // What they agreed to is theirs, whoever wrote it down.
        let agreed = wording.agreement().is_some();
        let says = if agreed { subject.clone() } else { self.says(objective.companion.as_ref()) };
        let fields = [
            ("lifecycleStatus", status.into()),
            ("achievementStatus", achieved),
            ("category", pou),
            ("description", object([("text", words)])),
            ("subject", subject.clone()),
            ("startDate", date(objective.on)),
            ("statusDate", date(on)),
            ("expressedBy", says),
            ("statusReason", objective.ended().map_or(Value::Null, |it| string(&it.text))),
            ("note", reviews),
        ];
        self.add("Goal", &id, fields)
    }

    /// Who holds a step is told as far as it can be without a name.
    fn step_of(
        &self,
        objective: &Objective,
        step: &Step,
        goal: &Value,
        subject: &Value,
    ) -> Option<Value> {
        let words = Some(string(&step.text)).filter(|it| !it.is_null())?;
        let status = match step.done {
            Some(_) => "completed",
            None if objective.is_open() => "not-started",
            None => "cancelled",
        };
        let worker = self.word(Word::Worker);
        let worker = object([("display", worker.words), ("_display", worker.lang)]);
        let performers = match step.holder {
            StepHolder::Person => vec![subject.clone()],
            StepHolder::Worker => vec![worker],
            StepHolder::Shared => vec![subject.clone(), worker],
        };
        let detail = object([
            ("goal", list([goal.clone()])),
            ("status", status.into()),
            ("performer", list(performers)),
            ("description", words),
        ]);
        let done = step.done.map(|on| {
            let done = self.word(Word::Done);
            object([("time", date(on)), ("text", done.words), ("_text", done.lang)])
        });
        Some(object([("progress", list(done)), ("detail", detail)]))
    }

    fn review(&self, objective: &Objective, goal: &Value) -> Option<Value> {
        let on = date(objective.review_on.filter(|_| objective.is_open())?);
        if on.is_null() {
            return None;
        }
        let review = self.word(Word::ReviewOn);
        let detail = object([
            ("goal", list([goal.clone()])),
            ("status", "scheduled".into()),
            ("scheduledPeriod", object([("start", on.clone()), ("end", on)])),
            ("description", review.words),
            ("_description", review.lang),
        ]);
        Some(object([("detail", detail)]))
    }
}
