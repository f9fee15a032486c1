import { EXPECTING } from '../../data/old-news.ts';
import type { Passage } from '../passages.ts';
import type { Scene } from '../scene.ts';
import type { Report } from './reports-of.ts';
import type { Shares } from './shares.ts';

// could declare an emergency, is expected to be charged with fraud, threatened to close the bridge
const EXPECTED = new RegExp(
  `\\b(?:${EXPECTING.join('|')}) (?:(?:also|be|even|have been|never|not|now|soon|then) )?(?<deed>\\p{Ll}{3,}[^,;:.?!“”"]{0,60})`,
  'gu',
);
// …, just a week before it was due to leave: what stands there is not what the sentence tells
const BESIDE =
  /\b(?:after|although|as|because|before|since|though|unless|until|when|where|which|while|who|whose)\b/u;
// amid calls for his resignation, refused to resign, whether she will go
const ASKED =
  /\b(?:call(?:s|ed|ing)?|demand(?:s|ed|ing)?|den(?:y|ies|ied)|over|pressure|refus(?:e|es|ed|al|ing)|urg(?:e|es|ed|ing)|whether)\b[^,;:.?!“”"]{0,60}/gu;
/** A later report tells the deed if it has so much of what was expected, by its rare terms. */
const MIN_SHARE = 0.6;

/**
 * The sentences that tell as a threat, plan or expectation what a later report of the story tells
 * as done: “could declare an emergency” once it is declared. Deeds are looked for where they are
 * told as news: in the headline and the first sentences.
 */
export function findOvertaken(
  { passages, words }: Scene,
  reports: Report[],
  { share }: Shares,
): Set<number> {
  const expectedIn = passages.map(({ sentence }) =>
    [...sentence.text.matchAll(EXPECTED)].flatMap(({ groups, index }) =>
      BESIDE.test(sentence.text.slice(0, index)) ? [] : [words.read(groups!.deed!).terms],
    ),
  );
  const askedIn = ({ sentence }: Passage): number[] =>
    [...sentence.text.matchAll(ASKED)].flatMap(([asked]) => words.read(asked).terms);
  const deeds = reports.flatMap(({ story, published, title, leads }) =>
    [title, ...leads.map((at) => passages[at]!.terms)].map((terms, nth) => {
      const hoped = nth === 0 ? [] : expectedIn[leads[nth - 1]!]!;
      const done = new Set(terms);
      const asked = nth === 0 ? [] : askedIn(passages[leads[nth - 1]!]!);
      for (const term of asked) done.delete(term);
      for (const [verb] of hoped) if (verb !== undefined) done.delete(verb);
      return { story, published, done };
    }),
  );
  const overtaken = new Set<number>();
  passages.forEach(({ source, terms }, at) => {
    const { story, published } = reports[source]!;
    const later = deeds.filter((deed) => deed.story === story && deed.published > published);
    for (const [verb, ...object] of expectedIn[at]!) {
      const isDone = later.some(({ done }) =>
        verb !== undefined && done.has(verb)
          ? terms.some((term) => term !== verb && done.has(term))
          : share(new Set(object), done) >= MIN_SHARE,
      );
      if (isDone) overtaken.add(at);
    }
  });
  return overtaken;
}
