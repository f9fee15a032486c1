import { makeAttribution } from '../attribution.ts';
import type { Doc, Unit } from '../doc.ts';
import { speakerOf } from '../people/find-people.ts';
import type { Person } from '../people/person.ts';
import { isWhollyQuoted } from '../region.ts';
import { NOBODY, type Spoken } from './resolve-source.ts';

/** Such a guess is shown with “probably”. */
const SURE = 0.6;
/** Fewer words and marks are a title. */
const MIN_TOKENS = 6;
// “has been speaking to the press”, “faced the media”, “answered questions”, “held a press conference”
const SPEAKS =
  /\b(?:sp(?:eak(?:s|ing)?|oke|oken)|talk(?:s|ed|ing)|fac(?:es?|ed|ing) (?:the )?(?:media|press|questions|reporters)|answer(?:s|ed|ing) (?:our |the |your )?(?:questions|readers)|press conference|news conference|interview(?:ed)?|address(?:es|ed|ing) (?:the )?(?:media|press|reporters))\b/u;

/**
 * Gives paragraphs that are nothing but quotations, under headings and with no source, to the one
 * person whom the article introduces as speaking; where anybody else speaks they stay open.
 */
export function introduceSpeaker(doc: Doc, people: Person[], found: Spoken[]): Spoken[] {
  const spoken = withPassedOver(doc, found);
  const open = spoken.filter((one) => isOpen(doc, one));
  if (open.length === 0) return found;
  const introduced = introducedBefore(doc, people, open[0]!.attribution.unit);
  const person = introduced?.person;
  const isAlone = spoken.every(({ resolved }) => !resolved.person || resolved.person === person);
  const isNamed = spoken.every((one) => one.attribution.source === null || one.resolved.person);
  if (!introduced || !person || !isAlone || !isNamed) return found;
  return spoken.map((one) =>
    isOpen(doc, one)
      ? {
          attribution: { ...one.attribution, source: introduced.phrase, sure: SURE },
          resolved: { person, speaker: speakerOf(person), sure: 1 },
        }
      : one,
  );
}

/** Adds the paragraphs in marks that were passed over since nobody is named beside them. */
function withPassedOver(doc: Doc, found: Spoken[]): Spoken[] {
  const taken = new Set(found.flatMap(({ attribution }) => attribution.stretches));
  const more = doc.units.flatMap((unit, at): Spoken[] => {
    const isFree = unit.stretches.length > 0 && !unit.stretches.some((one) => taken.has(one));
    if (!isFree || !isWhollyQuoted(doc.tokens, unit)) return [];
    if (unit.last - unit.first < MIN_TOKENS || paragraphAt(doc, at).length > 1) return [];
    const attribution = makeAttribution(
      doc,
      [{ first: unit.first, last: unit.last, stretches: unit.stretches }],
      { cue: null, source: null, unit: at, sure: 0 },
    );
    return [{ attribution, resolved: NOBODY }];
  });
  return [...found, ...more].sort(
    (a, b) => a.attribution.spans[0]!.start - b.attribution.spans[0]!.start,
  );
}

/** The units of the paragraph of unit `at`. */
const paragraphAt = ({ units }: Doc, at: number): Unit[] =>
  units
    .slice(Math.max(0, at - 1), at + 2)
    .filter(({ paragraph }) => paragraph === units[at]!.paragraph);

/** A quotation that is its sentence, with no source. */
const isOpen = ({ tokens, units }: Doc, { attribution }: Spoken): boolean =>
  attribution.kind === 'direct' &&
  attribution.source === null &&
  isWhollyQuoted(tokens, units[attribution.unit]!);

/** The one person named outside of quotations in the sentences before that tell of speaking. */
function introducedBefore({ text, tokens, units }: Doc, people: Person[], before: number) {
  const told = new Set<number>();
  for (let unit = 0; unit < before; unit++)
    if (SPEAKS.test(text.slice(units[unit]!.start, units[unit]!.end))) told.add(unit);
  const found = people
    .filter(({ organisation, human }) => !organisation && human)
    .flatMap((person) =>
      person.mentions
        .filter(({ first }) => told.has(tokens[first]!.unit) && tokens[first]!.stretch < 0)
        .map(({ first, last }) => ({ person, phrase: { first, last } })),
    );
  return new Set(found.map(({ person }) => person)).size === 1 ? found[0] : undefined;
}
