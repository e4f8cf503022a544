//! The runtime as a WebAssembly module: exports what `src/runtime/glue.js` calls. It does without the standard library, and so
//! brings what that would: an allocator and an end for a panic.
#![cfg_attr(target_family = "wasm", no_std, no_main)]

/// What JavaScript calls: see the functions of the same names in the library.
#[cfg(target_family = "wasm")]
mod exports {
    use scrollwork::runtime::{self, CallbackArgument, Element};

    #[expect(unsafe_code, reason = "nothing else in the module has this name")]
    #[unsafe(no_mangle)]
    extern "C" fn attach(element: Element) -> usize {
        runtime::attach(&element)
    }

    #[expect(unsafe_code, reason = "nothing else in the module has this name")]
    #[unsafe(no_mangle)]
    extern "C" fn detach(handle: usize) {
        runtime::detach(handle);
    }

    #[expect(unsafe_code, reason = "nothing else in the module has this name")]
    #[unsafe(no_mangle)]
    extern "C" fn dispatch(handle: usize, signal: usize, argument: Option<CallbackArgument>) {
        runtime::dispatch(handle, signal, argument.as_ref());
    }
}

#[cfg(target_family = "wasm")]
mod environment {
    use core::{
        alloc::{GlobalAlloc, Layout},
        arch::wasm32,
        cell::Cell,
        panic::PanicInfo,
        ptr,
    };

    /// How many bytes a page of memory has, as a power of two.
    const PAGE: u32 = 16;

    /// An allocator with segregated free lists: blocks have sizes of powers of two, and one that is given back is the next of its
    /// size to be taken. The runtime asks for few blocks, and for the same sizes again and again.
    struct Allocator {
        /// Where the memory begins that was never asked for.
        fresh: Cell<*mut u8>,
        /// The first free block of each size; each begins with the address of the next.
        free: [Cell<*mut u8>; 32],
    }

    #[expect(unsafe_code, reason = "this module has one thread: it is compiled without atomics")]
    unsafe impl Sync for Allocator {}

    /// Which power of two has room for this, and for the address of a free block.
    fn class(layout: Layout) -> u32 {
        usize::BITS - (layout.size() | 7).leading_zeros()
    }

    #[expect(unsafe_code, reason = "a block is in one place only: with whoever asked for it, or in one list")]
    unsafe impl GlobalAlloc for Allocator {
        unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
            let class = class(layout);
            let free = &self.free[class as usize % 32];
            let block = free.get();
            if !block.is_null() {
                free.set(unsafe { *block.cast() });
                return block;
            }
            let block = self.fresh.get();
            let end = block.wrapping_add(1 << class);
            let missing = (end.addr() >> PAGE) + 1;
            let missing = missing.saturating_sub(wasm32::memory_size::<0>());
            if missing > 0 {
                // Where there is no more, whoever uses the block ends the module, as with any address beyond the memory.
                wasm32::memory_grow::<0>(missing);
            }
            self.fresh.set(end);
            block
        }

        unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
            let free = &self.free[class(layout) as usize % 32];
            // Nothing that has been given back is to look as if it knew an object: see `sweep` in glue.js.
            unsafe { block.write_bytes(0, layout.size()) };
            unsafe { *block.cast() = free.replace(block) };
        }
    }

    #[expect(unsafe_code, reason = "the linker names the end of all that it has laid out")]
    unsafe extern "C" {
        static mut __heap_base: u8;
    }

    #[global_allocator]
    static ALLOCATOR: Allocator =
        Allocator { fresh: Cell::new(&raw mut __heap_base), free: [const { Cell::new(ptr::null_mut()) }; 32] };

    /// Ends the module; `embed.js` says so and leaves the story still.
    #[panic_handler]
    fn panic(_: &PanicInfo<'_>) -> ! {
        core::arch::wasm32::unreachable()
    }
}

/// Only WebAssembly has a use for this program; elsewhere it compiles, so that the linter sees it.
#[cfg(not(target_family = "wasm"))]
fn main() {}
