import type { Given } from '../command.ts';

/** Those whose words were asked for, the two of a comparison among them. */
export const speakersOf = ({ speaker = '', with: other = '' }: Given): string[] =>
  `${speaker};${other}`
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** What was asked about, whichever option has it. */
export const subjectOf = ({ about, topic, words }: Given): string | undefined =>
  about ?? topic ?? words;
