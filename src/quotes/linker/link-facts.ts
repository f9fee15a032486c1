import { hashText, mixHash } from '../../text/hash.ts';
import type { Doc, Token } from '../doc.ts';
import type { Segment } from '../tagger/segment.ts';

/** Where the linker stands: the content it asks for, and what it chose for the one before. */
export type Position = {
  doc: Doc;
  segments: Segment[];
  content: Segment;
  /** Index of the content in `segments`. */
  at: number;
  previous: Segment | undefined;
  previousContent: Segment | undefined;
};

const PRONOUN = /^(?:he|she|they|it|we|i|you|who|that|which|his|her|their|its|them|him)$/u;
const RELATIVE = /^(?:who|that|which)$/u;
const STOP = /^[.?!;]$/u;
const CODE = { source: 1, cue: 2, content: 3 } as const;
/** Words looked at between source and content. */
const NEAR = 5;

/** Distances by rising steps. */
const far = (distance: number): number =>
  distance < 0
    ? 9
    : distance < 2
      ? distance
      : distance < 4
        ? 2
        : distance < 8
          ? 3
          : distance < 16
            ? 4
            : distance < 32
              ? 5
              : distance < 64
                ? 6
                : 7;

/**
 * Describes a candidate source of a content, as hashed features; `candidate` undefined stands for “nobody is
 * named”: order and distance, what other segments stand between, the cue beside the candidate, what kind of
 * phrase it is, and whether it is the speaker so far.
 */
