import type { Word } from '../words.ts';
import { SPEECH_WORDS } from './data/asking-words.ts';
import { isPosting } from './read-posting.ts';

// `3f9a1c`, and misspelt ones: what `why` explains
const ID = /^(?=.*\d)[0-9a-z]{4,8}$/iu;
// `example.org/news/1`, `https://…`
const ADDRESS = /^(?:https?:|\S+\.\p{L}{2,}(?:\/|$))/iu;
const ME = /^(?:me|us)$/iu;
// `find what …`, `understand why …`
const HELPED = /^(?:find|see|understand|know|remember|work|figure|get|look|track|dig|out)$/iu;

/** Names of a command that stand at the beginning of orders as well: `headlines in #front at 8am`. */
const SUMMARIES = new Set('headlines recap summaries summary'.split(' '));

/**
 * Whether a line that begins with a command’s name is a sentence all the same: “why is there a
 * strike” asks for no briefing, and “help me find what Holm said” for no help.
 */
export function beginsSentence(words: Word[]): boolean {
  const [first, second, ...rest] = words.map(({ value }) => value);
  const name = first?.toLowerCase();
  if (second === undefined || words[0]!.quoted) return false;
  if (name === 'why') return !isOption(second) && !ID.test(second) && !ADDRESS.test(second);
  if (name === 'feed') return ME.test(second) || second.startsWith('#');
  if (SUMMARIES.has(name!)) return isPosting(words.map(({ value }) => value).join(' '));
  if (name === 'follow' || name === 'unfollow') return rest.length === 0 && ADDRESS.test(second);
  if (name !== 'help' || !ME.test(second)) return false;
  return HELPED.test(rest[0] ?? '') || rest.some((word) => SPEECH_WORDS.has(word.toLowerCase()));
}

// `what:3f9a1c`
const isOption = (word: string): boolean => /^what:/iu.test(word);
