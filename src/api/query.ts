import { z } from 'zod';

const MAX_PAGE = 200;
const DEFAULT_PAGE = 50;
const MAX_CHARS = 200;
const MAX_CURSOR_CHARS = 1_000;
// Postgres keeps no NUL, and no name or word has a control character
const PRINTABLE = /^[^\p{Cc}]*$/u;

/** A short text, such as a name. */
export const text = (about: string, example?: string) =>
  z
    .string()
    .trim()
    .min(1)
    .max(MAX_CHARS)
    .regex(PRINTABLE, 'has signs that cannot be printed')
    .meta({ description: about, ...(example !== undefined && { examples: [example] }) });

/** The parameters of every list. */
export const PAGE = {
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(MAX_PAGE)
    .default(DEFAULT_PAGE)
    .describe('How many of a page.'),
  cursor: z
    .string()
    .max(MAX_CURSOR_CHARS)
    .optional()
    .describe('Where the page begins: taken from `next` of the page before. Do not make your own.'),
};

/** The parameters that narrow what is listed. */
export const NARROW = {
  source: text('Only from outlets that are called so, in part.').optional(),
  since: text(
    'Only reports from then on: `2026-11-20`, `2026-11-20T10:00`, `7d`, `yesterday`. Days are in UTC.',
    '30d',
  ).optional(),
  until: text('Only reports up to then, that day included.').optional(),
};
