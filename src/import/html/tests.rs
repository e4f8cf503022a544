//! Tests of what a page is as text.

use super::{is_page, pictures, text_of};

#[test]
fn a_page_is_read_as_its_article() {
    let page = "<!DOCTYPE html><html><head><title>T</title><style>p{}</style></head><body><nav>Menu</nav><article>\n<h1>The\n \
                gate</h1><p>By <b>Ann Lo</b></p><p>It cost 12&nbsp;million &amp; a day.<br>Nobody came.</p><aside>Ad</aside>\
                <figure><img src=\"/p/dam.jpg?w=3\" alt=\"The dam\"><figcaption>The dam. Photo: Ann Lo</figcaption></figure>\
                <h2>After</h2><ul><li>One</li><li>Two</li></ul><p>See <a href=\"https://a.example/x\">this</a>.</p>\
                <script>if (a < b) { x(\"<p>no</p>\") }</script></article><footer>Foot</footer></body></html>";
    assert!(is_page(page) && is_page(&format!("<!-- saved from a.example -->\n{page}")));
    assert_eq!(
        text_of(page),
        "# The gate\n\nBy **Ann Lo**\n\nIt cost 12\u{a0}million & a day.\nNobody came.\n\n![The dam](dam.jpg)\nThe dam. Photo: Ann \
         Lo\n\n## After\n\n- One\n- Two\n\nSee [this](https://a.example/x).\n"
    );
}

#[test]
fn a_text_is_no_page_and_broken_pages_are_read_as_far_as_they_go() {
    for text in ["The gate\n\n<p>is a tag", "", "<3 is a heart"] {
        assert!(!is_page(text), "{text}");
    }
    for page in
        ["<html><p", "<html><a href='x", "<html><!-- x", "<html></b></p>&#0;&;", "<html><script>", "<html><p>a<b c=\"d"]
    {
        let _ = text_of(page);
    }
    assert_eq!(text_of("<html><p>One<p>Two"), "One\n\nTwo\n");
    assert_eq!(text_of("<html><ul><li><p>One</p></li></ul><blockquote><p>Two</p></blockquote>"), "- One\n\n> Two\n");
    let linked =
        "<html><h1><a href='https://a.example/'>The gate</a></h1><p>By <a href='https://a.example/lo'>Ann Lo</a></p>";
    assert_eq!(text_of(linked), "# The gate\n\nBy Ann Lo\n");
    let teasers =
        "<html><title>The gate | The Dale</title><article>Ad</article><article><p>It was shut all day.</p></article>";
    assert_eq!(text_of(teasers), "# The gate\n\nIt was shut all day.\n");
}

/// Asserts what the body of a page is as text.
#[track_caller]
fn reads(body: &str, text: &str) {
    assert_eq!(text_of(&format!("<html><body>{body}")).trim_end(), text, "{body}");
}

#[test]
fn a_page_that_is_one_form_is_read_and_the_form_of_a_newsletter_is_not() {
    reads("<form><h1>The gate</h1><p>It was shut.</p><input></form>", "# The gate\n\nIt was shut.");
    reads("<p>It was shut all day long.</p><form><p>Sign up</p></form>", "It was shut all day long.");
}

#[test]
fn the_head_of_a_page_is_none_of_its_article_and_the_head_of_the_article_is() {
    reads(
        "<header>The Dale</header><article><header><p>May 3</p></header><p>It was shut.</p></article>",
        "May 3\n\nIt was shut.",
    );
}

