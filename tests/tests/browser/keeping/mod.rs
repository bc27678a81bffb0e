//! Where words are kept: each place, the lock, clearing, and trouble.

mod asks;
mod cache;
mod clear;
mod device;
mod gates;
mod host;
mod killed;
mod lock;
mod outside;
pub mod steps;
mod tabs;
mod trouble;
mod visit;
