import type { Span } from '../../src/model.ts';
import { foldWords } from '../../src/text/fold.ts';
import { type Between, readBetween } from './read-between.ts';
import type { Voice } from './to-voice.ts';

/** Who speaks a quotation, and whether it begins where another's words have ended. */
export type Named = { voice: Voice | undefined; isApart: boolean };

const MARK_BEFORE = /^[”"’'»]/u;
const MARK_BEHIND = /[“"‘'«]$/u;

/**
 * Whom a text names for each of its quotations, which are in their order. A name between two belongs
 * to the one that its verb closes or leads in; where that is not clear, nobody is named.
 */
export function nameEach(text: string, spans: Span[]): Named[] {
  const told = betweenAll(text, spans);
  const ends = told.slice(1).map((one) => one.closes);
  const starts = told.slice(0, -1).map((one) => one.leads);
  // From the end: what is closed by a voice of its own is not led in by the one before.
  for (let at = spans.length - 1; at > 0; at--) {
    const { either } = told[at]!;
    if (either && isOther(ends[at], either.voice) && !starts[at - 1]) ends[at - 1] = either.voice;
  }
  const [serveBoth, unclear] = [new Set<number>(), new Set<number>()];
  for (let at = 1; at < spans.length; at++) {
    const { either } = told[at]!;
    if (!either || ends[at - 1]) continue;
    if (!isOther(starts[at - 1], either.voice)) {
      ends[at - 1] = either.voice;
      serveBoth.add(at);
    }
    // “…,” Ann Lee said, “…,” Bo Ek said, “…”: the one in the middle may be of either.
    else if (serveBoth.has(at - 1)) unclear.add(at - 1);
    if (either.mayLead) starts[at] = either.voice;
  }
  const voices = spans.map((_, at) => (unclear.has(at) ? undefined : settle(starts[at], ends[at])));
  return voices.map((voice, at) => ({
    voice,
    isApart:
      told[at]!.leads !== undefined ||
      unclear.has(at) ||
      unclear.has(at - 1) ||
      isOther(voices[at - 1], voice),
  }));
}

function betweenAll(text: string, spans: Span[]): Between[] {
  return [...spans, undefined].map((span, at) => {
    const last = spans[at - 1];
    const gap = text
      .slice(last?.end ?? 0, span?.start ?? text.length)
      .replace(last ? MARK_BEFORE : /^/u, '')
      .replace(span ? MARK_BEHIND : /$/u, '');
    const wordsOf = (one: Span | undefined) => (one ? text.slice(one.start, one.end).trim() : null);
    return readBetween(gap, { before: wordsOf(last), behind: wordsOf(span) });
  });
}

/** Nobody where one leads the words in and another closes them. */
function settle(start: Voice | undefined, end: Voice | undefined): Voice | undefined {
  if (isOther(start, end)) return undefined;
  return start?.name ? start : (end ?? start);
}

/** Whether both name somebody, and not the same: “Lee” may be “Ann Lee”. */
function isOther(one: Voice | undefined, other: Voice | undefined): boolean {
  if (!one?.name || !other?.name) return false;
  const [own, others] = [surnameOf(one.name), surnameOf(other.name)];
  return own !== others;
}

/** Without the role behind it: “Ann Lee, driver”. */
const surnameOf = (name: string): string | undefined => foldWords(name.split(/, | \(/u)[0]!).at(-1);