#[test]
fn pictures_stand_alone_and_captions_under_them() {
    let dam = "![The dam](dam.jpg)";
    for figure in [
        "<figure><figcaption><p>The dam.</p> <div>Photo: Ann Lo</div></figcaption><img src=dam.jpg alt='The dam'></figure>",
        "<figure><a href='https://a.example/'><img src=dam.jpg alt='The dam'></a><figcaption>The dam. Photo: Ann Lo</figcaption></figure>",
        "<figure><img src='data:image/gif;base64,R0' data-src='/a/dam.jpg?x' alt='The dam'><figcaption>The dam. Photo: Ann Lo</figure>",
        "<figure><picture><source srcset='dam.jpg 1x, dam-2.jpg 2x'><img alt='The dam'></picture><figcaption>The dam. Photo: Ann Lo</figure>",
        "<figure><img src=dam.jpg alt='The dam'><figcaption><span>The dam.</span><span class='photo-credit'>Photo: Ann Lo</span></figure>",
        "<figure><img src=dam.jpg alt='The dam'><figcaption>The dam. <span class='sr-only'>Photo: </span>Ann Lo</figure>",
    ] {
        reads(figure, &format!("{dam}\nThe dam. Photo: Ann Lo"));
    }
    reads("<figure><p>One.</p><figcaption>Two.</figcaption></figure>", "One.\n\nTwo.");
    reads("<p>A <img class=emoji src=x.png alt=x>b<img src=p.gif width=1></p>", "A b");
    reads("<img src='https://a.example/7?w=2'>", "![](7.jpg)");
}

#[test]
fn what_a_page_does_not_show_is_not_read() {
    reads(
        "<p><span class='screen-reader-text'>Posted on</span> May 3</p><p style='Display : none'>Ad</p>\
         <div style='color:red;visibility: hidden !important'>Ad</div><p style='display:block'>It was shut.</p>",
        "May 3\n\nIt was shut.",
    );
}

#[test]
fn the_pictures_of_a_text_are_named_once() {
    assert_eq!(pictures("![The dam](a.jpg)\nThe dam.\n\n![](b.png)\n\n![](a.jpg)\n"), ["a.jpg", "b.png"]);
}

#[test]
fn every_paragraph_of_a_quotation_has_its_mark_and_who_said_it_a_dash() {
    let quoted = "> It was shut.\n>\n> All day.\n>\n> — Ann Lo";
    reads("<blockquote><p>It was shut.</p><p>All day.</p><footer>Ann Lo</footer></blockquote>", quoted);
    reads("<blockquote><p>It was shut.</p><p>All day.</p>— <cite>Ann Lo</cite></blockquote>", quoted);
    reads("<blockquote><p>It was shut.</p><p>All day.</p><p>— <cite>Ann Lo</cite></p></blockquote>", quoted);
    reads("<blockquote><p>So <cite>The Dale</cite> says.</p></blockquote>", "> So The Dale says.");
}

#[test]
fn lists_tables_and_rules_keep_their_form() {
    reads("<ol start=3><li>One<li><p>Two</p></ol><p>It was.</p>", "3. One\n4. Two\n\nIt was.");
    reads(
        "<ol><li>One<ul><li>Two</ul><li>Three</ol><p>It was.</p><ul><li>One</li><ol><li>Two</ol></ul>",
        "1. One\n    - Two\n2. Three\n\nIt was.\n\n- One\n    1. Two",
    );
    reads("<ul><li>One</li></ul><hr><p>It was.</p>", "- One\n\n***\n\nIt was.");
    reads(
        "<table><caption>Carts</caption><tr><th>Year<th>a|b<tr><td>1952<td>1,120</table>",
        "Carts\n\n| Year | a\\|b |\n|---|---|\n| 1952 | 1,120 |",
    );
    reads("<table><tr><td><h2>A</h2><p>It was.</p></td></tr></table>", "## A\n\nIt was.");
    reads(
        "<dl><dt>Gate</dt><dd>A door.</dd></dl><details><summary>More</summary>Words.</details>",
        "Gate\n\nA door.\n\nMore\n\nWords.",
    );
    reads("<pre>one\n  two</pre>", "one\ntwo");
}

