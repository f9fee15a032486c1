import type { Context } from '../../src/chat/command.ts';
import { UserError } from '../../src/chat/errors.ts';
import { type FoundSource, findSource } from '../../src/ingest/feeds/find-source.ts';
import type { ListedFeed } from '../../src/ingest/feeds/read-opml.ts';
import { UnreadableError } from '../../src/ingest/unreadable-error.ts';
import { messageOf } from '../../src/text/message-of.ts';

type Aside = Context['aside'];

const MAX_BYTES = 1_000_000;

/** The feeds of a list that was attached as a file. */
export async function readListFile({ file, aside }: Context): Promise<ListedFeed[]> {
  if (!file)
    throw new UserError(
      'No file was attached. Where files cannot be sent, give the address of the list, or paste its text.',
    );
  const body = await file.read().catch((cause: unknown) => {
    if (cause instanceof UserError) throw cause;
    throw new UserError(
      `I could not get ${file.name} (${messageOf(cause)}). Please send it again.`,
    );
  });
  if (body.length > MAX_BYTES) throw new UserError(`${file.name} is larger than 1 MB.`);
  return readList(body, file.name, aside);
}

/** The feeds of a list in OPML. `name` is what the error calls it. */
export async function readList(
  body: Uint8Array,
  name: string,
  aside: Aside,
): Promise<ListedFeed[]> {
  const source = await sourceIn(body, { url: 'about:blank', contentType: null }, name, aside);
  if (source.kind !== 'list')
    throw new UserError(
      `There is no list of feeds (OPML) in ${name}. Feed readers save one under “Export”.`,
    );
  return source.feeds;
}

/** What a body is, as `findSource` tells. What cannot be read is the asker's to know: `UserError`. */
export async function sourceIn(
  body: Uint8Array,
  { url, contentType }: { url: string; contentType: string | null },
  name: string,
  aside: Aside,
): Promise<FoundSource> {
  try {
    return await aside(findSource, body, { url, contentType });
  } catch (error) {
    if (error instanceof UnreadableError)
      throw new UserError(`I cannot read ${name}: ${error.message}`);
    throw error;
  }
}
