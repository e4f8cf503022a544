//! Fixes: the edit that mends a problem, where only one can be meant. What an author has to decide has none.

use super::{
    fix_attributes::{self, token},
    read_djot,
    value::{Habit, Value},
};
use crate::format::{
    AttributeProblem, BlockProblem, DivisionProblem, Edit, FrontMatterProblem, MarkupProblem, NoteProblem,
    ParseOptions, Problem, ProblemKind, SectionProblem, StrayCause, ValueProblem, edit, key::Key, lint, markup,
    problem,
};
use crate::story::Slug;

/// How often a text is fixed: a fix can bring another problem to light, behind what could not be read before.
const PASSES: usize = 10;

/// Fixes all that is certain in `text`, a Djot file. Gives how many problems were fixed, too.
#[must_use]
pub fn fix_djot(text: &str, source: &ParseOptions) -> (String, usize) {
    let (mut text, mut fixed) = (text.to_owned(), 0);
    for _ in 0..PASSES {
        let problems = lint::check(&read_djot(&text, source));
        let (next, applied) = edit::apply(&text, problems.iter().filter_map(|problem| problem.fix(&text)).collect());
        if applied == 0 {
            break;
        }
        (text, fixed) = (next, fixed + applied);
    }
    (text, fixed)
}

impl Problem {
    /// The fix, an edit of `text`, the Djot file in which the problem was found; `None` where an author has to decide.
    ///
    /// ```
    /// use scrollwork::format::{ParseOptions, apply, read_djot};
    ///
    /// let text = "---\ntitle: Tolls\n---\n\n{creditt=AP}\n::: photo\n![A gate](gate.jpg)\n:::\n\nWho paid?\n";
    /// let problems = read_djot(text, &ParseOptions::named("story.dj")).problems;
    /// let fixes = problems.iter().filter_map(|problem| problem.fix(text)).collect();
    /// assert_eq!(apply(text, fixes).0, text.replace("creditt", "credit"));
    /// ```
    #[must_use]
    pub fn fix(&self, text: &str) -> Option<Edit> {
        if self.location.path.is_some() {
            return None;
        }
        let place = Place::of(text, self.location.line, self.location.column)?;
        match &self.kind {
            ProblemKind::Attribute(kind) => attribute(&place, kind),
            ProblemKind::Value(kind) => value(&place, kind),
            ProblemKind::FrontMatter(kind) => front_matter(&place, kind),
            ProblemKind::Block(kind) => block(&place, kind),
            ProblemKind::Division(DivisionProblem::Division(name)) => {
                let colons = place.rest.len() - place.rest.trim_start_matches([':', ' ']).len();
                let near = problem::sole_nearest(name, &problem::DIVISIONS)?;
                place.replace(colons, name, near)
            }
            ProblemKind::Division(kind) => fence(&place, kind),
            ProblemKind::Section(SectionProblem::DuplicateId { id, .. }) => second_id(&place, id),
            ProblemKind::Note(NoteProblem::UnknownNote { id, near: Some(near) }) => {
                let mark = format!("[^{near}]");
                let is_used = text.matches(&mark).count() > text.matches(&format!("{mark}:")).count();
                place.replace(0, &format!("[^{id}]"), mark).filter(|_| !is_used)
            }
            ProblemKind::Markup(MarkupProblem::Entity { found, char }) => entity(&place, found, char),
            _ => None,
        }
    }
}

/// The place of a problem in its line.
pub(super) struct Place<'t> {
    pub(super) text: &'t str,
    pub(super) line: &'t str,
    /// What stands in the line from the place on.
    pub(super) rest: &'t str,
    /// Where the place is in the text, in bytes.
    pub(super) at: usize,
}

impl<'t> Place<'t> {
    /// A place by its line and column, from 1, as the reader counts them: ends of lines are of any system.
    fn of(text: &'t str, line: usize, column: usize) -> Option<Self> {
        let mut start = text.len() - text.strip_prefix('\u{feff}').unwrap_or(text).len();
        for _ in 1..line {
            let rest = text.get(start..)?;
            let end = rest.find(['\n', '\r'])?;
            start += end + if rest.get(end..)?.starts_with("\r\n") { 2 } else { 1 };
        }
        let line = text.get(start..)?.split(['\n', '\r']).next()?;
        let before: usize = line.chars().take(column.checked_sub(1)?).map(char::len_utf8).sum();
        Some(Self { text, line, rest: line.get(before..)?, at: start + before })
    }

    /// `new` in the place of `old`, which stands so many bytes behind the place; `None` where something else does.
    fn replace(&self, behind: usize, old: &str, new: impl Into<String>) -> Option<Edit> {
        let is_there = !old.is_empty() && self.rest.get(behind..)?.starts_with(old);
        is_there.then(|| Edit::new(self.at + behind..self.at + behind + old.len(), new))
    }

    /// Without the whole line.
    pub(super) fn without_line(&self) -> Edit {
        let start = self.at + self.rest.len() - self.line.len();
        let end = self.at + self.rest.len();
        let break_length = match self.text.get(end..).unwrap_or_default() {
            rest if rest.starts_with("\r\n") => 2,
            rest => usize::from(!rest.is_empty()),
        };
        Edit::new(start..end + break_length, "")
    }

    /// Whether the place is in the front matter, where a backslash is a character as others are.
    fn is_in_front(&self) -> bool {
        let before = self.text.get(..self.at).unwrap_or_default();
        before.trim_start_matches('\u{feff}').lines().filter(|line| line.trim_end() == "---").count() < 2
    }
}

