//! Documents of word processors, read for the importer: what two programs write, what they may write, and what is hostile.
//!
//! `tests/docx/*.docx` were made by pandoc, and by LibreOffice from that. `SNAPSHOTS=overwrite` writes the expected texts anew.

#![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]

mod archive;
#[path = "docx/captions.rs"]
mod captions;
mod golden;

use archive::{document, expect_pictures_told, expect_refused};
use proptest::prelude::*;
use scrollwork::format::write_djot;
use scrollwork::import::{
    Options,
    document::{Document, read_document},
    import,
};
use std::{
    fs,
    io::{Cursor, Read},
    path::Path,
};
use zip::ZipArchive;

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/docx");

/// The text of a document with this body.
fn text(body: &str) -> String {
    let body = format!("<w:document><w:body>{body}</w:body></w:document>");
    read_document(&document(&[("word/document.xml", &body)])).unwrap().text
}

/// The relationships of a document.
fn relationships(all: &[(&str, &str, &str)]) -> String {
    let one = |(id, kind, target): &(&str, &str, &str)| {
        let mode = if target.contains("://") { r#" TargetMode="External""# } else { "" };
        format!(r#"<Relationship Id="{id}" Type="http://a/{kind}" Target="{target}"{mode}/>"#)
    };
    format!("<Relationships>{}</Relationships>", all.iter().map(one).collect::<String>())
}

#[test]
fn documents_of_programs_become_the_expected_texts() {
    for name in ["libreoffice", "pandoc"] {
        let bytes = fs::read(Path::new(FOLDER).join(format!("{name}.docx"))).unwrap();
        let Document { text, pictures } = read_document(&bytes).unwrap();
        golden::expect(&Path::new(FOLDER).join(format!("{name}.txt")), &text);
        let [picture] = pictures.as_slice() else { panic!("{} pictures", pictures.len()) };
        assert!(picture.bytes.starts_with(b"\x89PNG") && text.contains(&picture.name));
        for word in words_of(&bytes) {
            assert!(text.contains(&word), "{name}: {word} is lost");
        }
    }
}

#[test]
fn a_table_of_a_document_is_a_table_of_the_story() {
    let bytes = fs::read(Path::new(FOLDER).join("libreoffice.docx")).unwrap();
    let story = write_djot(&import(&read_document(&bytes).unwrap().text, &Options::default()).story);
    assert!(story.contains("\n\n| Year | Carts |\n|---|---|\n| 1952 | 1,120 |\n| 1953 | 436 |\n\n"), "{story}");
}

/// Every word in the parts of a document that hold text.
fn words_of(bytes: &[u8]) -> Vec<String> {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut words = Vec::new();
    for part in ["word/document.xml", "word/footnotes.xml", "word/comments.xml"] {
        let mut xml = String::new();
        zip.by_name(part).unwrap().read_to_string(&mut xml).unwrap();
        for element in ["<w:t", "<w:delText"] {
            for rest in xml.split(element).skip(1).filter(|rest| rest.starts_with(['>', ' '])) {
                let (_, rest) = rest.split_once('>').unwrap();
                words.extend(rest.split('<').next().unwrap().split_whitespace().map(str::to_owned));
            }
        }
    }
    assert!(words.len() > 60, "{words:?}");
    words
}

#[test]
fn what_is_no_part_of_the_article_is_set_aside() {
    let parts = [
        (
            "word/document.xml",
            "<w:document><w:body>
               <w:p><w:pPr><w:pStyle w:val='TOC1'/></w:pPr><w:r><w:t>What came then 2</w:t></w:r></w:p>
               <w:p><w:r><w:t>Nobody </w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>(call her again)</w:t></w:r><w:r><w:t>came.</w:t></w:r></w:p>
               <w:p><w:moveFrom><w:r><w:t>Later.</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>Sooner.</w:t></w:r></w:moveTo></w:p>
               <w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>
                 <w:r><w:fldChar w:fldCharType='separate'/></w:r><w:r><w:t>3</w:t></w:r><w:r><w:fldChar w:fldCharType='end'/></w:r></w:p>
             </w:body></w:document>",
        ),
        ("word/_rels/document.xml.rels", &relationships(&[("1", "header", "header1.xml"), ("2", "header", "header2.xml"), ("3", "styles", "styles.xml")])),
        ("word/header1.xml", "<w:hdr><w:p><w:r><w:t>Draft 3</w:t></w:r></w:p></w:hdr>"),
        ("word/header2.xml", "<w:hdr><w:p><w:r><w:t>Draft 3</w:t></w:r></w:p></w:hdr>"),
        ("word/styles.xml", "<w:styles><w:style w:styleId='TOC1'><w:name w:val='toc 1'/></w:style></w:styles>"),
    ];
    let text = read_document(&document(&parts)).unwrap().text;
    let lines = text.lines().filter(|line| !line.is_empty()).collect::<Vec<_>>();
    assert_eq!(
        lines,
        [
            "{>>What came then 2<<}",
            "Nobody came. {>>hidden: (call her again)<<}",
            "Sooner. {--Later.--}",
            "{>>header of the pages: Draft 3<<}",
        ]
    );
}

#[test]
fn text_boxes_fields_and_formulas_keep_their_words() {
    let body = "<w:p><w:r><w:t>Before</w:t></w:r><w:r><mc:AlternateContent>
          <mc:Choice><w:drawing><wps:txbx><w:txbxContent><w:p><w:r><w:t>In a box</w:t></w:r></w:p></w:txbxContent></wps:txbx></w:drawing></mc:Choice>
          <mc:Fallback><w:pict><v:textbox><w:txbxContent><w:p><w:r><w:t>In a box</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict></mc:Fallback>
        </mc:AlternateContent></w:r></w:p>
        <w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>HYPERLINK \"https://a.org/b\" \\o \"tip\"</w:instrText></w:r>
          <w:r><w:fldChar w:fldCharType='separate'/></w:r><w:r><w:t>the office</w:t></w:r><w:r><w:fldChar w:fldCharType='end'/></w:r></w:p>
        <w:p><w:smartTag><w:r><w:t>Ann</w:t></w:r></w:smartTag><w:r><w:noBreakHyphen/><w:t>Marie, E</w:t></w:r><m:oMath><m:r><m:t>=mc²</m:t></m:r></m:oMath></w:p>
        <w:sdt><w:sdtPr><w:tag w:val='x'/></w:sdtPr><w:sdtContent><w:p><w:r><w:ruby><w:rt><w:r><w:t>かん</w:t></w:r></w:rt>
          <w:rubyBase><w:r><w:t>漢</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p></w:sdtContent></w:sdt>";
    let expected = ["Before", "In a box", "[the office](https://a.org/b)", "Ann\u{2011}Marie, E=mc²", "漢（かん）"];
    assert_eq!(text(body), expected.join("\n\n") + "\n");
}

#[test]
fn a_superscript_stays_one() {
    let run = |properties: &str, text: &str| format!("<w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r>");
    let raised = "<w:vertAlign w:val='superscript'/>";
    let body = [
        "<w:p>".to_owned(),
        run("", "It holds 10"),
        run(raised, "-"),
        run(raised, "6"),
        run("", " g of CO"),
        run("<w:vertAlign w:val='subscript'/>", "2"),
        run("", " on 40 "),
        run("<w:b/>", "m"),
        run("<w:b/><w:rStyle w:val='S'/>", "2"),
        run("", ", the 1"),
        run(raised, "st"),
        run("<w:rStyle w:val='S'/><w:vertAlign w:val='baseline'/>", " of 3 months."),
        run("<w:rStyle w:val='S'/>", "1 "),
        "<w:r><w:footnoteReference w:id='1'/></w:r></w:p>".to_owned(),
    ];
    let note = format!("<w:p>{}{}</w:p>", run("", "Or 10"), run(raised, "7"));
    let parts = [
        ("word/document.xml", &*format!("<w:document><w:body>{}</w:body></w:document>", body.concat())),
        (
            "word/_rels/document.xml.rels",
            &relationships(&[("1", "styles", "styles.xml"), ("2", "footnotes", "footnotes.xml")]),
        ),
        ("word/footnotes.xml", &format!("<w:footnotes><w:footnote w:id='1'>{note}</w:footnote></w:footnotes>")),
        ("word/styles.xml", &format!("<w:styles><w:style w:styleId='S'><w:rPr>{raised}</w:rPr></w:style></w:styles>")),
    ];
    assert_eq!(
        read_document(&document(&parts)).unwrap().text,
        "It holds 10⁻⁶ g of CO2 on 40 **m²**, the 1st of 3 months.¹ [^1]\n\n[^1]: Or 10⁷\n"
    );
}

#[test]
fn exponents_of_formulas_and_of_notes_are_raised() {
    let raised =
        "<m:oMath><m:sSup><m:e><m:r><m:t>10</m:t></m:r></m:e><m:sup><m:r><m:t>6</m:t></m:r></m:sup></m:sSup></m:oMath>";
    let power = raised.replace(">6<", ">n<");
    assert_eq!(text(&format!("<w:p>{raised}<w:r><w:t> or </w:t></w:r>{power}</w:p>")), "10⁶ or 10^n\n");
    let style =
        "<w:styles><w:style w:styleId='S'><w:rPr><w:vertAlign w:val='superscript'/></w:rPr></w:style></w:styles>";
    let words = format!(
        "<w:p><w:r><w:t>Or 40 m</w:t></w:r><w:r><w:rPr><w:rStyle w:val='S'/></w:rPr><w:t>2</w:t></w:r><w:r><w:t>, </w:t></w:r>{raised}</w:p>"
    );
    let body = "<w:p><w:r><w:t>It fell.</w:t><w:footnoteReference w:id='1'/><w:commentReference w:id='1'/></w:r></w:p>";
    let parts = [
        ("word/document.xml", &*format!("<w:document><w:body>{body}</w:body></w:document>")),
        (
            "word/_rels/document.xml.rels",
            &relationships(&[
                ("1", "styles", "styles.xml"),
                ("2", "footnotes", "footnotes.xml"),
                ("3", "comments", "comments.xml"),
            ]),
        ),
        ("word/footnotes.xml", &format!("<w:footnotes><w:footnote w:id='1'>{words}</w:footnote></w:footnotes>")),
        ("word/comments.xml", &format!("<w:comments><w:comment w:id='1'>{words}</w:comment></w:comments>")),
        ("word/styles.xml", style),
    ];
    let text = read_document(&document(&parts)).unwrap().text;
    assert_eq!(text, "It fell.[^1] {>>comment: Or 40 m², 10⁶<<}\n\n[^1]: Or 40 m², 10⁶\n");
}

#[test]
fn several_raised_marks_in_a_row_are_those_of_their_notes() {
    for marks in ["1,2", "1, 2"] {
        let raised = format!("<w:r><w:rPr><w:vertAlign w:val='superscript'/></w:rPr><w:t>{marks}</w:t></w:r>");
        let paragraph = |text: &str| format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>");
        let body = [
            paragraph("The gate"),
            format!("<w:p><w:r><w:t>It fell in 1998</w:t></w:r>{raised}<w:r><w:t> and lay there.</w:t></w:r></w:p>"),
            paragraph("\u{b9} Ledger."),
            paragraph("\u{b2} The same."),
        ];
        let story = write_djot(&import(&text(&body.concat()), &Options::default()).story);
        assert!(story.contains("in 1998[^1][^2] and lay there."), "{story}");
        assert!(story.contains("[^1]: Ledger.") && story.contains("[^2]: The same."), "{story}");
    }
}

#[test]
fn a_note_with_a_mark_of_its_own_is_marked_once() {
    let reference = |id: usize, mark: &str| {
        format!(
            "<w:r><w:rPr><w:rStyle w:val='S'/></w:rPr><w:footnoteReference w:customMarkFollows='1' w:id='{id}'/><w:t>{mark}</w:t></w:r>"
        )
    };
    let plain = |text: &str| format!("<w:r><w:t>{text}</w:t></w:r>");
    let body = [
        plain("It fell."),
        reference(2, "1"),
        plain(" It lay."),
        reference(3, "*"),
        plain(" It rose."),
        reference(9, "7"),
    ];
    let note = |id: usize, mark: &str| {
        let mark = format!("<w:r><w:rPr><w:rStyle w:val='S'/></w:rPr><w:t>{mark}</w:t></w:r>");
        format!("<w:footnote w:id='{id}'><w:p>{mark}<w:r><w:t> Ledger {id}.</w:t></w:r></w:p></w:footnote>")
    };
    let parts = [
        ("word/document.xml", &*format!("<w:document><w:body><w:p>{}</w:p></w:body></w:document>", body.concat())),
        (
            "word/_rels/document.xml.rels",
            &relationships(&[("1", "styles", "styles.xml"), ("2", "footnotes", "footnotes.xml")]),
        ),
        ("word/footnotes.xml", &format!("<w:footnotes>{}{}</w:footnotes>", note(2, "1"), note(3, "*"))),
        (
            "word/styles.xml",
            "<w:styles><w:style w:styleId='S'><w:rPr><w:vertAlign w:val='superscript'/></w:rPr></w:style></w:styles>",
        ),
    ];
    assert_eq!(
        read_document(&document(&parts)).unwrap().text,
        "It fell.[^1] It lay.[^2] It rose.⁷\n\n[^1]: Ledger 2.\n\n[^2]: Ledger 3.\n"
    );
}

#[test]
fn a_superscript_set_by_hand_is_the_mark_of_a_note() {
    let raised = "<w:r><w:rPr><w:vertAlign w:val='superscript'/></w:rPr><w:t>1</w:t></w:r>";
    let plain = |text: &str| format!("<w:r><w:t>{text}</w:t></w:r>");
    let body = ["The gate", "It fell in May.*", "It was mended.", "* Ledger."]
        .map(|text| format!("<w:p>{}</w:p>", text.split('*').map(plain).collect::<Vec<_>>().join(raised)));
    let story = write_djot(&import(&text(&body.concat()), &Options::default()).story);
    assert!(story.contains("It fell in May.[^1]") && story.contains("[^1]: Ledger."), "{story}");
}

#[test]
fn a_table_for_the_layout_is_no_table() {
    let cell = |text: &str| format!("<w:tc><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>");
    let table = |rows: &[&[&str]]| {
        let row = |row: &&[&str]| format!("<w:tr>{}</w:tr>", row.iter().map(|text| cell(text)).collect::<String>());
        format!("<w:tbl>{}</w:tbl>", rows.iter().map(row).collect::<String>())
    };
    assert_eq!(text(&table(&[&["a", "b"]])), "a\n\nb\n");
    assert_eq!(text(&table(&[&["a"], &["b"]])), "a\n\nb\n");
    assert_eq!(text(&table(&[&["", "1|2"], &["a"]])), "|  | 1\\|2 |\n|---|---|\n| a |  |\n");
}

#[test]
fn pictures_that_no_browser_shows_or_that_are_elsewhere_are_told() {
    let picture =
        |id: &str| format!("<w:p><w:r><w:drawing><wp:docPr descr='A [bridge]'/><a:blip {id}/></w:drawing></w:r></w:p>");
    let body = [picture("r:embed='1'"), picture("r:embed='2'"), picture("r:link='3'"), picture("r:embed='4'")].concat();
    let parts = [
        ("word/document.xml", format!("<w:document><w:body>{body}</w:body></w:document>")),
        (
            "word/_rels/document.xml.rels",
            relationships(&[
                ("1", "image", "media/a.jpg"),
                ("2", "image", "media/b.emf"),
                ("3", "image", "https://a.org/c.jpg"),
                ("4", "image", "../../../d.jpg"),
            ]),
        ),
        ("word/media/a.jpg", "jpeg".to_owned()),
    ];
    let parts = parts.iter().map(|(name, text)| (*name, text.as_str())).collect::<Vec<_>>();
    expect_pictures_told(&document(&parts));
}

#[test]
fn what_is_no_document_says_what_to_do() {
    let body = "<w:document><w:body><w:p><w:r><w:t>Whole.</w:t></w:r></w:p></w:body></w:document>";
    let whole = document(&[("word/document.xml", body)]);
    assert_eq!(read_document(&whole).unwrap().text, "Whole.\n");
    let bomb = " ".repeat(40_000_000);
    let cases = [
        (b"\xD0\xCF\x11\xE0old".to_vec(), "locked by a password"),
        (whole[..whole.len() / 2].to_vec(), "save it again in that form"),
        (document(&[("mimetype", "odt")]), "neither `word/document.xml` nor"),
        (document(&[("word/document.xml", "<a><b></a>")]), "the part `word/document.xml`"),
        (document(&[("word/document.xml", "<!DOCTYPE a [<!ENTITY b 'cc'>]><a>&b;</a>")]), "document type declaration"),
        (document(&[("word/document.xml", &bomb)]), "comes to more than 32 MB"),
    ];
    expect_refused(cases);
}

#[test]
fn what_many_places_refer_to_is_taken_once() {
    let marks = "<w:p><w:r><w:t>It fell.</w:t><w:footnoteReference w:id='1'/><w:footnoteReference w:id='2'/><w:commentReference w:id='1'/></w:r></w:p>";
    let body = format!("<w:document><w:body>{}</w:body></w:document>", marks.repeat(1000));
    let words = format!("<w:p><w:r><w:t>{}</w:t></w:r></w:p>", "a ".repeat(100_000));
    let parts = [
        ("word/document.xml", body.as_str()),
        (
            "word/_rels/document.xml.rels",
            &relationships(&[("1", "footnotes", "footnotes.xml"), ("2", "comments", "comments.xml")]),
        ),
        (
            "word/footnotes.xml",
            &format!("<w:footnotes><w:footnote w:id='1'>{words}</w:footnote><w:footnote w:id='2'/></w:footnotes>"),
        ),
        ("word/comments.xml", &format!("<w:comments><w:comment w:id='1'>{words}</w:comment></w:comments>")),
    ];
    let text = read_document(&document(&parts)).unwrap().text;
    assert!(text.len() < 1_000_000 && text.contains("\n\nIt fell.[^1]\n\n"), "{}", text.len());
}

#[test]
fn pictures_beside_one_another_in_a_long_table_are_read_in_no_time() {
    let cells = |count: usize| format!("<w:tr>{}</w:tr>", "<w:tc><a:blip/></w:tc>".repeat(count));
    let rows = cells(50_000) + &cells(1).repeat(50_000);
    assert_eq!(text(&format!("<w:tbl>{rows}</w:tbl><w:p><w:r><w:t>It fell.</w:t></w:r></w:p>")), "It fell.\n");
}

#[test]
fn raised_digits_are_all_there_however_many() {
    let count = 3_000_000;
    let raised = "<w:rPr><w:vertAlign w:val='superscript'/></w:rPr>";
    let text = text(&format!("<w:p><w:r>{raised}<w:t>{}</w:t></w:r></w:p>", "6".repeat(count)));
    assert_eq!(text.matches('⁶').count(), count);
}

#[test]
fn an_address_longer_than_any_is_told_once() {
    let address = format!("https://a.org/{}", "a".repeat(3_000));
    let link = "<w:p><w:hyperlink r:id='1'><w:r><w:t>the office</w:t></w:r></w:hyperlink></w:p>";
    let body = format!("<w:document><w:body>{}</w:body></w:document>", link.repeat(2));
    let relationships = relationships(&[("1", "hyperlink", &address)]);
    let parts = [("word/document.xml", body.as_str()), ("word/_rels/document.xml.rels", &relationships)];
    let text = read_document(&document(&parts)).unwrap().text;
    let told = "{>>a link without its address, which has more than 2000 bytes: https://a.org/aaa";
    assert!(text.starts_with("the office\n\nthe office\n\n{>>") && text.matches(told).count() == 1, "{text}");
}

#[test]
fn each_address_longer_than_any_is_told_up_to_a_few() {
    let link =
        |id: usize| format!("<w:p><w:hyperlink r:id='{id}'><w:r><w:t>the office</w:t></w:r></w:hyperlink></w:p>");
    for (count, told) in [
        (
            2,
            vec![
                "links without their addresses, which have more than 2000 bytes: https://a.org/0/aaa",
                "…, https://a.org/1/aaa",
                "…<<}",
            ],
        ),
        (4, vec!["…, https://a.org/2/aaa", "… and 1 other<<}"]),
        (9, vec!["…, https://a.org/2/aaa", "… and 6 others<<}"]),
    ] {
        let addresses: Vec<_> = (0..count).map(|at| format!("https://a.org/{at}/{}", "a".repeat(3_000))).collect();
        let ids: Vec<_> = (0..count).map(|at| at.to_string()).collect();
        let listed: Vec<_> = ids.iter().zip(&addresses).map(|(id, address)| (&**id, "hyperlink", &**address)).collect();
        let links: String = (0..count).chain(0..count).map(link).collect();
        let body = format!("<w:document><w:body>{links}</w:body></w:document>");
        let relationships = relationships(&listed);
        let parts = [("word/document.xml", body.as_str()), ("word/_rels/document.xml.rels", &relationships)];
        let text = read_document(&document(&parts)).unwrap().text;
        assert!(told.iter().all(|told| text.matches(told).count() == 1), "{text}");
        assert!(!text.contains("https://a.org/3/"), "{text}");
    }
}

#[test]
fn more_text_than_any_story_has_is_refused() {
    let cell = "<w:tr><w:tc/></w:tr>".repeat(5_000);
    let link = "<w:hyperlink r:id='1'><w:r><w:t>it </w:t></w:r></w:hyperlink><w:r><w:t>fell. </w:t></w:r>";
    let bodies = [
        format!("<w:p><w:r><w:t>{}</w:t></w:r></w:p>", "It fell. ".repeat(1_000_000)),
        format!("<w:p>{}</w:p>", link.repeat(10_000)),
        format!("<w:p>{link}</w:p>").repeat(10_000),
        format!("<w:tbl>{}</w:tbl>", format!("<w:tr><w:tc/><w:tc><w:p>{link}</w:p></w:tc></w:tr>").repeat(10_000)),
        format!("<w:tbl><w:tr>{}</w:tr>{cell}</w:tbl>", "<w:tc/>".repeat(1_000)),
    ];
    for body in bodies {
        let body = format!("<w:document><w:body>{body}</w:body></w:document>");
        let address = format!("https://a.org/{}", "a".repeat(1_500));
        let relationships = relationships(&[("1", "hyperlink", &address)]);
        let parts = [("word/document.xml", body.as_str()), ("word/_rels/document.xml.rels", &relationships)];
        let error = read_document(&document(&parts)).unwrap_err().to_string();
        assert!(error.starts_with("the text of this document comes to more than 8 MB"), "{error}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_damaged_document_is_read_or_refused(at in 0_usize..12_000, byte in any::<u8>(), cut in 0_usize..12_000) {
        let mut bytes = fs::read(Path::new(FOLDER).join("pandoc.docx")).unwrap();
        if let Some(there) = bytes.get_mut(at) {
            *there = byte;
        }
        bytes.truncate(cut.max(100));
        let _ = read_document(&bytes);
    }

    #[test]
    fn every_word_of_a_body_is_in_its_text(parts in prop::collection::vec((part(), "[a-z]{1,6}( [*_#>|\\[\\]{}~-]{1,3})?"), 1..20)) {
        let body = parts.iter().map(|((open, close), words)| format!("{open}<w:t>{}</w:t>{close}", words.replace('>', "&gt;"))).collect::<String>();
        let text = text(&body);
        for word in parts.iter().flat_map(|(_, words)| words.split_whitespace()).filter(|word| word.starts_with(char::is_alphabetic)) {
            prop_assert!(text.contains(word), "{word} is not in {text}");
        }
    }
}

/// What text can be in.
fn part() -> impl Strategy<Value = (&'static str, &'static str)> {
    prop::sample::select(vec![
        ("<w:p><w:r>", "</w:r></w:p>"),
        ("<w:p><w:r><w:rPr><w:b/></w:rPr>", "</w:r></w:p>"),
        ("<w:p><w:hyperlink r:id='9'><w:r>", "</w:r></w:hyperlink></w:p>"),
        ("<w:p><w:ins><w:r>", "</w:r></w:ins></w:p>"),
        ("<w:p><w:moveFrom><w:r>", "</w:r></w:moveFrom></w:p>"),
        ("<w:p><w:r><w:rPr><w:vanish/></w:rPr>", "</w:r></w:p>"),
        ("<w:tbl><w:tr><w:tc><w:p><w:r>", "</w:r></w:p></w:tc></w:tr></w:tbl>"),
        (
            "<w:tbl><w:tr><w:tc><w:p/></w:tc><w:tc><w:p/></w:tc></w:tr><w:tr><w:tc><w:p><w:r>",
            "</w:r></w:p></w:tc></w:tr></w:tbl>",
        ),
        ("<w:p><w:r><w:pict><w:txbxContent><w:p><w:r>", "</w:r></w:p></w:txbxContent></w:pict></w:r></w:p>"),
        ("<w:p><w:pPr><w:outlineLvl w:val='1'/></w:pPr><w:r>", "</w:r></w:p>"),
    ])
}
