const ENGLISH = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
/** Those whose months Intl is asked for. Croatian shares names with Polish, but not their order. */
const LANGUAGES =
  'ca cs da de el es fi fr hr hu id it nb nl nn pl pt ro ru sk sl sv tr uk vi'.split(' ');
const MORE: [string, number, string][] = [['mrz', 2, 'de']];
const MIN_CHARS = 3;

type Named = { month: number; language: string };
let names: Map<string, Named[]> | undefined;

/**
 * The month, from 0, that a name or its beginning stands for, in English or another language of
 * Europe. Undefined where there is none, or where it is one month in this language and another in
 * that: then `language` decides.
 */
export function monthOf(name: string, language: string | undefined): number | undefined {
  const folded = fold(name);
  if (folded.length < MIN_CHARS) return undefined;
  const english = ENGLISH.findIndex((month) => month.startsWith(folded));
  if (english !== -1) return english;
  names ??= namesByIntl();
  return agreed(names.get(folded) ?? startingWith(folded, names), language?.slice(0, 2));
}

function agreed(meanings: Named[], language: string | undefined): number | undefined {
  const own = meanings.filter((meaning) => meaning.language === language);
  const months = new Set((own.length > 0 ? own : meanings).map(({ month }) => month));
  return months.size === 1 ? months.values().next().value : undefined;
}

const startingWith = (start: string, all: Map<string, Named[]>): Named[] =>
  [...all].flatMap(([name, meanings]) => (name.startsWith(start) ? meanings : []));

/** Many languages inflect a month beside a day, so each is asked for alone and with one. */
function namesByIntl(): Map<string, Named[]> {
  const found = new Map<string, Named[]>();
  const add = (name: string, month: number, language: string): void => {
    found.set(name, [...(found.get(name) ?? []), { month, language }]);
  };
  for (const language of LANGUAGES)
    for (const month of ['long', 'short'] as const)
      for (const day of [undefined, 'numeric'] as const) {
        const format = new Intl.DateTimeFormat(language, { month, day, timeZone: 'UTC' });
        for (let index = 0; index < ENGLISH.length; index++)
          add(monthIn(format, index), index, language);
      }
  for (const [name, month, language] of MORE) add(name, month, language);
  return found;
}

const monthIn = (format: Intl.DateTimeFormat, index: number): string =>
  fold(
    format.formatToParts(Date.UTC(2026, index, 15)).find(({ type }) => type === 'month')?.value ??
      '',
  );

/** In lower case, without accents and stops. */
const fold = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}.]/gu, '');
