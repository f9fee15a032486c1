import { type Component, flatten } from './component.ts';
import { componentFaults, hasTwins } from './component-faults.ts';

const V2 = 1 << 15;
const EPHEMERAL = 1 << 6;
const MOST_COMPONENTS = 40;
const MOST_CHARS = 4_000;
const MOST_BYTES = 10_170;
const MOST_CONTENT_CHARS = 2_000;
const ROW = 1;
const FILE = 13;
/** Components up to here are older than components v2. */
const LAST_OF_V1 = 8;
const NOT_BESIDE_V2 = ['content', 'embeds', 'poll', 'sticker_ids'];

type Message = {
  flags?: number;
  content?: string | null;
  components?: Component[] | null;
  attachments?: { filename?: string }[];
  allowed_mentions?: { parse?: string[]; users?: string[]; roles?: string[] } | null;
  [key: string]: unknown;
};
type Circumstances = {
  /** In a channel, where everybody sees it. */
  inChannel?: boolean;
  attached?: string[] | undefined;
};

/** What Discord refuses in a message beyond its description. */
export function messageFaults(body: object, { inChannel, attached }: Circumstances): string[] {
  const message = body as Message;
  const top = message.components ?? [];
  const all = flatten(top);
  const isV2 = ((message.flags ?? 0) & V2) !== 0;
  const files = [
    ...(attached ?? []),
    ...(message.attachments ?? []).map(({ filename }) => filename),
  ];
  const checks: [boolean, string][] = [
    [
      isV2 && NOT_BESIDE_V2.some((key) => has(message, key)),
      'what stands not beside components v2',
    ],
    [!isV2 && all.some(({ type }) => type > LAST_OF_V1), 'components v2 without the flag'],
    [!isV2 && top.some(isBare), 'a component outside of a row'],
    [!isV2 && top.length > 5, `${top.length} rows`],
    [all.length > MOST_COMPONENTS, `${all.length} components`],
    [(message.content ?? '').length > MOST_CONTENT_CHARS, 'more than 2,000 characters of content'],
    [!(message.content ?? '').isWellFormed(), 'half a character'],
    [inChannel === true && ((message.flags ?? 0) & EPHEMERAL) !== 0, 'hidden in a channel'],
    [all.some((one) => one.type === FILE && !isAmong(one, files)), 'a file that is not there'],
  ];
  return [
    ...checks.filter(([wrong]) => wrong).map(([, words]) => words),
    ...textFaults(all),
    ...mentionFaults(message),
    ...componentFaults(top),
  ];
}

const isBare = ({ type }: Component): boolean => type !== ROW && type <= LAST_OF_V1;

const has = (message: Message, key: string): boolean => {
  const value = message[key];
  return value !== null && value !== undefined && value !== '' && String(value) !== '';
};

const isAmong = ({ file }: Component, files: (string | undefined)[]): boolean =>
  files.some((name) => file?.url === `attachment://${name}`);

function textFaults(all: Component[]): string[] {
  const texts = all.flatMap(({ content }) => content ?? []);
  const chars = texts.reduce((sum, text) => sum + text.length, 0);
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text) + 12, 0);
  const checks: [boolean, string][] = [
    [chars > MOST_CHARS, `${chars} characters of text`],
    [bytes > MOST_BYTES, `${bytes} bytes of text, which Discord answers with a 500`],
    [texts.some((text) => text.trim() === ''), 'an empty text'],
    [texts.some((text) => !text.isWellFormed()), 'half a character in a text'],
  ];
  return checks.filter(([wrong]) => wrong).map(([, words]) => words);
}

/** A kind of mention is allowed altogether or one by one. */
function mentionFaults({ allowed_mentions: allowed }: Message): string[] {
  const both = (['users', 'roles'] as const).filter(
    (kind) => allowed?.parse?.includes(kind) && (allowed[kind]?.length ?? 0) > 0,
  );
  const twice = (['parse', 'users', 'roles'] as const).filter((kind) =>
    hasTwins(allowed?.[kind] ?? []),
  );
  return [
    ...both.map((kind) => `all ${kind} and single ones may be mentioned`),
    ...twice.map((kind) => `the same twice among the ${kind} of mentions`),
  ];
}
