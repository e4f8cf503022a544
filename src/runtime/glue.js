/*
 * What the runtime's module calls, and how it is called: the other side of the imports that js.rs and browser.rs declare. A test
 * holds the two together.
 *
 * It needs two functions of the loader: `emit(story, name, detail)` sends an event, `tell("warn", { code, element }, story)` warns.
 * It gives one: `instantiate`.
 *
 * The module knows objects by numbers, and JavaScript keeps the table of them. A text is passed by its address in the memory of the
 * module and its length in bytes.
 *
 * Names in snake case are those that the module imports and exports, and no others: a release shortens them on both sides.
 */

// The numbers below are for no object: words of the memory that happen to be small would keep those alive.
const FIRST = 1024;
// How far up the module's stack reaches in its memory, in bytes: see .hooks/build-runtime.sh.
const STACK = 4096;

/** Starts a compiled module; `attach` lets a story's element move, until `free` is called on what it gives. */
export const instantiate = (module, emit, tell) => {
  const decoder = new TextDecoder();
  // The objects by their numbers. One that is free holds the next free number.
  const objects = Array(FIRST).fill();
  let next = FIRST;
  let room = 2000; // how many objects are known when those that the module has forgotten are looked for

  /** The object with a number. */
  const get = (number) => objects[number];

  /** The number by which the module is to know an object. */
  const put = (object) => {
    if (next === objects.length && objects.push(next + 1) === room) queueMicrotask(sweep);
    const number = next;
    next = objects[number];
    objects[number] = object;
    return number;
  };

  /** The same for what may not be there. */
  const optional = (object) => (object == null ? 0 : put(object));

  /** The text at an address of the module's memory. */
  const text = (address, length) => decoder.decode(new Uint8Array(memory.buffer, address, length));

  /**
   * Garbage collection by mark and sweep: frees the numbers that are no word of the module's memory. To give back each number when the
   * module drops it would be a fifth of all that it calls.
   *
   * Nothing that is in use can be freed. The module keeps a number in its memory, as a word of its own at an address that divides by
   * four, for every type that stands for an object is such a word; or, while one of its functions runs, in a local variable or on
   * the stack. As a microtask this finds none running, since microtasks wait until no script is under way, be it one that the
   * module itself has called. What has been queued by then holds objects, not numbers. A word that is equal to a number by chance
   * keeps an object for longer, which does no harm; the allocator clears what has been given back, so that it is rare.
   */
  const sweep = () => {
    const words = new Set(new Uint32Array(memory.buffer, STACK));
    let free = 0;
    next = objects.length;
    for (let number = next; number-- > FIRST; )
      if (!words.has(number)) {
        objects[number] = next;
        next = number;
        free++;
      }
    room = objects.length + (free > 999 ? 1 : 999);
  };

  const env = {
    value_is: (one, other) => get(one) === get(other),
    object_new: () => put({}),
    object_set: (object, name, length, value) => { get(object)[text(name, length)] = get(value); },
    object_set_number: (object, name, length, value) => { get(object)[text(name, length)] = value; },
    object_set_text: (object, name, length, value, size) => { get(object)[text(name, length)] = text(value, size); },
    string_new: (address, length) => put(text(address, length)),
    string_code_point_at: (string, at) => get(string).codePointAt(at),
    string_ends_with: (string, end) => get(string).endsWith(get(end)),
    string_split_pop: (string, separator, length) => put(get(string).split(text(separator, length)).pop()),
    string_concat_number: (string, number, unit, length) => put(get(string) + number + text(unit, length)),
    string_concat_code_point: (string, code) => put(get(string) + String.fromCodePoint(code)),
    callback_new: (handle, signal) => put((argument) => dispatch(handle, signal, optional(argument))),
    event_target: (event) => put(get(event).target),
    entries_pop_is_intersecting: (entries) => get(entries).pop().isIntersecting,

    abort_controller_new: () => put(new AbortController()),
    abort_controller_signal: (controller) => put(get(controller).signal),
    abort_controller_abort: (controller) => get(controller).abort(),
    event_target_add_event_listener: (target, name, length, callback, options) =>
      get(target).addEventListener(text(name, length), get(callback), get(options)),

    node_owner_document: (node) => put(get(node).ownerDocument),
    node_is_connected: (node) => get(node).isConnected,
    node_parent_element: (node) => optional(get(node).parentElement),
    node_get_root_node: (node) => put(get(node).getRootNode()),
    node_contains: (node, other) => get(node).contains(get(other)),
    node_first_child: (node) => optional(get(node).firstChild),
    node_text_content: (node) => put(get(node).textContent),
    node_set_text_content: (node, value) => { get(node).textContent = get(value); },
    node_node_value: (node) => put(get(node).nodeValue),
    node_set_node_value: (node, value) => { get(node).nodeValue = get(value); },
    element_matches: (element, selector, length) => get(element).matches(text(selector, length)),
    element_closest: (element, selector, length) => optional(get(element).closest(text(selector, length))),
    element_query_selector: (element, selector, length) => optional(get(element).querySelector(text(selector, length))),
    element_query_selector_all: (element, selector, length) => put(get(element).querySelectorAll(text(selector, length))),
    element_id: (element) => put(get(element).id),
    element_get_attribute: (element, name, length) => optional(get(element).getAttribute(text(name, length))),
    element_set_attribute: (element, name, length, value, size) => get(element).setAttribute(text(name, length), text(value, size)),
    element_set_attribute_js: (element, name, length, value) => get(element).setAttribute(text(name, length), get(value)),
    element_remove_attribute: (element, name, length) => get(element).removeAttribute(text(name, length)),
    element_style: (element) => put(get(element).style),
    element_get_bounding_client_rect: (element) => put(get(element).getBoundingClientRect()),
    element_client_height: (element) => get(element).clientHeight,
    element_scroll_height: (element) => get(element).scrollHeight,
    element_scroll_top: (element) => get(element).scrollTop,
    element_scroll_by: (element, options) => get(element).scrollBy(get(options)),
    element_scroll_into_view: (element, options) => get(element).scrollIntoView(get(options)),
    element_current_css_zoom: (element) => get(element).currentCSSZoom,
    element_shadow_root: (element) => optional(get(element).shadowRoot),
    node_list_length: (list) => get(list).length,
    node_list_item: (list, at) => put(get(list).item(at)),
    rect_left: (rect) => get(rect).left,
    rect_top: (rect) => get(rect).top,
    rect_width: (rect) => get(rect).width,
    rect_height: (rect) => get(rect).height,
    style_get_property_value: (style, name, length) => put(get(style).getPropertyValue(text(name, length))),
    style_set_property: (style, name, length, value) => get(style).setProperty(text(name, length), get(value)),
    style_set_property_number: (style, name, length, value) => get(style).setProperty(text(name, length), value),
    style_remove_property: (style, name, length) => get(style).removeProperty(text(name, length)),
    root_host: (root) => optional(get(root).host),
    root_element_from_point: (root, left, top) => optional(get(root).elementFromPoint(left, top)),
    document_document_element: (document) => put(get(document).documentElement),
    document_scrolling_element: (document) => optional(get(document).scrollingElement),
    document_hidden: (document) => get(document).hidden,
    document_default_view: (document) => optional(get(document).defaultView),
    window_outer_height: (window) => get(window).outerHeight,
    window_parent: (window) => put(get(window).parent),
    media_matches: (media) => get(media).matches,
    observer_observe: (observer, target) => get(observer).observe(get(target)),
    observer_disconnect: (observer) => get(observer).disconnect(),
    intersection_observer_new: (callback, options) => put(new IntersectionObserver(get(callback), get(options))),
    resize_observer_new: (callback) => put(new ResizeObserver(get(callback))),

    window_get_computed_style: (element) => put(getComputedStyle(get(element))),
    window_request_animation_frame: (callback) => requestAnimationFrame(get(callback)),
    window_set_timeout: (callback, milliseconds) => setTimeout(get(callback), milliseconds),
    window_match_media: (query, length) => put(matchMedia(text(query, length))),
    performance_now: () => performance.now(),
    global_parse_float: (string) => parseFloat(get(string)),
    css_supports: (declaration, length) => CSS.supports(text(declaration, length)),

    // The page is told in a microtask, when the module has done its work.
    loader_send: (story, name, length, detail) => {
      const [element, event, value] = [get(story), text(name, length), get(detail)];
      queueMicrotask(() => emit(element, event, value));
    },
    loader_warn: (story, code, length, element) => {
      const [host, trouble] = [get(story), { code: text(code, length), element: get(element) }];
      queueMicrotask(() => tell("warn", trouble, host));
    },
  };

  // What `data-debug` draws with: a release's loader is built without.
  if (DEBUG)
    Object.assign(env, {
      string_concat: (string, more) => put(get(string) + get(more)),
      document_body: (document) => optional(get(document).body),
      document_create_element: (document, name, length) => put(get(document).createElement(text(name, length))),
      node_append_child: (node, child) => { get(node).appendChild(get(child)); },
      element_remove: (element) => get(element).remove(),
    });

  const { memory, attach, detach, dispatch } = new WebAssembly.Instance(module, { env }).exports;
  if (!attach) throw TypeError("no attach");
  return {
    attach: (element) => {
      const handle = attach(put(element));
      return {
        free: () => {
          detach(handle);
          queueMicrotask(sweep);
        },
      };
    },
  };
};
