//! Lines that are no part of an article (boilerplate): what a page sets around it, what is for the newsroom, the mark of its
//! end. They are set aside and listed.

use super::draft::{Draft, DraftKind};
use super::guess::record_removed;
use super::languages::{Boilerplate, LanguageSet};
use super::{Guess, Kind, byline, caption, credit, ending, heuristics, publication, relative_time};

/// The longest line of a page that is no part of the article, in letters.
const LONGEST: usize = 160;

/// Names that stand in rows of buttons.
const NETWORKS: [&str; 22] = [
    "facebook",
    "twitter",
    "x",
    "whatsapp",
    "telegram",
    "linkedin",
    "pinterest",
    "reddit",
    "e-mail",
    "email",
    "mail",
    "messenger",
    "line",
    "vk",
    "weibo",
    "wechat",
    "viber",
    "instagram",
    "threads",
    "bluesky",
    "mastodon",
    "kakaotalk",
];

/// Removes boilerplate from `drafts`: what is no part of the article.
pub(super) fn remove(drafts: &mut Vec<Draft>, languages: &LanguageSet, guesses: &mut Vec<Guess>) {
    remove_after_end_mark(drafts, languages, guesses);
    let mut kept: Vec<Draft> = Vec::with_capacity(drafts.len());
    // Whether the line before only announced the other articles that stand right under it.
    let mut listing = false;
    // Whether every line so far may be one over the body.
    let mut over_body = true;
    // Whether an empty line stood before what was removed right over the next one.
    let mut gap = false;
    for mut draft in std::mem::take(drafts) {
        draft.after_empty_line |= std::mem::take(&mut gap);
        if listing && is_short_item(&draft) {
            gap = draft.after_empty_line;
            record_removed(&full_text(&draft), draft.line, UNDER_NOTICE, guesses);
            continue;
        }
        let text = text_of(&draft);
        let under = listing
            && !draft.after_empty_line
            && text.is_some_and(|text| heuristics::width(text) <= LONGEST && !heuristics::ends_sentence(text))
            && !text.is_some_and(|text| {
                byline::is_byline(text, languages)
                    || byline::is_desk(text, languages)
                    || publication::parse(text, languages).is_some()
            });
        let over = over_body && !kept.is_empty() && matches!(draft.kind, DraftKind::Text(_));
        let why = text.and_then(|text| reason(text, languages));
        let text = text.or_else(|| size_control(&draft).filter(|text| is_button(text, languages)));
        let why = why.or_else(|| {
            size_control(&draft).and(text).map(|_| (Kind::Boilerplate, "it is a button or a notice of a page"))
        });
        // The first line is a headline, whatever it begins with.
        let is_text = !kept.is_empty() && matches!(draft.kind, DraftKind::Text(_));
        let apart = text.filter(|_| is_text && draft.after_empty_line);
        let why = why.or_else(|| {
            apart
                .filter(|text| is_teaser(text, languages))
                .map(|_| (Kind::Boilerplate, "it leads to pictures or films elsewhere"))
        });
        let why = why.or_else(|| text.filter(|_| over).and_then(|text| reason_over_body(text, languages)));
        let why = why.or(under.then_some((Kind::Boilerplate, UNDER_NOTICE)));
        if let (Some((kind, why)), Some(text)) = (why, text) {
            listing = under || announces(text, languages);
            // Under a line that goes with what stood over it, a line stands no nearer to that.
            gap = draft.after_empty_line && !listing;
            guesses.push(Guess { line: draft.line, kind, what: format!("`{text}`"), why: why.to_owned() });
            continue;
        }
        listing = false;
        over_body &= text.is_none_or(|text| !heuristics::ends_sentence(text));
        remove_remarks(&mut draft, languages, guesses);
        kept.push(draft);
    }
    *drafts = kept;
}

/// Why what stands under a notice is removed with it.
const UNDER_NOTICE: &str = "it stands under a notice of a page";

/// Whether `draft` is an item of a list that may name a network or another article.
fn is_short_item(draft: &Draft) -> bool {
    match &draft.kind {
        DraftKind::Item { text, .. } => heuristics::width(text) <= LONGEST && !heuristics::ends_sentence(text),
        _ => false,
    }
}

