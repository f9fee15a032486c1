import { expect, test } from 'vitest';
import { isNews } from '../../src/summary/is-news.ts';

test.each([
  ['The old pier at low tide (courtesy: Ada Holt, Senn Museum of the Sea).', false],
  ['Follow the Senn Gazette: Facebook | Twitter and all the rest.', false],
  ['It was a courtesy: nobody in Senn had asked for it.', true],
  ['She paid the mayor a courtesy call on Friday.', true],
  ['The harbour put the film on Facebook and Twitter on Friday.', true],
])('%s: %s', (text, is) => {
  expect(isNews(text)).toBe(is);
});
