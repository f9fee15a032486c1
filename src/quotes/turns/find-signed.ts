import { readName } from '../../text/read-name.ts';
import type { Attribution } from '../attribution.ts';
import type { Doc, Phrase } from '../doc.ts';
import { createIsPerson } from '../rules/is-person.ts';
import { speaksInPerson } from './goes-on.ts';
import { makeTurns } from './make-turns.ts';
import { phraseAt } from './phrase-at.ts';
import { quotedIn } from './quoted-in.ts';
import { readSignature, type Signature } from './read-signature.ts';
import { isInPerson, isOfArticle, postAbove, readsAsPost } from './reads-as-post.ts';
import { type Paragraph, unitsOf } from './split-talk.ts';
import type { Turns } from './turns.ts';
import { withoutLinks } from './without-links.ts';

/** What says nothing about being a post is none with fewer words: “Club statement”. */
const MIN_WORDS = 4;
/** A report seldom ends its paragraphs in a name and a post; a long one may. */
const MAX_BLOCK_WORDS = 40;
/** How surely a signature names who speaks: under a post or a quotation, and under other words. */
const SURE = { certain: 0.9, unmarked: 0.6, above: 0.6 };
const JOURNALIST =
  /\b(?:agency|AP|Associated Press|correspondent|editor|journalist|news|Reuters|reporter|staff|writer)\b/iu;
