/* The entry point of a preview's `embed.js`: there, a story's folder holds its data only. */

import "./preview-data.js";
import "./main.js";
