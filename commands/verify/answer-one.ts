import type { Context } from '../../src/chat/command.ts';
import { formatLine } from '../../src/chat/line/line.ts';
import { excerptBlock, quoteBlock } from '../../src/chat/receipts/receipts.ts';
import { type Action, type Block, button, type Reply, reply } from '../../src/chat/reply/reply.ts';
import { sayBack } from '../../src/chat/say-back.ts';
import { message, say } from '../../src/language/say.ts';
import type { StoredQuote } from '../../src/model.ts';
import { inWords, type Narrowed, narrow } from '../narrow.ts';
import type { Finding } from './finding.ts';
import { findingBlocks } from './finding-blocks.ts';
import { findingData } from './finding-data.ts';
import { type InReport, inReports } from './in-reports.ts';
import { namesOf, sayVerdict } from './say-verdict.ts';
import { whatWasSearched } from './what-was-searched.ts';

const MAX_REPORTS = 5;
const MAX_BUTTONS = 3;
/** Said rather than that nobody has said it. */
const COMMON = message(
  'Words as common as these are looked up in the newest statements alone: bring a longer stretch, or name the speaker.',
);

/** The answer to one quotation. */
export async function answerOne(
  finding: Finding,
  narrowed: Narrowed,
  context: Context,
): Promise<Reply> {
  const { words, verdict } = finding;
  const limits = inWords(narrowed);
  const reports = verdict === 'none' ? await inReports(words, narrow(narrowed), context) : [];
  const nearest = verdict === 'none' ? await nearestOf(finding, context) : undefined;
  const blocks: Block[] = [
    ...findingBlocks(finding),
    ...reportBlocks(reports),
    ...(nearest ? [heading(say('Nearest on record')), quoteBlock(nearest)] : []),
    ...(verdict === 'none' && finding.isCut ? [{ kind: 'note' as const, text: say(COMMON) }] : []),
    await whatWasSearched(narrowed, context),
  ];
  const told = { words: sayBack(words), limits, verdict: sayVerdict(finding, 'behind') };
  const title = limits
    ? say('“{words}”, searched{limits}: {verdict}', told)
    : say('“{words}”: {verdict}', told);
  return reply(title, {
    blocks,
    actions: actionsOf(finding),
    data: findingData(finding, reports),
  });
}

const heading = (text: string): Block => ({ kind: 'heading', text });

function reportBlocks(reports: InReport[]): Block[] {
  if (reports.length === 0) return [];
  return [
    heading(
      say(
        'In {sentences, plural, one {# sentence} other {# sentences}} of reports, not as a quotation',
        { sentences: reports.length },
      ),
    ),
    ...reports
      .slice(0, MAX_REPORTS)
      .map(({ article, sentence }) => excerptBlock(article, sentence)),
  ];
}

async function nearestOf(
  { judgement }: Finding,
  { store, place }: Context,
): Promise<StoredQuote | undefined> {
  if (judgement.verdict !== 'none' || judgement.nearest === null) return undefined;
  const [nearest] = await store.readQuotes(place.id, [judgement.nearest]);
  return nearest;
}

function actionsOf({ words, quotes, speaker, isKnown }: Finding): Action[] {
  const names = namesOf(quotes);
  const asked = speaker && isKnown && names.length === 0 ? [speaker] : [];
  const [first] = quotes;
  return [
    ...(first?.receipt
      ? [button(say('Receipt'), formatLine('receipt', { id: first.receipt.id }))]
      : []),
    button(say('Search for the words'), formatLine('search', { words })),
    ...[...new Set([...names, ...asked])]
      .slice(0, MAX_BUTTONS)
      .map((name) =>
        button(say('All by {speaker}', { speaker: name }), formatLine('quotes', { speaker: name })),
      ),
  ];
}
