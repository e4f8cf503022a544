//! Skipped tests: reported as skipped, and a failure where `CI=true`.

use std::{
    env,
    io::{self, Write as _},
    thread,
};

/// Reports that this test is skipped, and why. With `CI=true`, where everything has to be there, it fails.
pub(crate) fn skip(reason: &str) {
    assert!(env::var_os("CI").is_none_or(|ci| ci != "true"), "skipped, which is a failure with CI=true: {reason}");
    let test = thread::current().name().unwrap_or_default().to_owned();
    #[expect(
        clippy::explicit_write,
        reason = "the harness keeps to itself what `eprintln!` prints in a test that does not fail"
    )]
    writeln!(io::stderr(), "test {test} ... skipped: {reason}").unwrap();
}
