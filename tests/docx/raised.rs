//! Raised digits of documents: exponents, and the marks of notes.

use super::{document, relationships, text};
use scrollwork::format::write_djot;
use scrollwork::import::{Options, document::read_document, import};

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