export function linkFeatures(position: Position, candidate: number | undefined): number[] {
  const { doc, segments, at, content, previous, previousContent } = position;
  const { tokens, units } = doc;
  const keys: number[] = [];
  const push = (template: number, a: number, b = 0): void => {
    keys.push(mixHash(template + 200, a, b));
  };
  const first = tokens[content.first]!;
  const last = tokens[content.last]!;
  const unit = units[first.unit]!;
  const opens = content.first - unit.first <= 1 ? 1 : 0;
  const closes = units[last.unit]!.last - content.last <= 2 ? 2 : 0;
  const quoted = first.stretch >= 0 || last.stretch >= 0 || /^["“]/u.test(first.text) ? 1 : 0;
  const form =
    quoted +
    2 * (opens + closes) +
    8 * (first.stretch >= 0 ? 1 : 0) +
    16 * (last.stretch >= 0 ? 1 : 0);
  const opensParagraph = units[first.unit - 1]?.paragraph !== unit.paragraph ? 1 : 0;
  if (candidate === undefined) {
    push(1, 0);
    push(2, form);
    push(3, form, opensParagraph);
    push(4, previous ? 1 : 0, form);
    return keys;
  }

  const source = segments[candidate]!;
  const head = tokens[source.first]!;
  const tail = tokens[source.last]!;
  const after = candidate > at ? 1 : 0;
  const gap = after ? source.first - content.last : content.first - source.last;
  const apart = after ? head.unit - last.unit : first.unit - tail.unit;
  const paragraphs = content.paragraph - source.paragraph + 1;
  let sequence = 7;
  let cues = 0;
  let sources = 0;
  let contents = 0;
  let cueWord = 0;
  const [low, high] = after ? [at, candidate] : [candidate, at];
  for (let between = low + 1; between < high; between++) {
    const { role, last: end } = segments[between]!;
    if (sequence < 1e6) sequence = sequence * 4 + CODE[role];
    if (role === 'cue') {
      cues++;
      if (cueWord === 0) cueWord = hashText(tokens[end]!.lower);
    } else if (role === 'source') sources++;
    else contents++;
  }
  const cueAfter = cueBeside(segments, candidate, 1);
  const cueBefore = cueBeside(segments, candidate, -1);
  const beside = (cueAfter ? 1 : 0) + (cueBefore ? 2 : 0);
  const alone = source.first === source.last && PRONOUN.test(head.lower);
  const kind = alone
    ? RELATIVE.test(head.lower)
      ? 3
      : head.lower === 'it'
        ? 4
        : 2
    : /^\p{Lu}/u.test(tail.text)
      ? 1
      : 0;
  const inside = head.stretch >= 0 ? 1 : 0;
  const subject = source.first - units[head.unit]!.first <= 1 ? 1 : 0;
  const same = previous === source ? 1 : 0;

  push(10, after);
  push(11, after, far(gap));
  push(12, after, apart + 4);
  push(13, after * 8 + paragraphs, form);
  push(14, sequence, after);
  push(15, after * 64 + cues * 16 + sources * 4 + Math.min(contents, 3));
  push(16, beside, after);
  push(17, beside * 16 + after * 4 + Math.min(apart + 1, 3), form);
  push(18, kind, after);
  push(19, kind * 2 + inside, after * 8 + apart + 2);
  push(20, inside, first.stretch >= 0 ? 1 : 0);
  push(21, subject, after * 8 + apart + 2);
  push(22, same, form);
  push(23, same * 64 + paragraphs * 16 + far(gap), form);
  push(24, cueWord, after);
  push(25, hashText(tail.lower));
  push(26, sequence, form);
  push(27, sequence, beside * 8 + after);
  push(
    28,
    same * 4 +
      (previousContent ? Math.min(first.unit - tokens[previousContent.first]!.unit, 3) : 0),
    form,
  );
  push(29, (sources === 0 ? 1 : 0) * 2 + (cues > 0 ? 1 : 0), after * 32 + form);
  push(30, paragraphs, opensParagraph);
  push(31, opensParagraph, same * 32 + form);
  pushBetween(
    tokens,
    after ? content.last + 1 : Math.max(source.last + 1, content.first - NEAR),
    after ? Math.min(source.first, content.last + 1 + NEAR) : content.first,
    after,
    gap,
    push,
  );
  if (head.unit === first.unit) push(35, after, form);
  pushBeside(tokens, source, mixHash(after, apart), form, push);
  if (cueBefore) push(37, hashText(tokens[cueBefore.last]!.lower), after);
  if (cueAfter) push(38, hashText(tokens[cueAfter.last]!.lower), after);
  return keys;
}

/** The cue right after (step 1) or before (step -1) a source. */
function cueBeside(segments: Segment[], at: number, step: 1 | -1): Segment | undefined {
  const own = segments[at]!;
  const other = segments[at + step];
  if (other?.role !== 'cue') return undefined;
  return (step === 1 ? other.first - own.last <= 4 : own.first - other.last <= 3)
    ? other
    : undefined;
}

/** The words on either side of the source: “told | Kerry | that” is not he who speaks. */
function pushBeside(
  tokens: Token[],
  { first, last }: Segment,
  place: number,
  form: number,
  push: (template: number, a: number, b?: number) => void,
): void {
  const before = tokens[first - 1];
  const next = tokens[last + 1];
  push(40, before ? hashText(before.lower) : 0, place);
  push(41, next ? hashText(next.lower) : 0, place);
  push(42, shortForm(before), place);
  push(43, shortForm(next), mixHash(1, place, form));
}

const shortForm = (token: Token | undefined): number =>
  !token ? 0 : /^\p{Lu}/u.test(token.text) ? 1 : token.lower.length < 6 ? hashText(token.lower) : 2;

function pushBetween(
  tokens: Token[],
  from: number,
  to: number,
  after: number,
  gap: number,
  push: (template: number, a: number, b?: number) => void,
): void {
  let words = 3;
  let stop = 0;
  let that = 0;
  for (let at = from; at < to; at++) {
    const { text, lower, stretch } = tokens[at]!;
    const letters = /^[\p{L}\p{N}]/u.test(text);
    words = mixHash(7, words, letters ? (lower.length < 5 ? hashText(lower) : 1) : hashText(text));
    if (stretch < 0 && STOP.test(text)) stop = 1;
    if (lower === 'that') that = 1;
  }
  push(32, words, after);
  push(33, stop, after * 8 + Math.min(gap, 7));
  push(34, that, after);
}
