import { partitionPoint } from '../text/partition-point.ts';
import { isBare } from '../text/read-person-name.ts';
import type { Attribution } from './attribution.ts';
import type { Doc } from './doc.ts';
import type { Person } from './people/person.ts';
import { isPronoun } from './resolve/resolve-pronoun.ts';
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
 * whole. All that leaves a doubt takes it away: words outside of quotation marks, a source in another
 * paragraph, a name that is not given in full, a mark that is not closed, a layout that was guessed.
 */
export function isCertain(doc: Doc, attribution: Attribution, { person, sure }: Resolved): boolean {
  const { kind, form, asks, cue, sure: ofSource } = attribution;
  return (
    kind === 'direct' &&
    form === undefined &&
    !asks &&
    cue !== null &&
    person !== null &&
    ofSource >= MIN_SURE_OF_SOURCE &&
    sure >= MIN_SURE_OF_PERSON &&
    isFullyNamed(person) &&
    isBesideSource(doc, attribution) &&
    isNamedBeside(doc, attribution, person) &&
    attribution.stretches.every((stretch) => isWhole(doc, stretch))
  );
}

const isFullyNamed = ({ name, human, organisation, mentions }: Person): boolean =>
  human &&
  !organisation &&
  !isBare(name) &&
  !ODD_NAME.test(name) &&
  mentions.length >= MIN_MENTIONS;

/** All of it stands in the paragraph of its source. */
function isBesideSource({ tokens, units }: Doc, { source, spans }: Attribution): boolean {
  const paragraphAt = (place: number): number | undefined =>
    units[partitionPoint(units, ({ end }) => end <= place)]?.paragraph;
  const own = source && units[tokens[source.first]!.unit]!.paragraph;
  return spans.every(
    ({ start, end }) => paragraphAt(start) === own && paragraphAt(end - 1) === own,
  );
}

/** A pronoun means somebody whom its own paragraph has named before it. */
function isNamedBeside(doc: Doc, { source }: Attribution, { mentions }: Person): boolean {
  if (!source || !isPronoun(doc, source)) return true;
  const paragraphOf = (token: number): number => doc.units[doc.tokens[token]!.unit]!.paragraph;
  return mentions.some(
    ({ first }) =>
      first < source.first &&
      doc.tokens[first]!.stretch < 0 &&
      paragraphOf(first) === paragraphOf(source.first),
  );
}

// A mark within may be one that was opened again, with the article's own words between.
const INNER_MARK = /[“”"«»]|(?<![\p{L}\p{N}])['‘]/u;

/** Closed by a mark of its own, without another inside, and not glued to the words beside it. */
function isWhole({ text, stretches }: Doc, stretch: number): boolean {
  const { start, end, open } = stretches[stretch]!;
  const isGlued = [text[start - 2], text[end + 1]].some((beside) => LETTER.test(beside ?? ''));
  return !open && !isGlued && !INNER_MARK.test(text.slice(start, end));
}
