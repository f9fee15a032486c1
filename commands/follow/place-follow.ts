import type { Context, Free, Given } from '../../src/chat/command.ts';
import { UserError } from '../../src/chat/errors.ts';
import { formatLine } from '../../src/chat/line.ts';
import { sayBack } from '../../src/chat/say-back.ts';
import type { Word } from '../../src/chat/words.ts';
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
  const who = words.length > 0 ? withMarks(words) : undefined;
  if (meant === 'named') return { ...given, ...(who !== undefined && { who }) };
  const { about } = given;
  if (wantsPerson) return { ...given, ...(who !== undefined && { who }) };
  const several = partsOf(about ?? who ?? '');
  if (several.length > 1 && given.who === undefined)
    throw askWhichOf(several, about ?? who!, given);
  if (about !== undefined && given.who === undefined && (await isSomebody(about, context)))
    throw askWhich(about, given);
  if (who === undefined) return given;
  return { ...given, ...((await isSomebody(who, context)) ? { who } : { about: who }) };
}

/** A word in quotation marks is a phrase. */
const withMarks = (words: Word[]): string =>
  words.map(({ value, quoted }) => (quoted ? `"${value}"` : value)).join(' ');

// `gas talks and pay`
const BETWEEN = /\s*(?:,|&|(?<!\p{L})(?:and|or)(?!\p{L}))\s*/u;
const MAX_PARTS = 4;

const partsOf = (text: string): string[] =>
  /["“”]/u.test(text) ? [text] : text.split(BETWEEN).filter((part) => part !== '');

/** A follow is of one thing: which is first, or are all one name, as “law and order” is. */
function askWhichOf(parts: string[], whole: string, given: Given): UserError {
  const line = (about: string) => formatLine('follow', { ...given, about });
  return new UserError(
    `I follow one thing at a time: ${parts.map((part) => `“${sayBack(part)}”`).join(' or ')} first?`,
    [...parts.slice(0, MAX_PARTS), whole].map((about) => ({
      label: sayBack(about),
      line: line(about),
    })),
    { word: sayBack(whole), what: 'topic', asksBack: true },
  );
}

/** “Alert us about Marsh”: whose words, or reports that name them. */
function askWhich(about: string, given: Given): UserError {
  const word = sayBack(about);
  return new UserError(
    `Do you want to follow what “${word}” says, or news about “${word}”?`,
    [
      {
        label: `What ${word} says`,
        line: formatLine('follow', { ...given, about: undefined, who: about } as Record<
          string,
          string | undefined
        >),
      },
      { label: `News about ${word}`, line: formatLine('follow', given) },
    ],
    { word, what: 'speaker', asksBack: true },
  );
}
