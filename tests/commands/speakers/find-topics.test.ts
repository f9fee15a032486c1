import { describe, expect, test } from 'vitest';
import { findTopics } from '../../../commands/speakers/find-topics.ts';
import { foldTerms } from '../../../src/text/fold-terms.ts';

let made = 0;
const outline = (articleId: string, title: string, words: string) => ({
  id: `${articleId}-${made++}`,
  articleId,
  title,
  terms: [...new Set(foldTerms(words))],
});

const topics = (outlines: Parameters<typeof findTopics>[0], names: string[] = []) =>
  findTopics(outlines, names).map(
    ({ topic, statements, naming }) => `${topic} ${statements}/${naming}`,
  );

describe('the topics of statements', () => {
  test('are words that headlines share, with how many statements name them', () => {
    const found = topics([
      outline('a', 'Herring quota cut again', 'the quota is far too high'),
      outline('a', 'Herring quota cut again', 'nobody asked the skippers'),
      outline('b', 'Skippers block port over herring quota', 'we shall stay in port'),
    ]);
    expect(found).toContain('herring quota 3/0');
    expect(found).toContain('port 1/1');
    expect(found.join()).not.toMatch(/skippers|again|cut/u);
  });

  test('that always stand side by side are one', () => {
    expect(
      topics([
        outline('a', 'Boats held off Skarn Bay', 'this is our water'),
        outline('b', 'New light for Skarn Bay harbour', 'ships will see it'),
      ]),
    ).toEqual(['Skarn Bay 2/0']);
  });

  test('are typed as headlines spell them, names large and others small', () => {
    expect(
      topics([
        outline('a', 'Glaciers Shrink Faster Near Ulvoya', 'the glaciers shrink'),
        outline('b', 'Why glaciers matter to Ulvoya', 'a glacier is a clock'),
      ]),
    ).toEqual(expect.arrayContaining(['glaciers 2/2']));
  });

  test('have no word of a name, of an amount, or of what people are', () => {
    const names = ['Odd Brekke'];
    const found = topics(
      [
        outline('a', 'Brekke wants million for ministers', 'a million for ministers, says Brekke'),
        outline('b', 'Brekke asks again for a million', 'ministers need a million'),
      ],
      names,
    );
    expect(found.join()).not.toMatch(/brekke|million|ministers/iu);
  });

  test('are none where no headline has a word for it', () => {
    expect(topics([])).toEqual([]);
    expect(topics([outline('a', '', 'herring'), outline('b', '!!!', 'herring')])).toEqual([]);
  });
});
