import { createHash } from 'node:crypto';

/** SHA-256 of a stored text in UTF-8, as receipts, files and programs are told it. */
export const textHash = (text: string): string => createHash('sha256').update(text).digest('hex');
