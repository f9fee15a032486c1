import type { Doc, Phrase } from './doc.ts';
import {
  afterSource,
  type Region,
  splitAtColon,
  splitAtStop,
  trimRegion,
  withAbbreviation,
  withoutListener,
} from './region.ts';
import {
  withoutAside,
  withoutDeed,
  withoutLead,
  withoutNarrator,
  withoutSequel,
} from './without-narrator.ts';

/**
 * What of a content was said: without marks, the narrator's words and whoever else speaks in it; in
 * parts where a colon or a stop divides it. `sources` are those in which each token stands.
 */
export function regionsOf(
  doc: Doc,
  content: Phrase,
  source: Phrase | undefined,
  sources: ReadonlyMap<number, Phrase[]>,
): Region[] {
  const whole = trimRegion(doc, content.first, content.last);
  const free = whole && afterSource(doc, whole, sources.get(whole.first) ?? []);
  if (!free) return [];
  const own = withoutNarrator(doc, withoutLead(doc, withoutListener(doc, free)));
  const told = withoutDeed(doc, withoutAside(doc, withoutSequel(doc, own)));
  return splitAtStop(doc, withAbbreviation(doc, told, source)).flatMap(
    (region) => splitAtColon(doc, region) ?? [withWholeStretches(doc, region)],
  );
}

/** Grows a region that begins or ends within a stretch to all of it. */
function withWholeStretches({ tokens }: Doc, region: Region): Region {
  let { first, last } = region;
  const stretchAt = (at: number): number => tokens[at]?.stretch ?? -1;
  while (stretchAt(first) >= 0 && stretchAt(first - 1) === stretchAt(first)) first--;
  while (stretchAt(last) >= 0 && stretchAt(last + 1) === stretchAt(last)) last++;
  return { ...region, first, last };
}
