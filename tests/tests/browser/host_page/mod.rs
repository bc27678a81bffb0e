//! Pages as others make them: with scripts, styles and sizes of their own.

mod looks;
mod strangers;
