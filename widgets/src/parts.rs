//! The widgets in parts. What ships is one program that is cut after it was linked: the page fetches a part,
//! and has it join the instance, before it asks for a widget that stands in it. What a part is entered by is a
//! pair of names, an import of the first part and an export of the other: `wasm-split-cli` makes the cut there.
//! Without the feature `parts`, as natively and in somebody's own Yew app, it is a call like any other.

use crate::drawn::{Drawn, boxed};
use crate::session::WidgetSession;

/// Calls what stands in a part: the pair of names is made of the part's own and of a number.
macro_rules! enter {
    ($part:literal, $number:literal, $given:ident: $type:ty => $act:expr) => {{
        #[cfg(feature = "parts")]
        {
            #[link(wasm_import_module = "__wasm_split_placeholder__")]
            #[allow(improper_ctypes)] // both sides are Rust, of one build
            unsafe extern "C" {
                #[link_name = concat!("__wasm_split_00", $part, "00_import_", $number, "_enter")]
                safe fn there(given: &mut $type);
            }
            #[allow(improper_ctypes_definitions)]
            #[unsafe(export_name = concat!("__wasm_split_00", $part, "00_export_", $number, "_enter"))]
            extern "C" fn here($given: &mut $type) {
                $act;
            }
            there(&mut $given);
        }
        #[cfg(not(feature = "parts"))]
        {
            $act;
        }
    }};
}

/// A view that is to be opened.
struct Opening<'o> {
    session: &'o WidgetSession,
    open: &'o str,
    view: Option<Box<dyn Drawn>>,
}

macro_rules! views {
    ($($name:ident in $part:literal by $number:literal: $view:ty;)*) => {
        $(
            pub fn $name(session: &WidgetSession, open: &str) -> Box<dyn Drawn> {
                let mut opening = Opening { session, open, view: None };
                enter!($part, $number, opening: Opening<'_> => {
                    opening.view = Some(boxed::<$view>(opening.session, opening.open));
                });
                // A part that was entered made one.
                opening.view.unwrap_or_else(|| std::process::abort())
            }
        )*
    };
}

// The parts of `modules.json`. A number is given once.
views! {
    plan in "personal" by "00000000000000000000000000000001": crate::plan::Plan;
    seasons in "personal" by "00000000000000000000000000000002": crate::seasons::Seasons;
    reflection in "personal" by "00000000000000000000000000000003": crate::reflection::Reflection;
    my_data in "my-data" by "00000000000000000000000000000004": crate::my_data::MyData;
    practice_log in "practice" by "00000000000000000000000000000005": crate::practice::PracticeLog;
    guide in "practice" by "00000000000000000000000000000006": crate::guide::Guide;
}

/// What is to go on paper.
struct Paper<'p> {
    session: &'p WidgetSession,
    markup: String,
}

/// All that a person keeps, as markup for paper: for a widget of that part.
pub fn paper(session: &WidgetSession) -> String {
    let mut paper = Paper { session, markup: String::new() };
    enter!("my-data", "00000000000000000000000000000007", paper: Paper<'_> => {
        paper.markup = crate::my_data::paper(paper.session);
    });
    paper.markup
}
