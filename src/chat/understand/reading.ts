/** A line that a sentence may stand for: `line` is a command with its words, as typed. */
export type Reading = {
  line: string;
  /** Whether the shape tells the command, or it is only tried. */
  meant: 'asked' | 'tried';
  /** Only where this option comes out of it. */
  needs?: string;
};
