import type { Ask, Bot } from '../../../src/chat/bot.ts';
import type { User } from '../../../src/chat/command.ts';
import { button, type Item, type Reply } from '../../../src/chat/reply/reply.ts';
import { say } from '../../../src/language/say.ts';

/** An answer, and all items of its list, also those of its further pages. */
type Listed = { answer: Reply; items: Item[] };

/** The answers that the Home is made of; `channels` says where posts arrive, to who may know. */
export type Told = {
  briefings: Listed;
  follows: Listed;
  sources: Listed & { ailing: Item[]; hasOwn: boolean };
  channels: Listed | undefined;
};

/** No Home has room for more pages of a list. */
const MOST_PAGES = 5;

/**
 * Asks what anybody could ask by the same lines, so that the Home says what the answers say. Looking
 * is no question of anybody’s, and counts as none.
 */
export async function askForHome(bot: Bot, ask: Ask): Promise<Told> {
  const listOf = (line: string) => readList(line, (page) => answer(page));
  const answer = (line: string): Promise<Reply> => bot.answer({ ...ask, line, isPage: true });
  const [briefings, follows, sources, channels] = await Promise.all([
    listOf('briefing list'),
    listOf('following list'),
    listOf('sources list'),
    ask.user.manages ? listOf('doctor') : undefined,
  ]);
  return {
    briefings,
    follows: { ...follows, items: changeable(follows, ask.user) },
    sources: { ...sources, ailing: ailingOf(sources), hasOwn: hasOwn(sources) },
    // Where nothing is posted there is nothing to say about it.
    channels: channels && channels.items.length > 0 ? channels : undefined,
  };
}

async function readList(line: string, read: (line: string) => Promise<Reply>): Promise<Listed> {
  const answer = await read(line);
  const items = itemsOf(answer);
  const { more } = answer;
  for (let page = 1; more && items.length < more.total && page < MOST_PAGES; page++) {
    const next = itemsOf(await read(`${more.line} from:${items.length}`));
    if (next.length === 0) break;
    items.push(...next);
  }
  return { answer, items };
}

const itemsOf = ({ blocks }: Reply): Item[] =>
  blocks.flatMap((block) => (block.kind === 'list' ? block.items : []));

/** The sources that something is wrong with; what programs are told is in the order of the items. */
function ailingOf({ answer: { data }, items }: Listed): Item[] {
  const health: Health[] = Array.isArray(data) ? data : [];
  return items.filter((_, at) => {
    const { lastError, goneAt, ailingSince } = health[at] ?? {};
    return Boolean(lastError ?? goneAt ?? ailingSince);
  });
}

/** Whether any was added here, and can be stopped. */
const hasOwn = ({ answer: { data } }: Listed): boolean =>
  Array.isArray(data) && data.some(({ isOwn }: Health) => isOwn === true);

/** What is followed, with a button to change it; what is posted in channels takes somebody who may. */
function changeable({ answer: { data }, items }: Listed, { manages }: User): Item[] {
  const follows: Followed[] = Array.isArray(data) ? data : [];
  return items.map((item, at) => {
    const { id, channel } = follows[at] ?? {};
    if (!id || (!manages && channel !== null)) return { ...item, actions: [] };
    return { ...item, actions: [button(say('Edit'), `following change ${id}`), ...item.actions] };
  });
}

/** Where it is told in direct messages, there is no channel. */
type Followed = { id?: string; channel?: string | null };
type Health = { isOwn?: unknown; lastError?: unknown; goneAt?: unknown; ailingSince?: unknown };
