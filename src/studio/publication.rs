//! Publishing a story from an author's browser: its site, as `scrollwork build` makes it.
//!
//! All texts come from here, and the plan of the photos' variants. A canvas encodes these, one photo at a time, and each file gets its
//! name from here.

use super::reader::{Files, read};
use crate::{
    publish::{
        pages::{self, FRAGMENT_LEVEL, PageContext},
        site::{BaseUrl, Player, STORIES, is_folder_name, root_files},
        snippets::{self, PublishedStory, SnippetKind},
        variants::{
            EncodedImage, ImagePlan, ImageTask, MAX_PIXELS, PublishedImages, PublishedVariant, THUMBNAIL_WIDTH,
            VariantSpec, dominant_color, media, quality, scaled,
        },
    },
    story::{PhotoFormat, Size, Story},
};
use serde::Serialize;
use std::{
    cmp::Reverse,
    collections::{BTreeMap, HashMap},
};
use wasm_bindgen::{JsValue, prelude::wasm_bindgen};

/// What ends the sentence on the address that nobody has given.
const NOTICE: &str = "the folder `site` will be found: write that address in its place.";

/// The names of the player's files, which a publication needs.
#[wasm_bindgen(js_name = playerFiles)]
#[must_use]
pub fn player_files() -> Vec<String> {
    Player::file_names().map(str::to_owned).collect()
}

/// A story that is being published.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Publication {
    story: Story,
    plan: ImagePlan,
    /// What was made of each photo so far, by task and spec.
    made: Vec<Vec<PublishedVariant>>,
    /// The path of each film and recording in the folder of the story, by its `src`.
    media: HashMap<String, String>,
    player: BTreeMap<String, Vec<u8>>,
}

/// One variant of a photo, as a canvas makes it: the rectangle that is cut out, scaled to each of the sizes.
#[derive(Serialize)]
struct Variant {
    left: u32,
    top: u32,
    width: u32,
    height: u32,
    /// The widest first: each is scaled from the one before it.
    images: Vec<Image>,
    /// The size of the thumbnail by which its colour is told.
    thumbnail: Size,
}

/// One size of a variant, with the formats in which it is wanted.
#[derive(Serialize)]
struct Image {
    width: u32,
    height: u32,
    formats: Vec<Format>,
}

#[derive(Serialize)]
struct Format {
    media_type: &'static str,
    /// Of 1.
    quality: f32,
}

#[wasm_bindgen]
impl Publication {
    /// Begins to publish the story in `text`; `files` is JSON, as for [`preview`](super::preview).
    ///
    /// # Errors
    /// Why the story cannot be published as it stands, as text.
    #[wasm_bindgen(constructor)]
    pub fn new(text: &str, files: &str) -> Result<Publication, JsValue> {
        Self::begin(text, &Files::from_json(files)).map_err(Into::into)
    }

    /// The `src` of each photo, in reading order.
    #[wasm_bindgen(getter)]
    #[must_use]
    pub fn photos(&self) -> Vec<String> {
        self.plan.tasks.iter().map(|task| task.src.clone()).collect()
    }

    /// The variants of the photo at `index`, which has this upright size in pixels, as JSON.
    #[must_use]
    pub fn variants(&self, index: usize, width: u32, height: u32) -> String {
        let specs = self.plan.tasks.get(index).map(|task| task.specs.as_slice()).unwrap_or_default();
        let variants =
            specs.iter().map(|spec| Variant::new(spec, Size::at_least_one(width, height))).collect::<Vec<_>>();
        serde_json::to_string(&variants).unwrap_or_default()
    }

    /// Adds an encoded image of a variant, and gives its path in the site.
    #[wasm_bindgen(js_name = addImage)]
    pub fn add_image(
        &mut self,
        photo: usize,
        variant: usize,
        media_type: &str,
        width: u32,
        height: u32,
        bytes: Vec<u8>,
    ) -> String {
        let format = PhotoFormat::ALL.iter().copied().find(|format| format.media_type() == media_type);
        let image = EncodedImage::new(format.unwrap_or(PhotoFormat::Jpeg), Size::at_least_one(width, height), bytes);
        let rendition = image.rendition();
        let path = self.path(&rendition.src);
        if let Some(variant) = self.variant(photo, variant) {
            variant.renditions.push(rendition);
        }
        path
    }

