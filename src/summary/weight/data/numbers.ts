/** Numbers in words. Large ones are round: nobody who writes “dozens” has counted. */
export const NUMBERS: ReadonlyMap<string, number> = new Map([
  ...'one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, at): [string, number] => [word, at + 1]),
  ['dozen', 12],
  ['dozens', 30],
  ['scores', 60],
  ['hundred', 100],
  ['hundreds', 300],
  ['thousand', 1_000],
  ['thousands', 3_000],
  ['million', 1_000_000],
  ['millions', 3_000_000],
  ['billion', 1_000_000_000],
  ['billions', 3_000_000_000],
]);
