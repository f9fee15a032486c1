import type { Attribution } from '../attribution.ts';
import type { Doc } from '../doc.ts';
import { findEvents } from './find-events.ts';
import { saidBy } from './said-by.ts';

const NO_LABELS: ReadonlySet<string> = new Set();

/** “Denial: the mayor said …”: the word over the sentence or the picture is nobody, the mayor speaks. */
export function withoutHeading(doc: Doc, one: Attribution): Attribution {
  const { source, form } = one;
  if (form || !source) return one;
  const { tokens, units } = doc;
  const unit = units[tokens[source.first]!.unit]!;
  const behind = source.first + 2;
  if (source.first !== unit.first || tokens[behind - 1]?.text !== ':') return one;
  if (source.last >= behind) return { ...one, source: { ...source, first: behind } };
  const event = findEvents(doc, unit, NO_LABELS).find(({ source: who }) => who?.first === behind);
  // “Roe: I said no” are Roe's words: only a longer phrase takes his place.
  return event?.source && event.source.last > behind ? saidBy(doc, one, event) : one;
}
