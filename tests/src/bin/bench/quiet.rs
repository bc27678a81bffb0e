use std::hint::black_box;
use std::time::{Duration, Instant};

/// Tells whether a round had the machine for itself: a piece of work that is always the same is done before each
/// page, and takes longer where others take a processor away.
#[derive(Default)]
pub struct Quiet {
    best: Option<Duration>,
    worst: Duration,
}

/// How much longer than the best it may take.
const MOST: f64 = 1.3;

impl Quiet {
    /// Does the piece of work.
    pub fn listen(&mut self) {
        let start = Instant::now();
        let mut sum = 1_u64;
        for i in 0..30_000_000_u64 {
            sum = black_box(sum.wrapping_mul(31).wrapping_add(i));
        }
        let took = start.elapsed();
        self.best = Some(self.best.map_or(took, |best| best.min(took)));
        self.worst = self.worst.max(took);
    }

    /// Whether it was quiet each time since this was last asked.
    pub fn was(&mut self) -> bool {
        let worst = std::mem::take(&mut self.worst);
        self.best.is_none_or(|best| worst.as_secs_f64() <= best.as_secs_f64() * MOST)
    }
}
