//! How the support is for them: theirs, until they say who may see it.

use ppsa_core::practice::{Feedback, FeedbackWay};
use ppsa_core::turns::{AskStage, Asking, SeenBy};

use crate::Store;

fn asks(way: FeedbackWay, at: usize) -> String {
    format!("{way} {at}:")
}

#[test]
fn what_they_say_of_the_support_is_theirs_until_they_say_who_may_see_it() {
    for (by, there) in [
        (SeenBy::Nobody, ""),
        (SeenBy::Supervisor, ""),
        (SeenBy::Worker, "own-words 0: Walk more\nown-words 1: Sit less"),
    ] {
        let mut it = Store::new();
        let mut asking = Asking::new(it.with.clone());
        asking.answer_by(FeedbackWay::OwnWords);
        assert_eq!(asking.stage(), AskStage::Handing, "it is in nobody's hands");
        asking.take();
        asking.answer_by(FeedbackWay::InPerson);
        assert_eq!(asking.stage(), AskStage::Ways, "no way of this screen");
        asking.answer_by(FeedbackWay::Drawing);
        asking.say(0, "Otherword".into());
        asking.back();
        assert_eq!(asking.said(0), "");
        asking.answer_by(FeedbackWay::OwnWords);
        asking.say(1, "Sit less".into());
        asking.say(0, "Walk".into());
        asking.say(0, "Walk more ".into());
        asking.see(SeenBy::Worker);
        assert_eq!(asking.seen_by(), SeenBy::Nobody, "not while they answer");
        assert!(asking.leave(&asks, it.on).is_empty() && asking.text(&asks).is_empty());
        asking.done();
        asking.see(by);
        assert_eq!(asking.text(&asks), "own-words 0: Walk more\nown-words 1: Sit less");
        for change in asking.leave(&asks, it.on) {
            it.document.apply(&change).unwrap();
        }
        let feedback: Vec<&Feedback> = it.document.all::<Feedback>().collect();
        assert_eq!(feedback.len(), 1);
        assert_eq!((feedback[0].way, feedback[0].text.as_str()), (FeedbackWay::OwnWords, there));
        let file = it.document.to_json();
        assert!(!file.contains("Otherword"));
        assert_eq!(file.contains("Walk"), by == SeenBy::Worker);
    }
}

#[test]
fn not_today_is_an_answer_and_says_no_more() {
    let it = Store::new();
    let mut asking = Asking::new(it.with.clone());
    asking.take();
    asking.answer_by(FeedbackWay::OwnWords);
    asking.say(0, "Walk more".into());
    asking.back();
    asking.answer_by(FeedbackWay::NotToday);
    asking.see(SeenBy::Worker);
    let left = format!("{:?}", asking.leave(&asks, it.on));
    assert!(left.contains("NotToday") && !left.contains("Walk"), "{left}");
}
