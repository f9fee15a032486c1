import { createRandom } from '../../train/random.ts';
import { wordOf } from '../invent-news.ts';
import {
  ACTORS,
  ADJECTIVES,
  BODIES,
  DEEDS,
  ENDINGS,
  GIVEN,
  HAPPENINGS,
  MONTHS,
  ROLES,
  SUBJECTS,
  THINGS,
  VERBS,
} from './news-words.ts';

/** What one outlet prints; times are in ms from the start. */
export type SoakReport = {
  n: number;
  feed: number;
  at: number;
  title: string;
  paragraphs: string[];
  said: Said[];
  /** When it loses its first quotation; null where it stays as it is. */
  editedAt: number | null;
  /** Its feed has only a line about it. */
  isOnPage: boolean;
};
/** Each saying has a number of its own, which stands in its words: “… in case 17 …”. */
export type Said = { code: number; speaker: number; paragraph: number };

export const SPEAKERS = 400;
/** Of these 25 somebody is told. */
export const isFollowed = (speaker: number): boolean => speaker >= 5 && speaker < 30;
export const THEMES = 25;
const HOUR_MS = 3_600_000;
const BACKLOG_MS = 10 * HOUR_MS;
const COPIED_SHARE = 0.15;
const FURTHER_SHARE = 0.15;
const THEME_SHARE = 0.25;
const PAGE_SHARE = 0.15;
/** Of those in whom somebody followed speaks; of all others a tenth of it. */
const EDITED_SHARE = 0.1;

const capital = (word: string): string => word[0]!.toUpperCase() + word.slice(1);

export const nameOf = (speaker: number): string =>
  `${GIVEN[speaker % GIVEN.length]} ${capital(wordOf(speaker))}${ENDINGS[speaker % ENDINGS.length]}`;

/** Two words that some reports are about. */
export const themeOf = (n: number): string =>
  `${SUBJECTS[n % SUBJECTS.length]} ${HAPPENINGS[(n + Math.floor(n / SUBJECTS.length)) % HAPPENINGS.length]}`;

/**
 * News of so many hours in so many feeds, the same at every run, in the order of their time; beside
 * it one report of before the start for each feed. Every seventh is a copy, and every seventh a
 * further report of an event.
 */
export function inventReports(
  count: number,
  { feeds, hours }: { feeds: number; hours: number },
): SoakReport[] {
  const random = createRandom(4711);
  const roll = (sides: number): number => Math.floor(random() * sides);
  const any = <T>(list: readonly T[]): T => list[roll(list.length)]!;
  let codes = 0;

  const claim = (): string =>
    `the ${any(SUBJECTS)} in ${capital(wordOf(roll(3_000)))} ${any(['cost', 'lost', 'needed', 'received', 'saved'])} ${roll(900) + 20} ${any(ADJECTIVES)} ${any(THINGS)}`;
  const saying = (code: number): string =>
    `We will ${any(VERBS)} the ${any(ADJECTIVES)} ${any(SUBJECTS)} of ${capital(wordOf(roll(3_000)))} before ${any(MONTHS)}, ` +
    `and in case ${code} the ${any(ADJECTIVES)} ${any(THINGS)} from ${capital(wordOf(roll(3_000)))} must answer to ${any(BODIES)}`;

  function write(at: number, before?: SoakReport): Omit<SoakReport, 'n' | 'feed' | 'at'> {
    const place = capital(wordOf(roll(3_000)));
    const theme = random() < THEME_SHARE ? themeOf(roll(THEMES)) : any(SUBJECTS);
    const title =
      before?.title ?? `${any(ACTORS)} ${any(DEEDS)} ${theme} in ${place} after ${claim()}`;
    const about = before
      ? before.paragraphs[0]!
      : `The ${theme} in ${place} was on the table again on Tuesday, when it became known that ${claim()}. Officials in ${place} confirmed that ${claim()}.`;
    const paragraphs = [about];
    const said: Said[] = [];
    for (let voice = 0; voice < 2; voice++) {
      const earlier = voice === 0 ? before?.said[0] : undefined;
      const speaker = earlier?.speaker ?? roll(SPEAKERS);
      const code = earlier?.code ?? ++codes;
      said.push({ code, speaker, paragraph: paragraphs.length });
      paragraphs.push(
        earlier
          ? before!.paragraphs[earlier.paragraph]!
          : `“${saying(code)},” said ${nameOf(speaker)}, ${any(ROLES)}.`,
        `A report of ${roll(90) + 10} pages says that ${claim()}. Two people who had read it said on Monday that ${claim()}. It is not known whether ${claim()}.`,
      );
    }
    paragraphs.push(`Last year ${claim()}, and the year before ${claim()}.`);
    const share = said.some(({ speaker }) => isFollowed(speaker))
      ? EDITED_SHARE
      : EDITED_SHARE / 10;
    const editedAt = random() < share ? at + (0.3 + random()) * HOUR_MS : null;
    return { title, paragraphs, said, editedAt, isOnPage: random() < PAGE_SHARE };
  }

  const times = Array.from({ length: count }, () => random() * hours * HOUR_MS).sort(
    (a, b) => a - b,
  );
  const backlog = Array.from({ length: feeds }, (_, feed): SoakReport => {
    const at = -HOUR_MS - random() * BACKLOG_MS;
    return { n: feed, feed, at, ...write(at), editedAt: null };
  });
  const reports: SoakReport[] = [];
  for (const [nth, at] of times.entries()) {
    const chance = random();
    const lately = reports.slice(-60);
    const before =
      chance < COPIED_SHARE + FURTHER_SHARE && lately.length > 0 ? any(lately) : undefined;
    const written =
      before && chance < COPIED_SHARE ? { ...before, editedAt: null } : write(at, before);
    reports.push({ ...written, n: feeds + nth, feed: Math.floor(feeds * random() ** 1.3), at });
  }
  return [...backlog, ...reports];
}

/** As it reads at a time. */
export const paragraphsAt = ({ paragraphs, said, editedAt }: SoakReport, at: number): string[] =>
  editedAt !== null && at >= editedAt
    ? paragraphs.filter((_, nth) => nth !== said[0]!.paragraph)
    : paragraphs;
