// The address under which the pages are served.
export default { base: "/hosts/astro/", trailingSlash: "always" };
