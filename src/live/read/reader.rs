//! The JSON reader: the path of the current value, the problems found so far, and accessors for fields of each type.

use crate::live::Node;

/// A value, or what was expected in its place. The reader's path is then still that of the missing value.
pub(super) type Read<T> = Result<T, &'static str>;

/// Reads one part of a story.
pub(super) type Part<N, T> = fn(&mut Reader, &N) -> Read<T>;

/// A reader of JSON: the current path, and the paths of problems.
#[derive(Default)]
pub(super) struct Reader {
    /// The JSON path of the current value: `sections[3].blocks[1].photo`.
    pub(super) path: String,
    /// The JSON paths of what is wrong but does not keep the story from being shown.
    pub(super) problems: Vec<String>,
}

impl Reader {
    /// Enters a field; gives the length of the path to go back to.
    pub(super) fn enter(&mut self, name: &str) -> usize {
        let back = self.path.len();
        if back > 0 {
            self.path.push('.');
        }
        self.path.push_str(name);
        back
    }

    /// Leaves it again.
    pub(super) fn leave(&mut self, back: usize) {
        self.path.truncate(back);
    }

    /// Notes a problem with the field `name`, unless it is as it should be.
    pub(super) fn check(&mut self, name: &str, good: bool) {
        if !good {
            let back = self.enter(name);
            self.problems.push(self.path.clone());
            self.leave(back);
        }
    }

    /// Notes a problem with the value itself, unless it is as it should be.
    pub(super) fn check_all(&mut self, good: bool) {
        if !good {
            self.problems.push(self.path.clone());
        }
    }

    /// Makes sure of an object, and notes each field that is not known.
    pub(super) fn object<N: Node>(&mut self, node: &N, known: &[&str]) -> Read<()> {
        for name in node.names().ok_or("an object")? {
            self.check(&name, known.contains(&name.as_str()));
        }
        Ok(())
    }

    /// A text that may be absent.
    pub(super) fn option<N: Node>(&mut self, node: &N, name: &str) -> Read<Option<String>> {
        self.part(node, name, |_, node| text(node))
    }

    /// A text that must be there.
    pub(super) fn text<N: Node>(&mut self, node: &N, name: &str) -> Read<String> {
        let text = self.option(node, name)?;
        self.must(text, name, "a text")
    }

    /// Whether a mark is set; it is not where it is absent.
    pub(super) fn flag<N: Node>(&mut self, node: &N, name: &str) -> Read<bool> {
        Ok(self.part(node, name, |_, node| node.flag().ok_or("true or false"))?.unwrap_or(false))
    }

    /// A whole number up to `most`, which may be absent.
    pub(super) fn number<N: Node>(&mut self, node: &N, name: &str, most: u32) -> Read<Option<u32>> {
        let Some(number) = self.part(node, name, |_, node| node.number().ok_or("a number"))? else { return Ok(None) };
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "what is lost is looked for")]
        let whole = number as u32;
        let exact = f64::from(whole).to_bits() == number.to_bits() && whole <= most;
        self.must(exact.then_some(whole), name, "a whole number").map(Some)
    }

    /// A whole number that must be there.
    pub(super) fn whole<N: Node>(&mut self, node: &N, name: &str, most: u32) -> Read<u32> {
        let number = self.number(node, name, most)?;
        self.must(number, name, "a whole number")
    }

    /// A part that may be absent.
    pub(super) fn part<N: Node, T>(&mut self, node: &N, name: &str, read: Part<N, T>) -> Read<Option<T>> {
        let back = self.enter(name);
        let read = node.field(name).map(|node| read(self, &node)).transpose()?;
        self.leave(back);
        Ok(read)
    }

    /// The one of `known` whose name stands in a field; nothing where it is absent.
    pub(super) fn choice<N: Node, T: Copy>(
        &mut self,
        node: &N,
        name: &str,
        known: &[T],
        named: fn(T) -> &'static str,
    ) -> Read<Option<T>> {
        let Some(text) = self.option(node, name)? else { return Ok(None) };
        self.must(known.iter().copied().find(|choice| named(*choice) == text), name, "a name of these").map(Some)
    }

    /// The parts of a list that must be there.
    pub(super) fn list<N: Node, T>(&mut self, node: &N, name: &str, read: Part<N, Option<T>>) -> Read<Vec<T>> {
        let list = self.lists(node, name, read)?;
        self.must(list, name, "an array")
    }

    /// The parts of a list; none where it is absent.
    pub(super) fn lists<N: Node, T>(&mut self, node: &N, name: &str, read: Part<N, Option<T>>) -> Read<Option<Vec<T>>> {
        let back = self.enter(name);
        let list = node.field(name).map(|node| self.each(&node, read)).transpose()?;
        self.leave(back);
        Ok(list)
    }

    /// Every element of an array; one that comes to nothing is left out.
    pub(super) fn each<N: Node, T>(&mut self, node: &N, read: Part<N, Option<T>>) -> Read<Vec<T>> {
        let mut list = Vec::new();
        for (index, node) in node.items().ok_or("an array")?.iter().enumerate() {
            let back = self.path.len();
            self.path.push('[');
            self.path.push_str(&index.to_string());
            self.path.push(']');
            list.extend(read(self, node)?);
            self.leave(back);
        }
        Ok(list)
    }

    /// What must be there in the field `name`.
    pub(super) fn must<T>(&mut self, found: Option<T>, name: &str, wanted: &'static str) -> Read<T> {
        if found.is_none() {
            self.enter(name);
        }
        found.ok_or(wanted)
    }

    /// The only field of an object, by which a part says what it is.
    pub(super) fn variant<N: Node>(&mut self, node: &N) -> Read<String> {
        let only = |names: Vec<String>| (names.len() == 1).then(|| names.into_iter().next()).flatten();
        node.text().or_else(|| node.names().and_then(only)).ok_or("an object of one field")
    }
}

/// A text.
pub(super) fn text<N: Node>(node: &N) -> Read<String> {
    node.text().ok_or("a text")
}
