/** What a line says of a standing order; what it does not name is left out. */
export type Order = {
  /** `HH:MM`, sorted, each once. */
  times?: string[];
  /** `daily`, `weekdays`, `weekends`, or names from Monday on: `mon,wed,fri`. */
  days?: string;
  /** An IANA name, `UTC`, or an offset such as `+05:30`. */
  zone?: string;
  /** How the zone was called where that is not its own name: `CET`, `UK time`, `Berlin`. */
  zoneSaid?: string;
  /** As typed: `#news`, `<#123>`. */
  channel?: string;
  /** `gas talks`; in marks a phrase: `"harbour strike"`; `-sport` is left out. */
  topics?: string[];
  /** Names as typed. */
  sources?: string[];
};

/** A way to say it that will be understood: the whole line, ready to be sent. */
export type Choice = { label: string; line: string };

/** May have been meant in several ways, or misspelt. */
export type Unclear = {
  kind: 'unclear';
  what: 'time' | 'zone' | 'day' | 'topic';
  word: string;
  says: string;
  choices: Choice[];
};

/** Cannot be had, or was not understood. `offer` tells what does the same. */
export type Refused = {
  kind: 'refused';
  word: string;
  says: string;
  choices?: Choice[];
  /** Nothing explains the word: it may be a topic. */
  what?: 'topic';
  /** What does the same, for the topics that the line names. */
  offer?: 'follow';
  topics?: string[];
};

export type Problem = Unclear | Refused;

/** Topics that nothing marks as such, and the line without them. */
export type Loose = { topics: string[]; rest: string };

/** Words that may be a topic where nothing marks them as one. */
export type KnownWords = { has(word: string): boolean };

export type ReadOrder =
  | { kind: 'order'; order: Order; corrected?: { from: string; to: string }[]; loose?: Loose }
  | Problem;
