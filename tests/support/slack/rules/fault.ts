/** What Slack would refuse: where, as a JSON pointer, why, and which types would go there. */
export type Fault = { at: string; why: string; expected?: string[] };
export type Check = [holds: unknown, at: string, why: string];

/** The faults among things that have to hold. */
export const failed = (...checks: Check[]): Fault[] =>
  checks.filter(([holds]) => !holds).map(([, at, why]) => ({ at, why }));

export const isListOf = (list: unknown, least: number, most: number): boolean =>
  Array.isArray(list) && list.length >= least && list.length <= most;

export function hasTwins(values: unknown[]): boolean {
  const given = values.filter((value) => value !== undefined && value !== null);
  return new Set(given).size < given.length;
}

/** A name, such as of a block or a button, that may be missing. */
export const isName = (name: unknown): boolean =>
  name === undefined || (typeof name === 'string' && name !== '' && name.length <= 255);

/** An address that a browser opens. */
export const isAddress = (url: unknown): boolean =>
  typeof url === 'string' &&
  url.length <= 3_000 &&
  URL.canParse(url) &&
  /^https?:$/u.test(new URL(url).protocol);

/** Whether each sign in it is whole, however deep. */
export function isWellFormed(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed();
  if (typeof value !== 'object' || value === null) return true;
  return Object.values(value).every(isWellFormed);
}
