import type { Doc, Token } from './doc.ts';
import { type Region, trimRegion } from './region.ts';

// What goes on behind a quotation is the narrator's: “"I stay" | as calls grew for him to go”.
const NARRATOR = /^(?:as|after|amid|while|when|before|following|despite)$/u;

/** “"I stay" as calls grew”: a region that begins with a quotation ends with it where the narrator goes on. */
export function withoutNarrator({ tokens }: Doc, region: Region): Region {
  const { first, last, stretches } = region;
  const stretch = tokens[first]!.stretch;
  if (stretch < 0 || stretches.length > 1) return region;
  let end = first;
  while (end < last && tokens[end + 1]!.stretch === stretch) end++;
  const next = tokens[end + 2];
  return end + 2 <= last && next && NARRATOR.test(next.lower) ? { ...region, last: end } : region;
}

const DASH = /^(?:[–—-]|--)$/u;

/** “the pier is safe | – although nobody has looked”: behind the dash the narrator goes on. */
export function withoutAside(doc: Doc, region: Region): Region {
  const { tokens } = doc;
  for (let at = region.first + 1; at < region.last - 1; at++) {
    if (!DASH.test(tokens[at]!.text) || tokens[at]!.stretch >= 0) continue;
    const rest = tokens.slice(at + 1, region.last + 1);
    // A second dash would close an insertion, and what is quoted was said.
    if (rest.some(({ text, stretch }) => stretch >= 0 || DASH.test(text))) return region;
    if (opensAside(rest)) return trimRegion(doc, region.first, at - 1) ?? region;
  }
  return region;
}

// What a court does in the end is told by the narrator.
const DONE = /^(?:bailed|fined|jailed|remanded|sentenced)$/u;

/** “he had stolen the boat | and was fined”: the narrator goes on with the verb of saying's subject. */
export function withoutDeed(doc: Doc, region: Region): Region {
  const { tokens } = doc;
  for (let at = region.first + 2; at < region.last - 1; at++) {
    const [joiner, was, done] = tokens.slice(at, at + 3);
    const isDeed = joiner!.lower === 'and' && was!.lower === 'was' && DONE.test(done!.lower);
    if (isDeed && tokens.slice(at, region.last + 1).every(({ stretch }) => stretch < 0))
      return trimRegion(doc, region.first, at - 1) ?? region;
  }
  return region;
}

const opensAside = ([first, second]: Token[]): boolean =>
  /^(?:although|though|despite|when)$/u.test(first?.lower ?? '') ||
  (first?.lower === 'even' && /^(?:though|as|when)$/u.test(second?.lower ?? ''));
