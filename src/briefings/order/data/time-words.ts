/** Times of day that have a name. */
export const NAMED_TIMES: ReadonlyMap<string, number> = new Map([
  ['noon', 12],
  ['midday', 12],
  ['mid-day', 12],
  ['12 noon', 12],
  ['high noon', 12],
  ['noontime', 12],
  ['mittag', 12],
  ['midnight', 0],
  ['12 midnight', 0],
  ['mitternacht', 0],
]);

/** Names that say no exact time, and times that may be meant. */
export const VAGUE_TIMES: ReadonlyMap<string, readonly string[]> = new Map([
  ['breakfast', ['07:00', '08:00']],
  ['breakfast time', ['07:00', '08:00']],
  ['close of business', ['17:00', '18:00']],
  ['cob', ['17:00', '18:00']],
  ['dawn', ['06:00']],
  ['dinner time', ['18:00', '19:00']],
  ['dinnertime', ['18:00', '19:00']],
  ['dusk', ['18:00']],
  ['early', ['06:00', '07:00']],
  ['end of day', ['17:00', '18:00']],
  ['eod', ['17:00', '18:00']],
  ['first thing', ['07:00', '08:00']],
  ['lunch', ['12:00', '13:00']],
  ['lunch time', ['12:00', '13:00']],
  ['lunchtime', ['12:00', '13:00']],
  ['mid-afternoon', ['15:00']],
  ['mid-morning', ['10:00']],
  ['sunrise', ['06:00', '07:00']],
  ['sunset', ['18:00', '20:00']],
  ['teatime', ['16:00', '17:00']],
]);

const NUMBERS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** `seven` is 7. */
export const HOUR_WORDS: ReadonlyMap<string, number> = new Map(
  NUMBERS.map((word, at): [string, number] => [word, at + 1]),
);

/** `seven thirty` is 7:30. */
export const MINUTE_WORDS: ReadonlyMap<string, number> = new Map([
  ['five', 5],
  ['oh five', 5],
  ['ten', 10],
  ['fifteen', 15],
  ['quarter', 15],
  ['twenty', 20],
  ['twenty five', 25],
  ['twenty-five', 25],
  ['thirty', 30],
  ['half', 30],
  ['forty', 40],
  ['forty five', 45],
  ['forty-five', 45],
  ['fifty', 50],
]);
