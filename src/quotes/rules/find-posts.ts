import type { Attribution } from '../attribution.ts';
import type { Doc, Phrase, Unit } from '../doc.ts';
import type { Turns } from './find-turns.ts';

// “— Ann Lee (@annlee) November 26, 2026”: how a post that stands in a page is signed.
const SIGNATURE =
  /(?:^|\s)(?:[—–]|--?) ?([^\n()—–]{2,60}?) \(@\w{1,30}\)(?: \p{Lu}\p{Ll}+\.? \d{1,2}, \d{4}| \d{1,2} \p{Lu}\p{Ll}+\.? \d{4})?$/u;
// What a post ends with besides its words: addresses of pictures and pages.
const LINKS = /(?:(?:pic\.twitter\.com|t\.co)\/\w+)*(?:https?:\/\/\S+)?$/u;
/** No link is longer. */
const MAX_LINK_CHARS = 500;
/** “Club statement”: what only points to a picture says nothing. */
const MIN_POST_WORDS = 4;
/** The form of a signature tells who speaks. */
const SURE = 0.9;

/** Posts that stand in an article, above the signature that names who wrote them. */
export function findPosts(doc: Doc): Turns {
  const turns: Attribution[] = [];
  const settled = new Set<number>();
  doc.units.forEach((unit, at) => {
    const match = SIGNATURE.exec(doc.text.slice(unit.start, unit.end));
    const name = match?.[1];
    if (!match || !name) return;
    const source = phraseAt(
      doc,
      unit,
      unit.start + match[0].indexOf(name) + match.index,
      name.length,
    );
    const post =
      match.index > 0 ? { first: at, end: unit.start + match.index } : postBefore(doc, at);
    if (!source || !post) return;
    const start = doc.units[post.first]!.start;
    const words = withoutLinks(doc.text.slice(start, post.end));
    if (words.split(/\s+/u).length < MIN_POST_WORDS) return;
    for (let one = post.first; one <= at; one++) settled.add(one);
    const spans = [{ start, end: start + words.length }];
    turns.push({
      spans,
      kind: 'direct',
      cue: null,
      source,
      stretches: [],
      unit: post.first,
      sure: SURE,
      form: 'label',
    });
  });
  return { turns, settled };
}

/** The paragraph above the one that begins with unit `at`. */
function postBefore({ units }: Doc, at: number): { first: number; end: number } | undefined {
  const above = units[at - 1];
  if (!above || above.paragraph === units[at]!.paragraph) return undefined;
  let first = at - 1;
  while (units[first - 1]?.paragraph === above.paragraph) first--;
  return { first, end: above.end };
}

function phraseAt({ tokens }: Doc, unit: Unit, start: number, length: number): Phrase | undefined {
  let { first } = unit;
  while (first < unit.last && tokens[first]!.start < start) first++;
  let last = first;
  while (last < unit.last && tokens[last + 1]!.end <= start + length) last++;
  return tokens[first]!.end <= start + length ? { first, last } : undefined;
}

/** Takes the links off its end one word after the other: many could be parted in many ways. */
function withoutLinks(words: string): string {
  let left = words;
  for (;;) {
    const last = /\S*$/u.exec(left.slice(-MAX_LINK_CHARS))![0];
    const links = last.length - last.search(LINKS);
    if (links === 0) return left;
    left = left.slice(0, left.length - links).trimEnd();
  }
}
