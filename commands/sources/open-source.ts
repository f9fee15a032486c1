import type { Context, Loaded } from '../../src/chat/command.ts';
import { UserError } from '../../src/chat/errors.ts';
import { usualFeedAddresses } from '../../src/ingest/feeds/find-feeds.ts';
import type { FoundSource } from '../../src/ingest/feeds/find-source.ts';
import { FetchError } from '../../src/ingest/web/fetch-error.ts';
import { say } from '../../src/language/say.ts';
import { messageOf } from '../../src/text/message-of.ts';
import type { OpenedFeed } from './add-feed.ts';
import { sourceIn } from './read-list.ts';

/** What is at an address, and what it was found to be. */
export type Opened = { address: string; loaded: Loaded; source: FoundSource };

/** What the front page of a site answers that shows it to browsers alone, or has none. */
const REFUSALS = new Set([401, 402, 403, 404, 405, 406, 451]);

/**
 * Opens the first of these addresses that answers. Where that is a front page which refuses, the
 * usual addresses of feeds are tried. Throws `UserError`.
 */
export async function openSource(tried: string[], context: Context): Promise<Opened> {
  const { address, loaded, error } = await loadFirst(tried, context);
  if (loaded) return judge(address, loaded, context);
  const isClosed = error instanceof FetchError && REFUSALS.has(error.status ?? 0);
  const feed = isClosed && isFront(address) ? await openUsual(address, context) : undefined;
  if (feed) return feed;
  throw new UserError(
    say('I cannot read {name}: {reason}', { name: address, reason: messageOf(error) }),
  );
}

/** Opens what a page calls its feed, which may be something else. */
export async function openFeed(url: string, context: Context): Promise<OpenedFeed> {
  const opened = await openSource([url], context);
  if (opened.source.kind !== 'feed')
    throw new UserError(
      say('The page names {address} as its feed, but it is not a feed.', { address: url }),
      ['sources list'],
    );
  return toFeed(opened, opened.source.title);
}

/** The feed at one of the addresses where a site has it as a rule. */
export async function guessFeed(page: string, context: Context): Promise<OpenedFeed | undefined> {
  const opened = await openUsual(page, context);
  return opened?.source.kind === 'feed' ? toFeed(opened, opened.source.title) : undefined;
}

/** A feed that moved for good is followed where it is now. */
export const toFeed = ({ address, loaded }: Opened, title: string): OpenedFeed => ({
  url: loaded.permanentUrl ?? address,
  title,
});

async function openUsual(page: string, context: Context): Promise<Opened | undefined> {
  for (const url of usualFeedAddresses(page)) {
    const opened = await openSource([url], context).catch(() => undefined);
    if (opened?.source.kind === 'feed') return opened;
  }
  return undefined;
}

type Answer =
  | { address: string; loaded: Loaded; error?: undefined }
  | { address: string; loaded?: undefined; error: unknown };

/** A server’s own answer counts, even one that refuses; where there is none, the first error. */
async function loadFirst(tried: string[], { load }: Context): Promise<Answer> {
  const failed: Answer[] = [];
  for (const address of tried)
    try {
      return { address, loaded: await load(address) };
    } catch (error) {
      if (error instanceof FetchError && error.status !== null) return { address, error };
      failed.push({ address, error });
    }
  return failed[0]!;
}

const judge = async (address: string, loaded: Loaded, { aside }: Context): Promise<Opened> => ({
  address,
  loaded,
  source: await sourceIn(loaded.body, loaded, address, aside),
});

const isFront = (address: string): boolean => new URL(address).pathname === '/';
