//! Names that stand in photo credits.

/// Names that stand in credits: agencies, archives and other sources.
const NAMES: [&str; 43] = [
    "AP",
    "AFP",
    "Reuters",
    "REUTERS",
    "EPA",
    "EFE",
    "ANSA",
    "DPA",
    "dpa",
    "PA",
    "Xinhua",
    "TASS",
    "Getty",
    "Shutterstock",
    "Alamy",
    "Bloomberg",
    "Associated Press",
    "NurPhoto",
    "Anadolu",
    "ZUMA",
    "Magnum",
    "Sipa",
    "Kyodo",
    "Yonhap",
    "AAP",
    "Sputnik",
    "RFA",
    "RFE",
    "BBC",
    "UPI",
    "VCG",
    "IANS",
    "PTI",
    "ANI",
    "NASA",
    "Pool",
    "Handout",
    "KCNA",
    "Rex",
    "Redux",
    "iStock",
    "Press Association",
    "PA Media",
];

/// Whether `text` is one of the names and nothing else.
pub(super) fn is_one(text: &str) -> bool {
    NAMES.contains(&text)
}

/// Whether one of the names that stand in credits is in `text`, as whole words.
pub(super) fn named_in(text: &str) -> bool {
    NAMES.iter().any(|name| {
        text.match_indices(name).any(|(at, _)| {
            let before = text[..at].chars().next_back().is_none_or(|c| !c.is_alphanumeric());
            before && text[at + name.len()..].chars().next().is_none_or(|c| !c.is_alphanumeric())
        })
    })
}
