//! What is let go is wiped: words cross this memory in the open on their way in and out, and so
//! does the passphrase.

use std::alloc::{GlobalAlloc, Layout};
use std::hint::black_box;

/// More than any of the work here takes of the stack.
const STACK: usize = 16 * 1024;

/// Does this, and wipes what it leaves on the stack: ciphers work on copies of a block there.
pub fn wiped<T>(act: impl FnOnce() -> T) -> T {
    let done = apart(act);
    wipe_stack();
    done
}

/// In a frame of its own, which lies where the wiping is.
#[inline(never)]
fn apart<T>(act: impl FnOnce() -> T) -> T {
    act()
}

#[inline(never)]
fn wipe_stack() {
    // Not left out, as far as the compiler knows: somebody may read it.
    black_box(&mut [0_u8; STACK]);
}

/// An allocator that wipes what comes back to it.
#[derive(Debug)]
pub struct Wiping<A>(pub A);

// SAFETY: all of it is the inner allocator's work. Wiping touches only what the caller gives back.
// To grow is to move, as the trait does it by itself: what is left behind is wiped, too.
unsafe impl<A: GlobalAlloc> GlobalAlloc for Wiping<A> {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        // SAFETY: the caller's promises are passed on.
        unsafe { self.0.alloc(layout) }
    }

    unsafe fn dealloc(&self, at: *mut u8, layout: Layout) {
        // SAFETY: these bytes are the caller's until they are given back.
        unsafe {
            at.write_bytes(0, layout.size());
            // Linked as a whole, the compiler sees that nobody reads it any more and leaves the wiping
            // out, unless somebody may.
            self.0.dealloc(black_box(at), layout);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::alloc::System;
    use std::sync::atomic::{AtomicUsize, Ordering};

    /// Counts the bytes that came back wiped.
    struct Looking(AtomicUsize);

    // SAFETY: the system's allocator does the work.
    unsafe impl GlobalAlloc for Looking {
        unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
            // SAFETY: passed on.
            unsafe { System.alloc(layout) }
        }

        unsafe fn dealloc(&self, at: *mut u8, layout: Layout) {
            // SAFETY: they were all written before.
            let wiped = unsafe { std::slice::from_raw_parts(at, layout.size()) };
            if wiped.iter().all(|byte| *byte == 0) {
                self.0.fetch_add(wiped.len(), Ordering::Relaxed);
            }
            // SAFETY: passed on.
            unsafe { System.dealloc(at, layout) }
        }
    }

    #[test]
    fn what_comes_back_is_wiped_also_when_it_grew() {
        let memory = Wiping(Looking(AtomicUsize::new(0)));
        let layout = Layout::from_size_align(40, 8).unwrap();
        // SAFETY: each is used as it was asked for.
        unsafe {
            let at = memory.alloc(layout);
            at.write_bytes(7, 40);
            let grown = memory.realloc(at, layout, 64);
            assert_eq!(memory.0.0.load(Ordering::Relaxed), 40);
            assert_eq!(std::slice::from_raw_parts(grown, 40), [7; 40]);
            grown.write_bytes(7, 64);
            memory.dealloc(grown, Layout::from_size_align(64, 8).unwrap());
        }
        assert_eq!(memory.0.0.load(Ordering::Relaxed), 104);
    }
}
