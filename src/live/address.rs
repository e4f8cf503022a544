//! Addresses of story files.

/// The folder of the story file, with its closing slash: relative photo addresses begin there.
pub(super) fn folder(address: &str) -> String {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    path.rfind('/').map_or_else(String::new, |slash| path[..=slash].to_owned())
}

#[cfg(test)]
mod tests {
    use super::folder;

    #[test]
    fn photos_begin_in_the_folder_of_the_story_file() {
        assert_eq!(folder("https://cdn.example/limits/story.json?v=2/3"), "https://cdn.example/limits/");
        assert_eq!(folder("story.json"), "");
    }
}
