//! What the importer guessed, so that an author can check it and undo it.

/// One guess: where it was made, what it says, and what spoke for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guess {
    /// The line of the input it was made from, from 1; 0 where it was made from the whole.
    pub line: usize,
    /// What kind of thing was guessed.
    pub kind: Kind,
    /// What was guessed, in words.
    pub what: String,
    /// What spoke for it.
    pub why: String,
}

impl Guess {
    /// How to undo it, as one sentence to follow in the story file.
    #[must_use]
    pub fn undo(&self) -> &'static str {
        self.kind.undo()
    }
}

/// The kinds of guesses, in the order of the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// The headline.
    Title,
    /// The sentence under the headline.
    Dek,
    /// Who wrote the article.
    Byline,
    /// The day of publication.
    Published,
    /// The language of the text.
    Language,
    /// A line that opens a section.
    Heading,
    /// Lines that were put together to one paragraph.
    Wrapped,
    /// A list.
    List,
    /// A table.
    Table,
    /// A photo with its file name.
    Photo,
    /// A photo whose file is not named in the article: the name is made up.
    PhotoName,
    /// The caption of a photo.
    Caption,
    /// The credit of a photo.
    Credit,
    /// A line of the ending, such as "Edited by …".
    Ending,
    /// A quotation set apart from the text, with its speaker.
    Quote,
    /// A paragraph that could become a quotation set apart; nothing was changed.
    Suggestion,
    /// Words that Markdown marks as stressed or as a link.
    Markup,
    /// A number that counts; those that carry the story most come first.
    Count,
    /// A number that could count and was left as text.
    LeftAlone,
    /// What the importer does not look for in the language.
    NotLookedFor,
    /// Words that an editor put into the text while changes were tracked; they are in the story.
    Inserted,
    /// A comment of an editor, or words that one struck: not in the story.
    Comment,
    /// A footnote or its mark that has no place in the story, such as one in a headline.
    Note,
    /// A line that is no part of the article: not in the story.
    Boilerplate,
    /// Words of the article that became structure and no longer stand in the text.
    SetAside,
}

impl Kind {
    /// Every kind, in the order of the report.
    pub const ALL: [Self; 25] = [
        Self::Title,
        Self::Dek,
        Self::Byline,
        Self::Published,
        Self::Language,
        Self::Heading,
        Self::Wrapped,
        Self::List,
        Self::Table,
        Self::Photo,
        Self::PhotoName,
        Self::Caption,
        Self::Credit,
        Self::Ending,
        Self::Quote,
        Self::Suggestion,
        Self::Markup,
        Self::Count,
        Self::LeftAlone,
        Self::NotLookedFor,
        Self::Inserted,
        Self::Comment,
        Self::Note,
        Self::Boilerplate,
        Self::SetAside,
    ];

    /// Whether a guess of this kind holds words of the article that are not in the story, each once.
    #[must_use]
    pub fn is_left_out(self) -> bool {
        matches!(self, Self::Comment | Self::Note | Self::Boilerplate | Self::SetAside)
    }

