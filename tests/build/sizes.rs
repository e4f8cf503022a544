//! `.hooks/sizes`: what the code of a published story costs a reader, held against the budget.

use crate::work::Work;

const SIZES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/.hooks/sizes");

#[test]
fn the_table_adds_up_and_the_budget_holds() {
    let work = Work::new("sizes");
    work.published(&["stories"]);
    let ended = work.run("sh", &[SIZES, "out"]);
    assert!(ended.good, "{}", ended.stderr);
    let last = |line: &str| line.rsplit(' ').next().unwrap().parse::<usize>().unwrap();
    let packed: Vec<usize> = ended.stdout.lines().skip(1).map(last).collect();
    let (sum, parts) = packed.split_last().unwrap();
    assert_eq!((parts.len(), parts.iter().sum::<usize>()), (3, *sum), "{}", ended.stdout);

    // Digits of a number that no compressor can shorten.
    let noise: String = (0_u64..9000).map(|n| format!("{:x}", n.wrapping_mul(0x9E37_79B9_7F4A_7C15))).collect();
    work.write("player/scrollwork.css", &format!("/*{noise}*/"));
    work.published(&["stories"]);
    let ended = work.run("sh", &[SIZES, "out"]);
    assert!(!ended.good && ended.stderr.starts_with("Over the budget of "), "{ended:?}");
}
