//! Interviews: questions and answers under the names of those who speak. They keep their form.

use super::draft::Draft;
use super::languages::LanguageSet;
use super::{byline, ending, heuristics};
use std::collections::HashMap;

/// What an article has of an interview.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Interview {
    /// The names that stand before a colon at the front of more than one paragraph, in small letters.
    speakers: Vec<String>,
    /// Whether its short lines are questions, so that none of them is a heading.
    asked: bool,
}

/// The longest name before a colon, in characters and in words.
const LONGEST: (usize, usize) = (40, 5);

impl Interview {
    /// Detects an interview by the turns of its speakers in `drafts`.
    pub(super) fn detect(drafts: &[Draft], languages: &LanguageSet) -> Self {
        let mut turns: HashMap<String, usize> = HashMap::new();
        let (mut questions, mut long, mut addressed, mut others, mut bold) = (0, 0, 0, 0, 0);
        for text in drafts.iter().filter_map(Draft::text) {
            // `Reporter: Ann Lo` is a byline.
            if let Some((name, _)) = split_turn(text).filter(|(_, said)| heuristics::ends_sentence(said)) {
                *turns.entry(name.to_lowercase()).or_default() += 1;
            }
            let short = text.len() <= 600 && text.split_whitespace().count() <= 50;
            if short && is_question(text) {
                bold += usize::from(heuristics::without_emphasis(text).is_some());
                // A few words with a question mark can open a section.
                long += usize::from(heuristics::width(text) >= 30);
                questions += 1;
                addressed += usize::from(asks_somebody(text, languages));
            } else if short
                && !heuristics::ends_sentence(text)
                && !byline::is_byline(text, languages)
                && !ending::is_ending(text, languages)
            {
                others += 1;
            }
        }
        let known = |name: &str| languages.words(|language| language.quotations.interview).any(|label| name == *label);
        let speakers =
            turns.into_iter().filter(|(name, count)| *count > 1 || known(name)).map(|(name, _)| name).collect();
        Self {
            speakers,
            asked: bold >= 2 || long >= 3 && long > others || questions >= 3 && questions > others && addressed >= 2,
        }
    }

    /// Whether `text` is what one of those who speak says, or a question of an interview whose questions stand alone.
    pub(super) fn is_turn(&self, text: &str) -> bool {
        let named = split_turn(text).is_some_and(|(name, said)| {
            self.speakers.iter().any(|speaker| *speaker == name.to_lowercase())
                || heuristics::is_capitals(name) && !said.is_empty()
        });
        named || self.asked && is_question(text)
    }
}

/// The name before the first colon of `text`, and what stands behind it.
fn split_turn(text: &str) -> Option<(&str, &str)> {
    let text = text.trim_start_matches(['*', '_']);
    let (at, mark) = text.char_indices().take(LONGEST.0 + 1).find(|(_, c)| matches!(c, ':' | '：'))?;
    let name = text.get(..at)?.trim();
    let said = text.get(at + mark.len_utf8()..)?.trim_start_matches(['*', '_', ' ']);
    (!name.is_empty() && name.split_whitespace().count() <= LONGEST.1 && !said.starts_with("//"))
        .then_some((name, said))
}

fn is_question(text: &str) -> bool {
    text.trim_end_matches(heuristics::CLOSERS).ends_with(['?', '？', '؟'])
}

/// Whether the question `text` has a word for whoever is asked, as those of headings seldom have.
fn asks_somebody(text: &str, languages: &LanguageSet) -> bool {
    let known = || languages.words(|language| language.quotations.addressed);
    // `Sie` is somebody else in small letters.
    let capital = text.split(|c: char| !c.is_alphabetic()).any(|word| known().any(|known| *known == word));
    capital || heuristics::contains_word(&text.to_lowercase(), known())
}

#[cfg(test)]
mod tests {
    use super::super::{draft_parser, languages::LanguageSet};
    use super::Interview;

    /// Whether the last of `questions`, each with an answer behind it, is taken for a question of an interview.
    fn is_interview(questions: [&str; 3], answer: &str, language: &str) -> bool {
        let languages = LanguageSet::new(language);
        let text: String = questions.iter().map(|question| format!("{question}\n\n{answer}\n\n")).collect();
        let (drafts, _) = draft_parser::parse(&text, &languages, &mut Vec::new());
        Interview::detect(&drafts, &languages).is_turn(questions[2])
    }

    #[test]
    fn few_short_questions_to_somebody_make_an_interview() {
        for (language, questions, answer) in [
            ("en", ["How are you?", "Are you going back?", "And then?"], "The ice does not care."),
            ("de", ["Wie geht es Ihnen?", "Gehen Sie zurück?", "Und dann?"], "Das Eis kümmert das nicht."),
            ("fr", ["Comment allez-vous ?", "Y retournez-vous ?", "Et après ?"], "La glace s'en moque."),
            ("ru", ["Как вы?", "Вы вернётесь?", "А потом?"], "Льду всё равно."),
            ("uk", ["Як ви?", "Ви повернетеся?", "А потім?"], "Кризі байдуже."),
            ("id", ["Apa kabar Anda?", "Anda akan kembali?", "Lalu?"], "Es tidak peduli."),
            ("tr", ["Siz nasılsınız?", "Siz dönecek misiniz?", "Sonra?"], "Buzun umurunda değil."),
            ("fa", ["حال شما چطور است؟", "شما برمی‌گردید؟", "بعد؟"], "یخ اهمیتی نمی‌دهد."),
            ("ur", ["آپ کیسے ہیں؟", "آپ واپس جائیں گے؟", "پھر؟"], "برف کو پروا نہیں۔"),
            ("hi", ["आप कैसे हैं?", "आप लौटेंगे?", "फिर?"], "बर्फ को परवाह नहीं।"),
            ("zh", ["你好吗？", "你会回去吗？", "然后呢？"], "冰不在乎。"),
            ("es", ["¿Cómo está usted?", "¿Volverá usted?", "¿Y luego?"], "Al hielo le da igual."),
        ] {
            assert!(is_interview(questions, answer, language), "{language}");
        }
    }

    #[test]
    fn questions_that_open_sections_are_no_interview() {
        for (language, questions, answer) in [
            ("en", ["Who pays?", "Why now?", "What comes next?"], "The town pays, and it pays late."),
            ("de", ["Wer zahlt?", "Warum jetzt?", "Wie geht es weiter?"], "Die Stadt zahlt, und sie zahlt spät."),
            ("ru", ["Кто платит?", "Почему сейчас?", "Что дальше?"], "Платит город, и платит поздно."),
        ] {
            assert!(!is_interview(questions, answer, language), "{language}");
        }
    }
}
