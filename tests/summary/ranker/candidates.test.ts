import { describe, expect, test } from 'vitest';
import { summarize } from '../../../src/summary/summarize.ts';
import { splitSentences } from '../../../src/text/split-sentences.ts';

const shown = (text: string, { title = '', count = 3 } = {}): string[] =>
  summarize([{ articleId: 'a', title, text, sentences: splitSentences(text) }], {
    count,
  }).picks.map((pick) => pick.text);

describe('in an article summed up for itself', () => {
  test('“the map” may stand once a shown sentence has named it', () => {
    const text =
      'Scientists at Lindholm published the first map of the moon Orsa on Monday. ' +
      'Rain fell in Senn. ' +
      'The map shows lakes of liquid methane and plains of ice as wide as a continent.';
    expect(shown(text)).toContain(
      'The map shows lakes of liquid methane and plains of ice as wide as a continent.',
    );
  });

  test('it may not where nothing that is shown has named it', () => {
    const text =
      'Ferries in Sill Bay stopped on Monday as crews began a strike over pay. ' +
      '“We bought a map,” said one of them. ' +
      'The map shows lakes of liquid methane and plains of ice as wide as a continent.';
    expect(shown(text, { count: 1 })).not.toContain('The map shows');
    expect(shown(text, { count: 9 }).join(' ')).not.toMatch(/^The map/u);
  });

  test('what the headline says may open with “The city”', () => {
    const title = 'Tern Bridge to close for nine weeks after crack';
    const text =
      'Few things are as easy to take for granted as a way across water. ' +
      'Calder is about to learn that. ' +
      'The city will close the Tern Bridge for nine weeks after a crack was found. ' +
      'Some 41,000 cars cross the river every day.';
    expect(shown(text, { title, count: 1 })).toEqual([
      'The city will close the Tern Bridge for nine weeks after a crack was found.',
    ]);
    expect(shown(text, { title }).join(' ')).not.toContain('Few things');
  });
});

test('an opinion piece is told by its opinions, and says what it is', () => {
  const text =
    'I have never understood why the council of Calder hates trees. It must plant them again. ' +
    'Nobody who has seen Harbour Street in August can doubt that. It is high time that the mayor listened to us.';
  const { picks } = summarize(
    [
      {
        articleId: 'a',
        title: 'Opinion: Bring back our trees',
        text,
        sentences: splitSentences(text),
      },
    ],
    { count: 2 },
  );
  expect(picks.length).toBeGreaterThan(0);
  expect(picks.every(({ kind }) => kind === 'opinion')).toBe(true);
});
