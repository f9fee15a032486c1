import { toTerm } from '../../../text/fold-terms.ts';
import { EXPECTING } from '../../data/old-news.ts';
import type { Scene } from '../scene.ts';
import type { Report } from './reports-of.ts';

// could declare, is expected to be charged, threatened to close
const EXPECTED = new RegExp(
  `\\b(?:${EXPECTING.join('|')}) (?:(?:also|be|have been|never|not|now|soon|then) )?(?<verb>\\p{Ll}{3,})`,
  'giu',
);
/** What a deed must share with what was expected, besides its verb. */
const MIN_SHARED = 1;

/**
 * The sentences that tell as a threat, plan or expectation what a later report of the story tells
 * as done: “could declare an emergency” once it is declared. Deeds are looked for where they are
 * told as news: in the headline and the first sentences.
 */
export function findOvertaken({ passages, words }: Scene, reports: Report[]): Set<number> {
  const expected = passages.map(({ sentence }) =>
    [...sentence.text.matchAll(EXPECTED)].flatMap(({ groups }) => {
      const stem = toTerm(groups!.verb!.toLowerCase());
      return (stem !== undefined && words.numberOf(stem)) || [];
    }),
  );
  const deeds = reports.flatMap(({ story, published, title, leads }) =>
    [
      { terms: title, hoped: [] as number[] },
      ...leads.map((at) => ({ terms: passages[at]!.terms, hoped: expected[at]! })),
    ].map((deed) => ({ story, published, ...deed })),
  );
  const overtaken = new Set<number>();
  passages.forEach(({ source, terms }, at) => {
    const { story, published } = reports[source]!;
    for (const verb of expected[at]!)
      if (
        deeds.some(
          (deed) =>
            deed.story === story &&
            deed.published > published &&
            deed.terms.includes(verb) &&
            !deed.hoped.includes(verb) &&
            deed.terms.filter((term) => term !== verb && terms.includes(term)).length >= MIN_SHARED,
        )
      )
        overtaken.add(at);
  });
  return overtaken;
}
