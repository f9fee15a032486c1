import { count } from '../../src/chat/count.ts';
import { listOutlets } from '../../src/chat/receipts/dispute-text.ts';
import { quoteBlock } from '../../src/chat/receipts/receipts.ts';
import type { Block, DiffBlock } from '../../src/chat/reply/reply.ts';
import type { StoredQuote } from '../../src/model.ts';
import { diffWords } from '../../src/text/diff-words.ts';
import { condense } from './condense.ts';
import type { Finding } from './finding.ts';

const MAX_SHOWN = 3;
const FEW_WORDS = 3;

/** What is shown of a finding: what differs, and the statements themselves. */
export function findingBlocks(finding: Finding): Block[] {
  const { judgement, quotes, nearTheirs, speaker } = finding;
  const shown = onceEach(quotes).slice(0, MAX_SHOWN);
  // What else is in the sentence says nothing where the words may be anybody’s.
  const changes = isFew(finding) ? undefined : changesOf(finding);
  return [
    ...(changes ? [{ ...changes, pieces: condense(changes.pieces) }] : []),
    ...(judgement.verdict === 'joined' ? joinedBlocks(finding) : shown.map(quoteBlock)),
    ...(nearTheirs
      ? [note(`What ${speaker} said that comes nearest:`), quoteBlock(nearTheirs)]
      : []),
    ...remarks(finding, shown).map(note),
  ];
}

const note = (text: string): Block => ({ kind: 'note', text });

/** What differs between the record and what was brought; undefined where nothing does. */
export function changesOf({ words, judgement }: Finding): DiffBlock | undefined {
  if (judgement.verdict === 'cut')
    return {
      kind: 'diff',
      pieces: diffWords(judgement.whole, words),
      legend: { gone: 'on record, left out of what you brought', new: 'only in what you brought' },
    };
  if (judgement.verdict !== 'altered') return undefined;
  return {
    kind: 'diff',
    pieces: diffWords(judgement.whole, words),
    legend: { gone: 'on record only', new: 'only in what you brought' },
  };
}

/** Each part as it was brought, over the statement that has it. */
function joinedBlocks({ judgement, quotes }: Finding): Block[] {
  if (judgement.verdict !== 'joined') return [];
  return judgement.parts.flatMap(({ id, text }, at): Block[] => {
    const quote = quotes.find((one) => one.id === id);
    return quote ? [{ kind: 'text', text: `Part ${at + 1}: “${text}”` }, quoteBlock(quote)] : [];
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

function remarks({ words, judgement, quotes }: Finding, shown: StoredQuote[]): string[] {
  if (judgement.verdict === 'none' || judgement.verdict === 'joined') return [];
  const seen = new Set(shown.map(({ article }) => article.outlet));
  const others = [...new Set(quotes.map(({ article }) => article.outlet))].filter(
    (outlet) => !seen.has(outlet),
  );
  return [
    ...(isFew({ words }) ? ['So few words may be anybody’s: bring more of them.'] : []),
    ...(quotes.length > shown.length
      ? [
          `${count(quotes.length, 'report')} found with these words${others.length > 0 ? `, also in ${listOutlets(others)}` : ''}.`,
        ]
      : []),
  ];
}

const isFew = ({ words }: Pick<Finding, 'words'>): boolean =>
  words.trim().split(/\s+/u).length < FEW_WORDS;
