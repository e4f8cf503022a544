//! Captions of pictures, in every way that word processors and editors set them.

use super::{document, relationships};
use scrollwork::format::write_djot;
use scrollwork::import::{Options, document::read_document, import};

/// A sentence that makes a paragraph of the article.
const BODY: &str =
    "The bridge of nine pillars was to cross the river in the spring, and nobody in the town asked what it would cost.";
const NEXT: &str = "The ford had served them since the valley had a name, and it was to serve them for some time yet.";

/// The story that is made of a document with this body, and these styles.
fn story(body: &str, styles: &str) -> String {
    let body = format!("<w:document><w:body>{}{body}{}</w:body></w:document>", text("", "", BODY), text("", "", NEXT));
    let parts = [
        ("word/document.xml", body),
        (
            "word/_rels/document.xml.rels",
            relationships(&[
                ("1", "image", "media/a.jpg"),
                ("2", "image", "media/b.jpg"),
                ("3", "styles", "styles.xml"),
            ]),
        ),
        ("word/styles.xml", format!("<w:styles>{styles}</w:styles>")),
        ("word/media/a.jpg", "jpeg".to_owned()),
        ("word/media/b.jpg", "jpeg".to_owned()),
    ];
    let parts = parts.iter().map(|(name, text)| (*name, text.as_str())).collect::<Vec<_>>();
    write_djot(&import(&read_document(&document(&parts)).unwrap().text, &Options::default()).story)
}

/// A paragraph with properties of its own and of its words.
fn text(paragraph: &str, run: &str, words: &str) -> String {
    format!(
        "<w:p><w:pPr>{paragraph}</w:pPr><w:r><w:rPr>{run}</w:rPr><w:t xml:space='preserve'>{words}</w:t></w:r></w:p>"
    )
}

fn drawing(id: &str) -> String {
    format!("<w:r><w:drawing><wp:inline><a:blip r:embed='{id}'/></wp:inline></w:drawing></w:r>")
}

fn picture(id: &str) -> String {
    format!("<w:p>{}</w:p>", drawing(id))
}

/// The photo as it is to be, with a credit where one is expected.
fn expected(name: &str, caption: &str, credit: &str) -> String {
    let credit = if credit.is_empty() { String::new() } else { format!("{{credit=\"{credit}\"}}\n") };
    format!("\n\n{credit}::: photo\n![](photos/{name}.jpg)\n\n{caption}\n:::\n\n")
}

const CAPTION: &str = "The ford at low water in May.";
const WITH_CREDIT: &str = "The ford at low water in May. Photo: Bo Lind/Town Archive";
const STYLES: &str = "<w:style w:type='paragraph' w:styleId='C'><w:name w:val='caption'/><w:rPr><w:i/></w:rPr></w:style>
    <w:style w:type='paragraph' w:styleId='I'><w:name w:val='Illustration'/></w:style>
    <w:style w:type='paragraph' w:styleId='B'><w:name w:val='Bildunterschrift Web'/></w:style>
    <w:style w:type='paragraph' w:styleId='K'><w:name w:val='Klein'/><w:pPr><w:jc w:val='center'/></w:pPr><w:rPr><w:sz w:val='16'/></w:rPr></w:style>
    <w:style w:type='paragraph' w:styleId='N' w:default='1'><w:name w:val='Normal'/><w:rPr><w:sz w:val='24'/></w:rPr></w:style>";

/// How a caption is set: properties of the paragraph, of its words.
const WAYS: [(&str, &str); 8] = [
    ("<w:pStyle w:val='C'/>", ""),
    ("<w:pStyle w:val='I'/>", ""),
    ("<w:pStyle w:val='B'/>", "<w:b/>"),
    ("<w:pStyle w:val='K'/>", ""),
    ("", "<w:i/>"),
    ("<w:jc w:val='center'/>", ""),
    ("", "<w:sz w:val='18'/>"),
    ("<w:jc w:val='center'/>", "<w:i/><w:sz w:val='18'/>"),
];

#[test]
fn a_caption_under_its_picture_is_told_by_how_it_is_set() {
    for (paragraph, run) in WAYS {
        let body = [picture("1"), text(paragraph, run, CAPTION)].concat();
        let story = story(&body, STYLES);
        assert!(story.contains(&expected("a", CAPTION, "")), "{paragraph}{run}: {story}");
    }
}

#[test]
fn a_caption_over_its_picture_is_told_too_and_its_credit_is_split_off() {
    for (paragraph, run) in WAYS {
        let body = [text(paragraph, run, WITH_CREDIT), picture("1")].concat();
        let story = story(&body, STYLES);
        assert!(story.contains(&expected("a", CAPTION, "Bo Lind/Town Archive")), "{paragraph}{run}: {story}");
    }
}

#[test]
fn a_credit_in_other_letters_or_a_paragraph_of_its_own_is_the_credit() {
    let mixed = format!(
        "<w:p><w:r><w:rPr><w:i/></w:rPr><w:t xml:space='preserve'>{CAPTION} </w:t></w:r><w:r><w:t>Photo: Bo Lind/Town Archive</w:t></w:r></w:p>"
    );
    let own = [text("", "<w:i/>", CAPTION), text("", "<w:i/>", "Photo: Bo Lind/Town Archive")].concat();
    for caption in [mixed, own] {
        let story = story(&[picture("1"), caption].concat(), STYLES);
        assert!(story.contains(&expected("a", CAPTION, "Bo Lind/Town Archive")), "{story}");
    }
}