    /// Tells the colour of a variant by the pixels of its thumbnail, in red, green, blue and alpha.
    #[wasm_bindgen(js_name = addThumbnail)]
    pub fn add_thumbnail(&mut self, photo: usize, variant: usize, pixels: &[u8]) {
        let rgb = pixels.as_chunks().0.iter().map(|[red, green, blue, _]| [*red, *green, *blue]);
        if let Some(variant) = self.variant(photo, variant) {
            variant.dominant_color = Some(dominant_color(rgb));
        }
    }

    /// The `src` of each film and recording, in reading order.
    #[wasm_bindgen(getter)]
    #[must_use]
    pub fn media(&self) -> Vec<String> {
        media::local_files(&self.story).into_iter().map(str::to_owned).collect()
    }

    /// Adds a film or recording, and gives its path in the site.
    ///
    /// # Errors
    /// That its bytes are none of what its name says, as text.
    #[wasm_bindgen(js_name = addMedia)]
    pub fn add_media(&mut self, src: &str, bytes: &[u8]) -> Result<String, JsValue> {
        self.add_file(src, bytes).map_err(Into::into)
    }

    /// Adds a file of the player.
    #[wasm_bindgen(js_name = addPlayerFile)]
    pub fn add_player_file(&mut self, name: String, bytes: Vec<u8>) {
        self.player.insert(name, bytes);
    }

    /// Ends with all other files of the site.
    ///
    /// # Errors
    /// What is wrong with the player, as text.
    pub fn finish(self) -> Result<Site, JsValue> {
        self.site().map_err(Into::into)
    }
}

/// The files of a published site, except those of photos.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Site {
    files: Vec<(String, Vec<u8>)>,
    published: PublishedStory,
}

#[wasm_bindgen]
impl Site {
    /// The paths of its files.
    #[wasm_bindgen(getter)]
    #[must_use]
    pub fn paths(&self) -> Vec<String> {
        self.files.iter().map(|(path, _)| path.clone()).collect()
    }

    /// The content of the file at `index`.
    #[must_use]
    pub fn content(&self, index: usize) -> Vec<u8> {
        self.files.get(index).map(|(_, content)| content.clone()).unwrap_or_default()
    }

    /// What to paste into pages to show the story: every snippet, with when to use it.
    #[wasm_bindgen(getter)]
    #[must_use]
    pub fn snippets(&self) -> String {
        snippets::all(&self.published, None, NOTICE)
    }

    /// The snippet of this kind, as the command line names them, with a placeholder for the address that nobody has given; empty where
    /// there is no such kind.
    #[must_use]
    pub fn snippet(&self, kind: &str) -> String {
        let kind = kind.parse::<SnippetKind>();
        kind.map(|kind| snippets::snippet(kind, &self.published, &BaseUrl::placeholder()).text).unwrap_or_default()
    }
}

impl Publication {
    fn begin(text: &str, files: &Files) -> Result<Self, String> {
        let (parsed, problems) = read(text, files);
        let errors = problems.iter().filter(|problem| problem.is_error).count();
        let story = match (parsed.story, errors) {
            (Some(story), 0) => story,
            (_, 1) => return Err("one of its problems has to be mended first".to_owned()),
            (_, errors) => return Err(format!("{errors} of its problems have to be mended first")),
        };
        if !is_folder_name(&story.slug) {
            return Err(format!(
                "the name `{}` cannot be that of a folder: give it another by a line `slug: …` at the top",
                story.slug
            ));
        }
        let plan = ImagePlan::of(&story);
        let is_too_large = |size: Size| size.pixels() > MAX_PIXELS;
        if let Some(task) = plan
            .tasks
            .iter()
            .find(|task| files.photos.get(&task.src).is_some_and(|photo| photo.0.is_some_and(is_too_large)))
        {
            let most = MAX_PIXELS / 1_000_000;
            return Err(format!("the photo `{}` has more than {most} million pixels: export it smaller", task.src));
        }
        let made = plan.tasks.iter().map(ImageTask::begun).collect();
        Ok(Self { story, plan, made, media: HashMap::new(), player: BTreeMap::new() })
    }

