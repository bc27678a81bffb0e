//! The element layer: loading, keeping, moving, policies, packs, panics, printing,
//! privacy.

mod keeps;
mod loads;
mod moves;
mod packs;
mod panics;
mod prints;
mod privacy;
mod states;
