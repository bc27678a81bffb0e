//! The element layer: loading, moving, policies, packs, panics, privacy.

mod loads;
mod moves;
mod packs;
mod panics;
mod privacy;
