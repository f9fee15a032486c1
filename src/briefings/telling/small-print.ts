import { countReports } from '../../chat/receipts/count-reports.ts';
import type { Block, NoteBlock } from '../../chat/reply/reply.ts';
import { say } from '../../language/say.ts';
import type { Article } from '../../model.ts';

const MAX_NAMES = 3;
/** Names are people’s own, and may be long. */
const MAX_NAME_CHARS = 60;

type Counted = Pick<Article, 'outlet' | 'sample' | 'teaser'>;

export type Printed = {
  /** All that is told or has no room. */
  articles: Counted[];
  stories: number;
  shown: number;
  /** What the briefing leaves out, and what names no source, as typed. */
  without: string[];
  unclear: string[];
};

/** How an edition was made: what was counted, in which order it comes, and whose words these are. */
export function smallPrint({ articles, stories, shown, without, unclear }: Printed): NoteBlock {
  const sources = new Set(articles.map(({ outlet }) => outlet)).size;
  const counted = { reports: countReports(articles), stories, sources };
  const counts =
    shown < stories
      ? say(
          '{reports}, {stories, plural, one {# story} other {# stories}} ({shown} told here), {sources, plural, one {# source} other {# sources}}.',
          { ...counted, shown },
        )
      : say(
          '{reports}, {stories, plural, one {# story} other {# stories}}, {sources, plural, one {# source} other {# sources}}.',
          counted,
        );
  return note(
    [
      ...(stories > 0 ? [counts] : []),
      ...(shown > 1 ? [say('Most outlets first, then the newest.')] : []),
      ...(without.length > 0
        ? [say('Left out: {topics}.', { topics: without.map(cut).join(', ') })]
        : []),
      ...unclear.map((name) =>
        say('No source, or more than one, is called “{name}”.', { name: cut(name) }),
      ),
      say('Every sentence is copied from its article.'),
      ...(isAllSample(articles) ? [say('All of it is an invented sample.')] : []),
    ].join(' '),
  );
}

export const isAllSample = (articles: Counted[]): boolean =>
  articles.length > 0 && articles.every(({ sample }) => sample);

/** Which topics have no news. */
export const nothingNew = (topics: string[]): Block[] =>
  topics.length > 0
    ? [note(say('Nothing new on: {topics}.', { topics: topics.map(cut).join(', ') }))]
    : [];

/** Which sources could not be read. */
export function failedSources(titles: string[]): Block[] {
  if (titles.length === 0) return [];
  const more = titles.length - MAX_NAMES;
  const sources = titles.slice(0, MAX_NAMES).map(cut).join(', ');
  const text =
    more > 0
      ? say('Could not be read lately: {sources} and {more} more.', { sources, more })
      : say('Could not be read lately: {sources}.', { sources });
  return [note(text)];
}

const note = (text: string): NoteBlock => ({ kind: 'note', text });

const cut = (name: string): string =>
  name.length > MAX_NAME_CHARS ? `${name.slice(0, MAX_NAME_CHARS)}…` : name;
