/** Controls how fast further occurrences of a term stop adding anything; the usual value. */
const K = 1.2;

/**
 * How much a term’s number of occurrences says about a text, 0 to 1 (BM25: Robertson and Walker
 * 1994). In a long text a term may occur by chance: `length` is the text’s length relative to the
 * usual one, and `lengthWeight`, 0 to 1, is how much it counts.
 */
export const saturate = (count: number, length: number, lengthWeight: number): number =>
  count / (count + K * (1 - lengthWeight + lengthWeight * length));

export const countIn = <Term>(terms: Term[], wanted: Term): number =>
  terms.filter((term) => term === wanted).length;
