import { say } from '../language/say.ts';
import type { Command, Verb } from './command.ts';
import { UserError } from './errors.ts';
import { openLine } from './line/line.ts';
import { type Action, button, type Reply } from './reply/reply.ts';

/** Whether an answer may be shown to everyone where it was asked for, and why not. */
export type Showing = {
  /** What stands in the way, and what to do about it; null where nothing does. */
  refused: string | null;
  /** Whether a thread can be opened under it. */
  threads: boolean;
  /** Whether everyone there sees the answer already, in a thread where the rest of it can follow. */
  isShown?: true;
};

/** For everyone, alone, with all that it continues with, or the rest of what stands there already. */
export type Wish = 'post-here' | 'all-here' | 'rest-here';

// what stands before the line of a look-up that is to be shown to everyone; nobody types that by chance
const WISH = /^\s*\/?(?<wish>post-here|all-here|rest-here) (?<line>.+)$/su;

/** What a button wants done with the answer to the rest of its line. */
export function readWish(line: string): { line: string; wish?: Wish } {
  const found = WISH.exec(line)?.groups;
  return found ? { line: found.line!, wish: found.wish as Wish } : { line };
}

/** Throws `UserError` where the answer to it may not be shown to everyone. */
export function checkWish(
  wish: Wish,
  verb: Verb,
  name: string,
  showing: Showing | undefined,
): void {
  if (verb.manages || !verb.postable)
    throw new UserError(
      say('What “{command}” answers is for whoever asks: it cannot be posted.', { command: name }),
    );
  if (!showing) throw new UserError(say('There is no channel here that I could post into.'));
  if (showing.refused !== null) throw new UserError(showing.refused);
  if (wish !== 'post-here' && !showing.threads)
    throw new UserError(
      say(
        'No thread can be opened here by both of us, so I cannot post all of it. “Post here” shows one page.',
      ),
    );
}

/** The answer with buttons that show it to everyone, where that may be. */
export function offerPosting(answer: Reply, verb: Verb, showing: Showing | undefined): Reply {
  const line = lineOf(answer);
  const mayBe = showing?.refused === null && verb.postable && !answer.file && answer.onlyToAsker;
  if (!mayBe || line === undefined) return answer;
  const { more } = answer;
  if (showing.isShown)
    return { ...answer, more: more && { ...more, restLine: `rest-here ${more.line}` } };
  return {
    ...answer,
    actions: [...answer.actions, button(say('Post here'), `post-here ${line}`)],
    more: more && showing.threads ? { ...more, allLine: `all-here ${more.line}` } : more,
  };
}

/** The answer for everyone: who asked for it, and nothing that only some of them may do. */
export function forEveryone(
  answer: Reply,
  { wish, by, commands }: { wish: Wish; by: string; commands: Command[] },
): Reply {
  if (answer.file) throw new UserError(say('A file is for whoever asks: it cannot be posted.'));
  const may = ({ line }: Action): boolean => !openLine(line, commands)?.verb.manages;
  return {
    ...answer,
    blocks: [
      ...(wish === 'rest-here'
        ? []
        : [{ kind: 'note', text: say('Asked by {name}.', { name: by }) } as const]),
      ...answer.blocks.map((block) =>
        block.kind === 'list'
          ? {
              ...block,
              items: block.items.map((item) => ({ ...item, actions: item.actions.filter(may) })),
            }
          : block,
      ),
    ],
    actions: answer.actions.filter(may),
    onlyToAsker: false,
    wished: true,
    ...(wish === 'rest-here' || (wish === 'all-here' && answer.more) ? { inThread: true } : {}),
  };
}

/** The line that gives this very page again; none where it would carry what somebody pasted. */
function lineOf({ more, readAs }: Reply): string | undefined {
  if (readAs === undefined || !more || more.from === 0) return readAs;
  return `${more.line} from:${more.from}`;
}
