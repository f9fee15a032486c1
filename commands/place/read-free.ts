import type { Context } from '../../src/chat/command.ts';
import { UserError } from '../../src/chat/errors.ts';
import { sayBack } from '../../src/chat/say-back.ts';
import { NOW_PHRASES } from '../../src/chat/understand/data/asking-words.ts';
import { markNames } from '../../src/chat/understand/mark-names.ts';
import { removeMatch } from '../../src/chat/understand/remove-match.ts';
import type { SaidTime } from '../../src/chat/understand/said-time.ts';
import { takeTimes } from '../../src/chat/understand/take-times.ts';
import { type Run, toRuns } from '../../src/chat/understand/to-runs.ts';
import { type Token, toTokens } from '../../src/chat/understand/tokens.ts';
import type { Word } from '../../src/chat/words.ts';
import { say } from '../../src/language/say.ts';
import { outletNames } from './find-outlet.ts';

/** What a sentence is made of: the times it names, and its runs of words by the words that lead to them. */
export type Sentence = { times: SaidTime[]; runs: Run[]; tokens: Token[] };

// `The Calder Post`
const THE = /^the (?=\S)/u;
// `<script>`: what pages are written in
const TAG = /<\/?([a-z][a-z0-9-]*)/iu;
/** Nobody asks in so many words: each may have to be looked up. */
const MAX_WORDS = 60;
const MAX_WORD_CHARS = 200;

/**
 * Reads the words of a question as far as that can be done without knowing what they name. `prepare`
 * takes out what has no meaning for the asked command.
 */
export async function readFree(
  words: Word[],
  context: Context,
  prepare: (tokens: Token[]) => Token[] | Promise<Token[]> = (tokens) => tokens,
): Promise<Sentence> {
  const tooLong = words.find(({ value }) => value.length > MAX_WORD_CHARS);
  if (words.length > MAX_WORDS || tooLong) throw isTooLong((tooLong ?? words[0]!).value);
  const tokens = toTokens(words);
  const tag = tokens.map(({ text }) => TAG.exec(text)?.[1]).find((name) => name !== undefined);
  if (tag !== undefined)
    throw new UserError(
      say('“{typed}” in angle brackets is no name and no topic.', { typed: sayBack(tag) }),
      ['help'],
      { word: sayBack(tag) },
    );
  const names = (await outletNames(context)).map((name) =>
    name.toLowerCase().replace(THE, '').split(/\s+/u),
  );
  const { times, rest } = takeTimes(await prepare(withoutNow(markNames(tokens, names))));
  return { times, tokens: rest, runs: toRuns(rest) };
}

function isTooLong(typed: string): UserError {
  const word = sayBack(typed);
  return new UserError(
    say('“{typed}” is too long for a question. Name a person or a topic in a few words.', {
      typed: word,
    }),
    ['help'],
    { word },
  );
}

/** “so far” and “these days” say nothing: each question is about now. */
function withoutNow(tokens: Token[]): Token[] {
  const rest = removeMatch(tokens, NOW_PHRASES);
  return rest ? withoutNow(rest) : tokens;
}
