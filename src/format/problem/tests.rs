//! Codes are unique, and problems are printed as a terminal and an editor expect them.

use super::{AttributeProblem, LintProblem, Location, Problem, ProblemKind};
use std::collections::BTreeSet;

#[test]
fn no_two_kinds_have_one_code() {
    let codes = ProblemKind::CODES.concat();
    assert_eq!(codes.iter().collect::<BTreeSet<_>>().len(), codes.len());
}

#[test]
fn a_problem_is_printed_with_its_place_first() {
    let place = Location { file: "story.dj".to_owned(), line: 12, column: 5, path: None };
    let kind =
        AttributeProblem::UnknownAttribute { name: "fical".to_owned(), on: "a photo", known: &["credit", "focal"] };
    let mut problem = Problem::new(place, kind);
    assert_eq!(
        problem.to_string(),
        "story.dj:12:5: error: unknown attribute `fical` on a photo\n  expected: one of credit, focal\n  help: did you mean `focal`?"
    );
    problem.location.path = Some("opening".to_owned());
    problem = Problem::new(problem.location, LintProblem::NoCaption);
    assert_eq!(problem.to_string(), "story.dj:12:5: warning: opening: a photo without a caption");
}
