import { listOutlets } from '../../src/chat/receipts/dispute-text.ts';
import { quoteBlock } from '../../src/chat/receipts/receipts.ts';
import type { Block, DiffBlock } from '../../src/chat/reply/reply.ts';
import { say } from '../../src/language/say.ts';
import type { StoredQuote } from '../../src/model.ts';
import { diffWords } from '../../src/text/diff-words.ts';
import { condense } from './condense.ts';
import type { Finding } from './finding.ts';

const MAX_SHOWN = 3;
const FEW_WORDS = 3;

/** What is shown of a finding: each wording on record, what differs from it, and who has it. */
export function findingBlocks(finding: Finding): Block[] {
  const { judgement, nearTheirs, speaker } = finding;
  const shown = judgement.verdict === 'joined' ? joinedBlocks(finding) : wordingBlocks(finding);
  return [
    ...shown,
    ...(nearTheirs
      ? [
          note(say('What {speaker} said that comes nearest:', { speaker: speaker ?? '' })),
          quoteBlock(nearTheirs),
        ]
      : []),
    ...remarks(finding, shown).map(note),
  ];
}

const note = (text: string): Block => ({ kind: 'note', text });

type Wording = { whole: string | null; quotes: StoredQuote[] };

/** The quotes of each wording; those that only have the same words go with the first. */
function wordingsOf({ judgement, quotes }: Finding): Wording[] {
  if (judgement.verdict !== 'cut' && judgement.verdict !== 'altered')
    return [{ whole: null, quotes }];
  const { versions } = judgement;
  const others = new Set(versions.slice(1).flatMap(({ ids }) => ids));
  return versions.map(({ ids, whole }, at) => ({
    whole,
    quotes: quotes.filter(({ id }) => (at === 0 ? !others.has(id) : ids.includes(id))),
  }));
}

function wordingBlocks(finding: Finding): Block[] {
  const wordings = wordingsOf(finding);
  const most = Math.max(1, Math.floor(MAX_SHOWN / wordings.length));
  return wordings.flatMap(({ whole, quotes }) => {
    // What else is in the sentence says nothing where the words may be anybody’s.
    const diff = whole !== null && !isFew(finding) ? [differences(finding, whole)] : [];
    return [...diff, ...onceEach(quotes).slice(0, most).map(quoteBlock)];
  });
}

function differences({ words, judgement }: Finding, whole: string): Block {
  const pieces = condense(diffWords(whole, words));
  const gone =
    judgement.verdict === 'cut'
      ? say('on record, left out of what you brought')
      : say('on record only');
  return { kind: 'diff', pieces, legend: { gone, new: say('only in what you brought') } };
}

/** What differs from the nearest wording, for programs; null where nothing does. */
export function changesOf(finding: Finding): DiffBlock['pieces'] | null {
  const whole = wordingsOf(finding)[0]?.whole;
  return whole == null ? null : diffWords(whole, finding.words);
}

/** Each part as it was brought, over the statement that has it. */
function joinedBlocks({ judgement, quotes }: Finding): Block[] {
  if (judgement.verdict !== 'joined') return [];
  const shown = new Set<string>();
  return judgement.parts.flatMap(({ id, text }, at): Block[] => {
    const told = { number: at + 1, words: text };
    const part: Block = {
      kind: 'text',
      text:
        id === null
          ? say('Part {number}, not on record: “{words}”', told)
          : say('Part {number}: “{words}”', told),
    };
    const quote = quotes.find((one) => one.id === id);
    if (!quote || shown.has(quote.id)) return [part];
    shown.add(quote.id);
    return [part, quoteBlock(quote)];
  });
}

/** Of the same words by the same speaker in one outlet the first will do. */
function onceEach(quotes: StoredQuote[]): StoredQuote[] {
  const first = new Map<string, StoredQuote>();
  for (const quote of quotes) {
    const key = JSON.stringify([quote.speaker?.id ?? quote.source?.text, quote.article.outlet]);
    if (!first.has(key)) first.set(key, quote);
  }
  return [...first.values()];
}

function remarks(finding: Finding, blocks: Block[]): string[] {
  const { words, judgement, quotes, speaker, isKnown } = finding;
  const unknown = isKnown
    ? []
    : [say('Nobody called “{speaker}” has been quoted here.', { speaker: speaker ?? '' })];
  if (judgement.verdict === 'none' || judgement.verdict === 'joined') return unknown;
  const shown = new Set(
    blocks.flatMap((block) => (block.kind === 'quote' ? block.source.outlet : [])),
  );
  const others = [...new Set(quotes.map(({ article }) => article.outlet))].filter(
    (outlet) => !shown.has(outlet),
  );
  return [
    ...(isFew({ words }) ? [say('So few words may be anybody’s: bring more of them.')] : []),
    ...(others.length > 0 ? [say('Also in {outlets}.', { outlets: listOutlets(others) })] : []),
    ...unknown,
  ];
}

/** Words so few that they may be anybody’s. */
export const isFew = ({ words }: Pick<Finding, 'words'>): boolean =>
  words.trim().split(/\s+/u).length < FEW_WORDS;
