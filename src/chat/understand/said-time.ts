/** A time that a sentence names, as it was typed. */
export type SaidTime = {
  /** From then on or up to then, that day included or not, or in that time. */
  role: 'since' | 'until' | 'within' | 'after' | 'before';
  text: string;
};

/** Times that were found in a row of words, and how many of the words they take. */
export type Found = { times: SaidTime[]; length: number };
