import { Parser } from 'htmlparser2';
import { usualPrefix } from './usual-prefix.ts';

/** An element of a feed or a list of feeds. */
export type XmlElement = {
  /** In lower case; with the usual prefix (`dc:creator`) unless the namespace is a feed's own. */
  name: string;
  /** By name in lower case, prefix included. */
  attributes: ReadonlyMap<string, string>;
  children: XmlElement[];
  /** Its own words, without those of its children. Entities of HTML stay: `caf&eacute;`. */
  text: string;
  /** Everything inside it, as in the source. */
  inner: string;
  /** False where the source ends first. */
  closed: boolean;
};

/** The usual prefix for each prefix that the document declares. */
type Scope = ReadonlyMap<string, string>;
/** An element whose end has not come yet; `from` is where its content begins. */
type Open = { element: XmlElement; parent: Open | undefined; scope: Scope; from: number };

const MAX_DEPTH = 256;
const MAX_ELEMENTS = 200_000;
const MAX_NAMESPACES = 100;
const TOO_DEEP = Symbol('too deep');
const ENOUGH = Symbol('enough');
const NONE: ReadonlyMap<string, string> = new Map();
const ITEMS = new Set(['item', 'entry']);
// Fields that hold nothing but words. Where one of FIELDS begins inside, its end tag is missing or
// misspelt.
const LEAVES = new Set(['guid', 'id', 'link', 'pubdate', 'published', 'title', 'updated']);
const FIELDS = new Set([...LEAVES, 'author', 'category', 'content', 'description', 'summary']);

/**
 * The tree of an XML document, however malformed: a bare `&` or `<` is text, an element that is not
 * closed ends with the one around it, and an item ends where the next begins. Entities that the
 * document defines are not expanded, and nothing is loaded. At most 200,000 elements are read.
 * Undefined where they are nested more than 256 deep. Takes linear time.
 */
export function readXml(source: string): XmlElement | undefined {
  const root = createElement('', {});
  const stack: Open[] = [{ element: root, parent: undefined, scope: new Map(), from: 0 }];
  let elements = 0;
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        if (stack.length > MAX_DEPTH) throw TOO_DEEP;
        if (++elements > MAX_ELEMENTS) throw ENOUGH;
        const top = stack.at(-1)!;
        const scope = scopeIn(top.scope, attributes);
        const element = createElement(nameIn(scope, tag), attributes);
        const parent = parentFor(element.name, top);
        parent.element.children.push(element);
        stack.push({ element, parent, scope, from: parser.endIndex + 1 });
      },
      ontext(text) {
        stack.at(-1)!.element.text += text;
      },
      onclosetag(_tag, implied) {
        const { element, from } = stack.pop()!;
        element.closed ||= !implied || source.startsWith('/>', parser.endIndex - 1);
        element.inner = source.slice(from, Math.max(from, parser.startIndex));
      },
    },
    { xmlMode: true },
  );
  try {
    parser.end(source);
  } catch (error) {
    if (error === TOO_DEEP) return undefined;
    if (error !== ENOUGH) throw error;
  }
  return root;
}

function createElement(name: string, attributes: Record<string, string>): XmlElement {
  const named = Object.entries(attributes);
  return {
    name,
    attributes:
      named.length === 0 ? NONE : new Map(named.map(([key, value]) => [key.toLowerCase(), value])),
    children: [],
    text: '',
    inner: '',
    closed: false,
  };
}

/**
 * The parent of a new element: it stands beside what should have ended before it, not inside. An
 * item that it ends counts as closed.
 */
function parentFor(name: string, top: Open): Open {
  let parent = top;
  while (parent.parent && LEAVES.has(parent.element.name) && FIELDS.has(name))
    parent = parent.parent;
  if (!ITEMS.has(name)) return parent;
  for (let open: Open | undefined = parent; open; open = open.parent)
    if (ITEMS.has(open.element.name) && open.parent) {
      open.element.closed = true;
      parent = open.parent;
    }
  return parent;
}

function scopeIn(outer: Scope, attributes: Record<string, string>): Scope {
  const declared = Object.entries(attributes).filter(([name]) => /^xmlns(?::|$)/iu.test(name));
  if (declared.length === 0 || outer.size + declared.length > MAX_NAMESPACES) return outer;
  const prefixes = declared.map(([name, uri]): [string, string] => {
    const prefix = name.slice('xmlns:'.length).toLowerCase();
    return [prefix, usualPrefix(uri) ?? prefix];
  });
  return new Map([...outer, ...prefixes]);
}

/** A prefix of an unknown namespace, or one that is not declared, stays as it is. */
function nameIn(scope: Scope, tag: string): string {
  const colon = tag.indexOf(':');
  const [own, local] =
    colon < 0 || colon === tag.length - 1
      ? ['', tag]
      : [tag.slice(0, colon).toLowerCase(), tag.slice(colon + 1)];
  const usual = scope.get(own) ?? (own === 'atom' ? '' : own);
  return (usual === '' ? local : `${usual}:${local}`).toLowerCase();
}
