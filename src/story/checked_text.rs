//! Conversions of the types that are a text of a certain form: they are read by `TryFrom<String>`, which checks it, and are a text otherwise.

/// Implements them for `$name`, a tuple of one `String`, whose `TryFrom<String>` fails with `$error`.
macro_rules! checked_text {
    ($name:ident, $error:ident) => {
        impl std::str::FromStr for $name {
            type Err = $error;

            fn from_str(text: &str) -> Result<Self, $error> {
                text.to_owned().try_into()
            }
        }

        impl From<$name> for String {
            fn from(text: $name) -> Self {
                text.0
            }
        }

        impl std::ops::Deref for $name {
            type Target = str;

            fn deref(&self) -> &str {
                &self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self)
            }
        }
    };
}

pub(super) use checked_text;
