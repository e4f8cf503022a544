//! JSON paths: the way to a value.

use serde_ignored::Path as Ignored;
use serde_path_to_error::{Path as Tracked, Segment};
use std::collections::BTreeMap;

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
    /// The index, where it is one.
    pub(super) fn index(&self) -> Option<usize> {
        if let Self::Index(index) = self { Some(*index) } else { None }
    }

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

/// The elements that have been taken out of their arrays, by the indices on the way to each array.
pub(super) struct Removed(BTreeMap<Vec<usize>, Vec<Array>>);

struct Array {
    path: Vec<Step>,
    /// For each element that was taken out, in order: how many that stand before it have stayed.
    stayed: Vec<usize>,
}

impl Removed {
    /// The elements at `paths`, which are in the order of the file.
    pub(super) fn new(paths: impl Iterator<Item = Vec<Step>>) -> Self {
        let mut found: BTreeMap<_, Vec<Array>> = BTreeMap::new();
        for mut path in paths {
            let Some(Step::Index(index)) = path.pop() else { continue };
            let arrays = found.entry(indices(&path)).or_default();
            let at = arrays.iter().position(|array| array.path == path).unwrap_or(arrays.len());
            if at == arrays.len() {
                arrays.push(Array { path, stayed: Vec::new() });
            }
            if let Some(array) = arrays.get_mut(at) {
                array.stayed.push(index.saturating_sub(array.stayed.len()));
            }
        }
        Self(found)
    }

    /// The path in the file of what is at `path` now.
    pub(super) fn restored(&self, path: &[Step]) -> Vec<Step> {
        let mut out: Vec<Step> = Vec::with_capacity(path.len());
        for step in path {
            let step = match step {
                Step::Index(index) => Step::Index(self.original(*index, &out)),
                step => step.clone(),
            };
            out.push(step);
        }
        out
    }

    fn original(&self, index: usize, array: &[Step]) -> usize {
        if self.0.is_empty() {
            return index;
        }
        let mut arrays = self.0.get(&indices(array)).into_iter().flatten();
        let stayed = arrays.find(|known| same(&known.path, array)).map(|known| known.stayed.as_slice());
        index + stayed.unwrap_or_default().partition_point(|stayed| *stayed <= index)
    }
}

fn indices(path: &[Step]) -> Vec<usize> {
    path.iter().filter_map(Step::index).collect()
}

/// Whether two paths lead to one value; a step to the only field is the step to that field.
fn same(a: &[Step], b: &[Step]) -> bool {
    let alike = |(a, b): (&Step, &Step)| match (a, b) {
        (Step::Only, Step::Field(_)) | (Step::Field(_), Step::Only) => true,
        (a, b) => a == b,
    };
    a.len() == b.len() && a.iter().zip(b).all(alike)
}
