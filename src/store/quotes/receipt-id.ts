import type { Receipt } from '../../model.ts';
import type { QuoteRow } from '../database/tables.ts';
import { SAMPLE_REALM, SHARED_REALM } from '../realm.ts';

const KEY_CHARS = 8;
const SEPARATOR = '-';

/** An article and the beginning of the key of some words in it. */
export type ReceiptKey = { articleId: string; wordsKey: string };

/** The article stands for its earlier versions, too, and the words for their place in it. */
export const receiptOf = ({
  articleId,
  wordsKey,
  realm,
}: Pick<QuoteRow, 'articleId' | 'wordsKey' | 'realm'>): Receipt => ({
  id: `${articleId}${SEPARATOR}${wordsKey.slice(0, KEY_CHARS)}`,
  isPublic: realm === SHARED_REALM || realm === SAMPLE_REALM,
});

/** Undefined for what is no id of a receipt. */
export function readReceiptId(id: string): ReceiptKey | undefined {
  const at = id.length - KEY_CHARS - SEPARATOR.length;
  if (at < 1 || id[at] !== SEPARATOR) return undefined;
  return { articleId: id.slice(0, at), wordsKey: id.slice(at + SEPARATOR.length) };
}
