import type { Article, Channel, Place } from '../model.ts';
import type { Store } from '../store/store.ts';
import type { Reply } from './reply.ts';

/** What a command may use; everything that changes from ask to ask arrives here. */
export type Context = {
  store: Store;
  now: Date;
  place: Place;
  /** Where the question was asked; null in a direct message or a terminal. */
  channel: Channel | null;
  user: User;
  /** Finds a channel by what was typed (`#news`, an id); undefined where there is none of that name. */
  findChannel(text: string): Promise<Channel | undefined>;
  /** Reads the article at an address and keeps it for this place alone. Throws for people, and `FetchError`. */
  readUrl(url: string): Promise<Article>;
  /** Has what was just put up for delivery posted at once, not at the next heartbeat. */
  wake(): void;
  /** The commands there are, for help. */
  commands: Command[];
  /** Gets what a public address that somebody typed leads to. Throws an error in words for people. */
  load(url: string): Promise<Loaded>;
  /** What came along with the line, where the platform can carry files. */
  file: GivenFile | null;
};

/** `url` is where the redirects ended, `permanentUrl` where it has moved for good. */
export type Loaded = {
  url: string;
  permanentUrl: string | null;
  body: Uint8Array;
  contentType: string | null;
};

export type GivenFile = { name: string; read(): Promise<Uint8Array> };

export type User = {
  id: string;
  name: string /** IANA zone, where the platform tells it. */;
  zone: string | null /** May change briefings and sources. */;
  manages: boolean;
};

/** Offers values for an option while someone types; `typed` may be empty. At most 25 are shown. */
export type Suggest = (typed: string, context: Context) => Promise<Suggestion[]>;

/** `value` goes into the line; `label` says more about it. */
export type Suggestion = { value: string; label: string };

type Common = {
  about: string;
  required?: true /** Only by name, `since:7d`, never by its position. */;
  named?: true;
};

export type Option =
  /** The last positional text takes all words that are left. */
  | (Common & {
      kind: 'text';
      default?: string;
      suggest?: Suggest;
      /** Takes the words as they were typed, quotation marks and line ends too: for pasted text. */
      verbatim?: true;
    })
  | (Common & { kind: 'choice'; choices: readonly string[]; default?: string })
  /** `90m`, `24h`, `7d`, `2w`: milliseconds. */
  | (Common & { kind: 'duration'; default?: string })
  | (Common & { kind: 'number'; min: number; max: number; default?: number })
  | (Common & { kind: 'channel' })
  /** A file that comes along with the line; the value is its name, and `context.file` reads it. */
  | (Common & { kind: 'file' });

export type Options = Record<string, Option>;

type ValueOf<O extends Option> = O extends { kind: 'duration' | 'number' }
  ? number
  : O extends { kind: 'channel' }
    ? Channel
    : O extends { kind: 'choice'; choices: readonly (infer C)[] }
      ? C
      : string;

export type Values<O extends Options> = {
  [K in keyof O]: O[K] extends { required: true } | { default: string | number }
    ? ValueOf<O[K]>
    : ValueOf<O[K]> | undefined;
};

/** Something that runs: a whole command, or one of a command's parts (`briefing create`). */
export type Verb<O extends Options = Options> = {
  about: string;
  options: O;
  examples: string[];
  /** Changes what others see: only for those who manage the place. */
  manages?: true;
  run(values: Values<O>, context: Context): Promise<Reply>;
};

/** Either runs itself or has parts; a line that names no part takes `otherwise`. */
export type Command =
  | ({ name: string } & Verb)
  | { name: string; about: string; parts: Record<string, Verb>; otherwise: string };

/** One part of a command, or a command without parts: gives the options' types to `run`. */
export function defineVerb<const O extends Options>(verb: Verb<O>): Verb {
  return verb as unknown as Verb;
}

/**
 * A command, defined once: Discord schemas and completion, Slack parsing, the web page's completion,
 * CLI usage, help and validation all derive from it.
 */
export function defineCommand<const O extends Options>(
  command: { name: string } & Verb<O>,
): Command {
  return command as unknown as Command;
}
