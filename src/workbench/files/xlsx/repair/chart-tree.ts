import { append, type Attributes } from "../xml";

/** An element with its attributes and children; undefined children are left out. */
export interface Tree {
  readonly name: string;
  readonly attributes: Attributes;
  readonly children: readonly (Tree | string | undefined)[];
}

export function tree(
  name: string,
  attributes: Attributes = {},
  ...children: (Tree | string | undefined)[]
): Tree {
  return { name, attributes, children };
}

/** Most elements of a chart say one thing, in `val`. */
export function value(name: string, val: string | number | undefined): Tree | undefined {
  return val === undefined ? undefined : tree(name, { val });
}

export function grow(parent: Element, { name, attributes, children }: Tree): Element {
  const element = append(parent, name, attributes);
  for (const one of children) {
    if (typeof one === "string") element.append(one);
    else if (one) grow(element, one);
  }
  return element;
}
