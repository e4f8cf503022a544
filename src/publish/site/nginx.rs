//! `nginx.conf`, the configuration file to be included in a `server` of nginx whose `root` is the published folder or a folder over it.

use super::{
    BaseUrl, STORIES, csp,
    hosting::{COMMON_HEADERS, CachePolicy, MEDIA_TYPES},
};
use std::fmt::Write as _;

/// The file. Its locations match the ends of URLs, so that it works under any path of the host's choice.
pub(crate) fn nginx(base: Option<&BaseUrl>) -> String {
    let immutable =
        format!(r"/(embed-[0-9a-f]{{8}}\.js|assets/[a-z]+-[0-9a-f]{{8}}\.[a-z]+|{STORIES}/[a-z0-9-]+/photos/[^/]+)$");
    let page = format!(r"/{STORIES}/[a-z0-9-]+/(index\.html)?$");
    let revalidated = format!(r"/(embed\.js|story\.schema\.json|{STORIES}/[a-z0-9-]+/(story|oembed)\.(html|json))$");
    let mut text = String::from(HEAD);
    location(&mut text, &immutable, CachePolicy::Immutable, None);
    location(&mut text, &page, CachePolicy::Revalidated, Some(&csp::host_policy(base)));
    location(&mut text, &revalidated, CachePolicy::Revalidated, None);
    text
}

const HEAD: &str = "\
# How nginx serves this folder. Written by `scrollwork build`; include it in a server of your own:
#
#   server {
#       listen 443 ssl;
#       root /srv/www;                      # this folder, or one over it
#       include /srv/www/nginx.conf;        # this file, where it is
#   }
#
# The files with the ends .gz and .br are sent to browsers that take them. For .br nginx needs the module ngx_brotli:
# take the mark off the lines `brotli_static` once it is loaded.

absolute_redirect off;
";

/// A location. All headers stand in each, because a location with one `add_header` inherits no other.
fn location(text: &mut String, pattern: &str, cache: CachePolicy, csp: Option<&str>) {
    // Writing to a `String` cannot fail.
    let _ =
        writeln!(text, "\nlocation ~ \"{pattern}\" {{\n    index index.html;\n    gzip_static on;\n    gzip_vary on;");
    let _ = writeln!(text, "    # brotli_static on;\n    charset utf-8;\n    charset_types text/css text/javascript;");
    let types = MEDIA_TYPES
        .iter()
        .map(|(media_type, extension)| format!("{media_type} {extension};"))
        .collect::<Vec<_>>()
        .join(" ");
    let _ = writeln!(text, "    types {{ {types} }}");
    let headers = COMMON_HEADERS.into_iter().chain([("Cache-Control", cache.cache_control())]);
    for (name, value) in headers.chain(csp.map(|csp| ("Content-Security-Policy", csp))) {
        let _ = writeln!(text, "    add_header {name} \"{value}\";");
    }
    text.push_str("}\n");
}
