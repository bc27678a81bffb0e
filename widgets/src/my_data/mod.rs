//! My data: where the words are kept and who could see them, the lock, the back-up, what is taken
//! out or shared, and how all of it is cleared away.
//!
//! One page of sections, of which one is open at a time. A section is a file here:
//!
//! - [`keep`]: where they are kept
//! - [`lock`]: the passphrase
//! - [`outside`]: a copy of one page outside it
//! - [`back_up`]: a file with all of it, and back again
//! - [`out`]: to take out and to share
//! - [`clear`]: everything away, and [`other_stores`], what else the site keeps
//!
//! What takes its time is [asked of the page](crate::HostPort::ask). A passphrase never comes here: the
//! page's script reads its field.

mod back_up;
mod clear;
mod keep;
mod kinds;
mod lock;
mod other_stores;
mod out;
mod outside;
mod part;
mod passphrase;
mod status;
mod view;

pub use out::paper;
pub use view::MyData;
