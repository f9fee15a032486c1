import type { Span } from '../../model.ts';
import { type Attribution, makeAttribution } from '../attribution.ts';
import type { Doc, Unit } from '../doc.ts';
import { isWhollyQuoted, type Region, splitAtColon, trimRegion } from '../region.ts';
import type { Event } from './event.ts';

const JOINER = /^(?:and|but|while|as|though|although|whereas|,|;|—|–)$/u;
/** How surely the source is the speaker: with a verb, in looser forms, in “called it “unfair””. */
const SURE = { verb: 0.95, loose: 0.9, naming: 0.85 };

/** What each event of a unit reports; a quoted stretch belongs to one event at most. */
export function readContents(doc: Doc, unit: Unit, events: Event[]): Attribution[] {
  const taken = new Set<number>();
  return events.flatMap((event, index) => {
    const left = event.left ? regionBefore(doc, unit, event, events[index - 1]) : undefined;
    const right = event.right ? regionAfter(doc, unit, event, events[index + 1]) : undefined;
    const free = attributionsOf(doc, event, left, right).filter(
      ({ stretches }) => !stretches.some((stretch) => taken.has(stretch)),
    );
    for (const { stretches } of free) for (const stretch of stretches) taken.add(stretch);
    return free;
  });
}

/** From the cue before, or the unit's start, to the event's own words. */
const regionBefore = (
  doc: Doc,
  unit: Unit,
  { cue, source }: Event,
  previous: Event | undefined,
): Region | undefined =>
  trimRegion(
    doc,
    previous ? previous.cue.last + 1 : unit.first,
    Math.min(cue.first, source?.first ?? cue.first) - 1,
  );

/** From the complement to the next event, or to the unit's end. */
const regionAfter = (
  doc: Doc,
  unit: Unit,
  event: Event,
  next: Event | undefined,
): Region | undefined =>
  trimRegion(doc, event.complement, next ? endBefore(doc, next, event) : unit.last);

/**
 * Where the clause of the next event cuts a region off. If that only looks back, nothing is left.
 */
function endBefore({ tokens }: Doc, next: Event, { complement }: Event): number {
  if (next.left && !next.right) return complement - 1;
  const { cue, source } = next;
  const isBefore = source && source.first > complement && source.first < cue.first;
  let at = (isBefore ? source.first : cue.first) - 1;
  while (at > complement && JOINER.test(tokens[at]!.lower)) at--;
  return at;
}

function attributionsOf(
  doc: Doc,
  event: Event,
  left: Region | undefined,
  right: Region | undefined,
): Attribution[] {
  const { cue, kind } = event;
  const source = event.source ?? null;
  const { unit } = doc.tokens[cue.first]!;
  const reported =
    kind === 'label' ? { cue: null, source, unit, form: 'label' as const } : { cue, source, unit };
  const attribute = (regions: Region[], sure: number): Attribution =>
    makeAttribution(doc, regions, { ...reported, sure });

  if (kind === 'naming') {
    const { stretches = [] } = right ?? left ?? {};
    const spans = stretches.map((stretch) => spanWithMarks(doc, stretch));
    return spans.length > 0
      ? [{ ...reported, kind: 'mixed', stretches, spans, sure: SURE.naming }]
      : [];
  }
  const quoted = left && right ? onlyQuoted(doc, left, right) : undefined;
  if (quoted) return [attribute([quoted], SURE.verb)];
  // A transcript has no marks: what follows the name is said word for word.
  if (kind === 'label' && right?.stretches.length === 0)
    return [{ ...attribute([right], SURE.loose), kind: 'direct' }];
  const statements = right ? splitAtColon(doc, right) : undefined;
  if (statements) return statements.map((region) => attribute([region], SURE.loose));
  const regions = [left, right].filter((region) => region !== undefined);
  const sure = kind === 'according' ? SURE.loose : SURE.verb;
  return regions.length > 0 ? [attribute(regions, sure)] : [];
}

/** One of two regions, if all of it is quoted and nothing of the other. */
function onlyQuoted({ tokens }: Doc, left: Region, right: Region): Region | undefined {
  const [quoted, ...others] = [left, right].filter(({ stretches }) => stretches.length > 0);
  return quoted && others.length === 0 && isWhollyQuoted(tokens, quoted) ? quoted : undefined;
}

/** The words of a stretch with their marks, which show that they are no statement of their own. */
function spanWithMarks({ tokens, stretches }: Doc, stretch: number): Span {
  const { start, end } = stretches[stretch]!;
  const opening = tokens.find((token) => token.end === start);
  const closing = tokens.find((token) => token.start === end);
  return { start: opening?.start ?? start, end: closing?.end ?? end };
}
