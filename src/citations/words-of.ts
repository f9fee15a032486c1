import type { Dispute } from '../model.ts';
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

/** `Bo Roe (Harbour Ledger, Northern Wire)` */
export const rivalOf = ({ speaker, outlets }: Dispute): string =>
  `${speaker} (${outlets.join(', ')})`;

/** What has become of the words since they were read, for people; empty where nothing has. */
export const sayFate = ({
  withdrawn,
  formerly,
  vanishedAt,
  pageGoneAt,
}: Pick<Statement, 'withdrawn' | 'formerly' | 'vanishedAt' | 'pageGoneAt'>): string[] => [
  ...(withdrawn ? ['withdrawn by the outlet'] : []),
  ...formerly.map(
    ({ speaker, until }) => `until ${until.slice(0, 10)} its page gave these words to ${speaker}`,
  ),
  ...(vanishedAt ? [`no longer in the article since ${vanishedAt.slice(0, 10)}`] : []),
  ...(pageGoneAt ? [`its page is gone since ${pageGoneAt.slice(0, 10)}`] : []),
];

/** What is to be known of the attribution, for people: that it is certain, or who disputes it. */
export function doubtOf({
  certain,
  disputes,
}: Pick<Statement, 'certain' | 'disputes'>): string | null {
  if (disputes.length > 0) return `disputed: also given to ${disputes.map(rivalOf).join('; ')}`;
  return certain ? 'certain who spoke' : null;
}
