//! Progress in plain lines: what starts, why it may take long, how long it took.

use std::fmt;
use std::time::{Duration, Instant};

/// Says what starts and runs it; says how long it took when it went well.
///
/// # Errors
/// Whatever `work` returns; the caller's error says which step it was.
pub fn step<T, E>(name: &str, work: impl FnOnce() -> Result<T, E>) -> Result<T, E> {
    note(format_args!("{name} …"));
    let start = Instant::now();
    let result = work();
    if result.is_ok() {
        note(format_args!("{name}: done in {}", lasted(start.elapsed())));
    }
    result
}

/// One line of our own, marked so that it stands out among the children's output.
pub fn note(line: impl fmt::Display) {
    // stderr, as cargo does: stdout stays free for tables that a person may redirect.
    eprintln!("==> {line}");
}

/// A time as a person says it.
#[must_use]
pub fn lasted(time: Duration) -> String {
    let whole = time.as_secs();
    if whole >= 60 {
        format!("{} min {:02} s", whole / 60, whole % 60)
    } else {
        format!("{:.1} s", time.as_secs_f64())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_read_well() {
        assert_eq!(lasted(Duration::from_millis(1_240)), "1.2 s");
        assert_eq!(lasted(Duration::from_secs(125)), "2 min 05 s");
    }
}