/// Whether `text` is a notice and nothing behind it, `Related articles`, or announces whom the press may ask: `Press contact:`.
fn announces(text: &str, languages: &LanguageSet) -> bool {
    let bare = without_marks(text);
    let whole = |words: &&str| heuristics::begins_with(bare, words.trim_end_matches([':', '：'])) == Some(bare.len());
    let notices = languages.words(|language| language.boilerplate.notices);
    let newsroom = languages.words(|language| language.boilerplate.newsroom);
    bare.len() <= LONGEST
        && (notices.copied().filter(|words| words.chars().count() > 3).any(|words| whole(&words))
            || text.trim_end().ends_with([':', '：']) && newsroom.copied().any(|words| whole(&words)))
}

/// Sets aside the lines that repeat the headline, with or without the name of the site behind it.
pub(super) fn remove_repeated_headlines(drafts: &mut Vec<Draft>, title: &str, guesses: &mut Vec<Guess>) {
    let title = heuristics::letters(title);
    if title.chars().count() < 4 {
        return;
    }
    let longest = title.len() * 3 + 80;
    let mut first = true;
    drafts.retain(|draft| {
        // Right under another line, it may be the name of the paper under the byline.
        let apart = std::mem::take(&mut first) || draft.after_empty_line;
        let Some(text) = text_of(draft).filter(|text| apart && text.len() <= longest) else { return true };
        let site = text.rfind(['|', '·', '–', '—', '-']).and_then(|at| text.get(..at));
        let site = site.filter(|front| text.len() - front.len() <= 40);
        let same =
            heuristics::has_letters(text, &title) || site.is_some_and(|front| heuristics::has_letters(front, &title));
        if same {
            record_removed(text, draft.line, "it repeats the headline", guesses);
        }
        !same
    });
}

/// The words of a draft that can be a line of a page.
fn text_of(draft: &Draft) -> Option<&str> {
    match &draft.kind {
        DraftKind::Text(text) | DraftKind::Heading { text, .. } => Some(text),
        _ => None,
    }
}

/// What stands between a plus and a minus, buttons for the size of letters: `+ Text size -`.
fn size_control(draft: &Draft) -> Option<&str> {
    match &draft.kind {
        DraftKind::Item { mark, text, .. } if mark.trim() == "+" => text.strip_suffix('-').map(str::trim_end),
        _ => None,
    }
}

/// Whether `text` is a button and nothing else.
fn is_button(text: &str, languages: &LanguageSet) -> bool {
    let mut buttons = languages.words(|language| language.boilerplate.buttons);
    buttons.any(|words| heuristics::begins_with(text, words) == Some(text.len()))
}

