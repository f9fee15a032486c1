import { partitionPoint } from '../text/partition-point.ts';
import { type Attribution, isWithin } from './attribution.ts';
import { DATELINE } from './dateline.ts';
import type { Doc, Phrase } from './doc.ts';
import { findNotes } from './find-notes.ts';
import { joinBroken } from './join-broken.ts';
import { joinOpen } from './join-open.ts';
import { withFirstTeller } from './rules/first-teller.ts';
import { createIsPerson } from './rules/is-person.ts';
import { withoutHeading } from './rules/under-heading.ts';
import { withoutReceiver } from './rules/unsigned-message.ts';
import { withAttacker } from './rules/who-attacks.ts';
import type { Turns } from './turns/turns.ts';
import { withTails } from './with-tails.ts';

/** Reported speech of fewer words tells nobody what was said: “thanked the crews”. */
const MIN_REPORTED_WORDS = 3;
/** The rule is right from here on, and shown with “probably”. */
const SURE_RULE = 0.85;
const RULED = 0.65;
/** From here on it is speech, title or not. */
const CERTAIN = 0.9;
const MAX_TITLE_CHARS = 80;
/** No dateline is longer. */
const MAX_DATELINE_CHARS = 100;
// One of these ends every dateline: few sentences have any so early, and the pattern takes long.
const ENDS_DATELINE = /[—–:)]|--| - /u;
// “OSLO”, a date or an agency: no name of a person has these.
const NO_NAME = /^\p{Lu}{3}|[\d(/]/u;
const MIN_TITLE_WORDS = 2;
const MAX_TITLE_WORDS = 8;

/**
 * Puts learned and ruled attributions together, and what the layout tells. Where that names the speaker
 * (a transcript's `WALLACE:`, a signature after a dash or under a post), it holds; the ruled ones complete
 * sentences that end in who said them. All others are the learned ones', without scraps, titles and
 * signs. In the outlet's own notes on the article nobody speaks.
 */
export function combine(
  doc: Doc,
  learned: Attribution[],
  ruled: Attribution[],
  { turns, settled: inTurns }: Turns,
): Attribution[] {
  const labelled = ruled.filter(({ form, unit }) => form === 'label' && !inTurns.has(unit));
  const settled = new Set([...inTurns, ...labelled.flatMap((one) => unitsOf(doc, one))]);
  const notes = findNotes(doc.text);
  const isPerson = createIsPerson(doc);
  const whole = joinOpen(
    doc,
    joinBroken(doc, withTails(doc, withRuledSource(learned, ruled), ruled)),
  );
  return whole
    .map((one) => withSpeaker(doc, one))
    .filter((one) => !settled.has(one.unit) && !isScrap(doc, one) && !isTitle(doc, one))
    .filter((one) => !isCaption(doc, one, isPerson))
    .concat(labelled, turns)
    .map((one) => withoutDateline(doc, one))
    .filter(({ spans }) => !notes.some((note) => isWithin(spans[0]!, note)))
    .sort((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0));
}

/** “MYSTERY SOLVED: the boat was …”: words in capitals before a colon that name nobody are a heading. */
function isCaption(
  { text, tokens }: Doc,
  { source, form }: Attribution,
  isPerson: (name: Phrase) => boolean,
): boolean {
  if (!source || form || tokens[source.last + 1]?.text !== ':') return false;
  const words = text.slice(tokens[source.first]!.start, tokens[source.last]!.end);
  return /^[^\p{Ll}]*\p{Lu}{3}[^\p{Ll}]*$/u.test(words) && !isPerson(source);
}

/** Speech of which nothing was learned but that it is some: the rule's speaker, where that is sure. */
function withRuledSource(learned: Attribution[], ruled: Attribution[]): Attribution[] {
  const byStretch = new Map(
    ruled
      .filter(
        ({ kind, source, form, sure }) => kind === 'direct' && source && !form && sure >= SURE_RULE,
      )
      .flatMap((one) => one.stretches.map((stretch) => [stretch, one] as const)),
  );
  return learned.map((one) => {
    const rule =
      one.source || one.kind !== 'direct' ? undefined : byStretch.get(one.stretches[0] ?? -1);
    return rule ? { ...one, source: rule.source, cue: rule.cue, sure: RULED } : one;
  });
}

/** All units in which it has words: a quotation of several sentences counts as in its last one. */
const unitsOf = ({ units }: Doc, { spans, unit }: Attribution): number[] => [
  unit,
  ...spans.map(({ start }) => partitionPoint(units, (one) => one.end <= start)),
];

/** The one who speaks, where somebody beside was taken for it. */
const withSpeaker = (doc: Doc, one: Attribution): Attribution =>
  withoutReceiver(doc, withAttacker(doc, withFirstTeller(doc, withoutHeading(doc, one))));

/** Where a report was written is no part of what is reported, nor of the name of whoever speaks. */
function withoutDateline(doc: Doc, one: Attribution): Attribution {
  if (one.form === 'label') return one;
  const { text, units } = doc;
  const { start, first: opening } = units[one.unit]!;
  const head = text.slice(start, start + MAX_DATELINE_CHARS);
  const dateline = ENDS_DATELINE.test(head) ? DATELINE.exec(head)?.[0] : undefined;
  if (!dateline) return one;
  const end = start + dateline.length;
  // “The Harbour Office (HO) said”: no sentence begins there.
  if (/^\p{Ll}/u.test(text.slice(end, end + 2))) return one;
  const [first, ...others] = one.spans;
  const isNamed = one.source !== null && one.source.first >= opening;
  const source = isNamed ? behind(doc, one.source!, end, dateline) : one.source;
  const isLed = first!.start === start && end < first!.end;
  return {
    ...one,
    source,
    spans: isLed ? [{ start: end, end: first!.end }, ...others] : one.spans,
  };
}

/** What of a phrase stands behind a dateline; “Ann Lee, nurse – “…”” only looks like one. */
function behind({ tokens }: Doc, source: Phrase, end: number, dateline: string): Phrase | null {
  let { first } = source;
  while (first <= source.last && tokens[first]!.start < end) first++;
  if (first <= source.last) return { first, last: source.last };
  return NO_NAME.test(dateline) ? null : source;
}

const isScrap = ({ text }: Doc, { kind, spans }: Attribution): boolean =>
  kind === 'indirect' &&
  spans.reduce((words, { start, end }) => words + countWords(text.slice(start, end)), 0) <
    MIN_REPORTED_WORDS;

const countWords = (text: string): number =>
  text.match(/[\p{L}\p{N}][\p{L}\p{N}.'’&-]*/gu)?.length ?? 0;

const isTitle = ({ text, stretches: all }: Doc, { stretches, sure }: Attribution): boolean =>
  sure < CERTAIN &&
  stretches.length > 0 &&
  stretches.every((stretch) => readsAsTitle(text.slice(all[stretch]!.start, all[stretch]!.end)));

/** “No Crew, No Boat”: few words, and all but small ones with a capital. */
function readsAsTitle(quoted: string): boolean {
  if (quoted.length > MAX_TITLE_CHARS) return false;
  const words = quoted.match(/[\p{L}\p{N}’'-]+/gu) ?? [];
  const telling = words.filter((word) => word.length > 3 || /^\p{Lu}/u.test(word));
  return (
    words.length >= MIN_TITLE_WORDS &&
    words.length <= MAX_TITLE_WORDS &&
    telling.length * 2 > words.length &&
    telling.every((word) => /^[\p{Lu}\p{N}]/u.test(word))
  );
}
