import type { Language } from './languages.ts';
import { spoken } from './speak.ts';

/** As each language writes dates, numbers and lists. */
export const LOCALES: Record<Language, string> = {
  en: 'en-GB',
  de: 'de',
  es: 'es',
  fr: 'fr',
  ru: 'ru',
};

/**
 * Gives the function that has something made once for each language and key, since formats take long
 * to make: `inSpoken((locale) => new Intl.ListFormat(locale))`.
 */
export function inSpoken<Made, Key extends [] | [string]>(
  make: (locale: string, ...key: Key) => Made,
): (...key: Key) => Made {
  const made = new Map<string, Made>();
  return (...key) => {
    const locale = LOCALES[spoken()];
    const name = [locale, ...key].join(' ');
    const known = made.get(name) ?? make(locale, ...key);
    made.set(name, known);
    return known;
  };
}
