/** The languages of our own words; what articles say stays in theirs. */
export const LANGUAGES = ['en', 'de', 'es', 'fr', 'ru'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Of a locale such as `de-AT` or `es-419`; English where we do not speak its language. */
export function languageOf(locale: string | null | undefined): Language {
  const [language] = (locale ?? '').toLowerCase().split(/[-_]/u);
  return LANGUAGES.find((one) => one === language) ?? 'en';
}
