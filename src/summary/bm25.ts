/** How soon a term that comes again tells nothing new, as is usual. */
const K = 1.2;

/**
 * What so many occurrences of a term tell of a text, 0 to 1 (BM25: Robertson and Walker 1994). `length` is the text’s in
 * the usual one’s, and `matters` how much it counts, 0 to 1: in a long text a term is met by chance.
 */
export const saturate = (count: number, length: number, matters: number): number =>
  count / (count + K * (1 - matters + matters * length));

export const countIn = <Term>(terms: Term[], wanted: Term): number =>
  terms.filter((term) => term === wanted).length;
