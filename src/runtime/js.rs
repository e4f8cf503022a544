//! The foreign function interface: JavaScript's own values, and the ABI by which the runtime calls JavaScript and `glue.js` answers.
//!
//! A JavaScript object stays in JavaScript. The module knows it by a number, its place in the glue's table of objects, and calls
//! imported functions with such numbers; a string goes over as its address and its length in bytes. There is nothing to free:
//! the glue collects what the module's memory no longer names.

use core::{num::NonZeroU32, ops::Deref};

/// A JavaScript value, by its number.
#[derive(Clone, Debug)]
#[repr(transparent)]
pub struct JsValue(NonZeroU32);

impl JsValue {
    /// The number that the glue knows it by.
    pub(super) fn number(&self) -> NonZeroU32 {
        self.0
    }
}

/// Two numbers may stand for one object.
impl PartialEq for JsValue {
    fn eq(&self, other: &Self) -> bool {
        self.is(other)
    }
}

classes! {
    /// A plain object.
    pub(super) JsObject: JsValue;
    /// A string, whose characters Rust may ask for one by one.
    pub(super) JsString: JsValue;
    /// A function that the browser calls back.
    pub(super) Callback: JsValue;
}

/// Declares classes: types of JavaScript values, each with the one that it extends.
macro_rules! classes {
    ($($(#[$doc:meta])* $visibility:vis $class:ident: $base:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq)]
        #[repr(transparent)]
        $visibility struct $class($base);

        impl Deref for $class {
            type Target = $base;

            fn deref(&self) -> &$base {
                &self.0
            }
        }

        impl From<$class> for $base {
            fn from(value: $class) -> $base {
                value.0
            }
        }
    )*};
}

/// Declares imported functions, each under its name in the glue: `impl Element { fn id = element_id() -> JsString; }` is a method
/// with which `glue.js` answers by its `element_id(this)`. Objects are passed by their numbers, strings by address and length.
/// Outside of WebAssembly there is no JavaScript to call.
macro_rules! imports {
    // Each function: its parameters are taken one by one into how Rust declares them, how the ABI does, and how they are passed on.
    (@fn $head:tt [$name:ident: &str $(, $($rest:tt)*)?] [$($rust:tt)*] [$($abi:tt)*] [$($passed:tt)*]) => {
        imports! { @fn $head [$($($rest)*)?]
            [$($rust)* $name: &str,] [$($abi)* $name: *const u8, _: usize,] [$($passed)* $name.as_ptr(), $name.len(),] }
    };
    (@fn $head:tt [$name:ident: &$class:ty $(, $($rest:tt)*)?] [$($rust:tt)*] [$($abi:tt)*] [$($passed:tt)*]) => {
        imports! { @fn $head [$($($rest)*)?]
            [$($rust)* $name: &$class,] [$($abi)* $name: NonZeroU32,] [$($passed)* $name.number(),] }
    };
    (@fn $head:tt [$name:ident: $type:ty $(, $($rest:tt)*)?] [$($rust:tt)*] [$($abi:tt)*] [$($passed:tt)*]) => {
        imports! { @fn $head [$($($rest)*)?]
            [$($rust)* $name: $type,] [$($abi)* $name: $type,] [$($passed)* $name,] }
    };
    (@fn ($(#[$doc:meta])* $visibility:vis $method:ident $import:ident ($($this:ident)?) ($($result:ty)?))
        [] [$($rust:tt)*] [$($abi:tt)*] [$($passed:tt)*]) => {
        $(#[$doc])*
        $visibility fn $method($(&$this,)? $($rust)*) $(-> $result)? {
            #[cfg(target_family = "wasm")]
            #[link(wasm_import_module = "env")]
            #[expect(unsafe_code, reason = "glue.js has this function, with these parameters: see tests/glue.rs")]
            unsafe extern "C" {
                safe fn $import($($abi)*) $(-> $result)?;
            }
            #[cfg(not(target_family = "wasm"))]
            #[allow(unused_variables, reason = "nothing is called")]
            fn $import($($abi)*) $(-> $result)? {
                unreachable!()
            }
            $import($($passed)*)
        }
    };
    ($(impl $class:ident {$(
        $(#[$doc:meta])* $visibility:vis fn $method:ident = $import:ident($($parameters:tt)*) $(-> $result:ty)?;
    )*})*) => {$(
        impl $class {$(
            imports! { @fn ($(#[$doc])* $visibility $method $import (self) ($($result)?))
                [$($parameters)*] [] [this: NonZeroU32,] [self.number(),] }
        )*}
    )*};
    (static $class:ident {$(
        $(#[$doc:meta])* $visibility:vis fn $method:ident = $import:ident($($parameters:tt)*) $(-> $result:ty)?;
    )*}) => {
        impl $class {$(
            imports! { @fn ($(#[$doc])* $visibility $method $import () ($($result)?)) [$($parameters)*] [] [] [] }
        )*}
    };
    ($($(#[$doc:meta])* $visibility:vis fn $method:ident = $import:ident($($parameters:tt)*) $(-> $result:ty)?;)*) => {$(
        imports! { @fn ($(#[$doc])* $visibility $method $import () ($($result)?)) [$($parameters)*] [] [] [] }
    )*};
}
pub(super) use {classes, imports};

imports! {
    impl JsValue {
        /// Whether `other` is the same value.
        fn is = value_is(other: &JsValue) -> bool;
    }

    impl JsObject {
        pub(super) fn set = object_set(name: &str, value: &JsValue);
        pub(super) fn set_f64 = object_set_number(name: &str, value: f64);
        pub(super) fn set_str = object_set_text(name: &str, value: &str);
    }

    impl JsString {
        /// The character at a place; JavaScript's `undefined` behind the last becomes 0.
        pub(super) fn code_point_at = string_code_point_at(at: u32) -> u32;
        pub(super) fn ends_with = string_ends_with(end: &JsValue) -> bool;
        /// The last of the parts between separators.
        pub(super) fn split_pop = string_split_pop(separator: &str) -> JsString;
        pub(super) fn concat_number = string_concat_number(number: f64, unit: &str) -> JsString;
        pub(super) fn concat_code_point = string_concat_code_point(code: u32) -> JsString;
    }
}

imports! {
    static JsObject {
        /// An empty one.
        pub(super) fn new = object_new() -> JsObject;
    }
}

imports! {
    static JsString {
        /// The string of `text`.
        pub(super) fn new = string_new(text: &str) -> JsString;
    }
}

imports! {
    static Callback {
        /// The function that calls [`dispatch`](super::dispatch::dispatch) with this handle and this signal.
        pub(super) fn new = callback_new(handle: usize, signal: usize) -> Callback;
    }
}

#[cfg(feature = "debug")]
imports! {
    impl JsString {
        pub(super) fn concat = string_concat(more: &JsValue) -> JsString;
    }
}