#[test]
fn marks_stand_close_to_their_words_and_never_inside_of_one() {
    reads("<p>It<b> was </b>shut.</p>", "It **was** shut.");
    reads("<p>It <b>w</b>as <i></i><b> </b>shut.</p>", "It was shut.");
    reads("<p>It <i><b>w</b>as</i> shut.</p>", "It *was* shut.");
    reads("<p>It <b>w</b><i>as</i> <i>all</i> shut.</p>", "It was *all* shut.");
    reads(
        "<p>All of it is in<a href='https://a.example/x'> the <b>map</b> </a>now.</p>",
        "All of it is in [the map](https://a.example/x) now.",
    );
    reads("<a href='https://a.example/x'><h2>One</h2><p>It was.</p></a>", "## One\n\nIt was.");
    reads(
        "<p>10<sup>6</sup> carts<sup><a href='#n'>3</a></sup>, the 1<sup>er</sup><a href='#n'><sup>2</sup></a>.</p>",
        "10⁶ carts, the 1er.",
    );
    reads("<p>In 1998<sup>1, 2</sup> it fell.<sup>3,4</sup></p>", "In 1998¹, ² it fell.³,⁴");
}

#[test]
fn deep_and_long_pages_are_read() {
    let deep = format!("{}It was.", "<div><b>".repeat(2000));
    assert!(text_of(&deep).contains("It was."));
    let long = "<p>It <b>was</b> <a href='https://a.example/'>shut</a> all day, and nobody came.</p>".repeat(6_000);
    assert!(text_of(&long).len() > 6_000 * 40);
}

#[test]
fn the_cells_of_a_table_are_written_as_lines_are() {
    reads(
        "<table><tr><th>Bricks<th>Carts<tr><td>10<sup>6</sup><td>1,120<sup><a href='#n'>3</a></sup><tr><td><b>2</b> <span \
         hidden>x</span><p>or 3</p><td>so<br>many<nav>Menu</nav></table>",
        "| Bricks | Carts |\n|---|---|\n| 10⁶ | 1,120 |\n| 2 or 3 | so many |",
    );
}

#[test]
fn two_breaks_in_a_row_end_a_paragraph_and_no_item() {
    reads("<p>It was shut.<br> <br/>Nobody came.<br>All day.</p>", "It was shut.\n\nNobody came.\nAll day.");
    reads("<blockquote>It was shut.<br>&nbsp;<br>All day.</blockquote>", "> It was shut.\n>\n> All day.");
    reads("<ul><li>One<br><br>and more</ul><h2>The<br><br>gate</h2>", "- One and more\n\n## The gate");
    reads("<table><tr><td>a<td>b<tr><td>1<br><br>2<td>3</table>", "| a | b |\n|---|---|\n| 1 2 | 3 |");
}

#[test]
fn words_are_stressed_by_their_style_or_else_by_the_name_of_their_element() {
    for style in ["font-weight: 700 !important", "FONT-WEIGHT:bolder", "color:red; font-weight : 600"] {
        reads(&format!("<p>It <span style='{style}'>was</span> shut.</p>"), "It **was** shut.");
    }
    for style in ["font-weight:normal", "font-weight:400!important", "font-weight: lighter", "font-weight:boldly"] {
        reads(&format!("<p>It <b style='{style}'>was</b> shut.</p>"), "It was shut.");
    }
    reads("<p>It <span style='font-style:italic!important'>was</span> shut.</p>", "It *was* shut.");
    reads("<p>It <span style='--font-weight:700;x-font-style:italic'>was</span> shut.</p>", "It was shut.");
}

#[test]
fn short_lines_have_no_links_over_the_body_only() {
    let link = "<p><a href='https://a.example/lo'>Ann Lo</a></p>";
    let body = "It was shut all day. ".repeat(10);
    reads(
        &format!("{link}<p>{body}</p>{link}"),
        &format!("Ann Lo\n\n{}\n\n[Ann Lo](https://a.example/lo)", body.trim()),
    );
}

#[test]
fn what_stands_beside_an_article_without_a_headline_is_read() {
    let body = "It was shut all day. ".repeat(10);
    let body = body.trim();
    reads(
        &format!("<main><h1>The gate</h1><p>By Ann Lo</p><article><p>{body}</p></article></main>"),
        &format!("# The gate\n\nBy Ann Lo\n\n{body}"),
    );
    reads(&format!("<h1>The Dale</h1><article><p>{body}</p></article>Ad"), &format!("# The Dale\n\n{body}"));
}
