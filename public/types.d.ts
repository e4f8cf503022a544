// Types that the files of the loader, of the app's script and of the frame's script share. Nothing of this is shipped.

/** The version of the package, by the build. */
declare const VERSION: string;

/** What all copies of `embed.js`, `live.js`, `blocks.js` and `links.js` in a page share, `self[Symbol.for("scrollwork")]`. */
interface Api {
  version: string;
  /** The origins that stories may come from. */
  origins: Set<string>;
  /** Embeds what elements under `root` ask for; each once. */
  scan(root: ParentNode): void;
  /** Embeds the story that a tag asks for. */
  embed(tag: HTMLScriptElement): void;
  /** The app, once `live.js` is there. */
  live?: LiveApp;
  /** What the rarer blocks of an article can do until a signal is aborted, once `blocks.js` is there. */
  enhance?(article: Element, signal: AbortSignal): void;
  /** Adds links to the sections and figures of an article until a signal is aborted, once `links.js` is there. */
  link?(article: HTMLElement, signal: AbortSignal): void;
  /** Settles once `frame.js` is there. */
  frames?: Promise<unknown>;
}

interface Window {
  Scrollwork?: Api;
}

/** The custom element of a story. */
interface Story extends HTMLElement {
  src: string | null;
  update(): void;
}

/** What is under way in a story's element: the controller that ends it, with what it shows. */
type Session = AbortController & { source: string; article?: HTMLElement | null };

/** What stands for attached motion; `free` detaches it. */
interface Attachment {
  free(): void;
}

/** What attaches motion to a story's element. The app frees what it shows itself. */
interface Runtime {
  attach(element: HTMLElement): Attachment | void;
}

/** A story that the app has rendered; `free` takes it out again. */
interface Rendered extends Attachment {
  /** The paths of the values that are not what a story holds. */
  problems: string[];
}

/** The JavaScript half of the app's module. */
interface AppBindings {
  render(element: Element, story: unknown, href: string, base: string, level: number): Rendered;
}

/** What the loader lends to the app. */
interface LiveTools {
  loadModule: typeof import("./embed/load-module.js").loadModule;
  fetch: typeof import("./embed/fetch.js").fetchWithRetry;
  resolve: typeof import("./embed/fetch.js").resolveAllowed;
  report: typeof import("./embed/errors.js").report;
  emit: typeof import("./embed/errors.js").emit;
}

type LiveApp = (tools: LiveTools, element: HTMLElement, signal: AbortSignal) => Promise<Runtime>;

declare module "runtime-bindings" {
  export const instantiate: (
    module: WebAssembly.Module,
    emit: typeof import("./embed/errors.js").emit,
    report: typeof import("./embed/errors.js").report,
  ) => Runtime;
}

declare module "runtime-debug-bindings" {
  export { instantiate } from "runtime-bindings";
}

/** What wasm-bindgen makes of the studio's modules: see `src/studio`. */
declare module "studio-reader-bindings" {
  export default function init(options: { module_or_path: Promise<Response> }): Promise<unknown>;
  export function preview(text: string, files: string): string;
  export function fixed(text: string): string;
  export function known(text: string, probe: string): string;
  export function withPhoto(text: string, index: number, src: string, field: string, value: string): string | undefined;
}
declare module "studio-publisher-bindings" {
  export default function init(options: { module_or_path: Promise<Response> }): Promise<unknown>;
  export function playerFiles(): string[];
  export const Publication: new (text: string, files: string) => StudioPublication;
  export const ReviewDraft: new (text: string, files: string, earlier?: string) => StudioReview;
}
declare module "studio-importer-bindings" {
  export default function init(options: { module_or_path: Promise<Response> }): Promise<unknown>;
  export function importArticle(article: string): string;
  export function readDocument(bytes: Uint8Array): { text: string; names: string[]; picture(index: number): Uint8Array; free(): void };
}

/** A story file, as text. */
declare module "*.dj" {
  const text: string;
  export default text;
}

declare module "app-bindings" {
  export const instantiate: (module: WebAssembly.Module) => AppBindings;
}

/** Asks for a folder, where the browser can: see the File System Access specification. */
interface Window {
  showDirectoryPicker?(options: { id: string; mode: "readwrite" }): Promise<FileSystemDirectoryHandle>;
}

