//! The way to a value in JSON.

use serde_ignored::Path as Ignored;
use serde_path_to_error::{Path as Tracked, Segment};

/// One step on the way to a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// To the field of an object.
    Field(String),
    /// To the element of an array.
    Index(usize),
    /// To the only field of an object, whatever its name.
    Only,
}

impl Step {
    /// The step as a name.
    pub(super) fn name(&self) -> String {
        match self {
            Self::Field(name) => name.clone(),
            Self::Index(index) => index.to_string(),
            Self::Only => String::new(),
        }
    }
}

/// The path as people write it: `sections[3].blocks[1].photo.alt`.
pub(super) fn written(path: &[Step]) -> String {
    let mut out = String::new();
    for step in path {
        match step {
            Step::Index(index) => out.push_str(&format!("[{index}]")),
            Step::Field(name) => {
                if !out.is_empty() {
                    out.push('.');
                }
                out.push_str(name);
            }
            Step::Only => {}
        }
    }
    out
}

/// The path of a field that nothing was read from.
pub(super) fn of_ignored(path: &Ignored<'_>) -> Vec<Step> {
    let (parent, step) = match path {
        Ignored::Root => return Vec::new(),
        Ignored::Seq { parent, index } => (parent, Some(Step::Index(*index))),
        Ignored::Map { parent, key } => (parent, Some(Step::Field(key.clone()))),
        Ignored::NewtypeVariant { parent } => (parent, Some(Step::Only)),
        Ignored::Some { parent } | Ignored::NewtypeStruct { parent } => (parent, None),
    };
    let mut steps = of_ignored(parent);
    steps.extend(step);
    steps
}

/// The path of a value that could not be read.
pub(super) fn of_error(path: &Tracked) -> Vec<Step> {
    path.iter()
        .filter_map(|segment| match segment {
            Segment::Seq { index } => Some(Step::Index(*index)),
            Segment::Map { key } => Some(Step::Field(key.clone())),
            Segment::Enum { variant } => Some(Step::Field(variant.clone())),
            Segment::Unknown => None,
        })
        .collect()
}

/// The path in the file of what is at `path` after the elements at `removed` have been taken out of their arrays.
pub(super) fn restored(path: &[Step], removed: &[Vec<Step>]) -> Vec<Step> {
    let mut out: Vec<Step> = Vec::with_capacity(path.len());
    for step in path {
        let step = match step {
            Step::Index(index) => Step::Index(original(*index, &out, removed)),
            step => step.clone(),
        };
        out.push(step);
    }
    out
}

fn original(mut index: usize, array: &[Step], removed: &[Vec<Step>]) -> usize {
    // The removed paths are in the order of the file, so the indices of one array ascend.
    for path in removed {
        if let Some((Step::Index(gone), parent)) = path.split_last()
            && same(parent, array)
            && *gone <= index
        {
            index += 1;
        }
    }
    index
}

/// Whether two paths lead to one value; a step to the only field is the step to that field.
fn same(a: &[Step], b: &[Step]) -> bool {
    let alike = |(a, b): (&Step, &Step)| match (a, b) {
        (Step::Only, Step::Field(_)) | (Step::Field(_), Step::Only) => true,
        (a, b) => a == b,
    };
    a.len() == b.len() && a.iter().zip(b).all(alike)
}
