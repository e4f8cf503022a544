//! The words of a block as they grow: white space as browsers show it, marks around words.

/// The words of a block.
#[derive(Debug, Default)]
pub(super) struct Words {
    text: String,
    /// Where the last marks stand: the first begins, the second ends, and how long each is.
    last: Option<(usize, usize, usize)>,
    /// Where marks were taken off again, and how many bytes, in the order in which they were.
    taken: Vec<(usize, usize)>,
}

/// A place in [`Words`] from which words are marked.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    at: usize,
    /// How many marks had been taken off before.
    taken: usize,
}

impl Words {
    /// Adds text with its white space as browsers show it.
    pub(super) fn push(&mut self, text: &str) {
        if text.starts_with(|first: char| first.is_alphanumeric() || "*_".contains(first)) {
            self.unmark();
        }
        for letter in text.chars() {
            if !letter.is_ascii_whitespace() {
                self.text.push(letter);
            } else if !self.text.is_empty() && !self.text.ends_with([' ', '\n']) {
                self.text.push(' ');
            }
        }
    }

    /// Whether nothing stands in the line that is being written, and a line before it.
    pub(super) fn is_at_empty_line(&self) -> bool {
        self.text.rsplit_once('\n').is_some_and(|(_, line)| line.trim().is_empty())
    }

    /// Adds a line break.
    pub(super) fn end_line(&mut self) {
        self.text.push('\n');
    }

    /// Adds a space where a block ends that stands in a line.
    pub(super) fn part(&mut self) {
        self.push(" ");
    }

    /// The place behind the last letter.
    pub(super) fn place(&self) -> Place {
        Place { at: self.text.len(), taken: self.taken.len() }
    }

    /// What was added since `place`.
    pub(super) fn since(&self, place: Place) -> &str {
        self.text.get(self.start(place)..).unwrap_or_default()
    }

    /// Where `place` is now: marks that were taken off behind it have not moved it.
    fn start(&self, place: Place) -> usize {
        let taken = self.taken.iter().skip(place.taken);
        taken.fold(place.at, |at, (from, length)| at - at.saturating_sub(*from).min(*length))
    }

    /// Sets `mark` on both sides of the words since `place`, where the importer reads it so.
    pub(super) fn stress(&mut self, place: Place, mark: &str) {
        let start = self.start(place);
        let from = start + self.blanks(start);
        let before = self.text.get(..from).and_then(|text| text.chars().next_back());
        let joined = before.is_some_and(|before| before.is_alphanumeric() || "*_".contains(before));
        let words = self.since(place).trim();
        let worded = words.chars().any(char::is_alphanumeric);
        if !joined && worded && !words.contains(['*', '_', '[', '\n']) {
            self.surround(start, mark, mark);
            self.last = Some((from, self.text.trim_end().len(), mark.len()));
        }
    }

    /// Links the words since `place` to `address`.
    pub(super) fn link(&mut self, place: Place, address: &str) {
        let words = self.since(place).trim();
        if words.chars().any(char::is_alphanumeric) && !words.contains(['*', '_', '[', ']', '\n']) {
            self.surround(self.start(place), "[", &format!("]({address})"));
        }
    }

    /// How many bytes of white space stand at `start`.
    fn blanks(&self, start: usize) -> usize {
        let text = self.text.get(start..).unwrap_or_default();
        text.len() - text.trim_start().len()
    }

    /// Sets marks around the words from `start` on; white space stays outside.
    fn surround(&mut self, start: usize, before: &str, behind: &str) {
        let end = self.text.trim_end().len();
        let from = start + self.blanks(start);
        if from < end {
            self.text.insert_str(end, behind);
            self.text.insert_str(from, before);
        }
    }

    /// Takes the last marks off if a letter is to follow them: inside of a word, marks are letters.
    fn unmark(&mut self) {
        if let Some((from, end, length)) = self.last.take().filter(|(_, end, _)| *end == self.text.len()) {
            self.text.replace_range(end - length..end, "");
            self.text.replace_range(from..from + length, "");
            self.taken.extend([(end - length, length), (from, length)]);
        }
    }

    /// Whether a letter or digit stands in the block.
    pub(super) fn has_letters(&self) -> bool {
        self.text.chars().any(char::is_alphanumeric)
    }

    /// The lines of the block, and nothing is left.
    pub(super) fn take(&mut self) -> Vec<String> {
        let words = std::mem::take(self);
        let lines = words.text.lines().map(str::trim).filter(|line| !line.is_empty());
        lines.map(str::to_owned).collect()
    }
}
