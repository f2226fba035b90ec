/** Small helpers over the browser's own DOM; the parts of a workbook are read and mended as documents. */

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export const relationshipNamespace =
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Parses a part; a damaged one throws. */
export function parseXml(text: string): Document {
  const document = new DOMParser().parseFromString(text, "text/xml");
  const error = document.getElementsByTagName("parsererror")[0];
  if (error) throw new Error(error.textContent || "not well-formed");
  return document;
}

export function serializeXml(document: Document): string {
  const text = new XMLSerializer().serializeToString(document);
  return text.startsWith("<?xml") ? text : declaration + text;
}

/** Attribute values and texts of a new element; undefined ones are left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Appends an element in its parent's namespace (a prefix in `name` says another one of the document). */
export function append(parent: Element, name: string, attributes: Attributes = {}): Element {
  const [local = name, prefix] = name.split(":").reverse();
  const namespace = prefix === undefined ? parent.namespaceURI : parent.lookupNamespaceURI(prefix);
  const element = parent.ownerDocument.createElementNS(
    namespace,
    inherited(parent, prefix) + local,
  );
  setAttributes(element, attributes);
  return parent.appendChild(element);
}

/** A part whose own elements carry a prefix (charts: `c:`) goes on doing so. */
function inherited(parent: Element, prefix: string | undefined): string {
  const used = prefix ?? parent.prefix;
  return used === null ? "" : `${used}:`;
}

export function setAttributes(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined) continue;
    if (name.startsWith("r:")) element.setAttributeNS(relationshipNamespace, name, String(value));
    else element.setAttribute(name, String(value));
  }
}

/**
 * Child elements of that local name, in order. Along the siblings: the DOM's own live lists are slow to go
 * through, in Node's DOM with the square of their length.
 */
export function children(parent: Element, name: string): Element[] {
  const found: Element[] = [];
  for (let one = parent.firstElementChild; one; one = one.nextElementSibling) {
    if (one.localName === name) found.push(one);
  }
  return found;
}

export function child(parent: Element, name: string): Element | undefined {
  return children(parent, name)[0];
}

/** The child of that name, appended when there is none. */
export function ensure(parent: Element, name: string): Element {
  return child(parent, name) ?? append(parent, name);
}

/** All descendants of that local name, whatever their namespace, in order. */
export function descendants(parent: Document | Element, name: string): Element[] {
  const found: Element[] = [];
  const walk = (element: Document | Element): void => {
    for (let one = element.firstElementChild; one; one = one.nextElementSibling) {
      if (one.localName === name) found.push(one);
      walk(one);
    }
  };
  walk(parent);
  return found;
}
