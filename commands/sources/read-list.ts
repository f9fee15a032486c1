import type { GivenFile } from '../../src/chat/command.ts';
import { UserError } from '../../src/chat/errors.ts';
import { type FoundSource, findSource } from '../../src/ingest/feeds/find-source.ts';
import type { ListedFeed } from '../../src/ingest/feeds/read-opml.ts';
import { UnreadableError } from '../../src/ingest/unreadable-error.ts';
import { messageOf } from '../../src/text/message-of.ts';

const MAX_BYTES = 1_000_000;

/** The feeds of a list that was attached as a file. */
export async function readListFile(file: GivenFile | null): Promise<ListedFeed[]> {
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
  return readList(body, file.name);
}

/** The feeds of a list in OPML. `name` is what the error calls it. */
export function readList(body: Uint8Array, name: string): ListedFeed[] {
  const source = sourceIn(body, { url: 'about:blank', contentType: null }, name);
  if (source.kind !== 'list')
    throw new UserError(
      `There is no list of feeds (OPML) in ${name}. Feed readers save one under “Export”.`,
    );
  return source.feeds;
}

/** What a body is, as `findSource` tells. What cannot be read is the asker's to know: `UserError`. */
export function sourceIn(
  body: Uint8Array,
  about: { url: string; contentType: string | null },
  name: string,
): FoundSource {
  try {
    return findSource(body, about);
  } catch (error) {
    if (error instanceof UnreadableError)
      throw new UserError(`I cannot read ${name}: ${error.message}`);
    throw error;
  }
}
