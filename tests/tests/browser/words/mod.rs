//! Words never go unasked, and are never told as kept or saved where that cannot be known.

mod days;
mod dead;
mod files;
mod leaves_no_trace;
mod navigates;
mod offline;
mod vanishes;
