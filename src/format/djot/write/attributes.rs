//! Attributes in braces.

/// The attributes of one construct, in the order in which they are added.
#[derive(Default)]
pub(super) struct Attributes(Vec<String>);

impl Attributes {
    pub(super) fn class(&mut self, name: &str, given: bool) {
        self.0.extend(given.then(|| format!(".{name}")));
    }

    pub(super) fn id(&mut self, id: &str) {
        self.0.push(format!("#{id}"));
    }

    /// A name, date or number, where there is one: without quotation marks if it can stand without them.
    pub(super) fn name(&mut self, name: &str, value: Option<&str>) {
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b':');
        match value {
            Some(value) if !value.is_empty() && value.bytes().all(plain) => self.0.push(format!("{name}={value}")),
            value => self.words(name, value),
        }
    }

    /// Words, where there are some: in quotation marks.
    pub(super) fn words(&mut self, name: &str, value: Option<&str>) {
        let quoted = |value: &str| value.replace('\\', "\\\\").replace('"', "\\\"");
        self.0.extend(value.map(|value| format!("{name}=\"{}\"", quoted(value))));
    }

    /// The attributes as they stand behind a span; empty where there are none.
    pub(super) fn behind(&self) -> String {
        if self.0.is_empty() { String::new() } else { format!("{{{}}}", self.0.join(" ")) }
    }

    /// The attributes as they stand on a line of their own above a block; empty where there are none.
    pub(super) fn above(&self) -> String {
        let behind = self.behind();
        if behind.is_empty() { behind } else { behind + "\n" }
    }
}
