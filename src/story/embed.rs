//! A third-party embed: something of another site, which a reader may ask for.

use super::{Inline, Photo, Size, Width, is_link, url};
use serde::{Deserialize, Serialize};

/// Something of another site: a film, a chart, a page. Nothing of it is requested before a reader asks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub struct Embed {
    /// The address of its page, by `https`.
    pub url: String,
    /// What it is, for those who have not asked for it yet.
    #[cfg_attr(feature = "ssr", schemars(extend("minLength" = 1)))]
    pub title: String,
    /// The caption.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub caption: Vec<Inline>,
    /// Who made it, as printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub credit: Option<String>,
    /// The size whose shape its frame has.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub size: Option<Size>,
    /// How wide it is set.
    #[serde(default)]
    pub width: Width,
    /// What stands in its place until a reader asks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub poster: Option<Photo>,
}

/// Whose site something is embedded from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Provider {
    /// Films.
    YouTube,
    /// Films.
    Vimeo,
    /// Charts and maps.
    Datawrapper,
    /// Charts, maps and stories of them.
    Flourish,
    /// Any other page.
    Other,
}

/// What the frame of an embed shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Framed {
    /// Whose it is.
    pub provider: Provider,
    /// The address in the frame.
    pub src: String,
}

/// The address is none that can be embedded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EmbedError {
    /// It is not an `https` address of a plain host.
    Address,
    /// It is on a provider's site, and names nothing that this has for frames.
    Page(Provider),
}

impl Provider {
    /// Its name, as readers know it; `None` where only its host says it.
    #[must_use]
    pub fn name(self) -> Option<&'static str> {
        match self {
            Self::YouTube => Some("YouTube"),
            Self::Vimeo => Some("Vimeo"),
            Self::Datawrapper => Some("Datawrapper"),
            Self::Flourish => Some("Flourish"),
            Self::Other => None,
        }
    }

    /// An address that can be embedded, for messages.
    #[must_use]
    pub fn example(self) -> &'static str {
        match self {
            Self::YouTube => "https://www.youtube.com/watch?v=…",
            Self::Vimeo => "https://vimeo.com/…",
            Self::Datawrapper => "https://datawrapper.dwcdn.net/…/",
            Self::Flourish => "https://public.flourish.studio/visualisation/…/",
            Self::Other => "https://example.org/page",
        }
    }

    /// Width and height of a frame whose story gives none: those of a film, or of a chart.
    #[must_use]
    pub fn shape(self) -> Size {
        match self {
            Self::YouTube | Self::Vimeo => Size::at_least_one(16, 9),
            Self::Datawrapper | Self::Flourish | Self::Other => Size::at_least_one(4, 3),
        }
    }
}

/// What a frame shows of the page at `address`.
///
/// # Errors
/// Where the address is no `https` address, or one of a provider's that names no film or chart.
pub(crate) fn framed(address: &str) -> Result<Framed, EmbedError> {
    let origin = url::origin(address).filter(|_| is_link(address)).ok_or(EmbedError::Address)?;
    let host = origin.get(8..).unwrap_or_default().to_ascii_lowercase();
    let rest = address.get(origin.len()..).unwrap_or_default().split('#').next().unwrap_or_default();
    let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
    let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
    let page = Page { parts: &parts, query };
    let (provider, src) = match host.strip_prefix("www.").unwrap_or(&host) {
        "youtube.com" | "m.youtube.com" | "youtube-nocookie.com" => (Provider::YouTube, page.youtube()),
        "youtu.be" => (Provider::YouTube, page.film(page.part(0))),
        "vimeo.com" | "player.vimeo.com" => (Provider::Vimeo, page.vimeo()),
        "datawrapper.dwcdn.net" => (Provider::Datawrapper, page.datawrapper(0)),
        "datawrapper.de" => (Provider::Datawrapper, page.datawrapper(1).filter(|_| page.part(0) == Some("_"))),
        // Of the editor, whose address an author has open: what it publishes has the same number.
        "public.flourish.studio" | "app.flourish.studio" | "flo.uri.sh" => (Provider::Flourish, page.flourish()),
        _ => (Provider::Other, Some(address.to_owned())),
    };
    src.map(|src| Framed { provider, src }).ok_or(EmbedError::Page(provider))
}

/// The host of an address that can be embedded, as readers know it.
#[cfg(any(feature = "ssr", feature = "csr"))]
pub(crate) fn host(address: &str) -> &str {
    let host = url::origin(address).and_then(|origin| origin.get(8..)).unwrap_or_default();
    host.strip_prefix("www.").unwrap_or(host)
}

/// The parts of an address behind its host.
struct Page<'a> {
    parts: &'a [&'a str],
    query: &'a str,
}

