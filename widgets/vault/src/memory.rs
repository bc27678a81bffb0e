//! What is let go is wiped: texts cross this memory in the open on their way in and out, and so
//! does the passphrase.

use rlsf::SmallGlobalTlsf;
use std::alloc::{GlobalAlloc, Layout};

struct Wiping(SmallGlobalTlsf);

// SAFETY: all of it is the inner allocator's work. Wiping touches only what the caller gives back.
// To grow is to move, which is what the trait does by itself: it wipes what is left behind.
unsafe impl GlobalAlloc for Wiping {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        // SAFETY: the caller's promises are passed on.
        unsafe { self.0.alloc(layout) }
    }

    unsafe fn dealloc(&self, at: *mut u8, layout: Layout) {
        // SAFETY: these bytes are the caller's until they are given back.
        unsafe {
            at.write_bytes(0, layout.size());
            self.0.dealloc(at, layout);
        }
    }
}

#[global_allocator]
static ALLOCATOR: Wiping = Wiping(SmallGlobalTlsf::new());
