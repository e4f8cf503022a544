//! What Word writes by itself, or in the place of what an author means.

use super::{document, relationships, text};
use scrollwork::import::{Options, document::read_document, import};

fn run(text: &str) -> String {
    format!("<w:r><w:t xml:space='preserve'>{text}</w:t></w:r>")
}

#[test]
fn a_paragraph_whose_mark_is_struck_goes_on_in_the_next() {
    let struck = "<w:pPr><w:rPr><w:del w:author='A'/></w:rPr></w:pPr>";
    let body = format!(
        "<w:p>{struck}{}</w:p><w:p>{struck}{}</w:p><w:p>{}</w:p><w:p>{}</w:p>",
        run("The water rose, "),
        run("the keeper said, "),
        run("on Tuesday."),
        run("It fell.")
    );
    assert_eq!(text(&body), "The water rose, the keeper said, on Tuesday.\n\nIt fell.\n");
    // The last paragraph of a document goes on in nothing.
    assert_eq!(text(&format!("<w:p>{struck}{}</w:p>", run("It fell."))), "It fell.\n");
}

#[test]
fn a_large_initial_begins_its_word() {
    let body = format!(
        "<w:p><w:pPr><w:framePr w:dropCap='drop' w:lines='3'/></w:pPr>{}</w:p><w:p>{}</w:p>",
        run("T"),
        run("he water rose.")
    );
    assert_eq!(text(&body), "The water rose.\n");
}

#[test]
fn a_field_of_a_template_that_nobody_filled_says_nothing() {
    let field = |properties: &str, words: &str| {
        format!("<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>", run(words))
    };
    let body = format!(
        "<w:p>{}{}</w:p><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:p>{}</w:p></w:sdtContent></w:sdt>",
        field("", "It fell."),
        field("<w:showingPlcHdr/>", "Click or tap here to enter text."),
        run("Choose an item.")
    );
    assert_eq!(text(&body), "It fell.\n");
}

#[test]
fn symbols_are_characters_that_every_font_has() {
    let symbol = |font: &str, code: &str| format!("<w:r><w:sym w:font='{font}' w:char='{code}'/></w:r>");
    let body = format!(
        "<w:p>{}{}{}{}{}{}</w:p>",
        run("It fell "),
        symbol("Wingdings", "F0E0"),
        run(" by 4 "),
        symbol("Symbol", "F0B0"),
        symbol("Webdings", "F021"),
        run("C.")
    );
    assert_eq!(text(&body), "It fell → by 4 °C. {>>a symbol that only its font knows: Webdings<<}\n");
}

#[test]
fn what_word_takes_a_picture_for_describes_none() {
    let picture = |told: &str| {
        format!(
            "<w:p><w:r><w:drawing><wp:inline><wp:docPr name='Picture 1' descr='{told}'/><a:blip r:embed='1'/></wp:inline></w:drawing></w:r></w:p>"
        )
    };
    let body =
        [picture("A person by a river&#xA;&#xA;Description automatically generated"), picture("The weir in May")];
    let body = format!("<w:document><w:body>{}</w:body></w:document>", body.concat());
    let parts = [
        ("word/document.xml", &*body),
        ("word/_rels/document.xml.rels", &relationships(&[("1", "image", "media/a.png")])),
        ("word/media/a.png", "\u{89}PNG"),
    ];
    let text = read_document(&document(&parts)).unwrap().text;
    assert!(text.contains("![](a.png)") && text.contains("![The weir in May](a.png)"), "{text}");
    assert!(text.contains("A person by a river"), "it is set aside: {text}");
}

#[test]
fn a_chart_that_cannot_be_read_is_told() {
    let body = "<w:p><w:r><w:drawing><wp:inline><wp:docPr name='Chart 1'/><a:graphic><c:chart r:id='9'/></a:graphic></wp:inline></w:drawing></w:r></w:p>";
    let told = text(body);
    assert!(told.contains("a chart that is not read: Chart 1"), "{told}");
}

#[test]
fn the_document_begins_where_the_package_says() {
    let body = |words: &str| format!("<w:document><w:body><w:p>{}</w:p></w:body></w:document>", run(words));
    let package = r#"<Relationships><Relationship Id="1" Type="http://a/officeDocument" Target="word/document2.xml"/></Relationships>"#;
    let linked = body("It ").replace("</w:p>", "<w:hyperlink r:id='1'><w:r><w:t>fell</w:t></w:r></w:hyperlink></w:p>");
    let parts = [
        ("_rels/.rels", package),
        ("word/document2.xml", &*linked),
        ("word/_rels/document2.xml.rels", &relationships(&[("1", "hyperlink", "https://a.example/")])),
    ];
    assert_eq!(read_document(&document(&parts)).unwrap().text, "It [fell](https://a.example/)\n");
    // Where it says what is not there, the usual name.
    let parts = [("_rels/.rels", package), ("word/document.xml", &*body("It fell."))];
    assert_eq!(read_document(&document(&parts)).unwrap().text, "It fell.\n");
}

#[test]
fn a_drawn_line_parts_what_stands_over_and_under_it() {
    let rule = "<w:p><w:r><w:pict><v:rect style='width:0;height:1.5pt' o:hralign='center' o:hrstd='t' o:hr='t'/></w:pict></w:r></w:p>";
    let body = format!("<w:p>{}</w:p>{rule}<w:p>{}</w:p>", run("The water rose."), run("It fell."));
    assert_eq!(text(&body), "The water rose.\n\n***\n\nIt fell.\n");
}

#[test]
fn a_subtitle_under_the_title_is_the_dek() {
    let styles = "<w:styles>\
        <w:style w:type='paragraph' w:styleId='T'><w:name w:val='Title'/></w:style>\
        <w:style w:type='paragraph' w:styleId='S'><w:name w:val='Subtitle'/></w:style></w:styles>";
    let paragraph =
        |style: &str, words: &str| format!("<w:p><w:pPr><w:pStyle w:val='{style}'/></w:pPr>{}</w:p>", run(words));
    let body = [
        paragraph("T", "The weir"),
        paragraph("S", "Why the water rose"),
        paragraph("", "The water rose in the night, and nobody in the village had closed the gate of the old weir."),
        paragraph("", "It fell."),
    ];
    let body = format!("<w:document><w:body>{}</w:body></w:document>", body.concat());
    let parts = [
        ("word/document.xml", &*body),
        ("word/_rels/document.xml.rels", &relationships(&[("1", "styles", "styles.xml")])),
        ("word/styles.xml", styles),
    ];
    let text = read_document(&document(&parts)).unwrap().text;
    assert!(text.starts_with("# The weir\n\n*Why the water rose*\n\n"), "{text}");
    let story = import(&text, &Options::default()).story;
    assert_eq!((story.title.as_str(), story.dek.as_deref()), ("The weir", Some("Why the water rose")));
}
