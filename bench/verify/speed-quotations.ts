import type { StoredQuote } from '../../src/model.ts';
import { createRandom } from '../../train/random.ts';
import { wordOf } from '../invent-news.ts';
import { mistype, replaceWords } from './change-words.ts';
import { pick } from './material.ts';

const WORDS = 40_000;
const LONG_CHARS = 4_000;

export type Asked = { words: string; speaker: string | null };

/** What is asked of a store of invented quotes, by kind; `statements` are twice as many as `runs`. */
export function quotationsOf(statements: StoredQuote[], runs: number): { [kind: string]: Asked[] } {
  const random = createRandom(4712);
  const tellingWords = Array.from({ length: 2_000 }, () => wordOf(Math.floor(random() * WORDS)));
  const given = { random, tellingWords };
  const texts = statements.map(({ texts: own }) => own.join(' ').split(' '));
  const half = (at: number) => texts[at]!.length / 2;
  const each = (write: (at: number) => string, named = true): Asked[] =>
    Array.from({ length: runs }, (_, at) => ({
      words: write(at),
      speaker: named && at % 2 === 0 ? (statements[at]!.speaker?.name ?? null) : null,
    }));
  return {
    exact: each((at) => texts[at]!.join(' ')),
    cut: each((at) => texts[at]!.slice(0, -4).join(' ')),
    'altered, a word': each((at) =>
      (replaceWords(() => 1)(texts[at]!, given) ?? texts[at]!).join(' '),
    ),
    'altered, a third': each((at) =>
      (replaceWords((length) => Math.ceil(length / 3))(texts[at]!, given) ?? texts[at]!).join(' '),
    ),
    misattributed: each((at) => texts[at + 1]!.join(' ')),
    joined: each(
      (at) =>
        `${texts[at]!.slice(0, half(at)).join(' ')} ${texts[at + runs]!.slice(half(at + runs)).join(' ')}`,
    ),
    'none, common and rare words': each(() =>
      Array.from({ length: 18 }, () => wordOf(Math.floor(WORDS * random() ** 3))).join(' '),
    ),
    'none, the commonest words': each(() =>
      Array.from({ length: 18 }, () => wordOf(Math.floor(random() * 40))).join(' '),
    ),
    'a typing error in each word': each((at) => mistype(texts[at]!, given)!.join(' ')),
    'English that nobody said': each((at) => pick(ENGLISH, random).replace('#', String(at))),
    'of 4,000 characters': each((at) => {
      let long = '';
      for (let n = at; long.length < LONG_CHARS; n++)
        long += `${texts[n % texts.length]!.join(' ')} `;
      return long.slice(0, LONG_CHARS);
    }),
    'one word': each((at) => wordOf(at * 7)),
  };
}

/** Known words misspelt, which must be mended before they can be looked up. */
const ENGLISH = [
  'The goverment will nto raise taxs in # unless the parliment agres to the bugdet',
  'Thier hosptial has been waiting # years for a new surgury and the minsters know it',
  'We beleive that evry childern should have # hours of shcool on a normal wensday',
];
