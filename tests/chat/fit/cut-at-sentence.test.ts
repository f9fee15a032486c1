import { expect, test } from 'vitest';
import { cutAtSentence } from '../../../src/chat/fit/cut-at-sentence.ts';

test.each([
  ['We go.', 6, 'We go.'],
  ['We go. We stay. We sleep.', 24, 'We go. We stay. […]'],
  ['“We go.” (Ann Lee)\n“We stay. We sleep.” (Bo Roe)', 40, '“We go.” (Ann Lee) […]'],
  ['Two\nIt rained. It rained all night long.', 24, 'Two\nIt rained. […]'],
  ['It rained on and on over the hills.', 20, 'It rained on […]'],
  ['x'.repeat(30), 10, 'xxxxxx […]'],
])('%j is cut to %i characters behind a line, a sentence or a word', (text, room, cut) =>
  expect(cutAtSentence(text, room)).toBe(cut),
);
