import type { Sentence } from '../../model.ts';

/** What is read to tell the kind of a text. */
export type Article = {
  title: string;
  text: string;
  sentences: Sentence[];
  url?: string | null;
};