impl<'a> Page<'a> {
    fn part(&self, at: usize) -> Option<&'a str> {
        self.parts.get(at).copied()
    }

    fn value(&self, name: &str) -> Option<&'a str> {
        self.query.split('&').find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='))
    }

    fn youtube(&self) -> Option<String> {
        match self.part(0)? {
            "watch" => self.film(self.value("v")),
            "embed" | "shorts" | "live" => self.film(self.part(1)),
            _ => None,
        }
    }

    /// The player without cookies, from the second that the address names.
    fn film(&self, id: Option<&str>) -> Option<String> {
        let id = id.filter(|id| id.len() == 11 && id.bytes().all(is_name))?;
        let from = self.value("t").or_else(|| self.value("start")).and_then(seconds);
        let from = from.map(|from| format!("?start={from}")).unwrap_or_default();
        Some(format!("https://www.youtube-nocookie.com/embed/{id}{from}"))
    }

    fn vimeo(&self) -> Option<String> {
        let at = match self.part(0) {
            Some("video") => 1,
            Some("channels") => 2,
            _ => 0,
        };
        let id = self.part(at).filter(|id| is_number(id))?;
        let key = self.part(at + 1).or_else(|| self.value("h")).filter(|key| key.bytes().all(is_name));
        let key = key.map(|key| format!("&h={key}")).unwrap_or_default();
        Some(format!("https://player.vimeo.com/video/{id}?dnt=1{key}"))
    }

    fn datawrapper(&self, at: usize) -> Option<String> {
        let id = self.part(at).filter(|id| id.len() == 5 && id.bytes().all(|byte| byte.is_ascii_alphanumeric()))?;
        let version = self.part(at + 1).filter(|version| is_number(version));
        let version = version.map(|version| format!("{version}/")).unwrap_or_default();
        Some(format!("https://datawrapper.dwcdn.net/{id}/{version}"))
    }

    fn flourish(&self) -> Option<String> {
        let kind = self.part(0).filter(|kind| ["visualisation", "story"].contains(kind))?;
        let id = self.part(1).filter(|id| is_number(id))?;
        Some(format!("https://flo.uri.sh/{kind}/{id}/embed"))
    }
}

fn is_name(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_')
}

fn is_number(text: &str) -> bool {
    (1..=20).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// A time of a film in seconds: `90`, `90s`, `1m30s`, `1h2m3s`.
fn seconds(time: &str) -> Option<u32> {
    let (mut total, mut number) = (0_u32, String::new());
    for char in time.chars() {
        let worth = match char {
            'h' => 3600,
            'm' => 60,
            's' => 1,
            digit => {
                number.push(digit);
                continue;
            }
        };
        total = total.checked_add(std::mem::take(&mut number).parse::<u32>().ok()?.checked_mul(worth)?)?;
    }
    if number.is_empty() { Some(total) } else { total.checked_add(number.parse().ok()?) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_pasted_from_a_provider_comes_to_its_frame() {
        for (address, provider, src) in [
            (
                "https://www.youtube.com/watch?v=aB3_-678901&t=1m30s",
                Provider::YouTube,
                "https://www.youtube-nocookie.com/embed/aB3_-678901?start=90",
            ),
            (
                "https://youtu.be/aB3_-678901?si=x",
                Provider::YouTube,
                "https://www.youtube-nocookie.com/embed/aB3_-678901",
            ),
            (
                "HTTPS://M.YouTube.com/shorts/aB3_-678901#a",
                Provider::YouTube,
                "https://www.youtube-nocookie.com/embed/aB3_-678901",
            ),
            ("https://vimeo.com/76979871", Provider::Vimeo, "https://player.vimeo.com/video/76979871?dnt=1"),
            (
                "https://vimeo.com/76979871/8272103f6e",
                Provider::Vimeo,
                "https://player.vimeo.com/video/76979871?dnt=1&h=8272103f6e",
            ),
            (
                "https://vimeo.com/channels/staffpicks/76979871",
                Provider::Vimeo,
                "https://player.vimeo.com/video/76979871?dnt=1",
            ),
            ("https://player.vimeo.com/video/1?h=a", Provider::Vimeo, "https://player.vimeo.com/video/1?dnt=1&h=a"),
            ("https://datawrapper.dwcdn.net/aB3cD/4/", Provider::Datawrapper, "https://datawrapper.dwcdn.net/aB3cD/4/"),
            ("https://www.datawrapper.de/_/aB3cD/", Provider::Datawrapper, "https://datawrapper.dwcdn.net/aB3cD/"),
            (
                "https://public.flourish.studio/visualisation/123/",
                Provider::Flourish,
                "https://flo.uri.sh/visualisation/123/embed",
            ),
            (
                "https://app.flourish.studio/visualisation/123/edit",
                Provider::Flourish,
                "https://flo.uri.sh/visualisation/123/embed",
            ),
            ("https://flo.uri.sh/story/9/embed", Provider::Flourish, "https://flo.uri.sh/story/9/embed"),
            ("https://example.org/map?x=1#y", Provider::Other, "https://example.org/map?x=1#y"),
        ] {
            assert_eq!(framed(address), Ok(Framed { provider, src: src.to_owned() }), "{address}");
        }
        #[cfg(feature = "ssr")]
        assert_eq!(host("https://www.example.org/map"), "example.org");
    }

    #[test]
    fn what_names_nothing_to_embed_is_refused() {
        for address in [
            "",
            "map.html",
            "http://example.org/",
            "javascript:alert(1)",
            "https://a@example.org/",
            "https://a;b/",
            "https://x y/",
        ] {
            assert_eq!(framed(address), Err(EmbedError::Address), "{address}");
        }
        for address in [
            "https://www.youtube.com/",
            "https://www.youtube.com/@channel",
            "https://www.youtube.com/watch?v=short",
            "https://youtu.be/aB3_-67890\u{e9}",
            "https://vimeo.com/channels/staffpicks",
            "https://www.datawrapper.de/charts",
            "https://flo.uri.sh/visualisation/a/embed",
        ] {
            assert!(matches!(framed(address), Err(EmbedError::Page(_))), "{address}");
        }
    }

    #[test]
    fn times_of_films_are_read_and_never_overflow() {
        for (time, expected) in [
            ("90", Some(90)),
            ("90s", Some(90)),
            ("1h2m3s", Some(3723)),
            ("", Some(0)),
            ("s", None),
            ("9999999h", None),
            ("a", None),
        ] {
            assert_eq!(seconds(time), expected, "{time}");
        }
    }
}
