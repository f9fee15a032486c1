import type { Context, Free, Given } from '../../src/chat/command.ts';
import { UserError } from '../../src/chat/errors.ts';
import { formatLine } from '../../src/chat/line/line.ts';
import { sayBack } from '../../src/chat/say-back.ts';
import { PRONOUNS } from '../../src/chat/understand/data/asking-words.ts';
import type { Word } from '../../src/chat/words.ts';
import { say } from '../../src/language/say.ts';
import { askWhichOf, partsOf } from './one-at-a-time.ts';
import { isSomebody } from './whom.ts';

/**
 * What the words of a line are to `follow`. Those of a sentence, “keep an eye on cold creek”, say not
 * whether somebody or something is meant: who has been quoted is, and otherwise the words are. Throws
 * a `UserError` that asks back where words about somebody are wanted.
 */
export async function placeFollow(
  { words, given, meant, wantsPerson }: Free,
  context: Context,
): Promise<Given> {
  const who = words.length > 0 ? withMarks(words, meant === 'named') : undefined;
  const [first, ...others] = words;
  if (first && others.length === 0 && !first.quoted && PRONOUNS.has(first.value.toLowerCase()))
    throw new UserError(
      say('I do not know whom “{pronoun}” means. Name them.', { pronoun: first.value }),
      ['speakers'],
      { word: first.value },
    );
  // `about:ferry -football`
  if (given.about !== undefined && words.length > 0 && words.every(leavesOut))
    return { ...given, about: `${given.about} ${who}` };
  if (meant === 'named') return { ...given, ...(who !== undefined && { who }) };
  const { about } = given;
  if (wantsPerson) return { ...given, ...(who !== undefined && { who }) };
  const several = partsOf(about ?? who ?? '');
  if (several.length > 1 && given.who === undefined)
    throw await askWhichOf(several, about ?? who!, async (part) =>
      formatLine('follow', {
        ...given,
        ...(about === undefined && (await isSomebody(part, context))
          ? { who: part }
          : { about: part }),
      }),
    );
  if (about !== undefined && given.who === undefined && (await isSomebody(about, context)))
    throw askWhich(about, given);
  if (who === undefined) return given;
  return { ...given, ...((await isSomebody(who, context)) ? { who } : { about: who }) };
}

/** A word in quotation marks is a phrase; in curly ones, which a line can hold inside of its own. */
const withMarks = (words: Word[], isTyped: boolean): string =>
  words
    .map((word) => (word.quoted ? inMarks(word, isTyped && words.length > 1) : word.value))
    .join(' ');

const inMarks = ({ value }: Word, asTyped: boolean): string =>
  asTyped ? `"${value}"` : `“${value}”`;

// `-football`
const leavesOut = ({ value, quoted }: Word): boolean =>
  !quoted && /^[-−–][\p{L}\p{N}"“]/u.test(value);

/** “Alert us about Marsh”: whose words, or reports that name them. */
function askWhich(about: string, given: Given): UserError {
  const word = sayBack(about);
  return new UserError(
    say('Do you want to follow what “{word}” says, or news about “{word}”?', { word }),
    [
      {
        label: say('What {speaker} says', { speaker: word }),
        line: formatLine('follow', { ...given, about: undefined, who: about } as Record<
          string,
          string | undefined
        >),
      },
      { label: say('News about {topic}', { topic: word }), line: formatLine('follow', given) },
    ],
    { word, what: 'speaker', asksBack: true },
  );
}
