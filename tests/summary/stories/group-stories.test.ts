import { describe, expect, test } from 'vitest';
import type { Article } from '../../../src/model.ts';
import { groupStories, outlets } from '../../../src/summary/stories/group-stories.ts';
import { makeArticle } from '../../support/records.ts';

const article = (id: string, title: string, text: string, fields: Partial<Article> = {}) =>
  makeArticle({ feedId: 'f', id, title, text, outlet: id, ...fields });

const at = (hour: number) => `2026-03-04T${String(hour).padStart(2, '0')}:00:00.000Z`;

const STRIKE = [
  article(
    'ledger',
    'Ferry crews strike in Sill Bay',
    'Ferries in Sill Bay stopped as crews of Calder Lines began a strike over pay. Minister Ilse Marchetti urged the union to talk.',
    { published: at(8) },
  ),
  article(
    'post',
    'Strike halts ferries in Sill Bay',
    'Crews of Calder Lines went on strike over pay and halted ferries in Sill Bay. The union refused to talk to Ilse Marchetti.',
    { published: at(9) },
  ),
];
const TUNNEL = article(
  'courier',
  'Marchetti opens rail tunnel under Harrow Vale',
  'Minister Ilse Marchetti opened the railway tunnel under Harrow Vale, which trains will use from spring. Builders drilled for six years.',
  { published: at(10) },
);
const ids = (articles: Article[]) =>
  groupStories(articles).map((story) => story.articles.map(({ id }) => id));

describe('groupStories', () => {
  test('joins reports of one event and keeps two events of one person apart', () => {
    expect(ids([TUNNEL, ...STRIKE])).toEqual([['post', 'ledger'], ['courier']]);
  });

  test('lets the newest report lead', () => {
    const [story] = groupStories(STRIKE);
    expect(story?.lead.id).toBe('post');
  });

  test('gives the same stories in whatever order the reports come', () => {
    const all = [...STRIKE, TUNNEL];
    expect(ids(all.toReversed())).toEqual(ids(all));
  });

  test('puts first what most outlets carry, then what has most reports, then the newest', () => {
    const film = (id: string, hour: number) =>
      article(id, 'Low Tide opens festival', 'The film Low Tide opened the festival to cheers.', {
        outlet: 'one outlet',
        published: at(hour),
      });
    const found = groupStories([
      TUNNEL,
      film('film-1', 1),
      film('film-2', 2),
      film('film-3', 3),
      article('bird', 'Rare petrel found', 'A storm petrel was found by a beach.', {
        published: at(11),
      }),
      ...STRIKE,
    ]);
    expect(found.map((story) => [story.lead.id, outlets(story)])).toEqual([
      ['post', 2],
      ['film-3', 1],
      ['bird', 1],
      ['courier', 1],
    ]);
  });

  test('takes each report once, even one without words', () => {
    const empty = [article('a', '', ''), article('b', 'The', 'It was.')];
    expect(
      ids([...empty, ...STRIKE])
        .flat()
        .sort(),
    ).toEqual(['a', 'b', 'ledger', 'post']);
    expect(groupStories([])).toEqual([]);
  });
});
