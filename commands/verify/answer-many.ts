import type { Context } from '../../src/chat/command.ts';
import { count } from '../../src/chat/count.ts';
import { formatLine } from '../../src/chat/line/line.ts';
import { type Block, button, type Reply, reply } from '../../src/chat/reply/reply.ts';
import { sayBack } from '../../src/chat/say-back.ts';
import { asTyped, type Narrowed } from '../narrow.ts';
import type { Finding, Verdict } from './finding.ts';
import { findingBlocks } from './finding-blocks.ts';
import { findingData } from './finding-data.ts';
import { sayVerdict } from './say-verdict.ts';
import { whatWasSearched } from './what-was-searched.ts';

const KINDS: [Verdict, string][] = [
  ['exact', 'word for word'],
  ['cut', 'cut short'],
  ['altered', 'with other words'],
  ['misattributed', 'said by somebody else'],
  ['joined', 'put together'],
  ['none', 'not on record'],
];

/** The answer to a text with several quotations, in its order; `left` more were not checked. */
export async function answerMany(
  findings: Finding[],
  left: number,
  narrowed: Narrowed,
  context: Context,
): Promise<Reply> {
  const counts = KINDS.flatMap(([verdict, said]) => {
    const own = findings.filter((one) => one.verdict === verdict).length;
    return own > 0 ? `${own} ${said}` : [];
  });
  return reply(`${count(findings.length, 'quotation')} checked: ${counts.join(', ')}`, {
    blocks: [
      ...findings.flatMap(blocksOf),
      ...(left > 0
        ? [note(`${count(left, 'more quotation')} not checked: bring fewer at a time.`)]
        : []),
      await whatWasSearched(narrowed, context),
    ],
    actions: findings
      .map(({ words, speaker }, at) => ({ words, speaker, at }))
      .filter(({ at }) => findings[at]!.verdict !== 'exact')
      .map(({ words, speaker, at }) =>
        button(
          `More on ${at + 1}`,
          formatLine('verify', { words, speaker: speaker ?? undefined, ...asTyped(narrowed) }),
        ),
      ),
    data: findings.map((finding) => findingData(finding)),
  });
}

const note = (text: string): Block => ({ kind: 'note', text });

/** What is word for word on record needs no more than its source. */
function blocksOf(finding: Finding, at: number): Block[] {
  const { words, speaker, verdict } = finding;
  const whose = speaker ? ` (${speaker})` : '';
  const blocks = findingBlocks(finding);
  return [
    { kind: 'heading', text: `${at + 1}. “${sayBack(words)}”${whose}` },
    { kind: 'text', text: `${capital(sayVerdict(finding))}.` },
    ...(verdict === 'exact' ? blocks.slice(0, 1) : blocks),
  ];
}

const capital = (text: string): string => text[0]!.toUpperCase() + text.slice(1);
