import { expect, test } from 'vitest';
import { readEntries } from '../../../commands/timeline/find-entries.ts';
import type { StoredQuote } from '../../../src/model.ts';
import type { Store } from '../../../src/store/store.ts';
import { outline } from './outline.ts';

const quoteOf = (id: string, outlet: string, alsoIn: string[]) =>
  ({ id, article: { outlet }, alsoIn }) as StoredQuote;

test('words are in the outlets of all their texts, and of the copies of each', async () => {
  const first = outline('2026-03-01', 'The weir goes', {
    id: 'q1',
    articleId: 'a1',
    outlet: 'The Gazette',
  });
  const others = [
    outline('2026-03-01', 'The weir goes', { id: 'q2', articleId: 'a2', outlet: 'The Ledger' }),
    outline('2026-03-01', 'The weir goes', {
      id: 'q3',
      articleId: 'a3',
      outlet: 'The Courier',
      isGone: true,
    }),
  ];
  const stored = [
    quoteOf('q1', 'The Gazette', ['The Herald']),
    quoteOf('q2', 'The Ledger', ['The Post', 'The Gazette']),
  ];
  const asked: unknown[] = [];
  const listQuotes: Store['listQuotes'] = async (search) => {
    asked.push(search.articleIds);
    return stored;
  };
  const store = { listQuotes } as Partial<Store> as Store;
  const [entry] = await readEntries([{ first, others }], { placeId: 'here' }, { store });
  expect(asked).toEqual([['a1', 'a2', 'a3']]);
  expect(entry?.quote.alsoIn).toEqual(['The Herald', 'The Ledger', 'The Post']);
});
