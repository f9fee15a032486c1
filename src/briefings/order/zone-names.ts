import type { Message } from '../../language/say.ts';
import { fold } from '../../text/fold.ts';
import { ABBREVIATIONS, AMBIGUOUS } from './data/zone-abbreviations.ts';
import { MANY_ZONES, PLACE_ZONES, RENAMED } from './data/zone-places.ts';

/** What a name may mean: one zone, or several with a word on each. */
export type Meant = { zone: string } | { zones: readonly (readonly [zone: string, is: Message])[] };

/** No name has more words: `st kitts`, `rio de janeiro`, `bosnia and herzegovina`. */
export const MAX_NAME_WORDS = 4;

/** Every zone that Intl lists, by the name in use today, besides the one it knows. */
const allZones = (): string[] => {
  const listed = Intl.supportedValuesOf('timeZone');
  return [
    'UTC',
    ...listed,
    ...[...RENAMED].filter(([old]) => listed.includes(old)).map(([, name]) => name),
  ];
};

const once = <T>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
};

/** `europe/berlin` → `Europe/Berlin` */
export const fullNames = once(
  () => new Map(allZones().map((zone): [string, string] => [zone.toLowerCase(), zone])),
);

/** Cities, places and abbreviations, folded, with blanks for `_` and `-`. */
export const shortNames = once(() => {
  const names = new Map<string, Meant>();
  for (const zone of Intl.supportedValuesOf('timeZone')) {
    const meant = { zone: RENAMED.get(zone) ?? zone };
    for (const name of [zone, meant.zone]) names.set(plainName(name.split('/').at(-1)!), meant);
  }
  for (const [name, zone] of [...PLACE_ZONES, ...ABBREVIATIONS]) names.set(name, { zone });
  for (const [name, zones] of [...MANY_ZONES, ...AMBIGUOUS]) names.set(name, { zones });
  return names;
});

/** As names are looked up: `São-Paulo` and `Sao_Paulo` are `sao paulo`, `St.` is `st`. */
export const plainName = (name: string): string =>
  fold(name)
    .replace(/[_-]+/gu, ' ')
    .replace(/(?: ?\.|'s)(?= |$)/gu, '')
    .trim();
