//! Documents of word processors, read for the importer: what two programs write, and what they may write.
//!
//! `tests/docx/*.docx` were made by pandoc, and by LibreOffice from that. `SNAPSHOTS=overwrite` writes the expected texts anew.

#![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]

mod archive;
#[path = "docx/captions.rs"]
mod captions;
mod golden;
#[path = "docx/hostile.rs"]
mod hostile;
#[path = "docx/raised.rs"]
mod raised;
#[path = "docx/word.rs"]
mod word;

use archive::{document, expect_pictures_told};
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
