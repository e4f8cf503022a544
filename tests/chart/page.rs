//! All charts on one page, to be looked at.

use crate::cases::Case;
use scrollwork::chart::draw;
use std::fmt::Write as _;

const TOKENS: &str = "
.sw-story { --sw_paper:#faf7f2; --sw_ink:#15130f; --sw_muted:#645d54; --sw_hairline:#d9d2c6; --sw_mark:#c8321f;
  --sw_ui: system-ui, sans-serif; --sw_text: Charter, Bitstream Charter, Palatino, Georgia, serif;
  background:var(--sw_paper); color:var(--sw_ink); font: 1.25em/1.5 var(--sw_text); padding: 16px; box-sizing:border-box }
.sw-story.dark { --sw_paper:#171411; --sw_ink:#ece6dc; --sw_muted:#aaa195; --sw_hairline:#3b352e; --sw_mark:#f2735c; color-scheme:dark }
body { margin:0 } h2 { font-size:1em } figure { margin:0 0 48px; max-width:46em }
figcaption { font-weight:700; font-size:1.1em; line-height:1.25; margin-bottom:12px; max-width:26em }
small { font: 11px monospace; opacity:.6 }";

/// The page of `cases` in a column `width` pixels wide.
pub(crate) fn page(cases: &[Case], width: u32, theme: &str) -> String {
    let css = include_str!("../../styles/blocks/45-chart.css");
    let mut page = format!(
        "<!doctype html><meta charset=utf-8><title>charts</title><style>{css}{TOKENS}</style>\
         <div class='sw-story {theme}' style='width:{width}px'>"
    );
    for case in cases {
        let finding = &case.spec.finding;
        let direction = if case.language == "ar" { "rtl" } else { "ltr" };
        let _ = write!(
            page,
            "<figure class=sw-chart lang={} dir={direction}><small>{}</small><figcaption>{finding}</figcaption><div class=sw-drawing>",
            case.language, case.name
        );
        let _ = match draw(&case.table, &case.spec, &case.setting()) {
            Ok(chart) => write!(page, "{}{}</div></figure>", chart.narrow, chart.wide),
            Err(error) => write!(page, "<pre>{error}</pre></figure>"),
        };
    }
    page + "</div>"
}
