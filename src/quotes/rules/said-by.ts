import type { Span } from '../../model.ts';
import { partitionPoint } from '../../text/partition-point.ts';
import { type Attribution, makeAttribution } from '../attribution.ts';
import type { Doc, Phrase, Token } from '../doc.ts';
import { trimRegion } from '../region.ts';
import { hullOf } from '../statements/hull-of.ts';
import type { Event } from './event.ts';

/** The words are the teller's, without the “Bo Roe said” that stood among them. */
export function saidBy(
  doc: Doc,
  one: Attribution,
  { source, cue, complement }: Event,
): Attribution {
  if (!source) return one;
  const own = { ...one, source, cue };
  if (one.kind === 'direct') return own;
  const { tokens } = doc;
  const { first, last } = tokensOf(tokens, hullOf(one.spans));
  const start = Math.min(source.first, cue.first);
  if (last < start) return own;
  // “The pier is shut, Roe said, according to …”, but “On Monday, Roe said the pier was shut”.
  const next = tokens[Math.max(source.last, cue.last) + 1];
  const isBehind = start > first && (next?.text === ',' || tokens[start - 1]!.text === '”');
  if (isBehind) return withRegion(doc, own, first, start - 1);
  const begin = afterThat(tokens, complement);
  return first < begin ? withRegion(doc, own, begin, last) : own;
}

/** “told her that | it was late”: a pronoun before “that” is who was told. */
const afterThat = (tokens: Token[], at: number): number =>
  /^(?:him|her|them|us|me)$/u.test(tokens[at]?.lower ?? '') && tokens[at + 1]?.lower === 'that'
    ? at + 2
    : at;

/** The tokens of a span. */
export const tokensOf = (tokens: Token[], { start, end }: Span): Phrase => ({
  first: partitionPoint(tokens, (token) => token.end <= start),
  last: partitionPoint(tokens, (token) => token.start < end) - 1,
});

/** The same attribution of other words; as it was where no word is left. */
export function withRegion(doc: Doc, one: Attribution, first: number, last: number): Attribution {
  const region = trimRegion(doc, first, last);
  return region ? makeAttribution(doc, [region], one) : one;
}
