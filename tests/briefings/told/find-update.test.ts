import { describe, expect, test } from 'vitest';
import { findUpdate } from '../../../src/briefings/told/find-update.ts';
import type { Article } from '../../../src/model.ts';
import { makeArticle } from '../../support/records.ts';

const report = (id: string, day: number, title: string, text: string): Article =>
  makeArticle({ feedId: 'f', id, title, text, published: `2026-03-0${day}T06:00:00.000Z` });
const FIRE = report(
  'fire',
  2,
  'Fire destroys mill in Torvale',
  'A fire destroyed the old mill in Torvale on Sunday night. Forty firefighters fought it until dawn. Nobody was in the building, the mayor said.',
);
const update = (...later: Article[]) => {
  const articles = [...later, FIRE];
  const story = { id: 'fire', articles, lead: articles[0]! };
  return findUpdate(story, '2026-03-03T00:00:00.000Z', [FIRE]);
};

describe('a story that was told', () => {
  test('goes on where a later report tells what happened since', () => {
    const arrest = report(
      'arrest',
      4,
      'Police arrest owner of burnt mill in Torvale',
      'Police in Torvale arrested the owner of the burnt mill on Wednesday. Detectives found 30 empty fuel cans in a garage of the Torvale Milling Company after a tip from an insurer.',
    );
    const found = update(arrest)!;
    expect(found.title).toBe('Police arrest owner of burnt mill in Torvale');
    expect(found.told.pick.text).toContain('Detectives found 30 empty fuel cans');
    expect(found.story).toMatchObject({ id: 'fire', articles: [arrest], lead: arrest });
  });

  test('stands under its old headline where the new one says all that is new', () => {
    const closed = report(
      'arrest',
      4,
      'Police arrest owner of burnt mill in Torvale',
      'Police in Torvale arrested the owner of the burnt mill on Wednesday. He said nothing.',
    );
    const found = update(closed)!;
    expect(found.title).toBe('Fire destroys mill in Torvale');
    expect(found.lead).toBe(FIRE);
    expect(found.told.pick.text).toMatch(/^Police in Torvale arrested the owner/u);
  });

  test.each([
    ['nothing came since'],
    [
      'it is only told again',
      report('again', 4, 'Old mill in Torvale destroyed by fire', FIRE.text),
      report(
        'words',
        4,
        'Torvale mill fire',
        'In Torvale the old mill was destroyed by a fire on Sunday night. Until dawn forty firefighters fought it.',
      ),
    ],
    [
      'somebody only remembers',
      report(
        'memory',
        4,
        'Torvale remembers its mill',
        'In 1907 the mill ground flour for the whole valley. It was a beautiful and much loved place.',
      ),
    ],
    ['no report has words', report('photo', 4, 'The mill in pictures', '')],
  ])('does not go on where %s', (_, ...later) => {
    expect(update(...(later as Article[]))).toBeUndefined();
  });
});
