/* Drag and drop of the photos that are in the list: onto the line of another, onto its box in the preview, or onto a paragraph. */

/** The media type of a photo that is dragged: its `src`. */
const TYPE = "application/x-scrollwork-photo";

/** Makes a photo of the list draggable. @param {HTMLElement} item @param {string} src */
export const makeDraggable = (item, src) => {
  item.draggable = true;
  // Its picture would be dragged in its place, as a file.
  for (const image of item.querySelectorAll("img")) image.draggable = false;
  item.ondragstart = ({ dataTransfer }) => dataTransfer?.setData(TYPE, src);
};

/** Whether a photo of the list is dragged. @param {DragEvent} event */
export const isPhotoDragged = ({ dataTransfer }) => !!dataTransfer?.types.includes(TYPE);

/** The `src` of the photo that is dropped; nothing where something else is. @param {DragEvent} event */
export const droppedPhoto = ({ dataTransfer }) => dataTransfer?.getData(TYPE) ?? "";
