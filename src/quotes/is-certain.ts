import { partitionPoint } from '../text/partition-point.ts';
import { isBare, readPersonName } from '../text/read-person-name.ts';
import type { Attribution } from './attribution.ts';
import type { Doc, Phrase } from './doc.ts';
import type { Stretch } from './find-stretches.ts';
import type { Person } from './people/person.ts';
import { mentionsWithin } from './people/person-mentions.ts';
import type { Resolved } from './resolve/resolve-source.ts';

/** From here on hardly any source is wrong, and hardly any person. */
const MIN_SURE_OF_SOURCE = 0.98;
const MIN_SURE_OF_PERSON = 0.95;
/** Somebody who speaks in print is named again; a name met once may be half of one. */
const MIN_MENTIONS = 2;
const LETTER = /[\p{L}\p{N}]/u;
// A name that is set in capitals, or that holds what no name does.
const ODD_NAME = /^[^\p{Ll}]+$|[\d@“”"/(]/u;

/**
 * Whether somebody could print it as it stands: who said it, under which name, and that the words are
 * whole. All that leaves a doubt takes it away: words outside of quotation marks, a source that is no name or in
 * another paragraph, a name that is not given in full or that two share, a mark that is not closed, other
 * words in marks beside it, a sentence that denies, supposes or passes on, a layout that was guessed.
 */
export function isCertain(
  doc: Doc,
  people: Person[],
  attribution: Attribution,
  { person, sure }: Resolved,
): boolean {
  const { kind, form, asks, cue, source, sure: ofSource } = attribution;
  return (
    kind === 'direct' &&
    form === undefined &&
    !asks &&
    cue !== null &&
    source !== null &&
    person !== null &&
    ofSource >= MIN_SURE_OF_SOURCE &&
    sure >= MIN_SURE_OF_PERSON &&
    isFullyNamed(person) &&
    isNamedIn(people, source, person) &&
    isOnlyBearer(people, person) &&
    isBesideSource(doc, attribution) &&
    isPlainlySaid(doc, attribution) &&
    attribution.stretches.every((stretch) => isWhole(doc, attribution, stretch))
  );
}

const isFullyNamed = ({ name, human, organisation, mentions }: Person): boolean =>
  human &&
  !organisation &&
  !isBare(name) &&
  !ODD_NAME.test(name) &&
  mentions.length >= MIN_MENTIONS;

/** By name, and by no pronoun or description. */
const isNamedIn = (people: Person[], { first, last }: Phrase, person: Person): boolean =>
  mentionsWithin(people, first, last).some((mention) => mention.person === person);

/** All of it stands in the paragraph of its source. */
function isBesideSource({ tokens, units }: Doc, { source, spans }: Attribution): boolean {
  const paragraphAt = (place: number): number | undefined =>
    units[partitionPoint(units, ({ end }) => end <= place)]?.paragraph;
  const own = source && units[tokens[source.first]!.unit]!.paragraph;
  return spans.every(
    ({ start, end }) => paragraphAt(start) === own && paragraphAt(end - 1) === own,
  );
}

/** Nobody else in the article has the surname, kin or not. */
const isOnlyBearer = (people: Person[], person: Person): boolean =>
  ownersIn(people).get(readPersonName(person.name).key) === 1;

const memory = new WeakMap<Person[], Map<string, number>>();

/** How many people bear each surname. */
function ownersIn(people: Person[]): Map<string, number> {
  let owners = memory.get(people);
  if (!owners) {
    owners = new Map();
    for (const { name, organisation } of people) {
      const { key } = readPersonName(name);
      if (!organisation) owners.set(key, (owners.get(key) ?? 0) + 1);
    }
    memory.set(people, owners);
  }
  return owners;
}

// What somebody did not say, might say, read out, played or is only said to have said.
const DOUBT =
  /\b(?:never|not|cannot|deny|denie[sd]|denying|fak(?:e|ed)|fiction(?:al)?|novel|film|play(?:s|ed|ing)?|character|joke[ds]?|parody|satir\p{L}+|allegedly|reportedly|supposedly|apparently|should|would|could|might|may|claim\p{L}*|refus\p{L}+|imagin\p{L}+|if|whether|read|reads|reading|recit\p{L}+|sang|sings|quot(?:e[ds]?|ing|ation)|letter|lyrics?|poem|rumou?rs?|according|heard|told of)\b|n[’']t\b/iu;

/** A sentence that quotes more often is read no further. */
const MAX_QUOTED = 6;

/** The sentence around says no more than that it was said. */
function isPlainlySaid({ text, tokens, units, stretches }: Doc, { source }: Attribution): boolean {
  const { start, end, stretches: own } = units[tokens[source!.first]!.unit]!;
  if (own.length > MAX_QUOTED) return false;
  let from = start;
  let narration = '';
  for (const stretch of own) {
    narration += `${text.slice(from, stretches[stretch]!.start)} `;
    from = Math.max(from, stretches[stretch]!.end);
  }
  return !DOUBT.test(narration + text.slice(from, end));
}

// A mark within may be one that was opened again, with the article's own words between.
const INNER_MARK = /[“”"«»]|(?<![\p{L}\p{N}])['‘]/u;
/** Another quotation so near, with nothing but marks and blanks between, may be another's turn. */
const SIDE_BY_SIDE = /^[^\p{L}\p{N}]*$/u;
const MAX_GAP_CHARS = 8;

/** Closed by a mark of its own, without another inside, not glued to other words, and no other quotation beside it. */
function isWhole({ text, stretches }: Doc, { stretches: own }: Attribution, at: number): boolean {
  const { start, end, open } = stretches[at]!;
  const isGlued = [text[start - 2], text[end + 1]].some((beside) => LETTER.test(beside ?? ''));
  if (open || isGlued || INNER_MARK.test(text.slice(start, end))) return false;
  const gaps = [
    [stretches[at - 1]?.end, start],
    [end, stretches[at + 1]?.start],
  ] as const;
  const isFree = gaps.every(
    ([from = -1, to = -1]) =>
      from < 0 ||
      to < 0 ||
      to - from > MAX_GAP_CHARS ||
      !SIDE_BY_SIDE.test(text.slice(from, to)) ||
      text.slice(from, to).includes('\n'),
  );
  return isFree && isAlone(text, stretches, own, at);
}

/** All that stands in marks in its paragraph is closed, and what its sentence quotes is its own. */
function isAlone(text: string, stretches: Stretch[], own: number[], at: number): boolean {
  const { start, end } = stretches[at]!;
  const before = text.slice(Math.max(0, start - MAX_BESIDE_CHARS), start);
  const after = text.slice(end, end + MAX_BESIDE_CHARS);
  const paragraph = before.slice(before.lastIndexOf('\n') + 1) + after.split('\n', 1)[0];
  const isEven = ((paragraph.match(/"/gu) ?? []).length & 1) === 0;
  const opened = (paragraph.match(/“/gu) ?? []).length;
  const closed = (paragraph.match(/”/gu) ?? []).length;
  if (!isEven || opened !== closed) return false;
  return [at - 1, at + 1].every((next) => {
    const other = stretches[next];
    if (!other || own.includes(next)) return true;
    const between = other.start > end ? text.slice(end, other.start) : text.slice(other.end, start);
    return STOP.test(between) || between.includes('\n') || between.length > MAX_CLAUSE_CHARS;
  });
}

const STOP = /[.!?]/u;
const MAX_CLAUSE_CHARS = 200;
/** In a longer paragraph the marks further away tell nothing of these. */
const MAX_BESIDE_CHARS = 4_000;
