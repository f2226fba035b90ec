import { JSDOM } from "jsdom";

/** The browser's XML reader and writer, which o-spreadsheet and we use, in Node. */
const { window } = new JSDOM("");
Object.assign(globalThis, {
  DOMParser: window.DOMParser,
  XMLSerializer: window.XMLSerializer,
});
