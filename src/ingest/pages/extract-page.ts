import { say } from '../../language/say.ts';
import type { ArticleText } from '../article-text.ts';
import { cutLine } from '../cut-line.ts';
import { plainText } from '../plain-text.ts';
import { UnreadableError } from '../unreadable-error.ts';
import { addHead } from './add-head.ts';
import { doorAt } from './doors/door-at.ts';
import { findPaidBoxes } from './doors/find-paid-boxes.ts';
import { tellDoor } from './doors/is-door.ts';
import { isList } from './doors/is-list.ts';
import { removeAsks } from './doors/remove-asks.ts';
import { tellTeaser, toldLength } from './doors/tell-teaser.ts';
import { findArticle } from './find-article.ts';
import { type JsonLd, readJsonLd } from './json-ld.ts';
import { removeOthers } from './others/remove-others.ts';
import { nameOnly, type PageMetadata, readMetadata } from './page-metadata.ts';
import { parsePage } from './parse-page.ts';
import { readAgain } from './read-again.ts';
import { isSentence } from './words/is-sentence.ts';
import { readBlocks } from './words/read-blocks.ts';
import { showAsRead } from './words/show-as-read.ts';
import { textLength } from './words/text-length.ts';

const MIN_TEXT_CHARS = 100;
/** The text in the data is poorer than the page's, and is taken only where that is much shorter. */
const MIN_SHARE = 0.5;
const MIN_WORDS = 3;
const MAX_TITLE_CHARS = 100;

/**
 * The article on a page: Readability finds its text, the metadata tell the rest. It may be slow or
 * never end on a hostile page. Throws `UnreadableError` where there is no article, but a door or a
 * list of articles.
 */
export function extractPage(html: string, url: string | null, name = say('The page')): ArticleText {
  const page = url ?? name;
  const site = url === null ? name : new URL(url).hostname;
  const document = parsePage(html, page);
  const data = readJsonLd(document);
  const declared = readMetadata(document, url, data);
  showAsRead(document.body);
  const seen = readBlocks(document.body);
  const about = addHead(declared, seen, url === null);
  const { blocks, kinds } = removeAsks(seen, findPaidBoxes(document, data.paidParts));
  if (isList(document, blocks, data, about.url))
    throw new UnreadableError(say('{page} is a list of articles, not one article.', { page }));
  const own = removeOthers(document, blocks, about);
  const isHeadlined = document.querySelector('article h1') !== null;
  const { paragraphs, asked, byline: found } = findArticle(document, own, toldLength(data));
  const byline = about.byline ?? nameOnly(found);
  const lines = withoutHead(paragraphs, [about.title, byline, about.outlet]);
  const text = longerText(lines.join('\n\n'), data);
  const titleOf = (first: string): string => about.title ?? cutLine(first, MAX_TITLE_CHARS);
  if (textLength(text) >= MIN_TEXT_CHARS) {
    refuseDoor(lines, { title: about.title, page, site });
    const isWalled = [...kinds, ...asked.map(({ kind }) => kind)].includes('wall');
    const teaser = tellTeaser(text, data, isWalled);
    return { ...about, title: titleOf(lines[0] ?? text), byline, text, ...teaser };
  }
  const again = readAgain(html, { page, data, title: about.title });
  // What lies above a short article is longer than it.
  if (!again || again.teaser || !isHeadlined)
    refuseDoor(
      seen.map((block) => block.text.trim()),
      { title: about.title, page, site },
    );
  if (!again && isBrief(text, about)) return { ...about, title: titleOf(text), byline, text };
  if (!again) throw new UnreadableError(say('{page} has no article text.', { page }));
  return { ...about, title: titleOf(again.text), byline, ...again };
}

/** A sentence or two in a file, whose byline or date shows that it is an article. */
const isBrief = (text: string, { title, byline, published, url }: PageMetadata): boolean =>
  url === null && title !== null && (byline ?? published) !== null && isSentence(text, MIN_WORDS);

function refuseDoor(
  lines: string[],
  { title, page, site }: { title: string | null; page: string; site: string },
): void {
  const door = tellDoor(lines, title);
  if (!door) return;
  if (!door.isGone) throw doorAt(site);
  throw new UnreadableError(
    say('{page} is gone: its site says that there is no such page.', { page }),
  );
}

/**
 * Some pages insert their text by script and hold it only in their JSON-LD. What is for subscribers
 * is not taken from there.
 */
function longerText(own: string, { body, isPaid }: JsonLd): string {
  const inData = isPaid ? '' : paragraphsOf(body ?? '').join('\n\n');
  const isLost = own.length < MIN_TEXT_CHARS || own.length < inData.length * MIN_SHARE;
  return isLost ? inData || own : own;
}

/** Drops paragraphs that repeat the metadata: the headline, the author's name. */
function withoutHead(paragraphs: string[], told: (string | null)[]): string[] {
  const lines = new Set(told.map((line) => line?.toLowerCase()));
  return paragraphs.filter((line) => !lines.has(line.toLowerCase().replace(/^by\s+/u, '')));
}

const paragraphsOf = (body: string): string[] =>
  body
    .split(/\n|<\/?(?:br|div|p)\b[^<>]*>/iu)
    .map(plainText)
    .filter(Boolean);