#[test]
fn words_in_the_paragraph_of_a_picture_are_its_caption() {
    let body = format!("<w:p>{}<w:r><w:br/><w:t>{CAPTION}</w:t></w:r></w:p>", drawing("1"));
    let story = story(&body, "");
    assert!(story.contains(&expected("a", CAPTION, "")), "{story}");
}

#[test]
fn two_pictures_in_a_row_of_a_table_have_each_their_own_caption() {
    let cell = |inside: &str| format!("<w:tc>{inside}</w:tc>");
    let second = "The same ford in the flood of June.";
    let cells = [picture("1"), picture("2"), text("", "<w:i/>", CAPTION), text("", "<w:i/>", second)]
        .map(|inside| cell(&inside));
    let [a, b, c, d] = &cells;
    let story = story(&format!("<w:tbl><w:tr>{a}{b}</w:tr><w:tr>{c}{d}</w:tr></w:tbl>"), "");
    assert!(story.contains(&expected("a", CAPTION, "")) && story.contains(&expected("b", second, "")), "{story}");
}

#[test]
fn the_habit_of_the_document_tells_which_picture_a_caption_between_two_belongs_to() {
    let second = "The same ford in the flood of June.";
    let [one, two] = [CAPTION, second].map(|words| text("<w:pStyle w:val='C'/>", "", words));
    let over = story(&[one.clone(), picture("1"), two.clone(), picture("2")].concat(), STYLES);
    let under = story(&[picture("1"), one, picture("2"), two].concat(), STYLES);
    for story in [over, under] {
        for (name, caption) in [("a", CAPTION), ("b", second)] {
            assert!(story.contains(expected(name, caption, "").trim()), "{story}");
        }
    }
}

#[test]
fn paragraphs_of_the_article_beside_a_picture_are_no_captions() {
    let story = story(
        &[picture("1"), text("", "", CAPTION), text("<w:jc w:val='center'/>", "<w:b/>", "What came then")].concat(),
        STYLES,
    );
    assert!(story.contains(&format!("![](photos/a.jpg)\n:::\n\n{CAPTION}\n")), "{story}");
    // A line that sums an article up stands over its first picture in italics.
    let head = [
        text("<w:outlineLvl w:val='0'/>", "", "The bridge"),
        text("", "<w:i/>", "It was to cross the river."),
        picture("1"),
    ]
    .concat();
    let body = format!("<w:document><w:body>{head}{}</w:body></w:document>", text("", "", BODY));
    let links = relationships(&[("1", "image", "media/a.jpg")]);
    let parts =
        [("word/document.xml", body.as_str()), ("word/_rels/document.xml.rels", &links), ("word/media/a.jpg", "jpeg")];
    let read = read_document(&document(&parts)).unwrap().text;
    assert!(read.contains("*It was to cross the river.*\n\n![](a.jpg)"), "{read}");
}

/// A letter or a poem is in italics from beginning to end.
#[test]
fn where_all_is_in_italics_they_make_no_caption() {
    let italic = |words: &str| text("", "<w:i/>", words);
    let body = [italic(BODY), italic(NEXT), picture("1"), italic("They crossed by the ford again.")].concat();
    let body = format!("<w:document><w:body>{body}</w:body></w:document>");
    let links = relationships(&[("1", "image", "media/a.jpg")]);
    let parts =
        [("word/document.xml", body.as_str()), ("word/_rels/document.xml.rels", &links), ("word/media/a.jpg", "jpeg")];
    let read = read_document(&document(&parts)).unwrap().text;
    assert!(read.contains("![](a.jpg)\n\n*They crossed by the ford again.*"), "{read}");
}

#[test]
fn a_table_for_the_layout_keeps_each_row_with_its_pictures() {
    let row = |cells: &[String]| {
        let cells: String = cells.iter().map(|cell| format!("<w:tc>{cell}</w:tc>")).collect();
        format!("<w:tr>{cells}</w:tr>")
    };
    let name = |words: &str| text("", "", words);
    let rows =
        [row(&[name("The mill."), picture("1"), picture("2")]), row(&[name("The ferry."), picture("2"), picture("1")])];
    let body = format!("<w:document><w:body><w:tbl>{}</w:tbl></w:body></w:document>", rows.concat());
    let links = relationships(&[("1", "image", "media/a.jpg"), ("2", "image", "media/b.jpg")]);
    let parts = [
        ("word/document.xml", body.as_str()),
        ("word/_rels/document.xml.rels", &links),
        ("word/media/a.jpg", "jpeg"),
        ("word/media/b.jpg", "jpeg"),
    ];
    let read = read_document(&document(&parts)).unwrap().text;
    assert_eq!(
        read.trim(),
        "The mill.\n\n![](a.jpg)\n\n![](b.jpg)\n\nThe ferry.\n\n![](b.jpg)\n\n![](a.jpg)",
        "{read}"
    );
}
