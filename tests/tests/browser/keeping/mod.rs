//! Where words are kept: each place, the lock, clearing, and trouble.

mod asks;
mod away;
mod cache;
mod clear;
mod device;
mod gates;
mod host;
mod killed;
mod lock;
mod memory;
mod older;
mod outside;
mod quiet;
mod rooms;
pub mod steps;
mod tabs;
mod trouble;
mod visit;
