import type { Context } from '../../src/chat/command.ts';
import { nearest } from '../../src/chat/understand/nearest.ts';
import type { SpeakerCount } from '../../src/store/speakers/speakers.ts';
import { PORTFOLIOS, ROLE_NOUNS } from '../../src/text/data/roles.ts';
import { lookUp, nameWordsOf } from './look-up.ts';

const MAX_FOUND = 3;
const MIN_CHARS = 5;
const ROLE_WORDS = [...ROLE_NOUNS, ...PORTFOLIOS];

/** Whom a description with a misspelt word may mean: “the finace minister”. */
export async function findMisspeltRole(typed: string, context: Context): Promise<SpeakerCount[]> {
  const words = nameWordsOf(typed);
  const mended = words.map((word) =>
    word.length < MIN_CHARS || ROLE_WORDS.includes(word)
      ? word
      : (nearest(word, ROLE_WORDS)[0] ?? word),
  );
  if (mended.join(' ') === words.join(' ')) return [];
  return (await lookUp(mended.join(' '), context)).slice(0, MAX_FOUND);
}