const STOPPED = /[.!?…]$/u;
// “… all night.”, “… all night,”
const SPOKEN = /[.!?…,][”"’»]?$/u;
const DASHED = /^(?:[—–\u2015•*-]|--)\s?\S/u;

/** What a signature signs, and the tokens of its name. */
type Signed = {
  signed: Paragraph;
  signature: Signature;
  source: Phrase;
  isListed: boolean;
  /** The index of the paragraph with the signature. */
  at: number;
};

/** What somebody says in a paragraph. */
type Told = { paragraph: Paragraph; turns: Attribution[] };

/**
 * What somebody signs: a post that stands in an article, a quotation, or words of his own, with the
 * name behind a dash on the next line or at the end. A dash of a list or of a reporter is none.
 */
export function findSigned(doc: Doc, paragraphs: Paragraph[]): Turns {
  const turns: Attribution[] = [];
  const settled = new Set<number>();
  const isPerson = createIsPerson(doc);
  const inPerson = paragraphs.filter(isInPerson).length;
  paragraphs.forEach((paragraph, at) => {
    const one = signedBy(doc, paragraphs, at);
    if (!one || settled.has(one.signed.first)) return;
    const found = readSigned(doc, one, isPerson, paragraphs, inPerson).filter(
      (told) => told.turns.length > 0 && !settled.has(told.paragraph.first),
    );
    turns.push(...found.flatMap((told) => told.turns));
    if (found.length === 0) return;
    const signed = found.map((told) => told.paragraph);
    for (const unit of [...signed, paragraph].flatMap(unitsOf)) settled.add(unit);
  });
  return { turns, settled };
}

function signedBy(doc: Doc, paragraphs: Paragraph[], at: number): Signed | undefined {
  const paragraph = paragraphs[at]!;
  const signature = readSignature(doc.text.slice(paragraph.start, paragraph.end));
  const source = signature && phraseAt(doc, paragraph, signature.nameStart, signature.name);
  if (!signature || !source) return undefined;
  const isApart = signature.start === 0;
  const signed = isApart ? paragraphs[at - 1] : upTo(doc, paragraph, signature);
  const isListed = isApart && [at - 1, at + 1].some((beside) => isDashed(doc, paragraphs[beside]));
  const isSigned = signed && !(isApart && isSignature(doc, signed));
  return isSigned ? { signed, signature, source, isListed, at } : undefined;
}

/** Nobody signs a signature, as of posts without words. */
const isSignature = ({ text }: Doc, { start, end }: Paragraph): boolean => {
  const above = readSignature(text.slice(start, end));
  return above?.start === 0 && above.form === 'post';
};

const isDashed = ({ text }: Doc, paragraph: Paragraph | undefined): boolean =>
  paragraph !== undefined && DASHED.test(text.slice(paragraph.start, paragraph.start + 4));

/** What stands ahead of the signature in its own paragraph. */
function upTo({ text }: Doc, paragraph: Paragraph, signature: Signature): Paragraph {
  const end = paragraph.start + signature.start;
  return { ...paragraph, end, words: text.slice(paragraph.start, end).trimEnd() };
}

/** A bare name signs what stands above it, if it is a person's: sources under a report are papers. */
function readSigned(
  doc: Doc,
  one: Signed,
  isPerson: (name: Phrase) => boolean,
  paragraphs: Paragraph[],
  inPerson: number,
): Told[] {
  const { signed, signature, source, isListed } = one;
  const { form, role, start } = signature;
  const surname = doc.tokens[source.last]!.lower;
  const isPost = form === 'post';
  const isSomebody = !isOrganisation(doc, source) && (role !== undefined || isPerson(source));
  if (!isPost && !isSomebody) return [];
  const quoted = quotedIn(doc, signed, source, SURE.certain);
  if (quoted && (isPost || start === 0 || endsAsSpeech(signed)))
    return [{ paragraph: signed, turns: quoted }];
  if (isPost) return postOf(doc, one, paragraphs, surname, inPerson);
  const isSigned =
    start === 0 ? !isListed && isOwn(signed, signature) : isBlockQuote(signed, signature);
  if (!isSigned || isOfArticle(signed.words, surname)) return [];
  return [told(doc, signed, source, SURE.unmarked)];
}

/** “We sail in May. — Ann Lee, skipper”: a few sentences and who says them, in one paragraph. */
const isBlockQuote = ({ label, words }: Paragraph, { name, role }: Signature): boolean =>
  label === undefined &&
  role !== undefined &&
  STOPPED.test(words) &&
  words.split(' ').length <= MAX_BLOCK_WORDS &&
  !JOURNALIST.test(`${name} ${role}`);

/** The paragraphs of a post, where they look like one. */
function postOf(
  doc: Doc,
  { signed, signature, source, at }: Signed,
  paragraphs: Paragraph[],
  surname: string,
  inPerson: number,
): Told[] {
  const isApart = signature.start === 0;
  const before = isApart ? paragraphs[at - 2] : signed;
  const evidence = readsAsPost(signed, before, surname);
  if (!evidence && (isApart || isOfArticle(signed.words, surname))) return [];
  const last = told(doc, signed, source, evidence === 'own' ? SURE.certain : SURE.unmarked);
  if (last.turns.length === 0 || !isApart || evidence !== 'own') return [last];
  const above = postAbove(paragraphs, at - 1, surname, inPerson);
  return [...above.map((one) => told(doc, one, source, SURE.above)), last];
}

/** All of a paragraph but the links at its end, if that says anything. */
function told(doc: Doc, paragraph: Paragraph, source: Phrase, sure: number): Told {
  const { start, end } = paragraph;
  const words = withoutLinks(doc.text.slice(start, end).trimEnd());
  const isWord = words.split(/\s+/u).length < MIN_WORDS && !STOPPED.test(words);
  const post = { ...paragraph, end: start + words.length };
  return { paragraph, turns: isWord ? [] : makeTurns(doc, post, { source, start, sure }) };
}

/** “Help!” – Ann Lee, singer, is a song, and nobody can tell; “The Long Day” – Ann Lee is a title. */
const endsAsSpeech = ({ words }: Paragraph): boolean =>
  SPOKEN.test(words) && words.split(' ').length >= MIN_WORDS;

const isOrganisation = ({ tokens }: Doc, { first, last }: Phrase): boolean =>
  readName(tokens, first, last)?.organisation ?? false;

/** Words in the first person, and of no reporter, who may write “we” as well. */
const isOwn = (signed: Paragraph, { name, role }: Signature): boolean =>
  role !== undefined &&
  speaksInPerson(signed) &&
  !/[“”"]/u.test(signed.words) &&
  !JOURNALIST.test(`${name} ${role}`);
