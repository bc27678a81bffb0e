use std::cell::RefCell;
use std::ptr;

use ppsa_core::Text;
#[cfg(target_family = "wasm")]
use wasm_bindgen::JsValue;
use yew::virtual_dom::{AttrValue, AttributeOrProperty, Attributes, Key, VTag, VText};
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
    names: Vec<&'static str>,
    values: Vec<Option<AttributeOrProperty>>,
    inside: Vec<Html>,
}

/// A new element: its tag and its classes, as in `"p.soft"`.
#[inline(never)]
pub fn el(spec: &'static str) -> El {
    let (tag, classes) = spec.split_once('.').unwrap_or((spec, ""));
    let tag = VTag::new(AttrValue::Static(tag));
    let classes = classes.replace('.', " ");
    El(Box::new(Inner { tag, classes, names: Vec::new(), values: Vec::new(), inside: Vec::new() }))
}

impl El {
    /// Sets an attribute.
    #[inline(never)]
    pub fn set(mut self, name: &'static str, value: impl Into<AttrValue>) -> Self {
        self.put(name, Some(value.into()));
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
    pub fn set_if(mut self, name: &'static str, value: Option<String>) -> Self {
        self.put(name, value.map(AttrValue::from));
        self
    }

    /// An attribute that is there or not.
    #[inline(never)]
    pub fn flag(mut self, name: &'static str, on: bool) -> Self {
        self.put(name, on.then_some(AttrValue::Static("")));
        self
    }

    #[inline(never)]
    fn put(&mut self, name: &'static str, value: Option<AttrValue>) {
        self.lay(name, value.map(AttributeOrProperty::Attribute));
    }

    fn lay(&mut self, name: &'static str, value: Option<AttributeOrProperty>) {
        if let Some(at) = self.0.names.iter().position(|it| *it == name) {
            self.0.values[at] = value;
        } else {
            self.0.names.push(name);
            self.0.values.push(value);
        }
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
        let mut children = children.into_iter();
        self.list(&mut || children.next().map(Into::into))
    }

    #[inline(never)]
    fn list(mut self, next: &mut dyn FnMut() -> Option<Html>) -> Self {
        let children = std::iter::from_fn(next).collect();
        self.push(super::list(children));
        self
    }

    #[inline(never)]
    fn push(&mut self, child: Html) {
        self.0.inside.push(child);
    }

    /// Words of ours: the element takes their language.
    #[inline(never)]
    pub fn say(mut self, text: &Text) -> Self {
        self.put("lang", Some(show::lang(text).into()));
        self.push(show::words(text));
        self
    }

    /// Words of the person's own, or what is the same in every language: never translated.
    #[inline(never)]
    pub fn own(mut self, words: &str) -> Self {
        self.put("translate", Some(AttrValue::Static("no")));
        self.push(VText::new(words.to_owned()).into());
        self
    }
}

impl From<El> for Html {
    #[inline(never)]
    fn from(mut el: El) -> Self {
        let mut inside = std::mem::take(&mut el.0.inside);
        // The style sheets cannot find out: in a shadow tree WebKit looks at `:has()` once.
        if el.0.classes.starts_with("acts") && inside.iter().all(is_idle) {
            el = el.and("idle");
        }
        if !el.0.classes.is_empty() {
            let classes = std::mem::take(&mut el.0.classes);
            el.put("class", Some(classes.into()));
        }
        // A translator, or another script of the page, wraps and replaces text nodes. So no drawing
        // rests on one: words are what their element says, whatever stands in it now.
        #[cfg(target_family = "wasm")]
        if let [Html::VText(words)] = &*inside {
            let words = JsValue::from_str(&words.text);
            el.lay("textContent", Some(AttributeOrProperty::Property(words)));
            inside.clear();
        }
        let Inner { mut tag, names, values, .. } = *el.0;
        // Markup that is printed has no properties: there they stand in the element itself.
        #[cfg(not(target_family = "wasm"))]
        if matches!(&*inside, [Html::VText(_)]) {
            tag.add_children(inside.drain(..));
        }
        tag.add_children(inside.into_iter().map(apart));
        let keys = NAMES.with(|all| kept(&mut all.borrow_mut(), names));
        tag.set_attributes(Attributes::Dynamic { keys, values: values.into() });
        tag.into()
    }
}

/// Whether it shows nothing: a place kept free, or one that waits to speak.
fn is_idle(html: &Html) -> bool {
    match html {
        Html::VList(all) => all.iter().all(is_idle),
        Html::VTag(tag) => {
            tag.tag() == "span"
                && tag.children().is_none_or(is_idle)
                && !matches!(&tag.attributes, Attributes::Dynamic { keys, .. } if keys.contains(&"textContent"))
        }
        _ => false,
    }
}

/// Words beside something else get an element of their own. Bare space between words needs none.
#[inline(never)]
pub(super) fn apart(child: Html) -> Html {
    match child {
        Html::VText(words) if !words.text.trim().is_empty() => el("span").add(words).into(),
        other => other,
    }
}

thread_local! {
    // Each list of attributes' names that an element has had: a few hundred, with short names.
    static NAMES: RefCell<Vec<&'static [&'static str]>> = const { RefCell::new(Vec::new()) };
}

