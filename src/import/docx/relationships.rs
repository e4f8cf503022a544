//! What the ids in a part stand for: addresses of links, files of pictures, other parts.

use crate::import::document::xml::Element;

/// The relationships of a part.
#[derive(Default)]
pub(super) struct Relationships {
    all: Vec<Relationship>,
    /// The folder of the part.
    folder: String,
}

struct Relationship {
    id: String,
    /// The last word of its type: `image`, `hyperlink`, `footnotes`.
    kind: String,
    target: String,
    is_external: bool,
}

impl Relationships {
    /// The relationships of a part in `folder` that `root` lists.
    pub(super) fn new(root: Option<&Element>, folder: &str) -> Self {
        let relationship = |element: &Element| {
            let kind = element.attribute("Type")?.rsplit('/').next()?;
            Some(Relationship {
                id: element.attribute("Id")?.to_owned(),
                kind: kind.to_owned(),
                target: element.attribute("Target")?.to_owned(),
                is_external: element.attribute("TargetMode") == Some("External"),
            })
        };
        let all = root.into_iter().flat_map(Element::elements).filter_map(relationship).collect();
        Self { all, folder: folder.to_owned() }
    }

    /// The address that a link of this id leads to.
    pub(super) fn address(&self, id: &str) -> Option<&str> {
        self.all.iter().find(|one| one.id == id && one.is_external).map(|one| one.target.as_str())
    }

    /// The name of the part of this id in the archive.
    pub(super) fn part(&self, id: &str) -> Option<String> {
        self.all.iter().find(|one| one.id == id && !one.is_external).map(|one| self.part_name(&one.target))
    }

    /// The names of all parts of a kind.
    pub(super) fn parts(&self, kind: &str) -> Vec<String> {
        self.all
            .iter()
            .filter(|one| one.kind == kind && !one.is_external)
            .map(|one| self.part_name(&one.target))
            .collect()
    }

    /// The name in the archive of what is named as seen from the folder.
    fn part_name(&self, target: &str) -> String {
        match target.strip_prefix('/') {
            Some(whole) => whole.to_owned(),
            None if self.folder.is_empty() => target.trim_start_matches("./").to_owned(),
            None => format!("{}/{}", self.folder, target.trim_start_matches("./")),
        }
    }
}
