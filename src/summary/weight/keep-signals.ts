import type { readSignals } from './read-signals.ts';

type Read = ReturnType<typeof readSignals>;
type Seven = [number, number, number, number, number, number, number];

/** In this order they are kept: where it changes, or what a signal means, what is kept must go. */
const KEPT = ['toll', 'harm', 'deed', 'novelty', 'magnitude', 'talk', 'aside'] as const;
/** In no word that is told. */
const [PART, GAP] = ['|', ' '];

/** What is read of a report, as a line that can be kept: `0.25 0 1 0 0 0 0|court holt|holt torra`. */
export const packSignals = ({ named, ...signals }: Read): string =>
  [KEPT.map((name) => signals[name]), named.title, named.lead]
    .map((part) => part.join(GAP))
    .join(PART);

/** Reads what `packSignals` has written: the very same signals. */
export function unpackSignals(kept: string): Read {
  const [values = '', title = '', lead = ''] = kept.split(PART);
  const words = (part: string): string[] => (part === '' ? [] : part.split(GAP));
  const [toll, harm, deed, novelty, magnitude, talk, aside] = values
    .split(GAP)
    .map(Number) as Seven;
  return {
    ...{ toll, harm, deed, novelty, magnitude, talk, aside },
    named: { title: words(title), lead: words(lead) },
  };
}
