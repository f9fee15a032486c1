/** A line that a sentence may stand for: `line` is a command with its words, as typed. */
export type Reading = {
  line: string;
  /** Whether the shape tells the command, or it is only tried. */
  meant: 'asked' | 'tried';
  /** Only where this comes out of it: an option, or a speaker who is a person. */
  needs?: 'speaker' | 'person' | 'topic';
  /** Only a chance: where it fails, the refusal of another reading is told. */
  isChance?: true;
  /** What the answer does not heed of what was typed, in a sentence. */
  remarks?: string[];
};

export const asked = (line: string): Reading => ({ line, meant: 'asked' });
