//! `nginx.conf`, to be included in a `server` of nginx whose `root` is the published folder or a folder over it.

use super::{
    Base, STORIES,
    hosting::{ALWAYS, Life, TYPES},
    policy,
};
use std::fmt::Write as _;

/// The file. Its places go by the ends of addresses, so that it works under any path of the host's choice.
pub(crate) fn nginx(base: Option<&Base>) -> String {
    let lasting =
        format!(r"/(embed-[0-9a-f]{{10}}\.js|assets/[a-z]+-[0-9a-f]{{10}}\.[a-z]+|{STORIES}/[a-z0-9-]+/photos/[^/]+)$");
    let page = format!(r"/{STORIES}/[a-z0-9-]+/(index\.html)?$");
    let short = format!(r"/(embed\.js|{STORIES}/[a-z0-9-]+/(story|oembed)\.(html|json))$");
    let mut text = String::from(HEAD);
    place(&mut text, &lasting, Life::Lasting, None);
    place(&mut text, &page, Life::Short, Some(&policy::of_host(base)));
    place(&mut text, &short, Life::Short, None);
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

/// Everything stands in each place, because a place with one `add_header` inherits no other.
fn place(text: &mut String, pattern: &str, life: Life, policy: Option<&str>) {
    // Writing to a `String` cannot fail.
    let _ =
        writeln!(text, "\nlocation ~ \"{pattern}\" {{\n    index index.html;\n    gzip_static on;\n    gzip_vary on;");
    let _ = writeln!(text, "    # brotli_static on;\n    charset utf-8;\n    charset_types text/css text/javascript;");
    let types = TYPES.iter().map(|(kind, end)| format!("{kind} {end};")).collect::<Vec<_>>().join(" ");
    let _ = writeln!(text, "    types {{ {types} }}");
    let headers = ALWAYS.into_iter().chain([("Cache-Control", life.cache_control())]);
    for (name, value) in headers.chain(policy.map(|policy| ("Content-Security-Policy", policy))) {
        let _ = writeln!(text, "    add_header {name} \"{value}\";");
    }
    text.push_str("}\n");
}
