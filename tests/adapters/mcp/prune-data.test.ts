import { expect, test } from 'vitest';
import { pruneData } from '../../../adapters/mcp/prune-data.ts';

test('passages are named by where they stand, and all else is kept', () => {
  const article = { id: 'a1', title: 'Talks' };
  const spans = [{ start: 3, end: 9 }];
  expect(
    pruneData({
      verdict: 'exact',
      quotes: [{ texts: ['We go.'], spans, article, receipt: 'a1-x', citations: {} }],
      reports: [{ text: 'They went.', start: 12, end: 22, article }],
      first: { outlet: 'Post', article },
      none: undefined,
    }),
  ).toEqual({
    left: 0,
    data: {
      verdict: 'exact',
      quotes: [{ articleId: 'a1', spans, receipt: 'a1-x' }],
      reports: [{ articleId: 'a1', spans: [{ start: 12, end: 22 }] }],
      first: { outlet: 'Post', article },
    },
  });
});

test('long lists are cut, and what is left out is counted', () => {
  const { data, left } = pruneData({ feeds: Array.from({ length: 1_203 }, (_, at) => at) });
  expect((data as { feeds: number[] }).feeds.length).toBe(200);
  expect(left).toBe(1_003);
});

test('where there is nothing, that is null', () => {
  expect(pruneData(undefined)).toEqual({ data: null, left: 0 });
});
