//! The module of a published story, compiled to WebAssembly: `embed.js` calls the library's `attach`. It does without the
//! standard library, and so brings what that would: an allocator and an end for a panic.
#![cfg_attr(target_family = "wasm", no_std, no_main)]

// What JavaScript may call is exported from there.
use scrollwork as _;

#[cfg(target_family = "wasm")]
mod runtime {
    use core::panic::PanicInfo;
    use lol_alloc::{AssumeSingleThreaded, FreeListAllocator};

    #[global_allocator]
    #[expect(unsafe_code, reason = "this module has one thread: it is compiled without atomics")]
    static ALLOCATOR: AssumeSingleThreaded<FreeListAllocator> =
        unsafe { AssumeSingleThreaded::new(FreeListAllocator::new()) };

    /// Ends the module; `embed.js` says so and leaves the story still.
    #[panic_handler]
    fn panic(_: &PanicInfo<'_>) -> ! {
        core::arch::wasm32::unreachable()
    }
}

/// Only WebAssembly has a use for this program; elsewhere it compiles, so that the linter sees it.
#[cfg(not(target_family = "wasm"))]
fn main() {}
