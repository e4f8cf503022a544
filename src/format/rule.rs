//! Rules without effect: those that part nothing from nothing.

use crate::story::Block;

/// The indices, in order, of the rules among the `blocks` of a section that do not stand between two passages.
pub(super) fn idle(blocks: &[Block]) -> Vec<usize> {
    let is_rule = |index: usize| matches!(blocks.get(index), Some(Block::Rule));
    let parts = |index: usize| index > 0 && !is_rule(index - 1) && index + 1 < blocks.len();
    (0..blocks.len()).filter(|index| is_rule(*index) && !parts(*index)).collect()
}

#[cfg(test)]
#[test]
fn only_a_rule_between_two_passages_parts_them() {
    let passage = || Block::Paragraph(Vec::new());
    assert!(idle(&[passage(), Block::Rule, passage()]).is_empty());
    assert_eq!(idle(&[Block::Rule, passage(), Block::Rule, Block::Rule, passage(), Block::Rule]), [0, 3, 5]);
}
