//! Documents that are none, and those that would take all the memory or time there is.

use super::{archive::expect_refused, document, relationships, text};
use scrollwork::import::document::read_document;

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
