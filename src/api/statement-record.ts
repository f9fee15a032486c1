import { z } from 'zod';
import { statementOf } from '../chat/receipts/statement-of.ts';
import { span } from '../chat/reply/copied-schema.ts';
import { receiptUrl } from '../chat/reply/link-receipts.ts';
import { fieldsOf } from '../citations/json-line.ts';
import type { FIELDS, Statement } from '../citations/statement.ts';
import type { StoredQuote } from '../model.ts';
import type { ApiDeps } from './resource.ts';

export const instant = (about: string) => z.iso.datetime().describe(about);

const former = z.object({
  speaker: z.string(),
  confidence: z.number(),
  until: z
    .string()
    .describe('When the article was first found to give the words to them no longer.'),
});

type Field = (typeof FIELDS)[number];

/** The fields of a file of statements, as they stand in JSON Lines. */
const fields = {
  file: z.string().nullable().describe('The file that was imported, by its path as typed.'),
  headline: z.string(),
  byline: z.string().nullable(),
  outlet: z.string().nullable(),
  published: z.string().nullable().describe('ISO 8601 in UTC; null where nobody says when.'),
  readAt: z.string().describe('When the text was copied from the source.'),
  teaser: z
    .string()
    .nullable()
    .describe('Why there is only the beginning of the article; null where it is whole.'),
  speaker: z.string().nullable(),
  speakerId: z.string().nullable().describe('Look them up at `/speakers/{id}`.'),
  namedAs: z.string().nullable().describe('The name that the article has for them.'),
  role: z.string().nullable(),
  mention: z.string().nullable().describe('The article’s own phrase for the speaker.'),
  kind: z.enum(['direct', 'mixed', 'indirect']),
  class: z.string().nullable().describe('What it does: `assert`, `deny`, `urge`, `promise` …'),
  texts: z.array(z.string()).describe('The words of each piece: what stands between was left out.'),
  sentence: z.string().nullable().describe('The article’s own clause, with verb and any “not”.'),
  spans: z.array(span).describe('Where the pieces stand in the text of the article.'),
  confidence: z
    .number()
    .min(0)
    .max(1)
    .describe('How sure the speaker is; below 0.7 say “probably” beside the name.'),
  certain: z.boolean().describe('Nothing leaves in doubt who said it, nor that it is whole.'),
  disputes: z
    .array(z.object({ speaker: z.string(), outlets: z.array(z.string()) }))
    .describe('Who else is said to have spoken the same words, and where.'),
  passageUrl: z.string().nullable().describe('Opens the page at the words.'),
  articleId: z.string(),
  articleHash: z.string().describe('SHA-256 of the stored text, in which the offsets count.'),
  quoteId: z.string().describe('May change when the article is edited: keep `receipt` instead.'),
  alsoIn: z.array(z.string()).describe('Other outlets with the same words in the same text.'),
  vanishedAt: z.string().nullable().describe('When the article was first found without the words.'),
  withdrawn: z.boolean().describe('A correction in the article takes the words back.'),
  sample: z.boolean().describe('Of the invented newsroom: nobody said it.'),
  receipt: z.string().nullable().describe('The id of the statement, which no edit changes.'),
  onTopic: z
    .enum(['named', 'in a report on it'])
    .nullable()
    .describe('Whether it names what `about` asked for; null where nothing was asked for.'),
} satisfies Record<Field, z.ZodType>;

/** A statement for programs: what a file of statements has of each, and who and where it is here. */
export const statementRecord = z.object({
  ...fields,
  formerly: z.array(former).describe('To whom else the article gave the words before.'),
  pageGoneAt: z.string().nullable().describe('Since when its site has had no such page.'),
  receiptUrl: z.string().nullable().describe('A page with the words in their passage, to link to.'),
});

export type StatementRecord = z.infer<typeof statementRecord>;

export const toStatement = (quote: StoredQuote, { base }: Pick<ApiDeps, 'base'>): StatementRecord =>
  recordOf(statementOf(quote), base);

export function recordOf(statement: Statement, base: string): StatementRecord {
  const { formerly, pageGoneAt, receipt } = statement;
  return {
    ...fieldsOf(statement),
    formerly,
    pageGoneAt,
    receiptUrl: receipt && receiptUrl(receipt, base),
  };
}
