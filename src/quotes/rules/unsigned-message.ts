import type { Attribution } from '../attribution.ts';
import type { Doc } from '../doc.ts';

const MESSAGE = /^(?:texts?|messages?|e-?mails?|letters?|notes?|voicemails?)$/u;
const READS = /^(?:saying|reading)$/u;
// Whoever gets a message has not written it.
const GETS = /^(?:gets?|got|receiv(?:es?|ed|ing)|finds?|found|opened|saw|shown|sent)$/u;
const WAS = /^(?:was|were|been|being)$/u;

/** “She got a text message saying: “…””: nobody is named who wrote it. */
export function withoutReceiver(doc: Doc, one: Attribution): Attribution {
  const { cue, source } = one;
  if (!cue || !source || one.form) return one;
  const { tokens } = doc;
  const isMessage =
    READS.test(tokens[cue.first]!.lower) && MESSAGE.test(tokens[cue.first - 1]?.lower ?? '');
  if (!isMessage) return one;
  const isNear = tokens[source.first]!.unit === tokens[cue.first]!.unit;
  const isBefore = isNear && source.last < cue.first - 1;
  const holdsMessage = source.first < cue.first && source.last >= cue.first - 1;
  if (holdsMessage) return one;
  const verbs = tokens.slice(source.last + 1, cue.first);
  const isGiven = verbs.some(
    ({ lower }, at) =>
      GETS.test(lower) && (lower !== 'sent' || WAS.test(verbs[at - 1]?.lower ?? '')),
  );
  return isBefore && !isGiven ? one : { ...one, source: null };
}
