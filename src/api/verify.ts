import { z } from 'zod';
import { text } from './query.ts';
import { type ApiDeps, defineResource } from './resource.ts';
import { statementRecord, toStatement } from './statement-record.ts';

const MAX_IN_ADDRESS = 2_000;
const MAX_SENT = 40_000;
/** Of the same words in very many reports the first are told. */
const MAX_STATEMENTS = 10;

const reported = z.object({
  text: z.string(),
  start: z.int(),
  end: z.int(),
  article: z.object({
    title: z.string(),
    url: z.string().nullable(),
    outlet: z.string(),
    published: z.string().nullable(),
  }),
});

/** What the record holds of one quotation, never whether it was said or is true. */
const finding = z.object({
  words: z.string().describe('The quotation, as it was brought.'),
  speaker: z.string().nullable().describe('Who is said to have said it.'),
  verdict: z.enum(['exact', 'altered', 'misattributed', 'cut', 'joined', 'none']),
  wording: z
    .enum(['exact', 'altered', 'cut', 'joined', 'none'])
    .describe('The same of the words alone, whoever said them.'),
  whose: z
    .enum(['unasked', 'theirs', 'others', 'unsure'])
    .describe('Whether the words on record are of whoever was named.'),
  saidBy: z.array(z.string()),
  parts: z.array(z.string()).nullable().describe('Of what was put together: each part.'),
  statements: z.array(statementRecord).describe('What is on record: at most ten.'),
  nearTheirs: z
    .array(statementRecord)
    .describe('What whoever was named said that comes near, where others said the very words.'),
  sentences: z.array(reported).describe('Sentences of reports with the words, not as a quotation.'),
});

const receipts = z.array(z.object({ receipt: z.string().nullable() }));
/** What the command tells of each. */
const told = finding.omit({ statements: true, nearTheirs: true, sentences: true }).extend({
  quotes: receipts,
  nearTheirs: receipts.nullable(),
  reports: z.array(reported),
});

const toldOfMany = z.object({ findings: z.array(told), notChecked: z.int() });

const answer = z.object({
  findings: z.array(finding),
  notChecked: z
    .int()
    .describe('How many quotations were left, since forty are checked at once: send those again.'),
});

type Asked = Parameters<ApiDeps['verify']>[0];

async function read(asked: Asked, deps: ApiDeps): Promise<z.infer<typeof answer>> {
  const { findings: all, notChecked } = readTold(await deps.verify(asked));
  const findings: z.infer<typeof finding>[] = [];
  for (const { quotes, nearTheirs, reports, ...one } of all)
    findings.push({
      ...one,
      statements: await readStatements(quotes, deps),
      nearTheirs: await readStatements(nearTheirs ?? [], deps),
      sentences: reports,
    });
  return { findings, notChecked };
}

/** Of a single quotation the finding alone is told. */
function readTold(data: unknown): z.infer<typeof toldOfMany> {
  const many = toldOfMany.safeParse(data);
  return many.data ?? { findings: [told.parse(data)], notChecked: 0 };
}

async function readStatements(found: z.infer<typeof receipts>, deps: ApiDeps) {
  const ids = [...new Set(found.flatMap(({ receipt }) => receipt ?? []))].slice(0, MAX_STATEMENTS);
  const quotes = await Promise.all(ids.map((id) => deps.store.findByReceipt(deps.placeId, id)));
  return quotes.flatMap((quote) => (quote ? [toStatement(quote, deps)] : []));
}

const words = (most: number) =>
  z
    .string()
    .min(1)
    .max(most)
    .regex(/[\p{L}\p{N}]/u, 'has no words to check')
    .overwrite((given) => given.replaceAll('\0', ' ').toWellFormed())
    .describe('A quotation, or a text with several in quotation marks.');
const speaker = text('Who is said to have said it.').optional();

const COST = 10;

export const verify = defineResource({
  path: '/verify',
  name: 'verifyQuotation',
  about:
    'Whether a quotation is on record: word for word, cut short, with other words, of another.',
  cost: COST,
  query: z.object({ words: words(MAX_IN_ADDRESS), speaker }),
  answer,
  read,
});

export const verifyText = defineResource({
  path: '/verify',
  method: 'post',
  name: 'verifyText',
  about: 'The same for a whole press release: at most forty quotations. Nothing of it is kept.',
  cost: COST,
  query: z.object({ words: words(MAX_SENT), speaker }),
  answer,
  read,
});
