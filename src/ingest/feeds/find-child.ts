import type { XmlElement } from './read-xml.ts';

/** The first element of this name right below another. */
export const findChild = (parent: XmlElement | undefined, name: string): XmlElement | undefined =>
  parent?.children.find((element) => element.name === name);

/** All elements of this name right below another. */
export const findChildren = (parent: XmlElement, name: string): XmlElement[] =>
  parent.children.filter((element) => element.name === name);
