import { expect, test } from 'vitest';
import { isNoNews } from '../../../../src/summary/ranker/topic/is-no-news.ts';

test.each([
  ['Earlier this month, two boats sank off Sill Bay.', true],
  ['In 2019 the mine at Orm was flooded.', true],
  ['When Ada Lund took office in 2014, she sold the fleet.', true],
  ['It is high time that the ferry ran again.', true],
  ['Nobody who has seen the dam can sleep.', true],
  ['Tides are easy to foretell.', true],
  ['Two boats sank off Sill Bay on Monday.', false],
  ['In June the mine at Orm will open again.', false],
  ['The scheme must stay open, a judge ruled.', false],
  ['Doctors say that the drug is safe.', false],
])('“%s” is no news on a topic: %s', (text, expected) => {
  expect(isNoNews(text)).toBe(expected);
});
