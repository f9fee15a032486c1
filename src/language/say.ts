import { IntlMessageFormat } from 'intl-messageformat';
import { inSpoken } from './in-spoken.ts';
import { spoken } from './speak.ts';
import { messageSpoken } from './translate.ts';

declare const known: unique symbol;
/** English words that stand in the catalogs: made by `message`. */
export type Message = string & { readonly [known]: true };
/** What stands in the gaps of a message, by the names of the gaps. */
export type Values = Record<string, string | number>;

/**
 * Our own words in the language that is spoken. They are an ICU message, whose English is its name in
 * the catalogs: `say('{reports, plural, one {# report} other {# reports}} from {outlet}', { … })`.
 * Values are set in as they are.
 */
export function say<const M extends string>(
  words: string extends M ? Message : M,
  values: Values = {},
): string {
  const said = String(formatOf(words).format(values));
  return spoken() === 'ru' ? said.replace(YEAR_AND_STOP, 'г.') : said;
}

/** A Russian date ends in a stop of its own: `9 марта 2026 г.` */
const YEAR_AND_STOP = /(?<=\d\s)г\.\./gu;

/** Words to be said later, so that tables of words can be written: the catalogs have them, too. */
export const message = <const M extends string>(words: string extends M ? never : M): Message =>
  words as string as Message;

const formatOf = inSpoken(
  (locale, words: string) =>
    new IntlMessageFormat(messageSpoken(words), locale, undefined, { ignoreTag: true }),
);
