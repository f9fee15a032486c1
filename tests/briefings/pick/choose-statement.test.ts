import { describe, expect, test } from 'vitest';
import {
  chooseStatement,
  type StatementOptions,
} from '../../../src/briefings/pick/choose-statement.ts';
import type { StoredQuote } from '../../../src/model.ts';
import type { NewQuote } from '../../../src/store/quotes/insert-quotes.ts';
import { makeArticle, makeQuote, makeSpeaker } from '../../support/records.ts';

const TITLE = 'Senn closes its last coal pit';
const LEAD = 'The last coal pit of Senn, where Ada Holt is foreman, was closed on Friday.';
const LINE = 'The lift goes down a last time, and then the pumps stop.';

function choose(
  text: string,
  words = LINE,
  { fields = {}, ...options }: { fields?: Partial<NewQuote> } & Partial<StatementOptions> = {},
): string | undefined {
  const article = makeArticle({ feedId: 'f', title: TITLE, text });
  const quote: StoredQuote = {
    ...makeQuote(text, words, { speaker: makeSpeaker('Ada Holt'), ...fields }),
    id: 'holt',
    texts: [words],
    article,
    vanishedAt: null,
    withdrawn: false,
    alsoIn: [],
    disputes: [],
  };
  return chooseStatement([quote], [article], {
    title: TITLE,
    isTold: () => false,
    known: new Set(),
    ...options,
  })?.words;
}

const FAR = 'Tea was poured for everybody in the yard. '.repeat(60);

describe('what is said is on what the report tells', () => {
  test.each([
    ['near its beginning', `${LEAD}\n\n“${LINE}” Holt said.`],
    ['far from it, of the same', `${LEAD}\n\n${FAR}\n\n“${LINE}” Holt said of the coal pit.`],
    ['of the year of the report', `${LEAD} It opened in 1931.\n\n“${LINE}” Holt said in 1931.`],
  ])('%s', (_, text) => {
    expect(choose(text)).toBe(LINE);
  });

  test.each([
    ['far from it, of something else', `${LEAD}\n\n${FAR}\n\n“${LINE}” Holt said of her ship.`],
    ['of another year', `${LEAD}\n\n${FAR.slice(0, 840)}\n\nIn 1958, “${LINE}” Holt said.`],
  ])('not %s', (_, text) => {
    expect(choose(text)).toBeUndefined();
  });
});

describe('a quotation that the same speech takes back is left', () => {
  test.each([
    ['“However, nobody asked us.”', undefined],
    ['“But nobody asked us.”', undefined],
    ['“Nobody asked us.”', LINE],
    ['Bo Lind is a miner.\n\n“But nobody asked us,” Lind said.', LINE],
  ])('before %s', (next, words) => {
    expect(choose(`${LEAD}\n\n“${LINE}” said Holt. ${next}`)).toBe(words);
  });
});

describe('a quotation can be understood where it stands', () => {
  test.each([
    'We did our work.',
    'But the lift goes down a last time, and then the pumps stop.',
    'Yet nobody in the whole valley has been told what comes next.',
  ])('not “%s”', (words) => {
    expect(choose(`${LEAD}\n\n“${words}” Holt said.`, words)).toBeUndefined();
  });

  test('alone, it names whom it speaks of', () => {
    const words = 'It rings like a church bell all through the night.';
    const text = `${LEAD}\n\n“${words}” Holt said.`;
    expect(choose(text, words)).toBe(words);
    expect(choose(text, words, { isAlone: true })).toBeUndefined();
    expect(choose(`${LEAD}\n\n“${LINE}” Holt said.`, LINE, { isAlone: true })).toBe(LINE);
  });
});
