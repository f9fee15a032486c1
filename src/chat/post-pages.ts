import { setTimeout as sleep } from 'node:timers/promises';
import { say } from '../language/say.ts';
import { laterPages } from './fit/later-pages.ts';
import { type Action, type Reply, reply } from './reply/reply.ts';

/** More nobody reads in a thread. */
const MAX_MESSAGES = 12;

export type PostPages = {
  /** What of a page one message shows. */
  show(page: Reply): Reply;
  /** The next page of the same answer. */
  ask(line: string): Promise<Reply>;
  /** Posts one message; `nth` counts from the first page on. */
  post(page: Reply, nth: number): Promise<void>;
  /** Buttons of the answer, of which one may save all of it; left out, those of the first page. */
  actions?: Action[];
  /** Between two messages. */
  pauseMs: number;
  /** Ends it in the middle. */
  signal: AbortSignal;
};

/** Posts the pages behind the first one, in order, as far as is good. Throws what `post` throws. */
export async function postPages(
  first: Reply,
  { show, ask, post, pauseMs, signal, actions = first.actions }: PostPages,
): Promise<void> {
  let posted = 1;
  for await (const { page, left } of laterPages(first, { show, ask })) {
    await sleep(pauseMs, undefined, { ref: false });
    if (signal.aborted) return;
    if (posted === MAX_MESSAGES) return post(sayLeft(left, actions), ++posted);
    await post(page, ++posted);
  }
}

/** How many are not posted, and how to have them. */
function sayLeft(left: number, actions: Action[]): Reply {
  const save = actions.filter(({ label }) => label === say('Save'));
  const text =
    save.length > 0
      ? say(
          '{left, plural, one {# more is} other {# more are}} not posted here: “Save” gives all as a file.',
          { left },
        )
      : say(
          '{left, plural, one {# more is} other {# more are}} not posted here: since: and until: give others.',
          { left },
        );
  return reply('', {
    blocks: [{ kind: 'note', text }],
    actions: save,
  });
}
