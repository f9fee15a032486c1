import type { Span } from '../../src/model.ts';

const VERB = '(?:said|says|added|told|asked|warned|wrote)';
const NAME = "\\p{Lu}[\\p{L}\\p{M}'’-]*(?: (?:\\p{Lu}\\.|\\p{Lu}[\\p{L}\\p{M}'’-]*)){0,3}";
// `Ann Lee`, `the finance minister Ann Lee`
const WHO = `(?:the )?((?:[\\p{Ll}-]+ ){0,3}${NAME})`;
// “…,” said Ann Lee; “…,” Ann Lee said: who is named right behind the words has spoken them
const SAID_BEHIND = new RegExp(
  `^[”"’'»]?[,.]? *(?:(?:${VERB}|by) ${WHO}|${WHO} ${VERB}(?![\\p{L}]))`,
  'u',
);
// “…” – Ann Lee, striker; “…” (Ann Lee): at the end of its line or in the next
const SIGNED_BEHIND = new RegExp(
  `^[”"’'»]?[.,;]?\\s*(?:[–—-]{1,2} *|\\()(${NAME}(?:, [\\p{L} -]{3,40})?)\\)?[.,;]?(?=\\n|$)`,
  'u',
);
// Ann Lee: “…”, Ann Lee said: “…”, also where more stands between, and as an item of a list
const LABEL_BEFORE = new RegExp(
  `^ *(?:(?:[-–—•*]|\\d{1,3}[.)]) *)?(${NAME})(?: ${VERB}[^.!?“"]{0,60})?: *[“"‘'«]?$`,
  'u',
);
const PRONOUN = /^(?:he|she|they|it|we|i|you)$/iu;
const NEAR_CHARS = 120;

/** Who is said to have spoken what stands in marks, by the words right behind or before these. */
export const namedBeside = (text: string, { start, end }: Span): string | null =>
  behind(text, end) ?? before(text, start) ?? null;

function behind(text: string, end: number): string | undefined {
  const near = text.slice(end, end + NEAR_CHARS);
  const match = SAID_BEHIND.exec(near);
  const name = match?.[1] ?? match?.[2] ?? SIGNED_BEHIND.exec(near)?.[1];
  return name && !PRONOUN.test(name) ? name : undefined;
}

function before(text: string, start: number): string | undefined {
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const name = LABEL_BEFORE.exec(line)?.[1];
  return name && !PRONOUN.test(name) ? name : undefined;
}
