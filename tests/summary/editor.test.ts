import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { summarizeArticles } from '../../commands/summary/summarize-articles.ts';
import { withAdded } from '../../src/chat/receipts/with-added.ts';
import type { Article } from '../../src/model.ts';

/** What a summary of an article must show, in one of these wordings, and must not show. */
type Case = {
  title: string;
  length: 'line' | 'short';
  text: string;
  shows: string[];
  hides: string[];
  why: string;
};

const FOLDER = join(import.meta.dirname, '../fixtures/summaries');
const cases = globSync('*.json', { cwd: FOLDER }).sort();

describe('a summary as an editor would print it', () => {
  test.each(cases)('%s', (file) => {
    const { shows, hides, why, ...one }: Case = JSON.parse(
      readFileSync(join(FOLDER, basename(file)), 'utf8'),
    );
    const shown = summaryOf(one);
    expect(
      shows.some((part) => shown.includes(part)),
      `${why}\n${shown}`,
    ).toBe(true);
    for (const part of hides) expect(shown, why).not.toContain(part);
  });
});

test('every sentence is a slice of its article', () => {
  for (const file of cases) {
    const one: Case = JSON.parse(readFileSync(join(FOLDER, file), 'utf8'));
    const { picks } = summarizeArticles([articleOf(one)], { length: 'full' });
    for (const { start, end, text, added } of picks) {
      expect(one.text.slice(start, end)).toBe(text);
      for (const { in: place, start, end, text } of added)
        expect((place === 'title' ? one.title : one.text).slice(start, end)).toBe(text);
    }
  }
});

function summaryOf({ length, ...one }: Pick<Case, 'title' | 'text' | 'length'>): string {
  const { picks } = summarizeArticles([articleOf(one)], { length });
  return picks.map(withAdded).join('\n');
}

function articleOf({ title, text }: Pick<Case, 'title' | 'text'>): Article {
  return {
    id: 'a',
    feedId: '',
    url: null,
    title,
    outlet: 'Northwire',
    byline: null,
    published: '2031-05-06T09:00:00Z',
    readAt: '2031-05-06T09:00:00Z',
    text,
    sample: false,
  };
}
