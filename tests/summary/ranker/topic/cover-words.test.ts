import { expect, test } from 'vitest';
import { summarize } from '../../../../src/summary/summarize.ts';
import { splitSentences } from '../../../../src/text/split-sentences.ts';

const ARTICLE = `The town of Orm opened its new harbour on Monday.
Mayor Ada Lund cut a ribbon before some 400 guests. A band from Senn played two marches.
Orm spends 3 million crowns a year on schools. Teachers in Orm want smaller classes, and pupils in the old school sit two to a desk.
Boats from Sill may use the harbour from June.`;

const pick = (topic: string, count = 1): string[] =>
  summarize([{ articleId: 'a', text: ARTICLE, sentences: splitSentences(ARTICLE) }], {
    topic,
    count,
  }).picks.map(({ text }) => text);

test('of one article the sentences on a topic of many words are picked', () => {
  const [best] = pick('school, teacher, pupil, class, lesson, exam, desk, university, student');
  expect(best).toMatch(/^Teachers in Orm/u);
});

test('none of them must have a word of it', () => {
  expect(pick('school, teacher, lesson', 3)).toHaveLength(3);
  expect(pick('zebra', 2)).toHaveLength(2);
});
