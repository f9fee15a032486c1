import type { Span } from '../../model.ts';

/** From the first start to the last end; there must be one span at least. */
export const hullOf = (spans: Span[]): Span => ({
  start: Math.min(...spans.map(({ start }) => start)),
  end: Math.max(...spans.map(({ end }) => end)),
});
