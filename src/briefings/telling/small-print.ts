import { count } from '../../chat/count.ts';
import { countReports } from '../../chat/receipts/count-reports.ts';
import type { Block, NoteBlock } from '../../chat/reply/reply.ts';
import type { Article } from '../../model.ts';

const MAX_NAMES = 3;
/** Names are people’s own, and may be long. */
const MAX_NAME_CHARS = 60;

export type Printed = {
  /** All that is told or has no room. */
  articles: Article[];
  stories: number;
  shown: number;
  /** What the briefing leaves out, and what names no source, as typed. */
  without: string[];
  unclear: string[];
};

/** How an edition was made: what was counted, in which order it comes, and whose words these are. */
export function smallPrint({ articles, stories, shown, without, unclear }: Printed): NoteBlock {
  const sources = new Set(articles.map(({ outlet }) => outlet)).size;
  const told = shown < stories ? ` (${shown} told here)` : '';
  const counts = `${countReports(articles)}, ${count(stories, 'story', 'stories')}${told}, ${count(sources, 'source')}`;
  return note(
    [
      ...(stories > 0 ? [`${counts}.`] : []),
      ...(shown > 1 ? ['Most outlets first, then the newest.'] : []),
      ...(without.length > 0 ? [`Left out: ${without.map(cut).join(', ')}.`] : []),
      ...unclear.map((name) => `No source, or more than one, is called “${cut(name)}”.`),
      'Every sentence is copied from its article.',
      ...(isAllSample(articles) ? ['All of it is an invented sample.'] : []),
    ].join(' '),
  );
}

export const isAllSample = (articles: Article[]): boolean =>
  articles.length > 0 && articles.every(({ sample }) => sample);

/** Which topics have no news. */
export const nothingNew = (topics: string[]): Block[] =>
  topics.length > 0 ? [note(`Nothing new on: ${topics.map(cut).join(', ')}.`)] : [];

/** Which sources could not be read. */
export function failedSources(titles: string[]): Block[] {
  if (titles.length === 0) return [];
  const more = titles.length - MAX_NAMES;
  const named = titles.slice(0, MAX_NAMES).map(cut).join(', ');
  return [note(`Could not be read lately: ${named}${more > 0 ? ` and ${more} more` : ''}.`)];
}

const note = (text: string): NoteBlock => ({ kind: 'note', text });

const cut = (name: string): string =>
  name.length > MAX_NAME_CHARS ? `${name.slice(0, MAX_NAME_CHARS)}…` : name;
