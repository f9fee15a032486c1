import { expect, test } from 'vitest';
import { candidatesOf } from '../../../src/quotes/linker/candidates-of.ts';
import { docOf, textOf } from '../marked.ts';
import { segmentsIn } from '../segments.ts';

const RAIN = 'It rained. ';

test.each([
  [
    'before and after, nearest first',
    '[Ada] met [Bo]. “<No,>” {said} [Cy] and [Di].',
    'Bo Ada Cy Di',
  ],
  ['two paragraphs back', '[Ada].\n\nSo.\n\n“<No.>”', 'Ada'],
  ['not three paragraphs back', '[Ada].\n\nSo.\n\nSo.\n\n“<No.>”', ''],
  ['at the start of the next paragraph', '“<No.>”\n\n[Ada] left.', 'Ada'],
  ['not further on in the next paragraph', '“<No.>”\n\nRain fell. [Ada] left.', ''],
  ['further on in its own paragraph', '“<No.>” Rain fell. Then [Ada] left.', 'Ada'],
  ['not two paragraphs on', '“<No.>”\n\nSo.\n\n[Ada] left.', ''],
  ['not 400 tokens away', `[Ada]. ${RAIN.repeat(140)}“<No.>”`, ''],
  ['300 tokens away', `[Ada]. ${RAIN.repeat(99)}“<No.>”`, 'Ada'],
  ['not 24 segments away', `[Ada]. ${'{It} rained. '.repeat(24)}“<No.>”`, ''],
  ['23 segments away', `[Ada]. ${'{It} rained. '.repeat(23)}“<No.>”`, 'Ada'],
])('sources may stand %s', (_, marked, names) => {
  const doc = docOf(marked);
  const segments = segmentsIn(marked);
  const at = segments.findIndex(({ role }) => role === 'content');
  const found = candidatesOf(doc, segments, at);
  expect(found.map((one) => textOf(doc, segments[one])).join(' ')).toBe(names);
});
