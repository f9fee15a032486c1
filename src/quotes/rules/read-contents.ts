import {
  type Attribution,
  isWhole,
  make,
  markedSpan,
  type Region,
  splitAtColon,
  trimmed,
} from '../attribution.ts';
import type { Doc, Unit } from '../doc.ts';
import type { Event } from './find-events.ts';

const JOINER = /^(?:and|but|while|as|though|although|whereas|,|;|—|–)$/u;

/** What each event of a unit reports; a quoted stretch belongs to one event at most. */
export function readContents(doc: Doc, unit: Unit, events: Event[]): Attribution[] {
  const taken = new Set<number>();
  const found: Attribution[] = [];
  events.forEach((event, index) => {
    const next = events[index + 1];
    const previous = events[index - 1];
    const leftEnd =
      event.source && event.source.first < event.cue.first ? event.source.first : event.cue.first;
    const left = event.left
      ? trimmed(doc, previous ? previous.cue.last + 1 : unit.first, leftEnd - 1)
      : undefined;
    const right = event.right
      ? trimmed(doc, event.complement, next ? startOf(doc, next, event) : unit.last)
      : undefined;
    for (const attribution of attributionsOf(doc, event, left, right)) {
      if (attribution.stretches.some((stretch) => taken.has(stretch))) continue;
      for (const stretch of attribution.stretches) taken.add(stretch);
      found.push({
        ...attribution,
        ...(event.kind === 'label' ? { form: 'label' } : {}),
        unit: doc.tokens[event.cue.first]!.unit,
      });
    }
  });
  return found;
}

/** Where the clause of the next event begins, its joining word left out. */
function startOf({ tokens }: Doc, next: Event, event: Event): number {
  const own =
    next.source && next.source.first > event.complement && next.source.first < next.cue.first
      ? next.source.first
      : next.cue.first;
  let at = own - 1;
  while (at > event.complement && JOINER.test(tokens[at]!.lower)) at--;
  if (next.left && !next.right) return event.complement - 1;
  return at;
}

function attributionsOf(
  doc: Doc,
  event: Event,
  left: Region | undefined,
  right: Region | undefined,
): Omit<Attribution, 'unit'>[] {
  const base = { cue: event.kind === 'label' ? null : event.cue, source: event.source ?? null };
  const { tokens } = doc;
  if (event.kind === 'naming') {
    const region = right ?? left;
    if (!region || region.stretches.length === 0) return [];
    return [
      {
        ...base,
        kind: 'mixed',
        stretches: region.stretches,
        spans: region.stretches.map((stretch) => markedSpan(doc, stretch)),
        sure: 0.85,
      },
    ];
  }
  if (
    left &&
    right &&
    left.stretches.length > 0 !== right.stretches.length > 0 &&
    isWhole(tokens, left.stretches.length > 0 ? left : right)
  ) {
    const quoted = left.stretches.length > 0 ? left : right;
    return [make(doc, base, [quoted], 0.95)];
  }
  // A transcript has no marks: what follows the name is said word for word.
  if (event.kind === 'label' && right && right.stretches.length === 0)
    return [{ ...make(doc, base, [right], 0.9), kind: 'direct' }];
  const regions = [left, right].filter((region) => region !== undefined);
  if (regions.length === 0) return [];
  const colon = right ? splitAtColon(doc, right) : undefined;
  if (colon) return colon.map((region) => make(doc, base, [region], 0.9));
  return [make(doc, base, regions, event.kind === 'according' ? 0.9 : 0.95)];
}