/** The files of a story in the studio: photos by their `src` with their sizes in pixels, texts by their names, and what plays. */
interface StudioFiles {
  photos: Record<string, { width: number; height: number }>;
  texts: Record<string, string>;
  /** The `src` of films and recordings. */
  media: string[];
}

/** What the studio's page asks its worker for. */
type StudioRequest =
  | { kind: "preview"; text: string; files: StudioFiles }
  | { kind: "show"; photo: Blob }
  | { kind: "fix"; text: string }
  | { kind: "known"; text: string; probe: string }
  | { kind: "photo"; text: string; index: number; src: string; field: string; value: string }
  | { kind: "import"; article: string }
  | { kind: "document"; bytes: Uint8Array }
  | { kind: "review"; text: string; files: StudioFiles; photos: [src: string, blob: Blob][]; earlier?: string }
  | { kind: "save"; text: string; files: StudioFiles; photos: [src: string, blob: Blob][]; folder?: FileSystemDirectoryHandle; unfinished: string };

/** A story that was saved: its ZIP file, where it is one, and why there is no finished site in it; empty where there is one. */
interface StudioSaved {
  /** Whether all files are in it. */
  isWhole: boolean;
  zip?: Blob;
  why: string;
  /** The same as a key of translations, where it is one. */
  told?: StudioTold;
  /** What to paste into pages by the kinds of snippets, where there is a site. */
  snippets?: Record<string, string>;
}

/** A sentence of the worker's: its key in the translations, and what is put into it. */
interface StudioTold {
  key: string;
  values: Record<string, string | number>;
}

/** A story that is being published: see `src/studio/publication.rs`. */
interface StudioPublication {
  photos: string[];
  /** The variants of a photo of this size, as JSON. */
  variants(index: number, width: number, height: number): string;
  addImage(index: number, variant: number, type: string, width: number, height: number, bytes: Uint8Array): string;
  addThumbnail(index: number, variant: number, pixels: Uint8Array): void;
  /** The `src` of films and recordings. */
  media: string[];
  addMedia(src: string, bytes: Uint8Array): string;
  addPlayerFile(name: string, bytes: Uint8Array): void;
  finish(): { paths: string[]; content(index: number): Uint8Array<ArrayBuffer>; snippets: string; snippet(kind: string): string; free(): void };
}

/** A review page that is being made: see `src/studio/review.rs`. */
interface StudioReview {
  photos: string[];
  addPicture(src: string, type: string, bytes: Uint8Array): void;
  page(): string;
  free(): void;
}

/** What a canvas is to make of a photo: a part of it, in several sizes, the widest first. */
interface StudioVariant {
  left: number;
  top: number;
  width: number;
  height: number;
  images: StudioImage[];
  thumbnail: { width: number; height: number };
}

interface StudioImage {
  width: number;
  height: number;
  formats: { media_type: string; quality: number }[];
}

/** A story as it stands: see `src/studio/reader.rs`. */
interface StudioPreview {
  html: string | null;
  slug: string;
  words: number;
  minutes: number;
  files: string[];
  photos: StudioPhoto[];
  problems: StudioProblem[];
}

/** A photo as it is written: see `src/studio/photo.rs`. */
interface StudioPhoto {
  src: string;
  alt: string;
  credit: string;
  caption: string;
  focal: [number, number];
  line: number;
  column: number;
  is_whole: boolean;
  fills_window: boolean;
  portrait: string;
}

/** An edit of the text. */
interface StudioFix {
  start: number;
  end: number;
  text: string;
}

/** What is wrong with a story, and where. */
interface StudioProblem {
  is_error: boolean;
  line: number;
  column: number;
  found: string;
  expected: string;
  help: string;
  fix: StudioFix | null;
  /** What is to be written of a photo, where that mends it. */
  field?: "alt" | "credit" | "caption" | null;
  /** Whether its words are in the language of the interface; else they are English. */
  isTranslated?: boolean;
}

/** What the importer guessed, and what its author decided: see `src/studio/proposals.rs`. */
interface StudioProposal {
  kind: string;
  what: string;
  why: string;
  undo: string;
  line: number;
  made: string;
  plain: string;
  is_large: boolean;
  is_left_out: boolean;
  state?: "accepted" | "rejected" | "large";
  /** What stood around what was taken back. */
  around?: { before: string; after: string };
}
