import { readNote } from '../../texts/read-note.ts';
import type { JsonLd } from '../json-ld.ts';
import { isClutterBox } from '../words/is-clutter.ts';
import { isSentence } from '../words/is-sentence.ts';
import { nearestBox } from '../words/nearest-box.ts';
import { type Block, readBlocks } from '../words/read-blocks.ts';
import { textLength } from '../words/text-length.ts';
import { tidyText } from '../words/tidy-text.ts';
import { isBeside } from './survey-prose.ts';

const SENTENCE_END = /[.!?…。！？]["”’»)\]」』]*(?=\s|$|\p{Script=Han}|\p{Script=Katakana})/gu;
// “2/14” before a caption
const COUNTER = /^\d{1,3}\s?\/\s?\d{1,3}\s+/u;
const MIN_SENTENCES = 2;
const MIN_LETTERS = 40;
const MIN_WORDS = 3;
const MAX_LINKED_SHARE = 0.3;
const MIN_CAPTIONS = 2;
const ARTICLE_META =
  'meta[property="og:type"][content="article"], meta[property="article:published_time"]';

/**
 * The paragraphs of a page on which Readability finds no article, since it is short or told in the
 * captions of pictures; none where the page does not say in any way that there is one.
 */
export function readSparse(document: Document, data: JsonLd): string[] {
  const root = document.querySelector('article') ?? document.querySelector('main');
  const headed = document.querySelector('h1');
  if (root === null && headed === null) return [];
  const says = saysArticle(document, data);
  const place = root ?? document.body;
  if (!says && !(headed && place.contains(headed))) return [];
  const told = sentencesOf(readBlocks(place, { isLeftOut: (_, name) => name === 'H1' }));
  if (isArticle(told)) return told;
  const captions = sentencesOf(readBlocks(place, { withCaptions: true }), { amongCaptions: true });
  return says && captions.length >= MIN_CAPTIONS && isArticle(captions) ? captions : [];
}

/** Whether a page says in its elements or data that it is an article. */
export const saysArticle = (document: Document, data: JsonLd): boolean =>
  data.isArticle || document.querySelector(`article, ${ARTICLE_META}`) !== null;

function sentencesOf(blocks: Block[], { amongCaptions = false } = {}): string[] {
  const besideOf = nearestBox(
    (box) => (amongCaptions ? isClutterBox(box) && !isCaption(box) : isBeside(box)),
    (box) => /^(?:ARTICLE|BODY|MAIN)$/u.test(box.tagName),
  );
  return blocks
    .filter(({ text, linked }) => linked < text.length * MAX_LINKED_SHARE)
    .filter(({ text }) => isSentence(text, MIN_WORDS))
    .filter(({ box }) => besideOf(box) === null)
    .map(({ text }) => tidyText(text).replace(/\n/gu, ' ').replace(COUNTER, ''))
    .filter((text) => readNote(text) === undefined);
}

const isCaption = (box: Element): boolean => box.closest('figure') !== null;

const isArticle = (lines: string[]): boolean =>
  textLength(lines.join('')) >= MIN_LETTERS &&
  (lines.join(' ').match(SENTENCE_END)?.length ?? 0) >= MIN_SENTENCES;
