import type { Quote, Sentence } from '../../model.ts';
import { nameWords } from '../../text/name-words.ts';

// Ms Roe | said no such thing. She | denies having said it. Bo Roe, her chair, | never said that.
const WHO = /(?<who>\b(?:He|he|She|she|(?:\p{Lu}[\p{L}.’'-]{0,30} ){0,3}\p{Lu}[\p{L}’'-]{1,30}))/u;
const ASIDE = /(?:, [^,.;“”"]{1,60},)?/u;
const HOW = /(?: (?:has|had|have|later|also|since|always|\p{Ll}{3,}ly)){0,3}/u;
const THE_WORDS =
  /(?:any of it|anything of the kind|any such thing|it|that|this|(?:such a|that|the|these|this|those|any such) (?:comments?|line|phrase|quote|quotation|remarks?|sentence|statement|thing|words?))/u;
const SAYING =
  /(?:(?:ever )?(?:having |to have )?(?:said|saying|made|making|used|using|uttered|uttering|spoken|speaking))/u;
const REJECTS = new RegExp(
  `${WHO.source}${ASIDE.source}${HOW.source} (?:said no such thing|never (?:said|made|used|uttered|spoke) (?:so|${THE_WORDS.source})|did(?: not|n[’']t) say ${THE_WORDS.source}|den(?:y|ies|ied) ${SAYING.source} ${THE_WORDS.source})(?=[.,;!?”"]|$| (?:and|but)\\b)`,
  'gu',
);
/** So far behind the words somebody says that they are not theirs. */
const MAX_SENTENCES_BEHIND = 8;

/**
 * Which quotations of an article whoever is said to have spoken them disowns there: “… had said:
 * “Let them walk.” Ms Roe said no such thing.” Only the last before it that may be meant.
 */
export function findRejected(sentences: Sentence[], quotes: Quote[]): Set<Quote> {
  const rejected = new Set<Quote>();
  for (const [at, { start, text }] of sentences.entries())
    for (const { index, groups } of text.matchAll(REJECTS)) {
      const from = sentences[Math.max(0, at - MAX_SENTENCES_BEHIND)]!.start;
      const meant = quotes.findLast(
        ({ kind, spans, speaker }) =>
          kind !== 'indirect' &&
          spans[0]!.start >= from &&
          spans[0]!.end <= start + index &&
          speaker !== null &&
          isCalled(speaker.name, groups!.who!),
      );
      if (meant) rejected.add(meant);
    }
  return rejected;
}

const isCalled = (name: string, who: string): boolean =>
  /^(?:he|she)$/iu.test(who) || nameWords(who).at(-1) === nameWords(name).at(-1);
