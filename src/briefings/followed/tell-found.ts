import { cutBlock } from '../../chat/fit/cut-block.ts';
import { sizeOf } from '../../chat/fit/size-of.ts';
import { formatLine } from '../../chat/line/line.ts';
import {
  type Action,
  type Block,
  button,
  type QuoteBlock,
  quoteText,
} from '../../chat/reply/reply.ts';
import { listAll } from '../../language/list.ts';
import { say } from '../../language/say.ts';
import type { StoredQuote } from '../../model.ts';
import { saysSomething, toStatement } from '../pick/choose-statement.ts';
import type { Line } from '../telling/lines.ts';
import { type Telling, type Titled, tellStory } from '../telling/tell-story.ts';

/** A longer one is cut, and leads to the rest. */
const MAX_CHARS = 500;
const MAX_NAMED = 3;

/** What follows have found: the lines that tell it, and the way to what has no room. */
export type FollowedLines = { lines: Line[]; actions: Action[] };

type Given = { stories: Titled[]; quotes: StoredQuote[]; most: number };

/** Stories on what is followed, then statements of those who are, each once and so many of them. */
export function tellFound({ stories, quotes, most }: Given, telling: Telling): FollowedLines {
  const told = stories.flatMap((titled) => tellStory(titled, telling));
  const { known, said } = telling;
  const lines: Line[] = [];
  const left: string[] = [];
  for (const quote of quotes.filter(({ id }) => !known.has(id))) {
    const statement = toStatement(quote);
    const by = statement.block.speaker;
    if (!saysSomething(statement) || said.has(statement.words, { by })) continue;
    said.add(statement.words, { by });
    if (lines.length < most)
      lines.push({ block: shorten(statement.block), statements: [statement.id] });
    else left.push(statement.block.speaker);
  }
  return { lines: [...told, ...lines, ...countLeft(left)], actions: buttonToLeft(left) };
}

function shorten(block: QuoteBlock): Block {
  const over = quoteText(block).length - MAX_CHARS;
  return over > 0 ? cutBlock(block, sizeOf(block) - over) : block;
}

function countLeft(speakers: string[]): Line[] {
  if (speakers.length === 0) return [];
  const names = [...new Set(speakers)];
  const named = names.slice(0, MAX_NAMED);
  const statements = speakers.length;
  const text =
    names.length > MAX_NAMED
      ? say(
          '{statements, plural, one {# more statement} other {# more statements}} by {speakers} and others.',
          { statements, speakers: named.join(', ') },
        )
      : say(
          '{statements, plural, one {# more statement} other {# more statements}} by {speakers}.',
          { statements, speakers: listAll(named) },
        );
  return [{ block: { kind: 'note', text } }];
}

/** To those of whom most is left. */
function buttonToLeft(speakers: string[]): Action[] {
  const [most] = [...Map.groupBy(speakers, (name) => name)].sort(
    ([, a], [, b]) => b.length - a.length,
  );
  return most
    ? [
        button(
          say('All by {speaker}', { speaker: most[0] }),
          formatLine('quotes', { speaker: most[0] }),
        ),
      ]
    : [];
}
