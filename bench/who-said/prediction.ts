import type { Span } from '../../src/model.ts';

/** What somebody is taken to have said: the words, and the phrase for who it was. */
export type Prediction = Span & { speaker: (Span & { text: string; name?: string }) | null };

/** The one that begins nearest to a quotation, in its paragraph alone. */
export function nearestIn<Found extends Span>(
  text: string,
  quotation: Span,
  found: Found[],
): Found | null {
  const from = text.lastIndexOf('\n', quotation.start) + 1;
  const end = text.indexOf('\n', quotation.end);
  const to = end < 0 ? text.length : end;
  const distance = (one: Span) => Math.max(one.start - quotation.end, quotation.start - one.end, 0);
  return (
    found
      .filter((one) => one.start >= from && one.end <= to)
      .filter((one) => one.end <= quotation.start || one.start >= quotation.end)
      .sort((one, other) => distance(one) - distance(other))[0] ?? null
  );
}