    /// Its name over a part of the report.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Title => "Title",
            Self::Dek => "Dek",
            Self::Byline => "Byline",
            Self::Published => "Date of publication",
            Self::Language => "Language",
            Self::Heading => "Headings",
            Self::Wrapped => "Joined lines",
            Self::List => "Lists",
            Self::Table => "Tables",
            Self::Photo => "Photos",
            Self::PhotoName => "Photos without a file name",
            Self::Caption => "Captions",
            Self::Credit => "Photo credits",
            Self::Ending => "Lines of the ending",
            Self::Quote => "Quotes",
            Self::Suggestion => "Could be a quote (nothing was changed)",
            Self::Markup => "Stressed words and links",
            Self::Count => "Counts, the strongest first",
            Self::LeftAlone => "Numbers left alone, the strongest first",
            Self::NotLookedFor => "Not looked for",
            Self::Inserted => "Tracked changes (accepted)",
            Self::Comment => "Comments and struck words (not in the story)",
            Self::Note => "Notes (not in the story)",
            Self::Boilerplate => "Lines that are no part of the article (not in the story)",
            Self::SetAside => "Words that became structure",
        }
    }

    /// What one guess of this kind is called.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Heading => "Heading",
            Self::Wrapped => "Joined line",
            Self::List => "List",
            Self::Table => "Table",
            Self::Photo | Self::PhotoName => "Photo",
            Self::Caption => "Caption",
            Self::Credit => "Photo credit",
            Self::Ending => "Ending",
            Self::Quote => "Quote",
            Self::Suggestion => "Could be a quote",
            Self::Markup => "Marks",
            Self::Count => "Count",
            Self::LeftAlone => "Number left alone",
            Self::Inserted => "Tracked change",
            Self::Comment => "Comment",
            Self::Note => "Note",
            Self::Boilerplate => "No part of the article",
            Self::SetAside => "Became structure",
            Self::Title | Self::Dek | Self::Byline | Self::Published | Self::Language | Self::NotLookedFor => {
                self.name()
            }
        }
    }

    /// How to undo a guess of this kind.
    #[must_use]
    pub fn undo(self) -> &'static str {
        match self {
            Self::Title => "Change the line `title:` in the front matter.",
            Self::Dek => "Delete the line `dek:` and put the sentence back as the first paragraph.",
            Self::Byline => "Delete the line `byline:` and put the words back where they stood.",
            Self::Published => "Delete the line `published:`.",
            Self::Language => "Change the line `language:` in the front matter.",
            Self::Heading => "Delete the `##` or `###` before it: the line is a paragraph again.",
            Self::Wrapped => "Put an empty line where the paragraph should end.",
            Self::List => "Delete the marks before the items and put empty lines between them.",
            Self::Table => "Delete the bars and the line of dashes, and put empty lines between the rows.",
            Self::Photo => "Delete the two `:::` lines and the image between them.",
            Self::PhotoName => "Name your file as shown or change the name; if there is no photo, keep only the text.",
            Self::Caption => "Move the text out of the `:::` lines: it is a paragraph again.",
            Self::Credit => "Delete `credit=\"…\"` over the photo and put the words back into the caption.",
            Self::Ending => "Delete the line `credit:` in the front matter and put the words back as a paragraph.",
            Self::Quote => {
                "Delete the `>` marks and the `speaker` over them, and put the quotation marks and the name back."
            }
            Self::Suggestion => "Nothing to undo: the words stand where they stood.",
            Self::Markup => "Delete the marks around the words.",
            Self::Count => "Delete the `[` before it and the `]{.count …}` behind it.",
            Self::LeftAlone => {
                "Nothing to undo: put `[` before a number and `]{.count}` behind it where it should count."
            }
            Self::NotLookedFor => "Nothing to undo: add it by hand.",
            Self::Inserted => "Delete the words.",
            Self::Comment => "Nothing of them is published; put back what is meant for readers.",
            Self::Note => {
                "Put the words of a note back where readers need them, for example as `source=\"…\"` of a number."
            }
            Self::Boilerplate => "Put the line back where it stood.",
            Self::SetAside => "Put the words back where you want to see them.",
        }
    }
}

/// Records a removed line: boilerplate that is no part of the article.
pub(super) fn record_removed(text: &str, line: usize, why: &str, guesses: &mut Vec<Guess>) {
    if text.chars().any(char::is_alphanumeric) {
        guesses.push(Guess { line, kind: Kind::Boilerplate, what: format!("`{}`", text.trim()), why: why.to_owned() });
    }
}

/// Records words of the article that do not stand in the story's text.
pub(super) fn record_set_aside(words: &str, line: usize, why: &str, guesses: &mut Vec<Guess>) {
    if words.chars().any(char::is_alphanumeric) {
        let what = format!("`{}`", words.trim());
        guesses.push(Guess { line, kind: Kind::SetAside, what, why: why.to_owned() });
    }
}
