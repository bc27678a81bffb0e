use ppsa_core::reflection::{Answer, AnsweredPrompt, Entry, ReflectionChange as Change};

use super::{Both, Try};

pub fn changes(Both { before, after }: Both<Entry>, all: &mut Vec<Try>) {
    let Some(is) = after else { return };
    let entry = || is.id.clone();
    let mut push = |change: Change| all.push(Try::of(change));
    let Some(was) = before else {
        let (on, about, asked) = (is.on, is.about.clone(), Box::new(is.asked.clone()));
        return push(Change::Start { on, about, asked });
    };
    push(Change::SetOn { entry: entry(), on: is.on });
    push(Change::SetAbout { entry: entry(), about: is.about.clone() });
    for AnsweredPrompt { prompt, asks, said, .. } in is.answers.clone() {
        if let Answer::Choices { chosen, own } = said.clone() {
            let (prompt, asks) = (prompt.clone(), asks.clone());
            push(Change::WriteObjective { entry: entry(), prompt, asks, chosen, own });
        }
        push(Change::Answer { entry: entry(), prompt, asks, said });
    }
    for AnsweredPrompt { prompt, asks, .. } in was.answers.clone() {
        if is.answer(&prompt).is_none() {
            let (none, own) = (Vec::new(), String::new());
            let (of, asked) = (prompt.clone(), asks.clone());
            push(Change::WriteObjective {
                entry: entry(),
                prompt: of,
                asks: asked,
                chosen: none,
                own,
            });
            let said = Answer::Text(String::new());
            push(Change::Answer { entry: entry(), prompt, asks, said });
        }
    }
    for (some, others, skipped) in
        [(&is.skipped, &was.skipped, true), (&was.skipped, &is.skipped, false)]
    {
        for prompt in some.iter().filter(|it| !others.contains(it)).cloned() {
            push(Change::Skip { entry: entry(), prompt, skipped });
        }
    }
    push(Change::Pause { entry: entry(), at: is.paused_at.clone() });
    push(Change::Finish { entry: entry(), finished: is.finished });
}
