import { oddWordIn, topicName } from '../../src/briefings/order/odd-topic.ts';
import type { Context } from '../../src/chat/command.ts';
import { type Suggested, UserError } from '../../src/chat/errors.ts';
import { sayBack } from '../../src/chat/say-back.ts';
import { say } from '../../src/language/say.ts';
import { foldWords } from '../../src/text/fold.ts';
import { foldTerms } from '../../src/text/fold-terms.ts';
import { isTopic } from '../place/is-topic.ts';

/** A headline that has a topic word for word is among so many of the newest. */
const MAX_HEADLINES = 50;

/** What a line says of topics: its words, those that the briefing has, and how to write it again. */
type Asking = {
  text: string;
  /** Undefined for a briefing that is not there yet. */
  has?: readonly string[] | undefined;
  again: (words: string) => string;
};

/**
 * Asks back where a topic that is not in quotation marks holds a word of an order, or where something
 * is left out of a briefing that neither it nor any report has: it was hardly meant so.
 */
export async function askOfOddTopics(
  topics: readonly string[],
  { text, has, again }: Asking,
  context: Context,
): Promise<void> {
  for (const topic of topics) {
    const name = topicName(topic);
    if (has?.includes(topic) || isMarked(text, name)) continue;
    const odd = oddWordIn(topic);
    if (odd !== undefined && !(await isInHeadline(name, context)))
      throw askOfOdd(odd, name, text, again);
    const isOut = has !== undefined && topic.startsWith('-') && !isDashed(text, name);
    if (isOut && !(await isTopic(name, context))) throw nothingToLeaveOut(name, text, again);
  }
}

// `no confidence vote`, as it stands in a headline
async function isInHeadline(name: string, { store, place }: Context): Promise<boolean> {
  const terms = [...new Set(foldTerms(name))];
  const words = foldWords(name);
  if (terms.length === 0 || words.length < 2) return false;
  const found = await store.findArticles({ placeId: place.id, terms, limit: MAX_HEADLINES });
  const phrase = ` ${words.join(' ')} `;
  return found.some(({ title }) => ` ${foldWords(title).join(' ')} `.includes(phrase));
}

function askOfOdd(
  odd: string,
  name: string,
  text: string,
  again: (words: string) => string,
): UserError {
  const [word, typed] = [sayBack(odd), sayBack(name)];
  const marked = replaced(text, name, `"${name}"`);
  const plain = name.replace(wordsOf(odd), ' ').replace(/\s+/gu, ' ').trim();
  // `film only`, but of `rates until christmas` what is left says something else
  const isAtEnd = name.startsWith(odd) || name.endsWith(odd);
  const without =
    isAtEnd && oddWordIn(plain) === undefined ? replaced(text, name, plain) : undefined;
  const isOne = !/\s/u.test(name);
  const choices: Suggested[] = [
    ...(without && !isOne
      ? [
          {
            label: say('Without the word “{word}”: {topic}', { word, topic: sayBack(plain) }),
            line: again(without),
          },
        ]
      : []),
    ...(marked && !isOne
      ? [{ label: say('About “{topic}” as it stands', { topic: typed }), line: again(marked) }]
      : []),
  ];
  const says = isOne
    ? say('I do not understand “{word}” as a topic. A topic may stand in quotation marks.', {
        word,
      })
    : say('I do not understand “{word}” in “{topic}”. A topic may stand in quotation marks.', {
        word,
        topic: typed,
      });
  return new UserError(says, choices, {
    word,
    what: 'topic',
    asksBack: true,
  });
}

function nothingToLeaveOut(
  name: string,
  text: string,
  again: (words: string) => string,
): UserError {
  const word = sayBack(name);
  const marked = replaced(text, name, `"${name}"`);
  return new UserError(
    say(
      'No report here speaks of “{word}”, and it is no topic of this briefing. Leave it out all the same?',
      { word },
    ),
    marked ? [{ label: say('Leave out “{word}”', { word }), line: again(marked) }] : [],
    { word, what: 'topic', asksBack: true },
  );
}

/** Some words where a line has them, whatever blanks are between them. */
const wordsOf = (name: string): RegExp =>
  new RegExp(
    String.raw`(?<![\p{L}\p{N}])${name.split(/\s+/u).map(RegExp.escape).join(String.raw`\s+`)}(?![\p{L}\p{N}])`,
    'iu',
  );

const replaced = (text: string, name: string, by: string): string | undefined =>
  wordsOf(name).test(text) ? text.replace(wordsOf(name), () => by) : undefined;

const isMarked = (text: string, name: string): boolean =>
  new RegExp(String.raw`["“„«]\s*${wordsOf(name).source}\s*["”“»]`, 'iu').test(text);

/** `-sport`: nobody types that by chance. */
const isDashed = (text: string, name: string): boolean =>
  new RegExp(String.raw`(?:^|[\s,"])[-–−]${wordsOf(name).source}`, 'iu').test(text);
