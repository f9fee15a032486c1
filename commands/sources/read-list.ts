import type { Context } from '../../src/chat/command.ts';
import { UserError } from '../../src/chat/errors.ts';
import { findSource } from '../../src/ingest/aside/reading.ts';
import type { FoundSource } from '../../src/ingest/feeds/find-source.ts';
import type { ListedFeed } from '../../src/ingest/feeds/read-opml.ts';
import { UnreadableError } from '../../src/ingest/unreadable-error.ts';
import { say } from '../../src/language/say.ts';
import { messageOf } from '../../src/text/message-of.ts';

type Aside = Context['aside'];

const MAX_BYTES = 1_000_000;

/** The feeds of a list that was attached as a file. */
export async function readListFile({ file, aside }: Context): Promise<ListedFeed[]> {
  if (!file)
    throw new UserError(
      say(
        'No file was attached. Where files cannot be sent, give the address of the list, or paste its text.',
      ),
    );
  const body = await file.read().catch((cause: unknown) => {
    if (cause instanceof UserError) throw cause;
    throw new UserError(
      say('I could not get {file} ({reason}). Please send it again.', {
        file: file.name,
        reason: messageOf(cause),
      }),
    );
  });
  if (body.length > MAX_BYTES)
    throw new UserError(say('{file} is larger than 1 MB.', { file: file.name }));
  return readList(body, file.name, aside);
}

/** The feeds of a list in OPML. `name` is what the error calls it; undefined where its text was sent. */
export async function readList(
  body: Uint8Array,
  name: string | undefined,
  aside: Aside,
): Promise<ListedFeed[]> {
  const source = await sourceIn(body, { url: 'about:blank', contentType: null }, name, aside);
  if (source.kind !== 'list')
    throw new UserError(
      name === undefined
        ? say(
            'There is no list of feeds (OPML) in what you sent. Feed readers save one under “Export”.',
          )
        : say('There is no list of feeds (OPML) in {file}. Feed readers save one under “Export”.', {
            file: name,
          }),
    );
  return source.feeds;
}

/** What a body is, as `findSource` tells. What cannot be read is the asker's to know: `UserError`. */
export async function sourceIn(
  body: Uint8Array,
  { url, contentType }: { url: string; contentType: string | null },
  name: string | undefined,
  aside: Aside,
): Promise<FoundSource> {
  try {
    return await aside(findSource, body, { url, contentType });
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    const reason = error.message;
    throw new UserError(
      name === undefined
        ? say('I cannot read what you sent: {reason}', { reason })
        : say('I cannot read {name}: {reason}', { name, reason }),
    );
  }
}
