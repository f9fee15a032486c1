/** What is known of the place that wrote a date: it decides what `IST` and 11/12/2026 mean. */
export type Where = {
  /** A language tag such as `de` or `en-IN`. */
  language?: string | undefined;
  /** Two letters: `IN`. */
  country?: string | undefined;
  /** Which comes first in 11/12/2026, where other dates of the same feed tell. */
  order?: Order | undefined;
};
export type Order = 'day' | 'month';

/** Endings of addresses that belong to a country, but are used all over the world. */
const ANYWHERE = new Set(
  'ac ag ai am bz cc cf co cx eu fm ga gg gq gs im io la li ly me ml ms nu pw sc sh st su tk to tv vc vg ws'.split(
    ' ',
  ),
);
// The last label of a host, where it is a country's
const COUNTRY_ENDING = /\.([a-z]{2})$/u;

/** The country in whose part of the web an address is; undefined for `.com` and the like. */
export function countryOf(url: string | null | undefined): string | undefined {
  if (!url || !URL.canParse(url)) return undefined;
  const ending = COUNTRY_ENDING.exec(new URL(url).hostname)?.[1];
  if (!ending || ANYWHERE.has(ending)) return undefined;
  return ending === 'uk' ? 'GB' : ending.toUpperCase();
}

/**
 * The countries that may be meant: the one that the language tag names, else where that language is
 * at home, and that of the address. English is at home everywhere.
 */
export function countriesOf({ language, country }: Where): string[] {
  const locale = localeOf(language);
  const home = locale?.language === 'en' ? undefined : locale?.maximize().region;
  return [locale?.region ?? home, country].filter((one) => one !== undefined);
}

/** The parts of a language tag; undefined where it is none. */
export function localeOf(language: string | undefined): Intl.Locale | undefined {
  try {
    return language ? new Intl.Locale(language.trim().replaceAll('_', '-')) : undefined;
  } catch {
    return undefined;
  }
}
