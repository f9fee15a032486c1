import { isHeading, namesOf } from './goes-on.ts';
import type { Paragraph } from './split-talk.ts';
import { withoutLinks } from './without-links.ts';

const ONESELF = /\b(?:I|[Mm]y|[Mm]e)\b/u;
const IN_PERSON = /\b(?:I|[Mm]y|[Mm]e|[Ww]e|[Oo]ur|[Uu]s|[Yy]ou|[Yy]our)\b/u;
// “#ferries”, “@annlee”, “Never again!”, a face: nobody writes a report so.
const POST_MARK = /(?:^|\s)[#@]\p{L}|\p{Emoji_Presentation}|!(?=\s|$)/u;
// “Shame.”: no sentence of a report is as short.
const EXCLAIMED = /^(?:\S+ ){0,2}\S+[.!?…]$/u;
/** No line of so few words is longer. */
const MAX_SHORT_CHARS = 60;
// “Lund said”, “according to”, “the club announced”: the article tells of others.
const REPORTS = /\b(?:according to|added|adds|announced|claimed|said|says|told|warned)\b/u;
// “Lund posted a picture”; but “we posted one”.
const TELLS_OF_OTHERS = /\b(?:posted|reacted|replied|responded|shared|tweeted|writes|wrote)\b/u;
// “wrote on X”, “posted”, “shared a picture”
const TELLS_OF_POST =
  /\b(?:[Oo]nline|posted|reacted|replied|responded|shared|social media|tweeted|wrote)\b|\bon (?:X|Bluesky|Facebook|Instagram|LinkedIn|Mastodon|Threads|Twitter)\b/u;
const QUOTES = /[“”"«»]/u;
const OPENS_HEADING = /^(?:How|What|When|Where|Which|Who|Why)\b/u;
/** “All ferries are cancelled until Monday.”: few paragraphs of a report have so few words. */
const MAX_BRIEF_WORDS = 10;
/** A post of several paragraphs is no longer, and has no more of them. */
const MAX_POST_CHARS = 400;
const MAX_POST_PARAGRAPHS = 3;

/** What shows that words are a post: they themselves, or only who led to them or how few they are. */
type Evidence = 'own' | 'told';

/**
 * Whether the paragraph above a signature is the post, and not the article's own, as above a post of
 * which only the picture was shown. It must not tell of others, quote them or name whoever signs; and
 * it must speak in the first or second person, be marked as posts are (`#`, `@`, `!`, no stop at
 * the end), be brief, or be led to by “she wrote on X”. What opens the article must say “I” or be so
 * marked.
 */
export function readsAsPost(
  { words, label }: Paragraph,
  before: Paragraph | undefined,
  surname: string,
): Evidence | undefined {
  if (label || isOfArticle(words, surname)) return undefined;
  if (isPersonal(words) || withoutLinks(words) !== words) return 'own';
  if (!before) return undefined;
  if (IN_PERSON.test(words) || isExclaimed(words)) return 'own';
  const isBrief = words.split(' ').length <= MAX_BRIEF_WORDS;
  return (isBrief || leadsToPost(before, surname)) && !isHeading(words) ? 'told' : undefined;
}

/**
 * The paragraphs above the last one of a post that belong to it: each says “I” or is marked, and of
 * the article's paragraphs no others say “I”, which are `inPerson` in all.
 */
export function postAbove(
  paragraphs: Paragraph[],
  last: number,
  surname: string,
  inPerson: number,
): Paragraph[] {
  let first = last;
  while (
    first > 1 &&
    last - first < MAX_POST_PARAGRAPHS &&
    isOfPost(paragraphs[first - 1]!, surname)
  )
    first--;
  const post = paragraphs.slice(first, last + 1);
  const chars = paragraphs[last]!.end - paragraphs[first]!.start;
  if (post.length > MAX_POST_PARAGRAPHS || chars > MAX_POST_CHARS) return [];
  const isOpen = post.every(({ words }) => isUnstopped(words) || POST_MARK.test(words));
  return isOpen || post.filter(isInPerson).length >= inPerson ? post.slice(0, -1) : [];
}

const isOfPost = ({ words, label }: Paragraph, surname: string): boolean =>
  !label && !isOfArticle(words, surname) && isPersonal(words);

/** Somebody says “I” outside of quotation marks. */
export const isInPerson = ({ words }: Paragraph): boolean =>
  ONESELF.test(words) && !QUOTES.test(words);

const isPersonal = (words: string): boolean =>
  ONESELF.test(words) || POST_MARK.test(words) || isUnstopped(words);

/** More words than a heading has, with no stop: a report closes its sentences. */
const isUnstopped = (words: string): boolean => /[\p{L}\p{N}]$/u.test(words) && !isHeading(words);

const isExclaimed = (words: string): boolean =>
  words.length <= MAX_SHORT_CHARS && EXCLAIMED.test(words);

/** It tells of others or of whoever signs, leads to something, or stands above it. */
export const isOfArticle = (words: string, surname: string): boolean =>
  words.endsWith(':') ||
  namesOf(words).includes(surname) ||
  (!isPersonal(words) && (REPORTS.test(words) || QUOTES.test(words))) ||
  (!IN_PERSON.test(words) && TELLS_OF_OTHERS.test(words)) ||
  (isHeading(words) && OPENS_HEADING.test(words));

const leadsToPost = ({ words }: Paragraph, surname: string): boolean =>
  words.endsWith(':') || (TELLS_OF_POST.test(words) && namesOf(words).includes(surname));
