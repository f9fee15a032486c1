import { expect, test } from 'vitest';
import { plainTitle } from '../../../src/summary/headline/plain-title.ts';

test.each([
  ['LIVE: Ferries stop in Sill Bay', 'Ferries stop in Sill Bay'],
  ['Breaking – Holt resigns', 'Holt resigns'],
  ['Watch | Ducks cross motorway', 'Ducks cross motorway'],
  ['Holt resigns | Harbour Ledger', 'Holt resigns'],
  ['Holt resigns - The Harbour Ledger', 'Holt resigns'],
  ['Live: Holt resigns | Politics', 'Holt resigns'],
  ['Holt resigns – and Lind stays', 'Holt resigns – and Lind stays'],
  ['Holt: Lind must stay', 'Holt: Lind must stay'],
  ['Watch makers strike in Senn', 'Watch makers strike in Senn'],
  ['Live music returns to Senn', 'Live music returns to Senn'],
  ['Video:', 'Video:'],
  ['', ''],
])('“%s” is told as “%s”', (title, wanted) => {
  expect(plainTitle(title, 'The Harbour Ledger')).toBe(wanted);
});
