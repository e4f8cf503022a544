//! Text documents in OpenDocument, read for the importer: what three programs write, what they may write, and what is hostile.
//!
//! `tests/odt/pandoc.odt` was made by pandoc; the folders beside it are what LibreOffice and Google Docs write, unpacked.
//! `SNAPSHOTS=overwrite` writes the expected texts anew.

#![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]

mod archive;
mod golden;

use archive::{document, expect_pictures_told, expect_refused};
use proptest::prelude::*;
use scrollwork::import::document::{Document, read_document};
use std::{
    fs,
    io::{Cursor, Read},
    path::Path,
};
use zip::ZipArchive;

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/odt");
const STYLES: &str =
    "<style:style style:name='H' style:family='text'><style:text-properties text:display='none'/></style:style>
    <style:style style:name='B' style:family='text'><style:text-properties fo:font-weight='bold'/></style:style>";

/// The part `content.xml` with this body.
fn content(body: &str) -> String {
    format!(
        "<office:document-content><office:automatic-styles>{STYLES}</office:automatic-styles>
           <office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
}

/// The text of a document with this body.
fn text(body: &str) -> String {
    read_document(&document(&[("content.xml", &content(body))])).unwrap().text
}

/// The document in a folder, or the file of this name.
fn given(name: &str) -> Vec<u8> {
    let folder = Path::new(FOLDER).join(name);
    if !folder.is_dir() {
        return fs::read(folder.with_extension("odt")).unwrap();
    }
    let read = |part: &str| fs::read_to_string(folder.join(part)).unwrap();
    let (content, styles) = (read("content.xml"), read("styles.xml"));
    let pictures = ["Pictures/10000001000002.svg", "Pictures/10000001000003.png", "Pictures/image1.jpg"];
    let pictures = pictures.into_iter().filter(|name| content.contains(name)).map(|name| (name, "\u{89}PNG"));
    let mut parts = vec![("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", &content)];
    parts.push(("styles.xml", &styles));
    parts.extend(pictures);
    document(&parts)
}

#[test]
fn documents_of_programs_become_the_expected_texts() {
    for (name, file) in [("libreoffice", "10000001000002.svg"), ("google", "image1.jpg"), ("pandoc", "0.png")] {
        let bytes = given(name);
        let Document { text, pictures } = read_document(&bytes).unwrap();
        golden::expect(&Path::new(FOLDER).join(format!("{name}.txt")), &text);
        assert_eq!(pictures.iter().map(|picture| picture.name.as_str()).collect::<Vec<_>>(), [file]);
        for word in words_of(&bytes) {
            assert!(text.contains(&word), "{name}: {word} is lost");
        }
    }
}

/// Every word in the body of a document.
fn words_of(bytes: &[u8]) -> Vec<String> {
    let mut xml = String::new();
    ZipArchive::new(Cursor::new(bytes)).unwrap().by_name("content.xml").unwrap().read_to_string(&mut xml).unwrap();
    let (_, body) = xml.split_once("<office:text").unwrap();
    let words = body.split('<').skip(1).flat_map(|rest| {
        let (tag, text) = rest.split_once('>').unwrap_or_default();
        // What says when and who, and the templates of indexes, is not of the text.
        let is_about = ["dc:date", "meta:creator-initials", "text:index-title-template", "text:note-citation"];
        let is_text = !is_about.iter().any(|name| tag.starts_with(name));
        text.split_whitespace().filter(move |_| is_text).map(str::to_owned)
    });
    let words = words.collect::<Vec<_>>();
    assert!(words.len() > 40, "{words:?}");
    words
}

#[test]
fn what_is_set_aside_is_told_where_it_stands() {
    let body = "<text:tracked-changes>
          <text:changed-region xml:id='a'><text:deletion><office:change-info><dc:creator>Bo</dc:creator></office:change-info><text:p>Later.</text:p></text:deletion></text:changed-region>
          <text:changed-region xml:id='b'><text:deletion><text:p>Nowhere.</text:p></text:deletion></text:changed-region>
        </text:tracked-changes>
        <text:p>Sooner.<text:change text:change-id='a'/></text:p>
        <text:p>Nobody <text:span text:style-name='H'>(call her) </text:span>came.<text:hidden-text text:string-value='So?'>So?</text:hidden-text></text:p>
        <text:p><text:hidden-paragraph text:is-hidden='true'/>Not this one.</text:p>
        <text:section text:display='none'><text:p>Nor this.</text:p></text:section>
        <text:p>It fell.<office:annotation><text:p>Did it?</text:p></office:annotation></text:p>";
    let expected = [
        "Sooner. {--Later.--}",
        "Nobody came. {>>hidden: (call her)<<} {>>hidden: So?<<}",
        "{>>hidden: Not this one.<<}",
        "{>>hidden: Nor this.<<}",
        "It fell. {>>comment: Did it?<<}",
        "{--Nowhere.--}",
    ];
    assert_eq!(text(body), expected.join("\n\n") + "\n");
}

#[test]
fn white_space_boxes_and_fields_are_read_as_they_are_shown() {
    let body = "<text:p>One\n   line<text:s text:c='2'/>of<text:tab/>words,
          <text:bookmark-ref text:ref-name='x'>as above</text:bookmark-ref>, <text:date>4 May</text:date>.</text:p>
        <text:p>Before<draw:custom-shape><svg:title>A shape</svg:title><text:p>In a shape</text:p></draw:custom-shape>
          <draw:frame><draw:text-box><text:p>In a box</text:p></draw:text-box></draw:frame></text:p>
        <draw:frame><draw:text-box><text:p>On the page</text:p></draw:text-box></draw:frame>
        <text:p><text:ruby><text:ruby-base>漢</text:ruby-base><text:ruby-text>かん</text:ruby-text></text:ruby></text:p>
        <text:p><text:a xlink:href='#there'><text:span text:style-name='B'>There</text:span></text:a></text:p>";
    let expected = [
        "One line  of\twords, as above, 4 May.",
        "Before",
        "In a shape",
        "In a box",
        "On the page",
        "漢（かん）",
        "**There**",
    ];
    assert_eq!(text(body), expected.join("\n\n") + "\n");
}

#[test]
fn a_superscript_stays_one() {
    let style = |(name, position): (&str, &str)| {
        format!(
            "<style:style style:name='{name}' style:family='text'><style:text-properties style:text-position='{position}'/></style:style>"
        )
    };
    let styles = [("S", "super 58%"), ("P", "33% 58%"), ("U", "-33% 58%"), ("N", "0% 100%")].map(style).concat();
    let span = |name: &str, text: &str| format!("<text:span text:style-name='{name}'>{text}</text:span>");
    let body = format!(
        "<text:p>It holds 10{} g of CO{} on 40 m{}, the 1{} of May.{}</text:p>",
        span("S", "-6"),
        span("U", "2"),
        span("P", "2"),
        span("S", "st"),
        span("S", &span("N", "4"))
    );
    let content = content(&body).replace(STYLES, &styles);
    let text = read_document(&document(&[("content.xml", &content)])).unwrap().text;
    assert_eq!(text, "It holds 10⁻⁶ g of CO2 on 40 m², the 1st of May.4\n");
}

#[test]
fn a_formula_is_its_characters() {
    let body = "<text:p>So <draw:frame><draw:object xlink:href='./Object 1'/><draw:image xlink:href='./ObjectReplacements/Object 1'/></draw:frame>.
        <draw:frame><draw:object xlink:href='./Object 2'/></draw:frame></text:p>";
    let formula = "<math><semantics><mrow><mi>E</mi><mo>=</mo><mi>m</mi></mrow><annotation encoding='StarMath 5.0'>E = m</annotation></semantics></math>";
    let text =
        read_document(&document(&[("content.xml", &content(body)), ("Object 1/content.xml", formula)])).unwrap().text;
    assert_eq!(text, "So E=m. {>>an object that is not read: Object 2<<}\n");
    let power = "<math><semantics><msup><mn>10</mn><mn>6</mn></msup></semantics></math>";
    let text =
        read_document(&document(&[("content.xml", &content(body)), ("Object 1/content.xml", power)])).unwrap().text;
    assert!(text.starts_with("So 10⁶."), "{text}");
}

#[test]
fn pictures_that_no_browser_shows_or_that_are_elsewhere_are_told() {
    let picture = |href: &str| {
        format!(
            "<text:p><draw:frame><draw:image xlink:href='{href}'/><svg:title>A [bridge]</svg:title></draw:frame></text:p>"
        )
    };
    let body = ["Pictures/a.jpg", "Pictures/b.emf", "https://a.org/c.jpg", "../../d.jpg"].map(picture).concat();
    expect_pictures_told(&document(&[("content.xml", &content(&body)), ("Pictures/a.jpg", "jpeg")]));
}

#[test]
fn what_is_no_text_document_says_what_to_do() {
    let whole = document(&[("content.xml", &content("<text:p>Whole.</text:p>"))]);
    assert_eq!(read_document(&whole).unwrap().text, "Whole.\n");
    let bomb = " ".repeat(40_000_000);
    let sheet = "<office:document-content><office:body><office:spreadsheet/></office:body></office:document-content>";
    let locked =
        "<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>";
    let cases = [
        (whole[..whole.len() / 2].to_vec(), "save it again in that form"),
        (document(&[("content.xml", sheet)]), "holds no text, but a spreadsheet"),
        (document(&[("content.xml", "<html/>")]), "no document of a word processor"),
        (document(&[("META-INF/manifest.xml", locked), ("content.xml", "\u{1}")]), "locked by a password"),
        (document(&[("encrypted-package", "\u{1}")]), "locked by a password"),
        (b"<?xml version='1.0'?>\n<office:document office:version='1.3'/>".to_vec(), "save it as .odt"),
        (document(&[("content.xml", "<a><b></a>")]), "the part `content.xml`"),
        (document(&[("content.xml", "<!DOCTYPE a [<!ENTITY b 'cc'>]><a>&b;</a>")]), "document type declaration"),
        (document(&[("content.xml", &bomb)]), "comes to more than 32 MB"),
    ];
    expect_refused(cases);
}

#[test]
fn what_many_places_refer_to_is_taken_once() {
    let words = "a ".repeat(100_000);
    let marks =
        "<text:p><text:change text:change-id='a'/><draw:frame><draw:object xlink:href='./O'/></draw:frame></text:p>";
    let body = format!(
        "<text:tracked-changes><text:changed-region xml:id='a'><text:deletion><text:p>{words}</text:p></text:deletion></text:changed-region></text:tracked-changes>{}",
        marks.repeat(1000)
    );
    let formula = format!("<math><mi>{words}</mi></math>");
    let text = read_document(&document(&[("content.xml", &content(&body)), ("O/content.xml", &formula)])).unwrap().text;
    assert!(text.len() < 1_000_000, "{}", text.len());
}

#[test]
fn an_empty_note_has_no_mark() {
    let note = "<text:note><text:note-body><text:p/></text:note-body></text:note>";
    assert_eq!(text(&format!("<text:p>It fell.{note}</text:p>")), "It fell.\n");
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_damaged_document_is_read_or_refused(at in 0_usize..12_000, byte in any::<u8>(), cut in 0_usize..12_000) {
        let mut bytes = fs::read(Path::new(FOLDER).join("pandoc.odt")).unwrap();
        if let Some(there) = bytes.get_mut(at) {
            *there = byte;
        }
        bytes.truncate(cut.max(100));
        let _ = read_document(&bytes);
    }

    #[test]
    fn every_word_of_a_body_is_in_its_text(parts in prop::collection::vec((part(), "[a-z]{1,6}( [*_#>|\\[\\]{}~-]{1,3})?"), 1..20)) {
        let body = parts.iter().map(|((open, close), words)| format!("{open}{}{close}", words.replace('>', "&gt;"))).collect::<String>();
        let text = text(&body);
        for word in parts.iter().flat_map(|(_, words)| words.split_whitespace()).filter(|word| word.starts_with(char::is_alphabetic)) {
            prop_assert!(text.contains(word), "{word} is not in {text}");
        }
    }
}

/// What text can be in.
fn part() -> impl Strategy<Value = (&'static str, &'static str)> {
    prop::sample::select(vec![
        ("<text:p>", "</text:p>"),
        ("<text:h text:outline-level='2'>", "</text:h>"),
        ("<text:p><text:span text:style-name='B'>", "</text:span></text:p>"),
        ("<text:p><text:span text:style-name='H'>", "</text:span></text:p>"),
        ("<text:p><text:a xlink:href='https://a.org'>", "</text:a></text:p>"),
        ("<text:p>a<text:note><text:note-body><text:p>", "</text:p></text:note-body></text:note></text:p>"),
        ("<text:p>a<office:annotation><text:p>", "</text:p></office:annotation></text:p>"),
        ("<text:list><text:list-item><text:p>", "</text:p></text:list-item></text:list>"),
        (
            "<text:list><text:list-header><text:list><text:list-item><text:h>",
            "</text:h></text:list-item></text:list></text:list-header></text:list>",
        ),
        (
            "<table:table><table:table-row><table:table-cell><text:p>",
            "</text:p></table:table-cell></table:table-row></table:table>",
        ),
        (
            "<table:table><table:table-row><table:table-cell/><table:covered-table-cell/></table:table-row><table:table-row><table:table-cell/><table:table-cell><text:p>a<draw:frame><draw:text-box><text:p>",
            "</text:p></draw:text-box></draw:frame></text:p></table:table-cell></table:table-row></table:table>",
        ),
        ("<text:p><draw:g><svg:title>a</svg:title><draw:rect><text:p>", "</text:p></draw:rect></draw:g></text:p>"),
        ("<text:p><draw:frame><draw:text-box><text:p>", "</text:p></draw:text-box></draw:frame></text:p>"),
        ("<text:section><text:p>", "</text:p></text:section>"),
        (
            "<text:tracked-changes><text:changed-region xml:id='a'><text:deletion><text:p>",
            "</text:p></text:deletion></text:changed-region></text:tracked-changes>",
        ),
        ("<text:alphabetical-index><text:index-body><text:p>", "</text:p></text:index-body></text:alphabetical-index>"),
    ])
}
