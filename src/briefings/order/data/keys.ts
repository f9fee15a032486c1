/** What may stand before a colon in an order, and which part it opens. */
export const KEYS: ReadonlyMap<
  string,
  'topics' | 'sources' | 'time' | 'days' | 'zone' | 'channel'
> = new Map([
  ['about', 'topics'],
  ['at', 'time'],
  ['channel', 'channel'],
  ['day', 'days'],
  ['days', 'days'],
  ['feed', 'sources'],
  ['feeds', 'sources'],
  ['from', 'sources'],
  ['outlet', 'sources'],
  ['outlets', 'sources'],
  ['re', 'topics'],
  ['source', 'sources'],
  ['sources', 'sources'],
  ['time', 'time'],
  ['times', 'time'],
  ['timezone', 'zone'],
  ['topic', 'topics'],
  ['topics', 'topics'],
  ['tz', 'zone'],
  ['zone', 'zone'],
]);
