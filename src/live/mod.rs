//! The live app: fetches a story, renders it in the browser and attaches motion.
