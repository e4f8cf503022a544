//! `.hooks/check-budget.sh`: what the code of a story costs a reader, held against the budgets.

use crate::workspace::Workspace;

const SIZES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/.hooks/check-budget.sh");

#[test]
fn the_table_adds_up_and_the_budget_holds() {
    let work = Workspace::new("sizes");
    work.published(&["stories"]);
    let ended = work.run("sh", &[SIZES, "out"]);
    assert!(ended.good, "{}", ended.stderr);
    let last = |line: &str| line.rsplit(' ').next().unwrap().parse::<usize>().ok();
    let lines: Vec<Option<usize>> = ended.stdout.lines().map(last).collect();
    // A table begins with a line of names.
    let tables: Vec<Vec<usize>> =
        lines.split(Option::is_none).skip(1).map(|table| table.iter().flatten().copied().collect()).collect();
    for (table, files) in tables.iter().zip([3, 5]) {
        let (sum, parts) = table.split_last().unwrap();
        assert_eq!((parts.len(), parts.iter().sum::<usize>()), (files, *sum), "{}", ended.stdout);
    }
    assert_eq!(tables.len(), 2, "{}", ended.stdout);

    // Digits of a number that no compressor can shorten.
    let noise: String = (0_u64..9000).map(|n| format!("{:x}", n.wrapping_mul(0x9E37_79B9_7F4A_7C15))).collect();
    work.write("player/scrollwork.css", &format!("/*{noise}*/"));
    work.published(&["stories"]);
    let ended = work.run("sh", &[SIZES, "out"]);
    assert!(!ended.good && ended.stderr.starts_with("Over the budget of "), "{ended:?}");
}
