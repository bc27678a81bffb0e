use ppsa_core::Text;
use yew::virtual_dom::{AttrValue, Key, VTag};
use yew::{Html, NodeRef};

use super::show;

/// An element being made. The `html!` macro writes out every element at every place; a call costs
/// a phone a third of that.
///
/// One pointer, and calls that are never written out at their place: both for size.
pub struct El(Box<Inner>);

struct Inner {
    tag: VTag,
    classes: String,
}

/// A new element: its tag and its classes, as in `"p.soft"`.
#[inline(never)]
pub fn el(spec: &'static str) -> El {
    let (tag, classes) = spec.split_once('.').unwrap_or((spec, ""));
    let tag = VTag::new(AttrValue::Static(tag));
    El(Box::new(Inner { tag, classes: classes.replace('.', " ") }))
}

impl El {
    /// Sets an attribute.
    #[inline(never)]
    pub fn set(mut self, name: &'static str, value: impl Into<AttrValue>) -> Self {
        self.put(name, value.into());
        self
    }

    /// Adds a class.
    #[inline(never)]
    pub fn and(mut self, class: &str) -> Self {
        self.0.classes.push(' ');
        self.0.classes.push_str(class);
        self
    }

    /// Adds a class where something is so.
    pub fn and_if(self, class: &str, so: bool) -> Self {
        if so { self.and(class) } else { self }
    }

    /// Sets an attribute where there is something to set.
    #[inline(never)]
    pub fn set_if(self, name: &'static str, value: Option<String>) -> Self {
        match value {
            Some(value) => self.set(name, value),
            None => self,
        }
    }

    /// An attribute that is there or not.
    #[inline(never)]
    pub fn flag(self, name: &'static str, on: bool) -> Self {
        if on { self.set(name, "") } else { self }
    }

    #[inline(never)]
    fn put(&mut self, name: &'static str, value: AttrValue) {
        self.0.tag.add_attribute(name, value);
    }

    /// What a field or a slider holds.
    #[inline(never)]
    pub fn value(mut self, value: &str) -> Self {
        self.0.tag.set_value(AttrValue::from(value.to_owned()));
        self
    }

    /// Whether a box or a choice is ticked.
    #[inline(never)]
    pub fn checked(mut self, checked: bool) -> Self {
        self.0.tag.set_checked(checked);
        self
    }

    /// Keeps its element among its neighbours, and the caret in it.
    pub fn key(mut self, key: impl Into<Key>) -> Self {
        self.0.tag.key = Some(key.into());
        self
    }

    /// Lets the element be found again.
    pub fn found_by(mut self, place: &NodeRef) -> Self {
        self.0.tag.node_ref = place.clone();
        self
    }

    /// Puts something in it.
    #[inline(never)]
    pub fn add(mut self, child: impl Into<Html>) -> Self {
        self.push(child.into());
        self
    }

    /// Puts something in it, or keeps its place free: what stands after it stays the same element.
    #[inline(never)]
    pub fn maybe(self, child: Option<impl Into<Html>>) -> Self {
        let child: Html = child.map(Into::into).unwrap_or_default();
        self.add(child)
    }

    /// Puts a list in it, with a place of its own.
    pub fn all<T: Into<Html>>(self, children: impl IntoIterator<Item = T>) -> Self {
        let mut all = Vec::new();
        for child in children {
            keep(&mut all, child.into());
        }
        self.list(all)
    }

    #[inline(never)]
    fn list(mut self, children: Vec<Html>) -> Self {
        self.push(super::list(children));
        self
    }

    #[inline(never)]
    fn push(&mut self, child: Html) {
        self.0.tag.add_child(child);
    }

    /// Words of ours: the element takes their language.
    #[inline(never)]
    pub fn say(mut self, text: &Text) -> Self {
        self.put("lang", show::lang(text).into());
        self.push(show::words(text));
        self
    }

    /// Words of the person's own, or what is the same in every language: never translated.
    #[inline(never)]
    pub fn own(mut self, words: &str) -> Self {
        self.put("translate", AttrValue::Static("no"));
        self.push(words.to_owned().into());
        self
    }
}

#[inline(never)]
fn keep(all: &mut Vec<Html>, child: Html) {
    all.push(child);
}

impl From<El> for Html {
    #[inline(never)]
    fn from(mut el: El) -> Self {
        if !el.0.classes.is_empty() {
            let classes = std::mem::take(&mut el.0.classes);
            el.put("class", classes.into());
        }
        el.0.tag.into()
    }
}
