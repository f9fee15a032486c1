import { toTerm } from '../../text/fold-terms.ts';
import { IRREGULAR_VERBS } from './data/irregular-verbs.ts';

/** “Went” and “gone” are “go”: one outlet writes “we went” and another “we have gone”. */
const verbs = new Map(
  IRREGULAR_VERBS.flatMap((line) => {
    const forms = line.split(' ');
    return forms.map((form): [string, string] => [form, forms[0]!]);
  }),
);

/** The term of one folded word, the same in every tense; undefined for a stop word. */
export const toStem = (word: string): string | undefined => toTerm(verbs.get(word) ?? word);
