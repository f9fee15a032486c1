import { z } from 'zod';
import { span } from '../chat/reply/copied-schema.ts';
import { text } from './query.ts';
import { Refusal } from './refusal.ts';
import { defineResource } from './resource.ts';
import { instant, recordOf, statementRecord, toStatement } from './statement-record.ts';

/** One statement with all that is known of it. */
export const statement = defineResource({
  path: '/statements/:id',
  name: 'readStatement',
  about: 'A statement in its passage, with the same words in other reports, and how to cite it.',
  query: z.object({ id: text('The `receipt` of a statement.') }),
  answer: z.object({
    statement: statementRecord,
    passage: span
      .extend({ text: z.string() })
      .describe('The sentences that the words stand in, with one before and one behind.'),
    firstReadAt: instant('When its report was first read.'),
    firstSeenAt: instant('When the report first had the words: later where an edit brought them.'),
    others: z.array(statementRecord).describe('The same words in other reports.'),
    citations: z.array(z.object({ name: z.string(), text: z.string() })),
    quotation: z
      .record(z.string(), z.unknown())
      .describe('As a `Quotation` of schema.org, in JSON-LD.'),
  }),
  async read({ id }, deps) {
    const receipt = await deps.findReceipt(id);
    if (!receipt)
      throw new Refusal(
        `There is no statement “${id}” here. Its article may have been deleted, or be of a source that is not followed here.`,
        { status: 404, parameter: 'id' },
      );
    const { context, history, others, citations, jsonLd } = receipt;
    return {
      statement: recordOf(receipt.statement, deps.base),
      passage: context,
      ...history,
      others: others.map((other) => toStatement(other, deps)),
      citations,
      quotation: jsonLd,
    };
  },
});
