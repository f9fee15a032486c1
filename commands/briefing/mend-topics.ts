import type { Problem } from '../../src/briefings/order/order.ts';
import type { Context } from '../../src/chat/command.ts';
import { sayBack } from '../../src/chat/say-back.ts';
import { listAll } from '../../src/language/list.ts';
import { say } from '../../src/language/say.ts';
import { isTopic } from '../place/is-topic.ts';
import { nearTopics } from '../place/near-topic.ts';

/** Each is looked up; a line has hardly more that are misspelt. */
const MAX_LOOKED_UP = 4;
// `harbour talks`: no phrase, which is meant to the letter, and nothing that is left out
const PLAIN = /^[^"“”-][^"“”]*$/u;

/** A topic as it was typed, and what the reports here call it. */
export type Mended = { typed: string; meant: string };

/**
 * Topics that no report here has, with what they are nearly: “intrest rates” is “interest rates”.
 * What is near nothing may be news yet, and stays.
 */
export async function mendTopics(topics: readonly string[], context: Context): Promise<Mended[]> {
  const mended: Mended[] = [];
  for (const typed of topics.filter((topic) => PLAIN.test(topic)).slice(0, MAX_LOOKED_UP)) {
    if (await isTopic(typed, context)) continue;
    const [meant] = await nearTopics(typed, context);
    if (meant !== undefined) mended.push({ typed, meant });
  }
  return mended;
}

/** Topics of which no report here speaks yet: they are taken as they are. */
export async function unwritten(topics: readonly string[], context: Context): Promise<string[]> {
  const found: string[] = [];
  for (const topic of topics.filter((one) => PLAIN.test(one)).slice(0, MAX_LOOKED_UP))
    if (!(await isTopic(topic, context))) found.push(topic);
  return found;
}

/** Asks whether the topics of reports are meant; in quotation marks they stay as they were typed. */
export function askOfTopics(mended: readonly Mended[], text: string): Problem {
  const words = mended.map(({ typed }) => typed);
  const meant = mended.map((one) => one.meant);
  const kept = mended.map(({ typed }) => ({ typed, meant: `"${typed}"` }));
  return {
    kind: 'unclear',
    what: 'topic',
    word: words[0]!,
    says: say(
      'No report here speaks of {words}. {topics, plural, one {Is} other {Are}} {meant} meant?',
      { words: said(words), topics: meant.length, meant: said(meant) },
    ),
    choices: [
      { label: meant.join(', '), line: withMended(text, mended) },
      { label: say('{words} as typed', { words: words.join(', ') }), line: withMended(text, kept) },
    ],
  };
}

/** A line with its topics mended. */
export const withMended = (text: string, mended: readonly Mended[]): string =>
  mended.reduce((line, { typed, meant }) => line.replace(typed, () => meant), text);

const said = (words: readonly string[]): string =>
  listAll(words.map((word) => say('“{word}”', { word: sayBack(word) })));
