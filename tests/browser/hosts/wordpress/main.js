import { autop } from "@wordpress/autop";

// Writes a post into the page as the server does: what the editor has kept, its paragraphs made by wpautop. `?post=full` names the file.
const name = new URLSearchParams(location.search).get("post") || "tag";
const request = new XMLHttpRequest();
request.open("GET", `/hosts/wordpress/${name}.html`, false);
request.send();
document.write(autop(request.responseText));
