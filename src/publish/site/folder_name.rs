//! Names of the stories' folders that every system can have.

use crate::story::Slug;

/// Whether a slug can name a folder on every system.
pub(crate) fn is_folder_name(slug: &Slug) -> bool {
    !is_device(slug)
}

/// Whether the slug is a reserved device name of Windows, in whatever folder it stands.
fn is_device(slug: &str) -> bool {
    let numbered = |name: &str| slug.strip_prefix(name).is_some_and(|end| end.len() == 1 && !end.starts_with('0'));
    ["con", "prn", "aux", "nul"].contains(&slug) || numbered("com") || numbered("lpt")
}

#[cfg(test)]
mod tests {
    use super::is_device;

    #[test]
    fn names_of_devices_are_known() {
        for (slug, device) in
            [("con", true), ("com1", true), ("lpt9", true), ("com0", false), ("com10", false), ("icon", false)]
        {
            assert_eq!(is_device(slug), device, "{slug}");
        }
    }
}
