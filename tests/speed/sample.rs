//! Stories and articles of any length, the same every time.

use std::fmt::Write as _;

/// Words that make neighbouring sections differ, as their headings must.
const PLACES: [&str; 8] = ["Dale", "Skerry", "Orme", "Holm", "Lund", "Vale", "Marsh", "Fell"];

/// A story file of `sections` sections with headings, counts, stress, links and quotations: about 180 bytes each.
pub(crate) fn story(sections: usize) -> String {
    let mut text =
        "---\ntitle: The river came at night\ndek: Nobody would say when the gates opened.\n---\n".to_owned();
    for index in 0..sections {
        let place = PLACES[index % PLACES.len()];
        // Writing to a `String` cannot fail.
        let _ = match index % 4 {
            0 => write!(
                text,
                "\n## {place}, day {index}\n\nThe water rose by [{index} centimetres]{{.count unit=centimetres \
                 period=\"2021\"}} and took the _lower_ road.\n"
            ),
            1 => write!(
                text,
                "\n{{kicker=\"The gates\" #gate-{index}}}\n## At the {place} gate\n\nA *third* gate stood open, \
                 [the log](https://example.org/{index}) says.\n\n- One\n- Two\n"
            ),
            2 => write!(
                text,
                "\n## {place} {index}\n\n::: figures\n[{index}]{{.count label=\"hours\" source=\"Log\"}}\n:::\n\n\
                 “Nobody told us,” she said.\n"
            ),
            _ => write!(
                text,
                "\n## {place} and {index}\n\n{{speaker=\"Ana Ruiz\" role=keeper}}\n> We heard it before we saw it.\n\n\
                 In [May 2021]{{date=2021-05}} he left [Дейл]{{lang=ru}}.\n"
            ),
        };
    }
    text
}

/// The paragraphs of an article, in the forms that newsrooms write.
const PARAGRAPHS: [&str; 14] = [
    "The lamp at Skerry Point was lit by hand for the last time at 5am on a Thursday. Nobody came to watch, and the \
     three keepers who had tended it since the winter of 1998 did not speak of it afterwards.",
    "It had burned 24 hours a day since 1871, a year after the wreck of the Adeline, in which 61 people drowned. The \
     coast guard says that more than 1,400 ships have passed the point in each of the last 12 years.",
    "“You listen to the horn until you cannot hear it, and then one night you wake because it has stopped,” said Peder \
     Holm, who kept the light for 31 years and lives in the house below it.",
    "A street of the harbour",
    "The station cost the county US$4.7 million to build and about $310,000 a year to keep. In 2021 the budget was cut \
     by 38 percent, to £1.2 billion for the whole of the coast, according to figures the ministry published in May.",
    "The keepers on the gallery of the light in 1961. Photograph: Hal Orme/Alamy",
    "Eleven stations once stood along the 140-mile coast. Six of the 11 are hotels now; one of them charges €310 a \
     night, and at least 24,000 people slept there between January and September 2023.",
    "Ms. Lund, 47, of the Dale Harbour Board, told reporters on Dec. 14 that the decision was “not made lightly” and \
     that nearly two thirds of the staff, or 86 people, had been offered other work.",
    "[IMAGE: skerry-point.jpg]\nThe light at Skerry Point, seen from the sea. (AP Photo/Ann Lo)",
    "WHAT THE SEA KEEPS",
    "“There is a silence in the house now that I never asked for and do not want,” said Holm. He turned 66 in May. His \
     pension, of 1,150 crowns a month, was agreed in the first seven months of 2019 and has not been raised since.",
    "The union, which had 4,700 members in the 1960s, has fewer than 40 today. Its lawyers say that the ministry owes \
     the keepers 5.6 million crowns; the ministry says it is 2 million, and that the matter is before the court.",
    "- Two keepers at the northern light\n- Nine at the southern one\n- A cook",
    "Fishing crews report that they steer by the new lamp without trouble. It is brighter by a third, it turns once in \
     15 seconds, and it is watched from an office in Fell, some 90 kilometres (56 miles) to the south.",
];

/// An article in plain text of at least `bytes` bytes.
pub(crate) fn article(bytes: usize) -> String {
    let mut text = "The last lighthouse keepers of the Skerry coast\n\nFor a century they kept the light.\n\n\
                    By Ada Brandt in Skerry Point\nMon 6 Nov 2023 11.00 GMT\n"
        .to_owned();
    for (index, paragraph) in PARAGRAPHS.iter().cycle().enumerate() {
        if text.len() >= bytes {
            break;
        }
        // Writing to a `String` cannot fail.
        let _ = match index % 7 {
            3 => write!(text, "\n{paragraph}, part {index}\n"),
            _ => write!(text, "\n{paragraph}\n"),
        };
    }
    text.push_str("\nEdited by Una Fell\n");
    text
}
