import { UserError } from '../chat/errors.ts';
import { readMoment } from '../chat/times/read-moment.ts';
import { foldTerms } from '../text/fold-terms.ts';
import { Refusal } from './refusal.ts';

type Narrowed = {
  source?: string | undefined;
  since?: string | undefined;
  until?: string | undefined;
};

/** What narrows a list, for the store. Throws `Refusal`. */
export function readNarrowed({ source, since, until }: Narrowed, now: Date) {
  const from = since === undefined ? undefined : readTime(since, 'since', now).start;
  const before = until === undefined ? undefined : readTime(until, 'until', now).end;
  if (from !== undefined && before !== undefined && before <= from)
    throw new Refusal('No time is both since then and until then: swap `since` and `until`.', {
      parameter: 'until',
    });
  return {
    ...(source !== undefined && { outlet: source }),
    ...(from !== undefined && { since: from }),
    ...(before !== undefined && { before }),
  };
}

/** A day or time in UTC, as people write it, too. Throws `Refusal`. */
export function readTime(words: string, parameter: string, now: Date) {
  try {
    return readMoment(words, parameter, { now, zone: 'UTC' }, { ahead: parameter === 'until' });
  } catch (error) {
    if (error instanceof UserError) throw new Refusal(error.message, { parameter });
    throw error;
  }
}

/** What words are looked for by. Throws `Refusal` where they are everywhere. */
export function readWords(words: string, parameter: string, read = foldTerms): string[] {
  const terms = read(words);
  if (terms.length > 0) return terms;
  throw new Refusal(
    `“${words}” has no words to search for: signs, and words like “the” and “of”, are everywhere. Name what it is about.`,
    { parameter },
  );
}
