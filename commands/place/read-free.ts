import { UserError } from '../../src/chat/errors.ts';
import { sayBack } from '../../src/chat/say-back.ts';
import { type SaidTime, takeTimes } from '../../src/chat/understand/take-times.ts';
import { type Segment, toSegments } from '../../src/chat/understand/to-segments.ts';
import { type Token, toTokens } from '../../src/chat/understand/tokens.ts';
import type { Word } from '../../src/chat/words.ts';

/** What a sentence is made of: the times it names, and its stretches by the words that lead to them. */
export type Sentence = { times: SaidTime[]; segments: Segment[]; tokens: Token[] };

// `<script>`: what pages are written in
const TAG = /<\/?([a-z][a-z0-9-]*)/iu;
/** Nobody asks in so many words: each may have to be looked up. */
const MAX_WORDS = 60;
const MAX_WORD_CHARS = 200;

/** Reads the words of a question as far as that can be done without knowing what they name. */
export function readFree(words: Word[]): Sentence {
  const tooLong = words.find(({ value }) => value.length > MAX_WORD_CHARS);
  if (words.length > MAX_WORDS || tooLong)
    throw new UserError(
      `“${sayBack((tooLong ?? words[0]!).value)}” is too long for a question. Name a person or a topic in a few words.`,
      ['help'],
    );
  const tokens = toTokens(words);
  const tag = tokens.map(({ text }) => TAG.exec(text)?.[1]).find((name) => name !== undefined);
  if (tag !== undefined)
    throw new UserError(`“${sayBack(tag)}” in angle brackets is no name and no topic.`, ['help']);
  const { times, rest } = takeTimes(tokens);
  return { times, tokens: rest, segments: toSegments(rest) };
}
