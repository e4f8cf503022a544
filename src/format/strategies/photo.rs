//! Strategies of photos, as authors write them, and what a build makes of them.

use super::*;

pub(super) fn photo() -> impl Strategy<Value = Photo> {
    let srcs = select(&["photos/a.jpg", "a b(c)_d.jpg", "https://example.org/a.jpg"][..]);
    let looks = (percent(0), percent(0), select(Transition::ALL.to_vec()), select(Width::ALL.to_vec()));
    let size = option::of((1_u32..9000, 1_u32..9000));
    let portrait = option::of(select(&["4:5", "1:1", "9:16"][..]));
    (srcs, text(), option::of(line(2)), option::of(words()), looks, size, portrait).prop_map(
        |(src, alt, caption, credit, (x, y, transition, width), size, portrait)| Photo {
            src: src.to_owned(),
            alt,
            caption: caption.unwrap_or_default(),
            credit,
            focal: Focal { x, y },
            transition,
            width,
            size: size.map(|(width, height)| Size::at_least_one(width, height)),
            // Only a frame of another shape is filled.
            fit: Fit::default(),
            // No crop is made of a photo of another server.
            portrait: portrait.filter(|_| !src.starts_with("https:")).and_then(|ratio| ratio.parse().ok()),
            renditions: None,
        },
    )
}

/// A photo of a stage, which decides how its photos are shown.
pub(super) fn staged() -> impl Strategy<Value = Photo> {
    photo().prop_map(|photo| Photo { transition: Transition::default(), width: Width::default(), ..photo })
}

/// An opening, which is as wide as the window.
pub(super) fn opening() -> impl Strategy<Value = Photo> {
    photo().prop_map(|photo| Photo { width: Width::default(), ..photo })
}

pub(super) fn renditions() -> impl Strategy<Value = Renditions> {
    let tone = option::of(any::<[u8; 3]>().prop_map(HexColor::from));
    (vec(rendition(), 0..4), vec(rendition(), 0..3), tone).prop_map(|(sources, portrait, tone)| Renditions {
        sources,
        portrait,
        tone,
    })
}

fn rendition() -> impl Strategy<Value = Rendition> {
    let srcs = select(&["photos/a-0123456789-480.avif", "a b.jpg"][..]);
    (select(PhotoFormat::ALL.to_vec()), srcs, 1_u32..9000, 1_u32..9000).prop_map(|(format, src, width, height)| {
        let Size { width, height } = Size::at_least_one(width, height);
        Rendition { format, src: src.to_owned(), width, height }
    })
}

/// A pair, whose photos it shows in its own way.
pub(super) fn pair() -> impl Strategy<Value = Pair> {
    let looks = (select(Comparison::ALL.to_vec()), select(Width::ALL.to_vec()));
    (looks, option::of(words()), option::of(words()), vec(staged(), 2))
        .prop_map(|((compare, width), before, after, photos)| Pair { compare, before, after, width, photos })
}

pub(super) fn gallery() -> impl Strategy<Value = Gallery> {
    (select(Width::ALL.to_vec()), vec(staged(), 2..5)).prop_map(|(width, photos)| Gallery { width, photos })
}

pub(super) fn embed() -> impl Strategy<Value = Embed> {
    let urls = select(&["https://youtu.be/aB3_-678901", "https://example.org/map?a=(b)&c=d#e"][..]);
    let looks = (option::of((1_u32..9000, 1_u32..9000)), select(Width::ALL.to_vec()));
    (urls, words(), option::of(line(2)), option::of(words()), looks, option::of(photo())).prop_map(
        |(url, title, caption, credit, (size, width), poster)| Embed {
            url: url.to_owned(),
            title,
            caption: caption.unwrap_or_default(),
            credit,
            size: size.map(|(width, height)| Size::at_least_one(width, height)),
            width,
            // Of a poster, an embed shows no more than what it is.
            poster: poster.map(|Photo { src, alt, .. }| Photo::new(src, alt)),
        },
    )
}

pub(super) fn video() -> impl Strategy<Value = Video> {
    let srcs = select(&["films/a.mp4", "a b(c)_d.WEBM", "https://example.org/a.mp4?b=c"][..]);
    (srcs, photo()).prop_map(|(src, poster)| Video {
        src: src.to_owned(),
        poster: Photo { transition: Transition::default(), portrait: None, ..poster },
    })
}

/// A film of a stage, which is as wide as that.
pub(super) fn staged_video() -> impl Strategy<Value = Video> {
    (video(), select(Fit::ALL.to_vec()))
        .prop_map(|(video, fit)| Video { poster: Photo { width: Width::default(), fit, ..video.poster }, ..video })
}

pub(super) fn audio() -> impl Strategy<Value = Audio> {
    (words(), option::of(words()), vec(line(2), 0..3)).prop_map(|(title, credit, transcript)| Audio {
        src: "sound/a.mp3".to_owned(),
        title,
        credit,
        transcript,
    })
}
