//! `scrollwork studio`, running.

use std::{
    io::{BufRead as _, BufReader},
    path::Path,
    process::{Child, Command, Stdio},
};

/// The program, which ends with the test.
pub(crate) struct LocalStudio {
    program: Child,
    /// The address that it gave: `http://127.0.0.1:PORT/TOKEN/`.
    pub(crate) url: String,
}

impl LocalStudio {
    /// Serves `folder` on a free port, with these further arguments.
    pub(crate) fn start(folder: &Path, arguments: &[&str]) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_scrollwork"));
        // As where nothing else is: neither a checkout nor a player.
        command.arg("studio").arg(folder).args(arguments).current_dir("/").env_clear();
        let mut program = command.stdout(Stdio::piped()).spawn().unwrap();
        let lines = BufReader::new(program.stdout.take().unwrap()).lines().map_while(Result::ok);
        let url = lines.filter_map(|line| Some(line.strip_prefix("Open ")?.to_owned())).next();
        Self { program, url: url.expect("an address") }
    }
}

impl Drop for LocalStudio {
    fn drop(&mut self) {
        let _ = self.program.kill();
        let _ = self.program.wait();
    }
}
