import { readName } from '../../text/read-name.ts';
import { type Attribution, stretchSpan } from '../attribution.ts';
import type { Doc, Phrase, Unit } from '../doc.ts';
import { isWhollyQuoted } from '../region.ts';
import { createIsPerson } from '../rules/is-person.ts';
import { speaksInPerson } from './goes-on.ts';
import { makeTurns } from './make-turns.ts';
import { readSignature, type Signature } from './read-signature.ts';
import { type Paragraph, unitsOf } from './split-talk.ts';
import type { Turns } from './turns.ts';
import { withoutLinks } from './without-links.ts';

/** “Club statement”: what only points to a picture says nothing. */
const MIN_POST_WORDS = 4;
/** How surely a signature names who speaks: under a post or a quotation, and under other words. */
const SURE = { certain: 0.9, unmarked: 0.6 };
const JOURNALIST =
  /\b(?:agency|AP|Associated Press|correspondent|editor|journalist|news|Reuters|reporter|staff|writer)\b/iu;
const DASHED = /^(?:[—–\u2015•*-]|--)\s?\S/u;

/** What a signature signs, and the tokens of its name. */
type Signed = { signed: Paragraph; signature: Signature; source: Phrase; isListed: boolean };

/**
 * What somebody signs: a post that stands in an article, a quotation, or words of his own, with the
 * name behind a dash on the next line or at the end. A dash of a list or of a reporter is none.
 */
export function findSigned(doc: Doc, paragraphs: Paragraph[]): Turns {
  const turns: Attribution[] = [];
  const settled = new Set<number>();
  const isPerson = createIsPerson(doc);
  paragraphs.forEach((paragraph, at) => {
    const one = signedBy(doc, paragraphs, at);
    if (!one || settled.has(one.signed.first)) return;
    const found = readSigned(doc, one, isPerson);
    turns.push(...found);
    if (found.length > 0)
      for (const unit of [...unitsOf(one.signed), ...unitsOf(paragraph)]) settled.add(unit);
  });
  return { turns, settled };
}

function signedBy(doc: Doc, paragraphs: Paragraph[], at: number): Signed | undefined {
  const paragraph = paragraphs[at]!;
  const signature = readSignature(doc.text.slice(paragraph.start, paragraph.end));
  const source = signature && nameIn(doc, paragraph, signature);
  if (!signature || !source) return undefined;
  const isApart = signature.start === 0;
  const signed = isApart ? paragraphs[at - 1] : upTo(doc, paragraph, signature);
  const isListed = isApart && [at - 1, at + 1].some((beside) => isDashed(doc, paragraphs[beside]));
  return signed && { signed, signature, source, isListed };
}

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
  { signed, signature, source, isListed }: Signed,
  isPerson: (name: Phrase) => boolean,
): Attribution[] {
  const { form, role, start } = signature;
  const isPost = form === 'post';
  const isSomebody = !isOrganisation(doc, source) && (role !== undefined || isPerson(source));
  if (!isPost && (start > 0 || !isSomebody)) return [];
  const quoted = quotedIn(doc, signed, source);
  if (quoted) return quoted;
  if (!isPost && (isListed || !isOwn(signed, signature))) return [];
  const words = withoutLinks(doc.text.slice(signed.start, signed.end).trimEnd());
  if (words.split(/\s+/u).length < MIN_POST_WORDS) return [];
  const sure = isPost ? SURE.certain : SURE.unmarked;
  const post = { ...signed, end: signed.start + words.length };
  return makeTurns(doc, post, { source, start: signed.start, sure });
}

const isOrganisation = ({ tokens }: Doc, { first, last }: Phrase): boolean =>
  readName(tokens, first, last)?.organisation ?? false;

/** Words in the first person, and of no reporter, who may write “we” as well. */
const isOwn = (signed: Paragraph, { name, role }: Signature): boolean =>
  role !== undefined &&
  speaksInPerson(signed) &&
  !/[“”"]/u.test(signed.words) &&
  !JOURNALIST.test(`${name} ${role}`);

/** The quotations of a paragraph that is nothing else. */
function quotedIn(doc: Doc, signed: Paragraph, source: Phrase): Attribution[] | undefined {
  const units = unitsOf(signed).map((at) => doc.units[at]!);
  const stretches = [...new Set(units.flatMap((unit) => unit.stretches))];
  const tokens = { first: units[0]!.first, last: lastBefore(doc, units.at(-1)!, signed.end) };
  const isClosed = stretches.every((at) => doc.stretches[at]!.end <= signed.end);
  if (stretches.length === 0 || !isClosed || !isWhollyQuoted(doc.tokens, tokens)) return undefined;
  const spans = stretches.map((stretch) => stretchSpan(doc, stretch));
  return [
    {
      spans,
      kind: 'direct',
      cue: null,
      source,
      stretches,
      unit: signed.first,
      sure: SURE.certain,
      form: 'label',
    },
  ];
}

function lastBefore({ tokens }: Doc, { first, last }: Unit, end: number): number {
  let at = last;
  while (at > first && tokens[at]!.start >= end) at--;
  return at;
}

function nameIn(
  { tokens, units }: Doc,
  paragraph: Paragraph,
  { nameStart, name }: Signature,
): Phrase | undefined {
  const start = paragraph.start + nameStart;
  let { last } = units[paragraph.last]!;
  while (last > 0 && tokens[last]!.end > start + name.length) last--;
  let first = last;
  while (first > 0 && tokens[first - 1]!.start >= start) first--;
  return tokens[first]!.start >= start && tokens[last]!.end > start ? { first, last } : undefined;
}
