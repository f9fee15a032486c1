import { z } from 'zod';
import { copiedQuotation, copiedSentence } from '../../src/chat/reply/copied-schema.ts';

/** What an assistant needs to cut the words out of the stored text by itself. */
const stored = {
  texts: z
    .array(z.string())
    .describe('The words as they stand in the stored text, one for each span; never joined'),
  articleId: copiedSentence.shape.articleId.describe(
    'onrecord://articles/ID is the stored text; null for text that is not kept',
  ),
  articleHash: z
    .string()
    .nullable()
    .describe('SHA-256 of the stored text in UTF-8: the spans count in this text and no other'),
};

const sentence = copiedSentence.extend(stored);

const statement = copiedQuotation.extend({
  ...stored,
  receipt: copiedQuotation.shape.receipt.describe(
    'Its id: the receipt tool and onrecord://receipts/ID tell all of it',
  ),
  receiptUrl: copiedQuotation.shape.receiptUrl.describe(
    'Its page; a bare path where no public address is set',
  ),
});

/** What every tool answers. */
export const answer = z.object({
  title: z.string().describe('The answer in a line'),
  readAs: z.string().nullable().describe('The line that was answered, with every option by name'),
  statements: z.array(statement).describe('Everything somebody says in the answer, in order'),
  sentences: z.array(sentence).describe('Sentences copied from articles, in order'),
  data: z
    .unknown()
    .describe('What else the answer has, such as counts or a verdict; null where it has nothing'),
  dataLeft: z.int().describe('How many entries of lists in data were left out'),
  next: z
    .object({
      tool: z.string(),
      arguments: z.record(z.string(), z.union([z.string(), z.number()])),
      left: z.int().describe('How many there are from there on, at least'),
      leftIsAll: z
        .boolean()
        .describe('False where there are more than that: only so many are counted'),
    })
    .nullable()
    .describe('The call that gives the rest'),
});

export type ShownStatement = z.infer<typeof statement>;
export type ShownSentence = z.infer<typeof sentence>;
export type Answer = z.infer<typeof answer>;