/// The same list at the same place as ever: so Yew sees that only values can have changed, and its
/// maps of attributes, with all that hashes, are not in the wasm.
fn kept(
    all: &mut Vec<&'static [&'static str]>,
    names: Vec<&'static str>,
) -> &'static [&'static str] {
    // By where a name lies, not by its letters: at each drawing every element looks here.
    let same = |list: &&&[&str]| {
        list.len() == names.len()
            && list.iter().zip(&names).all(|(one, other)| ptr::eq(*one, *other))
    };
    if let Some(same) = all.iter().find(same) {
        return same;
    }
    let new = names.leak();
    all.push(new);
    new
}

#[cfg(test)]
mod tests {
    use super::{El, el, kept};
    use yew::Html;
    use yew::virtual_dom::Attributes;

    #[test]
    fn names_are_kept_once() {
        let mut all = Vec::new();
        let first = kept(&mut all, vec!["id", "class"]);
        assert!(std::ptr::eq(first, kept(&mut all, vec!["id", "class"])));
        assert_ne!(first, kept(&mut all, vec!["id"]));
        assert_eq!(all.len(), 2);
    }

    #[test]
    fn an_attribute_is_the_last_one_set_and_one_that_is_not_there_keeps_its_place() {
        let made = el("p.a").set("id", "one").flag("hidden", false).set("id", "two").and("b");
        let Html::VTag(tag) = made.into() else { panic!("an element") };
        let Attributes::Dynamic { keys, .. } = &tag.attributes else { panic!("by place") };
        assert_eq!(*keys, ["id", "hidden", "class"]);
        let all: Vec<_> = tag.attributes.iter().collect();
        assert_eq!(all, [("id", "two"), ("class", "a b")]);
    }

    #[test]
    fn a_row_in_which_nothing_shows_says_so() {
        let idle = |row: El| {
            let Html::VTag(tag) = row.into() else { panic!("an element") };
            tag.attributes.iter().any(|it| it == ("class", "acts idle"))
        };
        let waits = || el("span").set("role", "status");
        // As words are laid into an element; a value of JavaScript's own is nothing outside a browser.
        let says = |it: El| it.set("textContent", "Noted.");
        assert!(idle(el("p.acts")));
        assert!(idle(el("p.acts").maybe(None::<Html>).add(crate::kit::list(vec![waits().into()]))));
        assert!(!idle(el("p.acts").add(says(waits()))));
        assert!(!idle(el("p.acts").add(waits().add(says(el("span"))))));
        assert!(!idle(el("p.acts").add(waits()).add(el("button"))));
    }
}