fn attribute(place: &Place<'_>, kind: &AttributeProblem) -> Option<Edit> {
    match kind {
        AttributeProblem::UnknownAttribute { name, known, .. } => {
            let near = problem::sole_nearest(name, known)?;
            let is_class = |name: &str| name.starts_with('.');
            let is_alike = is_class(name) == is_class(near) && !near.starts_with('#') && !name.starts_with('#');
            let is_given = fix_attributes::has(place, near);
            place.replace(0, name, near).filter(|_| is_alike && !is_given)
        }
        AttributeProblem::IdleAttribute { help: "take it away", .. } => fix_attributes::without(place),
        AttributeProblem::BareValue { .. } | AttributeProblem::BrokenAttributes => {
            let (written, read) = fix_attributes::quoted(place.rest)?;
            place.replace(0, written, read)
        }
        _ => None,
    }
}

fn value(place: &Place<'_>, kind: &ValueProblem) -> Option<Edit> {
    match kind {
        ValueProblem::Choice { found, known, .. } => {
            let at = token(place.rest).find(found.as_str())?;
            place.replace(at, found, problem::sole_nearest(found, known)?)
        }
        // An id may be linked to.
        ValueProblem::Slug(found) if place.line.starts_with("slug") => place.replace(0, found, Slug::of(found)?),
        ValueProblem::Colour(found) => place.replace(0, found, whole_colour(found)?),
        ValueProblem::BracketedAddress(whole) if !whole.contains('\\') => {
            place.replace(0, whole, whole.replace('(', "\\(").replace(')', "\\)"))
        }
        _ => None,
    }
}

/// A colour of which only the sign or half of each pair of digits is missing.
fn whole_colour(found: &str) -> Option<String> {
    let digits = found.strip_prefix('#').unwrap_or(found).to_ascii_lowercase();
    let is_hex = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    match digits.len() {
        6 if is_hex => Some(format!("#{digits}")),
        3 if is_hex && found.starts_with('#') => {
            Some(digits.chars().fold("#".to_owned(), |sum, digit| format!("{sum}{digit}{digit}")))
        }
        _ => None,
    }
}

fn front_matter(place: &Place<'_>, kind: &FrontMatterProblem) -> Option<Edit> {
    match kind {
        FrontMatterProblem::UnknownKey(key) => {
            let meant = problem::meant_key(key)?;
            let is_given =
                place.text.lines().any(|line| line.strip_prefix(meant).is_some_and(|rest| rest.starts_with(':')));
            let repeats = meant.parse().is_ok_and(Key::repeats);
            place.replace(0, key, meant).filter(|_| repeats || !is_given)
        }
        FrontMatterProblem::QuotedValue(_) => {
            let written = place.rest.trim_end();
            let value = Value::of(written, true);
            place.replace(0, written, value.text).filter(|_| value.habits == [Habit::Quoted])
        }
        FrontMatterProblem::TimeOfDay(found) => place.replace(0, found, found.get(..10)?),
        _ => None,
    }
}

fn block(place: &Place<'_>, kind: &BlockProblem) -> Option<Edit> {
    match kind {
        BlockProblem::TopHeading => {
            let words = place.rest.strip_prefix("# ")?;
            // The title again: whether it is to stand in the text is for its author to say.
            let is_title = place
                .text
                .lines()
                .any(|line| line.strip_prefix("title:").is_some_and(|title| title.trim() == words.trim()));
            place.replace(0, "#", "##").filter(|_| !is_title)
        }
        BlockProblem::DeepHeading(level) => place.replace(0, &"#".repeat(usize::from(*level)), "###"),
        BlockProblem::IdleRule => Some(place.without_line()),
        _ => None,
    }
}

/// A fence that is there twice taken away; a colon more for both fences of a division that holds another.
fn fence(place: &Place<'_>, kind: &DivisionProblem) -> Option<Edit> {
    match kind {
        DivisionProblem::StrayDivision { cause: StrayCause::Behind { again: true, .. }, .. } => {
            Some(place.without_line()).filter(|_| place.line.trim().bytes().all(|byte| byte == b':'))
        }
        DivisionProblem::FewColons { name, colons, meant, sole: true, .. } => {
            let own = ":".repeat(*colons);
            let end = Place::of(place.text, meant.get(), 1)?;
            let between = place.text.get(place.at..end.at)?.trim_start_matches(':');
            let is_own =
                between.trim_start().starts_with(name.as_str()) && end.rest.trim().bytes().all(|byte| byte == b':');
            let last = end.at + end.rest.trim_end().len();
            is_own.then(|| Edit::new(place.at..last, format!("{own}{between}{own}")))
        }
        _ => None,
    }
}

/// An id of its own for a section whose heading has been used.
fn second_id(place: &Place<'_>, id: &str) -> Option<Edit> {
    let is_free = |id: &String| !place.text.contains(&format!("#{id}"));
    let own = (2..100).map(|number| format!("{id}-{number}")).find(is_free)?;
    place.line.starts_with("## ").then(|| Edit::new(place.at..place.at, format!("{{#{own}}}\n")))
}

/// The character itself, with a backslash where it would be a mark.
fn entity(place: &Place<'_>, found: &str, char: &str) -> Option<Edit> {
    let behind = place.rest.get(found.len()..)?;
    let is_mark = match char {
        // It may begin another reference with what stands behind it.
        "&" | "'" => markup::find(&format!("{char}{behind}")).iter().any(|(at, _)| *at == 0),
        char => char.bytes().all(|byte| byte.is_ascii_punctuation()),
    };
    match (is_mark, place.is_in_front()) {
        (false, _) => place.replace(0, found, char),
        (true, false) => place.replace(0, found, format!("\\{char}")),
        (true, true) => None,
    }
}
