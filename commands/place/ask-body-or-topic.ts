import type { Context, Given } from '../../src/chat/command.ts';
import { UserError } from '../../src/chat/errors.ts';
import { formatLine } from '../../src/chat/line/line.ts';
import { listAny } from '../../src/language/list.ts';
import { say } from '../../src/language/say.ts';
import { hasName } from '../../src/speakers/match-speakers.ts';
import { foldWords } from '../../src/text/fold.ts';
import { foldTerms } from '../../src/text/fold-terms.ts';
import { lookUp } from '../who/look-up.ts';
import { isPlainTopic } from './is-topic.ts';

const MAX_NAMED = 3;
/** In so many reports the word is looked at. */
const MAX_READ = 5;
// `the union`
const ARTICLE = /^the /u;

/**
 * The bodies of whose names one word in small letters is a part, where it is a topic as well: “dam” may
 * be the Dam Safety Authority, or what reports are about. Empty where it is clear.
 */
export async function bodiesOrTopic(typed: string, context: Context): Promise<string[]> {
  const bare = typed.replace(ARTICLE, '');
  const words = foldWords(bare);
  if (words.length !== 1 || typed !== typed.toLowerCase()) return [];
  const found = await lookUp(bare, context);
  const isPart = found.every(
    ({ speaker }) =>
      speaker.kind === 'organisation' &&
      hasName(speaker, words) &&
      foldWords(speaker.name).length > 1,
  );
  if (found.length === 0 || !isPart || !(await isPlainTopic(bare, context))) return [];
  return found.slice(0, MAX_NAMED).map(({ speaker }) => speaker.name);
}

/** Asks which of the two is meant; of a name behind “quotes”, only where it is a common noun, too. */
export async function askBodyOrTopic(
  given: Given,
  context: Context,
  { isNamed = false } = {},
): Promise<void> {
  const { speaker, about } = given;
  if (speaker === undefined || about !== undefined) return;
  const typed = speaker.replace(ARTICLE, '');
  // “quotes tarnwell” is clear: no report means anything else by that.
  if (isNamed && !(await isCommonNoun(typed, context))) return;
  const names = await bodiesOrTopic(typed, context);
  if (names.length === 0) return;
  const lineOf = (more: Partial<Given>) => formatLine('quotes', { ...given, ...more });
  throw new UserError(
    say('“{typed}” may be {names}, or a topic. Which do you mean?', {
      typed,
      names: listAny(names),
    }),
    [
      ...names.map((name) => ({
        label: say('Said by {speaker}', { speaker: name }),
        line: lineOf({ speaker: name }),
      })),
      {
        label: say('Said about {topic}', { topic: typed }),
        line: lineOf({ speaker: '', about: typed }),
      },
      {
        label: say('News of {topic}', { topic: typed }),
        line: formatLine('summary', { ...given, speaker: '', topic: typed }),
      },
    ],
    { word: typed, asksBack: true, isSettled: true },
  );
}

/** Whether reports write this word small, as no name is. */
async function isCommonNoun(word: string, { store, place }: Context): Promise<boolean> {
  if (foldWords(word).length !== 1) return false;
  const articles = await store.findArticles({
    placeId: place.id,
    terms: foldTerms(word),
    limit: MAX_READ,
  });
  const small = new RegExp(`(?<!\\p{L})${foldWords(word)[0]}(?!\\p{L})`, 'u');
  return articles.some(({ text }) => small.test(text));
}
