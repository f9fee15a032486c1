import { aboutArticle } from '../../chat/receipts/about-article.ts';
import { pickBlock } from '../../chat/receipts/pick-block.ts';
import type { StoryBlock } from '../../chat/reply/reply.ts';
import type { Article, BriefingLength, StoredQuote } from '../../model.ts';
import { isNews } from '../../summary/is-news.ts';
import { datelineEnd } from '../../summary/slice/dateline.ts';
import { foldWords } from '../../text/fold.ts';
import { splitSentences } from '../../text/split-sentences.ts';
import { addingSentence, isOnSame, type Told } from '../pick/adding-sentence.ts';
import { chooseLead } from '../pick/choose-lead.ts';
import { chooseStatement, type Statement } from '../pick/choose-statement.ts';
import { headlineOf } from '../pick/headline-of.ts';
import type { Said } from '../pick/said.ts';
import type { Chosen } from '../told/find-new.ts';
import type { Line } from './lines.ts';

/** A short sentence, one that is as short as it gets, and a short statement. */
const BRIEF_CHARS = 220;
const MAX_BRIEF_CHARS = 320;
const BRIEF_WORDS_CHARS = 200;

/** By fewer words more, a first sentence is its headline. */
const MIN_MORE_WORDS = 3;

/** A story with the headline that leads it. */
export type Titled = { story: Chosen; lead: Article; title: string };

export function titleStory(story: Chosen): Titled {
  if (story.update) return { story, lead: story.update.lead, title: story.update.title };
  const lead = chooseLead(story.articles);
  return { story, lead, title: headlineOf(lead) };
}

/** A story as a headline and its outlets. */
export const storyBlock = ({ story, lead, title }: Titled): StoryBlock => ({
  kind: 'story',
  id: story.id,
  title,
  url: lead.url,
  update: story.update !== null,
  sentence: null,
  statement: null,
  outlets: outletsOf(story.articles),
  about: aboutArticle(lead),
});

/** Each outlet once, with its newest report. */
export function outletsOf(newestFirst: Article[]): StoryBlock['outlets'] {
  const newest = new Map<string, string | null>();
  for (const { outlet, url } of newestFirst) if (!newest.has(outlet)) newest.set(outlet, url);
  return Array.from(newest, ([outlet, url]) => ({ outlet, url }));
}

export type Telling = {
  length: BriefingLength;
  /** Where there is little room. */
  brief: boolean;
  quotes: StoredQuote[];
  /** What was told before, by the ids of statements. */
  known: ReadonlySet<string>;
  /** The lines of the edition, to which those of the story are added. */
  said: Said;
};

/**
 * A story in the lines that matter: its headline, a sentence that adds to it, what somebody says in it,
 * and its outlets. A full one has one more of both below.
 */
export function tellStory(titled: Titled, telling: Telling): Line[] {
  const { length } = telling;
  // Where there is little room, a short one is its headline.
  const isBare = length === 'short' && telling.brief;
  const sentence = isBare ? undefined : tellSentence(titled, telling);
  const statement =
    length === 'short' ? undefined : tellStatement(titled, telling, { sentence: sentence?.text });
  const isFull = length === 'full';
  const more = isFull && sentence ? tellSentence(titled, telling, sentence.text) : undefined;
  const besides = statement?.block.speaker;
  const other = isFull && statement ? tellStatement(titled, telling, { besides }) : undefined;
  const block: StoryBlock = {
    ...storyBlock(titled),
    sentence: sentence ?? null,
    statement: statement?.block ?? null,
  };
  const { id, also } = titled.story;
  return [
    { block, stories: [id, ...also], statements: statement ? [statement.id] : [] },
    ...(more ? [{ block: { kind: 'excerpt', ...more } as const }] : []),
    ...(other ? [{ block: other.block, statements: [other.id] }] : []),
  ];
}

/** `above` is a sentence that stands there already. */
function tellSentence({ story, lead, title }: Titled, { said, brief }: Telling, above?: string) {
  const isNew = (text: string): boolean =>
    !said.has(text, { under: title }) && story.update?.isNew(text) !== false;
  const reports = [lead, ...story.articles.filter((article) => article !== lead)];
  const first = above === undefined ? story.update?.told : undefined;
  const heading = above === undefined ? title : `${title} ${above}`;
  const find = (maxChars = Number.POSITIVE_INFINITY) =>
    addingSentence(heading, reports, (text) => text.length <= maxChars && isNew(text));
  const whole = (): Told | undefined => {
    const lone = above === undefined ? wholeLead(title, lead) : undefined;
    return lone && isNew(lone.pick.text) ? lone : undefined;
  };
  const told =
    first && isNew(first.pick.text)
      ? first
      : brief
        ? (find(BRIEF_CHARS) ?? find(MAX_BRIEF_CHARS))
        : (find() ?? whole());
  if (!told) return undefined;
  const { text, source } = pickBlock(told.article, told.pick);
  said.add(text);
  return { text, source };
}

/** A headline that is its report’s first sentence, cut off, is told by the whole of it. */
function wholeLead(title: string, lead: Article): Told | undefined {
  const [first] = splitSentences(lead.text);
  if (!first) return undefined;
  const told = first.text.slice(datelineEnd(first.text, { first: true }));
  const begun = foldWords(title);
  const words = foldWords(told);
  const goesOn =
    begun.length >= MIN_MORE_WORDS &&
    words.length >= begun.length + MIN_MORE_WORDS &&
    begun.every((word, at) => words[at] === word);
  if (!goesOn || told.length > MAX_BRIEF_CHARS || !isNews(told)) return undefined;
  const { start, end, text } = first;
  const pick = { start, end, text, articleId: lead.id, score: 1, also: [], added: [], cut: false };
  return { article: lead, pick };
}

function tellStatement(
  { story, lead, title }: Titled,
  { quotes, known, said, brief }: Telling,
  options: { sentence?: string | undefined; besides?: string | undefined },
): Statement | undefined {
  const statement = chooseStatement(quotes, reportsOn({ story, lead, title }), {
    ...{ title, isTold: isToldIn(story, said), known, ...options },
    ...(brief && { maxChars: BRIEF_WORDS_CHARS }),
  });
  if (statement) said.add(statement.words, { by: statement.block.speaker });
  return statement;
}

/** A story may hold a report of another event, which has no say; under an update none has. */
export function reportsOn({ story, lead, title }: Titled): Article[] {
  const reports = story.articles.filter((article) => article === lead || isOnSame(title, article));
  return reports.length > 0 || story.update ? reports : story.articles;
}

/** Whether words were told, in this edition or, of an update, in reports of before. */
export const isToldIn =
  ({ update }: Chosen, said: Said) =>
  (words: string, by: string): boolean =>
    said.has(words, { by }) || update?.isNew(words) === false;
