import type { Statement } from './statement.ts';

/** Stands between pieces where the article has other words. */
export const LEFT_OUT = ' […] ';

/**
 * The words as people print them: a direct quotation in marks, `“…” […] “…”` where it was broken;
 * other speech as the article has it, verb included.
 */
export function wordsOf({
  kind,
  texts,
  shown,
}: Pick<Statement, 'kind' | 'texts' | 'shown'>): string {
  if (kind === 'direct') return texts.map((text) => `“${text}”`).join(LEFT_OUT);
  return shown ?? texts.join(LEFT_OUT);
}

/** `probably Ilse Marchetti, Transport Minister`; null where nobody can be named. */
export function speakerOf({
  speaker,
  role,
  sure,
}: Pick<Statement, 'speaker' | 'role' | 'sure'>): string | null {
  if (speaker === null) return null;
  return `${sure ? '' : 'probably '}${speaker}${role ? `, ${role}` : ''}`;
}
