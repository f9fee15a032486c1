import { inSpoken } from './in-spoken.ts';

const names = inSpoken(
  (locale) => new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' }),
);

/** `German` for `de`, in the language that is spoken; a code that is unknown as it is. */
export function languageName(code: string): string {
  try {
    return names().of(code) ?? code;
  } catch {
    return code;
  }
}
