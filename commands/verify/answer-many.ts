import type { Context } from '../../src/chat/command.ts';
import { formatLine } from '../../src/chat/line/line.ts';
import { type Block, button, type Reply, reply } from '../../src/chat/reply/reply.ts';
import { sayBack } from '../../src/chat/say-back.ts';
import { type Message, message, say } from '../../src/language/say.ts';
import { asTyped, inWords, type Narrowed } from '../narrow.ts';
import type { Finding, Verdict } from './finding.ts';
import { findingBlocks } from './finding-blocks.ts';
import { findingData } from './finding-data.ts';
import { sayVerdict } from './say-verdict.ts';
import { whatWasSearched } from './what-was-searched.ts';

const KINDS: [Verdict, Message][] = [
  ['exact', message('{quotations} word for word')],
  ['cut', message('{quotations} cut short')],
  ['altered', message('{quotations} with other words')],
  ['misattributed', message('{quotations} said by somebody else')],
  ['joined', message('{quotations} put together')],
  ['none', message('{quotations} not on record')],
];

/** The answer to a text with several quotations, in its order; `left` more were not checked. */
export async function answerMany(
  findings: Finding[],
  left: number,
  narrowed: Narrowed,
  context: Context,
): Promise<Reply> {
  const limits = inWords(narrowed);
  const counts = KINDS.flatMap(([verdict, words]) => {
    const own = findings.filter((one) => one.verdict === verdict).length;
    return own > 0 ? say(words, { quotations: own }) : [];
  });
  const told = { quotations: findings.length, limits, kinds: counts.join(', ') };
  const title = limits
    ? say(
        '{quotations, plural, one {# quotation} other {# quotations}} searched{limits}: {kinds}',
        told,
      )
    : say('{quotations, plural, one {# quotation} other {# quotations}} checked: {kinds}', told);
  return reply(title, {
    blocks: [
      ...findings.flatMap((finding, at) => blocksOf(finding, at, limits)),
      ...(left > 0
        ? [
            note(
              say(
                '{quotations, plural, one {# more quotation} other {# more quotations}} not checked: bring fewer at a time.',
                { quotations: left },
              ),
            ),
          ]
        : []),
      await whatWasSearched(narrowed, context),
    ],
    actions: findings
      .map(({ words, speaker }, at) => ({ words, speaker, at }))
      .filter(({ at }) => findings[at]!.verdict !== 'exact')
      .map(({ words, speaker, at }) =>
        button(
          say('More on {number}', { number: at + 1 }),
          formatLine('verify', { words, speaker: speaker ?? undefined, ...asTyped(narrowed) }),
        ),
      ),
    data: { findings: findings.map((finding) => findingData(finding)), notChecked: left },
  });
}

const note = (text: string): Block => ({ kind: 'note', text });

/** What is word for word on record needs no more than its source. */
function blocksOf(finding: Finding, at: number, limits: string): Block[] {
  const { speaker, verdict } = finding;
  const told = { number: at + 1, words: sayBack(finding.words) };
  const blocks = findingBlocks(finding);
  return [
    {
      kind: 'heading',
      text: speaker
        ? say('{number}. “{words}” ({speaker})', { ...told, speaker })
        : say('{number}. “{words}”', told),
    },
    {
      kind: 'text',
      text: limits
        ? say('Searched{limits}: {verdict}.', { limits, verdict: sayVerdict(finding, 'behind') })
        : sayVerdict(finding, 'alone'),
    },
    ...(verdict === 'exact' ? blocks.slice(0, 1) : blocks),
  ];
}