    fn add_file(&mut self, src: &str, bytes: &[u8]) -> Result<String, String> {
        if !media::is_media(src, bytes) {
            return Err(format!("`{src}` is no film or recording of the kind that its name says: export it once more"));
        }
        let published = media::published_path(src, bytes);
        let path = self.path(&published);
        self.media.insert(src.to_owned(), published);
        Ok(path)
    }

    fn variant(&mut self, photo: usize, variant: usize) -> Option<&mut PublishedVariant> {
        self.made.get_mut(photo)?.get_mut(variant)
    }

    /// The path in the site of a file of the story.
    fn path(&self, name: &str) -> String {
        format!("{STORIES}/{}/{name}", self.story.slug)
    }

    /// What the pages name of the photos.
    fn images(&mut self) -> PublishedImages {
        let ImagePlan { tasks, share_specs } = &self.plan;
        let mut images = PublishedImages::default();
        images.media = std::mem::take(&mut self.media);
        for (task, mut made) in tasks.iter().zip(std::mem::take(&mut self.made)) {
            let sort =
                |variant: &mut PublishedVariant| variant.renditions.sort_by_key(|file| (file.format, file.width));
            made.iter_mut().for_each(sort);
            images.add(task.src.clone(), task.specs.iter().cloned().zip(made).collect(), share_specs);
        }
        images
    }

    fn site(mut self) -> Result<Site, String> {
        let player = Player::new(&self.player).map_err(|error| format!("the player is not whole: {error}"))?;
        let images = self.images();
        let story = images.published(&self.story);
        let assets = player.asset_paths();
        let context = PageContext { base: None, assets, shares: &images.share_images, draft: false };
        let pages = pages::files(&story, FRAGMENT_LEVEL, &context);
        let mut files = player.assets().to_vec();
        files.extend(pages.into_iter().map(|(name, text)| (self.path(name), text.into_bytes())));
        let root = root_files(&player, std::slice::from_ref(&assets.loader), None);
        files.extend(root.map(|file| (file.name.to_owned(), file.content)));
        let published = PublishedStory { story, loader: player.pinned() };
        Ok(Site { files, published })
    }
}

impl ImageTask {
    /// Its variants before anything is made of them.
    fn begun(&self) -> Vec<PublishedVariant> {
        let begun = |_: &VariantSpec| PublishedVariant { dominant_color: None, renditions: Vec::new() };
        self.specs.iter().map(begun).collect()
    }
}

impl Variant {
    fn new(spec: &VariantSpec, photo: Size) -> Self {
        let rect = spec.crop_rect(photo);
        let widest = spec.widest(photo);
        let mut images: Vec<Image> = spec.sizes(photo).into_iter().map(|size| Image::new(spec, size)).collect();
        images.sort_by_key(|image| Reverse(image.width));
        Self {
            left: rect.left,
            top: rect.top,
            width: rect.size.width.get(),
            height: rect.size.height.get(),
            images,
            thumbnail: scaled(widest, widest.width.get().min(THUMBNAIL_WIDTH)),
        }
    }
}

impl Image {
    /// Without AVIF, which no browser encodes.
    fn new(spec: &VariantSpec, size: Size) -> Self {
        let formats = spec.formats_for(size).filter(|format| *format != PhotoFormat::Avif);
        let format = |format: PhotoFormat| Format {
            media_type: format.media_type(),
            quality: f32::from(quality(format)) / 100.0,
        };
        let (width, height) = size.dimensions();
        Self { width, height, formats: formats.map(format).collect() }
    }
}

#[cfg(test)]
mod tests;
