//! Golden files: expected texts, one file each, compared to the byte. `SNAPSHOTS=overwrite cargo test` refreshes them.

use snapbox::{Assert, Data, assert::DEFAULT_ACTION_ENV, data::DataFormat};
use std::path::Path;

/// The difference between the golden file at `path` and what was found.
pub(crate) fn difference(path: &Path, found: &str) -> Option<String> {
    let expected = Data::read_from(path, Some(DataFormat::Text)).raw();
    let assert = Assert::new().action_env(DEFAULT_ACTION_ENV);
    assert.try_eq(Some(&path.display()), Data::text(found).raw(), expected).err().map(|error| error.to_string())
}

/// Fails where `found` is not the text of the golden file at `path`.
#[allow(dead_code, reason = "some tests collect the differences of all their cases")]
pub(crate) fn expect(path: &Path, found: &str) {
    if let Some(difference) = difference(path, found) {
        panic!("{difference}");
    }
}
