import { UnreadableError } from './unreadable-error.ts';

export type SourceKind = 'feed' | 'page' | 'text';

const BY_NAME: [RegExp, SourceKind][] = [
  [/\.(?:txt|text|md|markdown)$/iu, 'text'],
  [/\.(?:html?|xhtml)$/iu, 'page'],
  [/\.(?:xml|rss|atom|rdf|json)$/iu, 'feed'],
];
const FEED = /<(?:rss|(?:\w+:)?feed|rdf:RDF)[\s>]/iu;
const JSON_FEED = /^\s*\{[\s\S]*jsonfeed\.org/iu;
const PAGE = /<(?:!doctype html|html|head|body|article|p|div)[\s>]/iu;
const HEAD = 5_000;
const MAX_CONTROLS = 0.1;

/** What a file or an answer holds: by its name where that says it, else by how it begins. */
export function sourceKind(name: string, text: string): SourceKind {
  const named = BY_NAME.find(([pattern]) => pattern.test(name))?.[1];
  if (named) return named;
  const head = text.slice(0, HEAD);
  if (JSON_FEED.test(head) || (FEED.test(head) && !/<html[\s>]/iu.test(head))) return 'feed';
  return PAGE.test(head) ? 'page' : 'text';
}

/** Throws `UnreadableError` where decoded bytes are nothing to read: nothing at all, or no text. */
export function checkText(name: string, text: string): void {
  if (text.trim() === '') throw new UnreadableError(`${name} is empty.`);
  const controls = text.match(/[^\P{Cc}\s]|\uFFFD/gu)?.length ?? 0;
  if (text.includes('\0') || controls > text.length * MAX_CONTROLS)
    throw new UnreadableError(`${name} looks like a binary file.`);
}