/// Why the line `text` is no part of the article.
fn reason(text: &str, languages: &LanguageSet) -> Option<(Kind, &'static str)> {
    let bare = without_marks(text);
    let lists = |kind: fn(&'static Boilerplate) -> &'static [&'static str]| {
        languages.words(move |language| kind(language.boilerplate))
    };
    let begins = |kind: fn(&'static Boilerplate) -> &'static [&'static str]| {
        lists(kind).any(|words| match words.ends_with([':', '：', ' ']) {
            true => heuristics::begins_with(bare, words).is_some(),
            false => {
                heuristics::begins_with_word(bare, words).is_some_and(|end| words.contains(' ') || is_told(bare, end))
            }
        })
    };
    if text.len() <= 3 && text.chars().all(|c| "-–—".contains(c)) {
        return Some((Kind::Boilerplate, "it only parts what stands over it"));
    }
    if is_remark(text) && is_off_record(text, languages) {
        return Some((Kind::Comment, "it says that nobody outside may read it"));
    }
    if bare.len() > 4 * LONGEST || heuristics::width(bare) > LONGEST {
        return None;
    }
    if begins(|known| known.newsroom) || counts_words(bare, languages) || is_slug(bare) {
        return Some((Kind::Boilerplate, "it is for the newsroom"));
    }
    if is_address(text) {
        return Some((Kind::Boilerplate, "it is an address"));
    }
    // `来源：河边日报 2024-05-14`: what says where the article is from may say when, too.
    if credit::is_source(bare, languages) && publication::find(bare, languages).is_some() {
        return None;
    }
    if publication::is_reading_time(bare, languages) {
        return Some((Kind::Boilerplate, "it says how long reading takes"));
    }
    let alone = |words: &&'static str| heuristics::begins_with(bare, words) == Some(bare.len());
    let few = || heuristics::sentences(bare) <= 2;
    if begins(|known| known.notices) && few() || lists(|known| known.buttons).any(alone) || is_row(bare, languages) {
        return Some((Kind::Boilerplate, "it is a button or a notice of a page"));
    }
    None
}

/// Why the line `text`, under the first line and over the body, is no part of the article; in the body, it may be a heading.
fn reason_over_body(text: &str, languages: &LanguageSet) -> Option<(Kind, &'static str)> {
    let bare = without_marks(text);
    if relative_time::is_relative_time(bare, languages) {
        return Some((Kind::Boilerplate, "it says how long ago the page was published"));
    }
    let mut kickers = languages.words(|language| language.boilerplate.kickers);
    let is_kicker = kickers.any(|words| heuristics::begins_with(bare, words) == Some(bare.len()));
    is_kicker.then_some((Kind::Boilerplate, "it says what kind of article follows"))
}

/// Whether `text` leads to pictures or films elsewhere and credits nobody: `PHOTOS: What the flood left`.
fn is_teaser(text: &str, languages: &LanguageSet) -> bool {
    let Some((label, value)) = text.split_once([':', '|']) else { return false };
    let label = label.trim_end();
    let mut labels = languages.words(|language| language.boilerplate.teasers);
    heuristics::width(text) <= LONGEST
        && heuristics::is_capitals(label)
        && labels.any(|words| heuristics::begins_with(label, words) == Some(label.len()))
        && !credit::is_bare_name(value, languages)
}

/// Whether `text` is the slug of an agency's report: `BC-Harbor Storm, 2nd Ld-Writethru`.
fn is_slug(text: &str) -> bool {
    let update = ["Ld", "Writethru", "Adv"].iter().any(|word| text.ends_with(word));
    text.split_whitespace().count() <= 10 && (text.starts_with("BC-") || update && text.contains('-'))
}

/// Whether `text` is an address of mail, or names one of a network: `Follow Ann Lo on X: @annlo`.
fn is_address(text: &str) -> bool {
    let last = text.split_whitespace().next_back().unwrap_or_default();
    let mail = last.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'));
    let handle = last.strip_prefix('@').is_some_and(|name| name.chars().all(|c| c.is_alphanumeric() || c == '_'));
    let named = text.split_whitespace().count() <= 10 && text.contains(':');
    mail && last.len() == text.len() || handle && named
}

/// Whether a single word at the front of `text`, which ends at byte `end`, is more than the first word of a sentence.
fn is_told(text: &str, end: usize) -> bool {
    let rest = text.get(end..).unwrap_or_default();
    let wide = text.chars().next().is_some_and(heuristics::is_ideograph);
    let follows = rest.trim_start();
    let marked = follows.is_empty()
        || follows.starts_with([
            ':', '：', '៖', 'ⓒ', '©', '|', '>', '»', '→', '-', '–', '—', '#', '/', '(', '［', '【', '（',
        ]);
    let numbered = follows.starts_with(|c| crate::motion::numerals::digit_value(c).is_some());
    let short = match wide {
        true => heuristics::width(text) <= 24 && !heuristics::ends_sentence(text),
        false => text.split_whitespace().count() <= 4 && !heuristics::ends_sentence(text),
    };
    marked || numbered || short
}

/// `text` without what is set around a notice.
fn without_marks(text: &str) -> &str {
    let marks = |c: char| !c.is_alphanumeric() && c != '#' && c != '@';
    let text =
        text.trim_start_matches(marks).trim_end_matches(|c: char| "*_-–—[]()（）【】|>»›→▶▼:： .。…!".contains(c));
    text.trim()
}

/// Whether `text` is a row of networks to share it on, and of buttons.
fn is_row(text: &str, languages: &LanguageSet) -> bool {
    let ends = |c: char| c.is_whitespace() || "|·•,/".contains(c);
    if text.split(ends).filter(|part| !part.is_empty()).nth(14).is_some() {
        return false;
    }
    let lower = text.to_lowercase();
    let parts: Vec<&str> = lower.split(ends).filter(|part| !part.is_empty()).collect();
    let networks = parts.iter().filter(|part| NETWORKS.contains(part)).count();
    let button = |part: &&str| {
        languages
            .words(|language| language.boilerplate.buttons)
            .any(|button| button.split(' ').any(|word| word == *part))
    };
    (networks >= 1 || parts.len() > 1)
        && parts.len() <= 14
        && parts.iter().all(|part| NETWORKS.contains(part) || button(part))
        && parts != ["x"]
        && parts != ["line"]
}

/// Whether `text` counts the words of the article: `1,200 words`, `Word count: 1200`.
fn counts_words(text: &str, languages: &LanguageSet) -> bool {
    let parts = text.split_whitespace().count();
    let number = text.chars().any(|c| crate::motion::numerals::digit_value(c).is_some());
    if !number || parts > 5 || text.chars().count() > 40 {
        return false;
    }
    let words: String = text
        .chars()
        .map(|c| if c.is_alphabetic() || heuristics::is_mark(c) { c } else { ' ' })
        .collect::<String>()
        .to_lowercase();
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    languages.words(|language| language.boilerplate.words).any(|known| *known == words)
}

/// Whether `text` is set apart as a remark is: in brackets, or under a label.
fn is_remark(text: &str) -> bool {
    let bracketed =
        text.starts_with(['[', '(', '{', '【', '（', '<']) && text.ends_with([']', ')', '}', '】', '）', '>']);
    let label = text.char_indices().take(40).any(|(_, c)| matches!(c, ':' | '：'));
    bracketed || label || text.starts_with("//") || heuristics::is_capitals(text)
}

fn is_off_record(text: &str, languages: &LanguageSet) -> bool {
    text.len() <= 4_000
        && heuristics::contains_word(&text.to_lowercase(), languages.words(|language| language.boilerplate.off_record))
}

/// Cuts remarks in brackets from a paragraph that say that nobody outside may read them.
fn remove_remarks(draft: &mut Draft, languages: &LanguageSet, guesses: &mut Vec<Guess>) {
    let DraftKind::Text(text) = &mut draft.kind else { return };
    if !text.contains('[') && !text.contains('{') {
        return;
    }
    let mut out = String::new();
    let mut rest = text.as_str();
    while let Some(open) = rest.find(['[', '{']) {
        let close = if rest[open..].starts_with('[') { ']' } else { '}' };
        let end = rest[open..].char_indices().take(1_000).find(|(_, c)| *c == close);
        let Some(end) = end.map(|(end, _)| open + end + 1) else {
            out.push_str(&rest[..=open]);
            rest = &rest[open + 1..];
            continue;
        };
        let remark = &rest[open..end];
        if is_off_record(remark, languages) {
            out.push_str(rest[..open].trim_end());
            let why = "it says that nobody outside may read it".to_owned();
            guesses.push(Guess { line: draft.line, kind: Kind::Comment, what: format!("`{remark}`"), why });
        } else {
            out.push_str(&rest[..end]);
        }
        rest = &rest[end..];
    }
    if out.len() + rest.len() < text.len() {
        out.push_str(rest);
        out.trim().clone_into(text);
    }
}

/// Sets aside the mark of the end, and what stands behind it: notes for editors, addresses. Credits and photos stay.
fn remove_after_end_mark(drafts: &mut Vec<Draft>, languages: &LanguageSet, guesses: &mut Vec<Guess>) {
    let half = drafts.len() / 2;
    let last = drafts.iter().rposition(|draft| {
        text_of(draft).is_some_and(|text| !ending::is_ending(text, languages) && reason(text, languages).is_none())
    });
    let place = |at: &usize| {
        let marked = drafts.get(*at).and_then(text_with_mark);
        marked.is_some_and(|text| {
            is_end(&text, languages) && (*at >= half && is_loud(&text) || last.is_none_or(|last| *at >= last))
        })
    };
    let Some(at) = (half.saturating_sub(1)..drafts.len()).find(place) else {
        return remove_glued_end_mark(drafts, languages, guesses);
    };
    let mut index = 0;
    drafts.retain(|draft| {
        index += 1;
        let stays = index <= at
            || match &draft.kind {
                DraftKind::Text(text) if index > at + 1 => {
                    ending::is_ending(text, languages)
                        || caption::is_sure(text, languages)
                        || credit::is_credit_line(text, languages)
                }
                DraftKind::Text(_) | DraftKind::Heading { .. } | DraftKind::Item { .. } | DraftKind::Quoted(_) => false,
                _ => true,
            };
        if !stays {
            let why = if index == at + 1 {
                "it marks the end of the article"
            } else {
                "it stands behind the mark of the end"
            };
            record_removed(&full_text(draft), draft.line, why, guesses);
        }
        stays
    });
}

/// Everything that a draft says.
fn full_text(draft: &Draft) -> String {
    match &draft.kind {
        DraftKind::Item { mark, text, .. } => format!("{} {text}", mark.trim()),
        DraftKind::Quoted(text) => text.clone(),
        _ => text_of(draft).unwrap_or_default().to_owned(),
    }
}

/// The words of a short draft with the marks that stood before them.
fn text_with_mark(draft: &Draft) -> Option<String> {
    let length = match &draft.kind {
        DraftKind::Item { text, .. } | DraftKind::Quoted(text) => text.len(),
        _ => text_of(draft)?.len(),
    };
    if length > 60 {
        return None;
    }
    match &draft.kind {
        DraftKind::Item { mark, text, .. } => Some(format!("{} {text}", mark.trim())),
        DraftKind::Quoted(text) => Some(text.clone()),
        DraftKind::Heading { text, .. } => Some(format!("# {text}")),
        _ => text_of(draft).map(str::to_owned),
    }
}

/// Whether `text` is the mark of the end: `-30-`, `ENDS`, `(完)`.
fn is_end(text: &str, languages: &LanguageSet) -> bool {
    if text.len() > 60 {
        return false;
    }
    let inner = text.trim_matches(|c: char| !c.is_alphanumeric() && !heuristics::is_ideograph(c));
    let number = inner == "30" && text.len() > 2;
    number
        || languages
            .words(|language| language.boilerplate.end_marks)
            .any(|word| heuristics::begins_with(inner, word) == Some(inner.len()))
}

/// Whether a mark of the end can be nothing else: in capitals or between marks.
fn is_loud(text: &str) -> bool {
    let capitals = !text.chars().any(char::is_lowercase) && text.chars().any(char::is_uppercase);
    capitals || text.starts_with(|c: char| !c.is_alphanumeric()) && text.ends_with(|c: char| !c.is_alphanumeric())
}

/// Cuts the mark of the end from the last paragraph: `… He left. (END)`.
fn remove_glued_end_mark(drafts: &mut [Draft], languages: &LanguageSet, guesses: &mut Vec<Guess>) {
    let texts =
        drafts.iter_mut().rev().filter(|draft| draft.text().is_some_and(|text| !ending::is_ending(text, languages)));
    let Some(Draft { line, kind: DraftKind::Text(text), .. }) = texts.take(1).next() else { return };
    let far = text.len().saturating_sub(40);
    let cut = text.char_indices().rev().take_while(|(at, _)| *at >= far).find_map(|(at, c)| {
        let open = matches!(c, '(' | '（' | '[' | '【' | '-' | '–' | '■' | '◼' | '∎' | '#')
            || c.is_uppercase() && text[..at].ends_with(' ');
        let front = text.get(..at).filter(|_| open)?.trim_end();
        let mark = text.get(at..)?;
        let told = is_end(mark, languages) && is_loud(mark) || mark.chars().all(|c| "■◼∎#".contains(c));
        (told && heuristics::ends_sentence(front)).then_some(at)
    });
    if let Some(mark) = cut.map(|at| text.split_off(at)) {
        text.truncate(text.trim_end().len());
        record_removed(&mark, *line, "it marks the end of the article", guesses);
    }
}
