import { foldWords } from '../../text/fold.ts';
import { splitSentences } from '../../text/split-sentences.ts';
import { isBoilerplate } from '../texts/is-boilerplate.ts';
import type { FeedItem } from './feed-item.ts';
import { lineOf } from './line-of.ts';

// What programs put where a description should be
const PLEAS = [
  /^(?:please )?(?:access|continue(?: reading)?|find|get|hear|open|read|see|view|watch) (?:(?:our|the|this) )?(?:complete|entire|full|original|rest of (?:the|this)|whole)(?: (?:article|coverage|episode|interview|piece|post|report|story|text|version|video))?(?: (?:below|here|inside|now|online|(?:at|by|from|in|on|via|with) .{1,80}))?$/iu,
  /^(?:the(?: full| rest of the)?|this) (?:article|content|piece|report|story|text)(?: can be| is)? (?:exclusively |only )?(?:accessible|available|for|read|reserved)\b.{0,60}\b(?:members|on our (?:site|website)|registered (?:readers|users)|subscribers|subscription)\b.{0,60}$/iu,
  /^(?:exclusive (?:for|to) (?:members|subscribers)|for (?:members|subscribers) only|members?[- ]only|premium|subscribers?[- ]only)(?: (?:article|content|story))?$/iu,
  /^(?:there is )?no (?:description|excerpt|preview|summary|text)(?: (?:is )?(?:available|given|provided))?$/iu,
  /^(?:please )?(?:accept|activate|allow|enable|turn on) (?:cookies|javascript)\b.{0,120}$/iu,
  /^(?:czytaj (?:dalej|więcej)|continua a leggere|leer más|lees (?:meer|verder)|leggi tutto|ler mais|les mer|lire la suite|läs mer|læs mere|mehr lesen|seguir leyendo|weiterlesen)(?: (?:auf|en|na|op|på|su|sur) .{1,60})?$/iu,
];
// Behind a plea: ., …, », →
const END = /[\s.!…»›>→]+$/u;
/** A description that says something is longer, or is told of one item. */
const MAX_CHARS = 300;
const MAX_HTML_CHARS = 3_000;
/** Two headlines may be of one report. */
const MIN_HEADLINES = 3;

/**
 * The items without what a feed says in place of a description: nothing but a plea to the reader,
 * or the same words under three headlines or more. The text of a post without a title stays.
 */
export function withoutHouseWords(items: FeedItem[]): FeedItem[] {
  const told = items.map((item) => ({ item, ...textsOf(item) }));
  const headed = told.flatMap(({ item, summary, content }) =>
    [summary, content].map((one) => ({ ...one, title: item.title })),
  );
  const alike = Map.groupBy(headed, ({ key }) => key);
  const keys = new Set(headed.filter(({ text }) => text !== '').map(({ key }) => key));
  const repeated = new Set([...keys].filter((key) => isUnderMany(alike.get(key)!)));
  const isHouse = ({ text, key }: Told): boolean =>
    text !== '' && (repeated.has(key) || isPlea(text));
  return told.map(({ item, summary, content }) => ({
    ...item,
    summary: isHouse(summary) ? null : item.summary,
    contentHtml: isHouse(content) ? null : item.contentHtml,
  }));
}

const isUnderMany = (headed: { title: string }[]): boolean =>
  headed.length >= MIN_HEADLINES &&
  new Set(headed.map(({ title }) => keyOf(title))).size >= MIN_HEADLINES;

/** A short text, or none, and its words. */
type Told = { text: string; key: string };

function textsOf({ untitled, summary, contentHtml }: FeedItem): { summary: Told; content: Told } {
  if (untitled) return { summary: NOTHING, content: NOTHING };
  const isShort = contentHtml !== null && contentHtml.length <= MAX_HTML_CHARS;
  return {
    summary: toTold(summary ?? ''),
    content: isShort ? toTold(lineOf(contentHtml)) : NOTHING,
  };
}

const NOTHING: Told = { text: '', key: '' };

const toTold = (text: string): Told =>
  text === '' || text.length > MAX_CHARS ? NOTHING : { text, key: keyOf(text) };

const isPlea = (text: string): boolean =>
  splitSentences(text).every(({ text: sentence }) => {
    const words = sentence.replace(END, '');
    return PLEAS.some((plea) => plea.test(words)) || isBoilerplate(sentence);
  });

const keyOf = (text: string): string => foldWords(text.slice(0, MAX_CHARS + 1)).join(' ');
