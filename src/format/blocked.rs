//! Names in addresses that block lists against advertisements know: readers who have such a list would get neither the text nor
//! the photos of a story under one.

/// Words that such lists block wherever they stand in a name.
const WORDS: [&str; 34] = [
    "ad",
    "ads",
    "adv",
    "advs",
    "advt",
    "adbanner",
    "adbanners",
    "adblock",
    "adblocker",
    "adblockers",
    "adchoices",
    "adserver",
    "adservers",
    "adsense",
    "adspace",
    "adtech",
    "adunit",
    "adwords",
    "annonse",
    "annonser",
    "chartbeat",
    "criteo",
    "openx",
    "piwik",
    "popunder",
    "popunders",
    "prebid",
    "publicidad",
    "publicidade",
    "reclame",
    "reklam",
    "reklama",
    "reklame",
    "webads",
];
/// Beginnings of such words.
const BEGINNINGS: [&str; 3] = ["advert", "doubleclick", "googlead"];
/// Words that are blocked beside one another.
const PAIRS: [(&str, &str); 12] = [
    ("sponsored", "links"),
    ("sponsored", "content"),
    ("sponsored", "banner"),
    ("google", "analytics"),
    ("universal", "analytics"),
    ("conversion", "tracking"),
    ("affiliate", "banner"),
    ("affiliate", "content"),
    ("page", "peel"),
    ("pop", "under"),
    ("crypto", "miner"),
    ("monero", "miner"),
];
/// Sizes in which advertisements are sold, where a hyphen stands between the numbers.
const SIZES: [(&str, &str); 8] = [
    ("120", "600"),
    ("160", "600"),
    ("300", "250"),
    ("300", "600"),
    ("468", "60"),
    ("600", "160"),
    ("728", "90"),
    ("970", "250"),
];

/// The words of `slug` by which a block list takes its address for an advertisement's, joined as they stand there.
pub(super) fn blocked(slug: &str) -> Option<String> {
    let words: Vec<&str> = slug.split('-').collect();
    let pairs = words.windows(2).filter_map(|pair| if let [a, b] = pair { Some((*a, *b)) } else { None });
    let pair = pairs.into_iter().find(|pair| PAIRS.contains(pair) || SIZES.contains(pair));
    let word = words.iter().find(|word| is_blocked(word));
    word.map(|word| (*word).to_owned()).or_else(|| pair.map(|(a, b)| format!("{a}-{b}")))
}

/// `slug` without what is blocked in it; empty where nothing is left.
pub(crate) fn unblocked(slug: &str) -> String {
    let mut left: Vec<&str> = slug.split('-').filter(|word| !is_blocked(word)).collect();
    // Words that have come together may be a pair, of which there are few.
    while let Some(pair) = blocked(&left.join("-")) {
        left.retain(|word| !pair.split('-').any(|blocked| blocked == *word));
    }
    left.join("-")
}

fn is_blocked(word: &str) -> bool {
    WORDS.contains(&word) || BEGINNINGS.iter().any(|start| word.starts_with(start)) || is_size(word)
}

/// `300x250`, `ad300x250` and the like.
fn is_size(word: &str) -> bool {
    let digit = |byte: &&u8| byte.is_ascii_digit();
    word.match_indices('x').any(|(at, _)| {
        let (before, after) = word.as_bytes().split_at(at);
        let before = before.iter().rev().take(5).take_while(digit).count();
        let after = after.iter().skip(1).take(5).take_while(digit).count();
        (2..=4).contains(&before) && (2..=4).contains(&after)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_lists_block_is_found_and_taken_out() {
        for (slug, found, left) in [
            ("ad-fraud", Some("ad"), "fraud"),
            ("the-300x250-gate", Some("300x250"), "the-gate"),
            ("gate-728-90", Some("728-90"), "gate"),
            ("advertising-in-wartime", Some("advertising"), "in-wartime"),
            ("who-reads-sponsored-content", Some("sponsored-content"), "who-reads"),
            ("ads", Some("ads"), ""),
            ("star-spangled-banner", None, "star-spangled-banner"),
            ("addis-ababa", None, "addis-ababa"),
            ("roads-and-threads", None, "roads-and-threads"),
            ("adrift-4x4", None, "adrift-4x4"),
            ("1990-1995", None, "1990-1995"),
        ] {
            assert_eq!((blocked(slug).as_deref(), unblocked(slug).as_str()), (found, left), "{slug}");
        }
    }
}
