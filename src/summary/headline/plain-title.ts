import { fold } from '../../text/fold.ts';

// LIVE: …, Breaking – …, Watch | …; what it stands before says what happened
const LABEL =
  /^(?:breaking(?: news)?|developing|exclusive|in pictures|just in|latest|live(?: blog| updates)?|photos|updated?|video|watch)\s*(?:[:|]|\s[–—-]\s)\s*/iu;
// … | Harbour Ledger, … – Harbour Ledger
const TAIL = /\s(?:\||[–—-])\s([^|–—]{2,40})$/u;
const MAX_CHARS = 300;

/**
 * A headline without a label before it or its outlet’s name behind a bar: “LIVE: Ferries stop | The
 * Ledger” is “Ferries stop”. What is left is copied as it stands.
 */
export function plainTitle(title: string, outlet: string): string {
  if (title.length > MAX_CHARS) return title;
  const text = title.trim().replace(LABEL, '');
  const tail = TAIL.exec(text);
  const isNamed = tail !== null && isName(tail[0], tail[1]!, outlet);
  return (isNamed ? text.slice(0, tail.index).trim() : text) || title;
}

/** Behind a bar stands the name of an outlet or of a section; behind a dash it may be anything else. */
const isName = (tail: string, name: string, outlet: string): boolean =>
  tail.includes('|') || fold(name) === fold(outlet);
