import { partitionPoint } from '../../text/partition-point.ts';
import { type Attribution, stretchSpan } from '../attribution.ts';
import type { Doc, Phrase } from '../doc.ts';
import type { Stretch } from '../find-stretches.ts';
import { createIsPerson } from '../rules/is-person.ts';
import { subjectBefore } from '../rules/subject-before.ts';
import { phraseAt } from './phrase-at.ts';
import { readNameLine } from './read-signature.ts';
import type { Turns } from './turns.ts';

const SURE = 0.85;
const MANNER =
  '(?:adamant|blunt|brief|clear|curt|defiant|direct|emphatic|firm|frank|furious|succinct|unequivocal|unmoved|unrepentant)';
// “Lund was blunt: ”, “She was just as clear: ”
const MANNERED = new RegExp(
  `\\b(was|is|remained|sounded) (?:(?:even|just as|equally|less|more|no less|quite|rather|very) )?${MANNER}: [“"«]$`,
  'u',
);
// “ (Ann Lee, minister)”
const BRACKETED = /^[”"»][,.]? \(([^()“”"\d]{3,100})\)[.,]?$/u;
/** What is looked at on either side. */
const NEAR_CHARS = 120;
const MIN_WORDS = 3;
// Whom “she” means is too often somebody else who is named in between.
const NAMED = /^(?!(?:He|It|She|That|The|They|This)$)\p{Lu}/u;

/** A quotation whose speaker only an aside tells: “Lund was blunt: “Never.””, ““…” (Ann Lee, minister)”. */
export function findTagged(doc: Doc): Turns {
  const isPerson = createIsPerson(doc);
  const turns = doc.units.flatMap(({ stretches }, unit): Attribution[] => {
    const [stretch, ...others] = stretches;
    if (stretch === undefined || others.length > 0) return [];
    const quoted = doc.stretches[stretch]!;
    const source = tellerBefore(doc, unit, quoted) ?? namedBehind(doc, unit, quoted, isPerson);
    if (!source) return [];
    const spans = [stretchSpan(doc, stretch)];
    const form = 'label';
    return [{ spans, kind: 'direct', cue: null, source, stretches, unit, sure: SURE, form }];
  });
  return { turns, settled: new Set(turns.map(({ unit }) => unit)) };
}

/** The subject of “was blunt:” ahead of a quotation. */
function tellerBefore(
  { text, tokens, units }: Doc,
  at: number,
  { start }: Stretch,
): Phrase | undefined {
  const unit = units[at]!;
  const from = Math.max(unit.start, start - NEAR_CHARS);
  const lead = text.slice(from, start);
  const manner = MANNERED.exec(lead);
  const verb = manner ? partitionPoint(tokens, (token) => token.start < from + manner.index) : -1;
  const source = verb < 0 ? undefined : subjectBefore(tokens, verb, unit);
  return source && NAMED.test(tokens[source.first]!.text) ? source : undefined;
}

/** The person in the bracket that closes a sentence behind a quotation. */
function namedBehind(
  doc: Doc,
  at: number,
  { start, end }: Stretch,
  isPerson: (name: Phrase) => boolean,
): Phrase | undefined {
  const unit = doc.units[at]!;
  if (unit.end - end > NEAR_CHARS) return undefined;
  const inside = BRACKETED.exec(doc.text.slice(end, unit.end))?.[1];
  const read = inside === undefined ? undefined : readNameLine(inside);
  if (!read || !readsAsSpeech(doc.text.slice(start, end))) return undefined;
  const offset = doc.text.indexOf('(', end) + 1 - unit.start;
  const name = phraseAt(doc, unit, offset, read.name);
  return name && isPerson(name) ? name : undefined;
}

/** Most words are in small letters, as in no title. */
function readsAsSpeech(quoted: string): boolean {
  const words = quoted.match(/[\p{L}’']+/gu) ?? [];
  const small = words.filter((word) => /^\p{Ll}/u.test(word));
  return words.length >= MIN_WORDS && small.length * 2 > words.length;
}
