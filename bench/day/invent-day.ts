import { createRandom } from '../../train/random.ts';
import { wordOf } from '../invent-news.ts';

/** A report of an invented day; `story` counts the stories. */
export type DayReport = {
  story: number;
  outlet: number;
  /** 0 when the day begins, 1 when it ends. */
  at: number;
  title: string;
  text: string;
  /** Where the words of somebody stand, without the marks. */
  said: { start: number; end: number; speaker: number };
};

export const DAY_OUTLETS = 200;
export const DAY_SPEAKERS = 2_000;
/** What one in twenty stories is about. */
export const DAY_TOPIC = 'harbour strike';

const TOPIC_SHARE = 1 / 20;
const SENTENCES = 24;
const WORDS = 20_000;
/** A story has one report, or as many more as this chance goes on to give. */
const MORE = 0.45;
const MAX_REPORTS = 60;
const ACTORS = ['Premier', 'Minister', 'Court', 'Police', 'Council', 'Senate', 'Union', 'Mayor'];
const DEEDS = [
  'bans', 'resigns over', 'approves', 'strikes down', 'says it may end', 'opens', 'visits',
  'warns of', 'could drop', 'criticises', 'sues over', 'rejects',
]; // biome-ignore format: a list
const EVENTS = [
  'Quake kills 212 in', 'Five killed as ferry hits pier in', 'Dozens hurt in', 'Fire destroys market of',
  'Highest prices in ten years in', 'Why we must save', 'Your horoscope for', 'Opinion: leave',
  'A record 4,000 flee', 'Two die in floods of',
]; // biome-ignore format: a list

const capital = (word: string): string => word[0]!.toUpperCase() + word.slice(1);

/** The reports of a day, mixed; the same at every run. */
export function inventDay(reports: number): DayReport[] {
  const random = createRandom(7);
  const any = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
  const word = (): string => wordOf(Math.floor(WORDS * random() ** 3));
  const day: DayReport[] = [];
  for (let story = 0; day.length < reports; story++) {
    const names = Array.from({ length: 3 }, () =>
      capital(wordOf(8_000 + Math.floor(random() * DAY_SPEAKERS))),
    );
    const own = Array.from({ length: 30 }, word);
    const topic = random() < TOPIC_SHARE ? ` ${DAY_TOPIC}` : '';
    const titleOf = (): string =>
      random() < 0.5
        ? `${any(EVENTS)} ${names[0]}${topic} ${any(own)}`
        : `${any(ACTORS)} ${names[0]} ${any(DEEDS)} ${any(own)}${topic} in ${names[1]}`;
    const begun = random();
    const title = titleOf();
    for (let nth = 0; nth < MAX_REPORTS && day.length < reports; nth++) {
      const sentence = (): string => {
        const length = 14 + Math.floor(random() * 20);
        const words = Array.from({ length }, () => (random() < 0.4 ? any(own) : word()));
        return `${capital(words[0]!)} ${any(names)} ${words.slice(1).join(' ')}`;
      };
      const lead = `${any(ACTORS)} ${names[0]} ${any(DEEDS)}${topic} ${sentence()} on Monday in ${names[1]}.`;
      const speaker = Math.floor(DAY_SPEAKERS * random() ** 3);
      const said = `${sentence()}`;
      const rest = Array.from({ length: SENTENCES }, () => `${sentence()}.`);
      const text = `${lead} ${rest.slice(0, 3).join(' ')}\n\n“${said},” said ${any(names)}.\n\n${rest.slice(3).join(' ')}`;
      const start = text.indexOf('“') + 1;
      day.push({
        story,
        outlet: Math.floor(DAY_OUTLETS * random() ** 2),
        at: begun + (1 - begun) * random(),
        title: random() < 0.3 ? titleOf() : title,
        text,
        said: { start, end: start + said.length + 1, speaker },
      });
      if (random() > MORE) break;
    }
    // A few stories are in all papers.
    if (story % 50 === 0)
      for (const report of day.slice(-1)) {
        const many = Math.min(reports - day.length, Math.floor(MAX_REPORTS * random()));
        for (let more = 0; more < many; more++)
          day.push({
            ...report,
            at: begun + (1 - begun) * random(),
            outlet: Math.floor(random() * DAY_OUTLETS),
            title: titleOf(),
          });
      }
  }
  return day.sort((a, b) => a.at - b.at);
}
