import { inSpoken } from './in-spoken.ts';

const all = inSpoken((locale) => new Intl.ListFormat(locale, { type: 'conjunction' }));
const any = inSpoken((locale) => new Intl.ListFormat(locale, { type: 'disjunction' }));

/** `Holm, Falk and Lind`, in the language that is spoken. */
export const listAll = (items: Iterable<string>): string => all().format(items);

/** `Holm, Falk or Lind`, in the language that is spoken. */
export const listAny = (items: Iterable<string>): string => any().format(items);
