import { PAST_VERBS } from '../text/data/past-verbs.ts';
import type { Doc, Token } from './doc.ts';
import { type Region, trimRegion } from './region.ts';
import { CUE_WORDS } from './rules/cue-words.ts';

// What goes on behind a quotation is the narrator's: “"I stay" | as calls grew for him to go”.
const NARRATOR = /^(?:as|after|amid|while|when|before|following|despite)$/u;

/**
 * “"I stay" | as calls grew”, “called it "a farce" | as calls grew”: a region that begins with a quotation,
 * or with what is called so, ends with it where the narrator goes on.
 */
export function withoutNarrator({ tokens }: Doc, region: Region): Region {
  const { first, last, stretches } = region;
  const [stretch, ...others] = stretches;
  const isNamed = CUE_WORDS.get(tokens[first - 1]?.lower ?? '') === 'naming';
  if (stretch === undefined || others.length > 0) return region;
  if (tokens[first]!.stretch < 0 && !isNamed) return region;
  let end = first;
  while (tokens[end]!.stretch < 0) end++;
  while (end < last && tokens[end + 1]!.stretch === stretch) end++;
  const next = tokens[end + 2];
  return end + 2 <= last && next && NARRATOR.test(next.lower) ? { ...region, last: end } : region;
}

// “Responding to the claim, | "It is a lie," she said”
const LEADS =
  /^(?:after|answering|asked|at|during|following|in|on|quoting|referring|responding|speaking|when|while|writing)$/u;
const CAPITAL = /^\p{Lu}/u;

/** “Speaking on Monday, | "We go on," she said”: what leads to a quotation of whole sentences is the narrator's. */
export function withoutLead({ tokens, units }: Doc, region: Region): Region {
  const { first, last, stretches } = region;
  const stretch = tokens[last]!.stretch;
  const opens = first === units[tokens[first]!.unit]!.first && LEADS.test(tokens[first]!.lower);
  if (stretches.length !== 1 || stretch !== stretches[0] || !opens) return region;
  let start = last;
  while (start > first && tokens[start - 1]!.stretch === stretch) start--;
  const isWhole = tokens[start - 2]?.text === ',' && CAPITAL.test(tokens[start]!.text);
  return isWhole && start - 2 > first ? { ...region, first: start } : region;
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

// “called it “an insult” | and left the room”: a verb of naming has nothing but a name behind it.
const NAMES = /^(?:branded|called|described|dubbed|labelled|labeled|termed)$/u;

/** What a verb of naming names ends with its quotation, where “and” goes on with a verb. */
export function withoutSequel({ tokens }: Doc, region: Region): Region {
  const { first, last, stretches } = region;
  if (stretches.length !== 1 || !NAMES.test(tokens[first - 1]?.lower ?? '')) return region;
  let end = last;
  while (tokens[end]!.stretch < 0) end--;
  const [joiner, verb] = tokens.slice(end + 2, end + 4);
  const isVerb = PAST_VERBS.has(verb?.lower ?? '') || /ed$/u.test(verb?.lower ?? '');
  const goesOn = joiner?.lower === 'and' && isVerb;
  return goesOn && end + 3 <= last ? { ...region, last: end } : region;
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
