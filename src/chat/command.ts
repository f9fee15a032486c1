import type { Message } from '../language/say.ts';
import type { Article, Channel, Hindrance, Place, Role } from '../model.ts';
import type { Store } from '../store/store.ts';
import type { Holds } from './adapter.ts';
import type { Reply } from './reply/reply.ts';
import type { Moment } from './times/read-moment.ts';
import type { Webhooks } from './webhooks.ts';
import type { Word } from './words.ts';

/** What a command may use: the store, and all that differs from one question to the next. */
export type Context = {
  store: Store;
  now: Date;
  place: Place;
  /** Where the question was asked; null in a direct message or a terminal. */
  channel: Channel | null;
  user: User;
  /** Finds a channel by what was typed (`#news`, an id); undefined where there is none. */
  findChannel(text: string): Promise<Channel | undefined>;
  /** Whether a channel, and what is set up for it, may be shown in the answer. */
  sees(channel: Channel): Promise<boolean>;
  /** What we lack to post in a channel; to be asked before anything is saved for it. */
  checkChannel(channel: Channel): Promise<ChannelCheck>;
  /**
   * Comes into a channel that `checkChannel` says we can join; left out where we are in all that we
   * see. Throws `UserError`.
   */
  joinChannel?: ((channel: Channel) => Promise<void>) | undefined;
  /**
   * Those roles that were typed (`@editors`, an id); left out where a place has none. Several may bear
   * one name.
   */
  findRoles?: ((text: string) => Promise<FoundRole[]>) | undefined;
  /** Who in this place was named, by their name or id; left out where nobody can be named as an editor. */
  findPerson?: ((text: string) => Promise<FoundPerson | undefined>) | undefined;
  /** Reads an article and keeps it for this place alone. Throws `UserError` and `FetchError`. */
  readUrl(url: string): Promise<Article>;
  /**
   * Does slow work on what somebody sent or named where it holds nobody else up. Throws what the job
   * throws, and an error in words for people where it takes too much time or memory.
   */
  aside<Given extends unknown[], Result>(
    job: (...given: Given) => Result | Promise<Result>,
    ...given: Given
  ): Promise<Result>;
  /** Says whether a message of a platform has room for all of a reply. */
  holds: Holds;
  /** Starts delivery now instead of at the next heartbeat. */
  wake(): void;
  /** All commands, for help. */
  commands: Command[];
  /** Loads what is at a public address that somebody typed. Its errors are in words for people. */
  load(url: string): Promise<Loaded>;
  /** The file that came with the line, where the platform can carry files. */
  file: GivenFile | null;
  /** Asked by a program or in a terminal, which take an answer of any length. */
  whole: boolean;
  /** Asked by a program: a name that it gives is nothing else, and it reads a list to its end. */
  byProgram?: true | undefined;
  /** A form was filled in: what stands in a field is all that there is to be. */
  filledIn?: true | undefined;
  /** Each reader chooses there what makes a sound, so that no post can come without one. */
  leavesSound?: true | undefined;
  /** Left out where nothing can be posted to addresses. */
  webhooks?: Webhooks | undefined;
  /** A line as it is typed where the question was asked: `/search gas`. */
  write(line: string): string;
};

/**
 * Sentences that say what to do: `refusal` where nothing could be posted, `remark` where not all. With
 * `canJoin` all that is lacking is that we come in.
 */
export type ChannelCheck = {
  refusal?: string;
  /** What kind of thing is lacking, where the platform says when that is mended. */
  hindrance?: Hindrance;
  /** Nobody could tell: it shows when something is posted. */
  isUnsure?: true;
  remark?: string;
  canJoin?: boolean;
};

/** `url` is where redirects ended; `permanentUrl` is set where the address has moved for good. */
export type Loaded = {
  url: string;
  permanentUrl: string | null;
  body: Uint8Array;
  contentType: string | null;
};

/** `remark` is a sentence about what it lacks to be called by us; left out where nothing is known. */
export type FoundRole = Role & { remark?: string };

/** `refusal` is a sentence that says why they cannot be named as an editor. */
export type FoundPerson = { id: string; name: string; refusal?: string };

export type GivenFile = { name: string; read(): Promise<Uint8Array> };

export type User = {
  id: string;
  name: string;
  /** Time zone, where the platform tells it. */
  zone: string | null;
  /** The zone is only likely, by the language or by the settings of this desk. */
  guessedZone?: boolean;
  /** May change briefings and sources. */
  manages: boolean;
  /** May be named as an editor of the place; left out where its platform says all there is to say of that. */
  mayEdit?: boolean;
  /** Manages the place because somebody has named them as an editor. */
  isEditor?: true;
  /** For somebody who does not manage the place: whether they manage one of its channels. */
  managesChannel?: ((channel: Channel) => Promise<boolean>) | undefined;
  /** For somebody who may not: a sentence that says what to do about it. */
  howToManage?: Message | undefined;
  /**
   * Stands for everybody who asks there, since nobody has an account. Who does not manage the place
   * cannot add pages there either.
   */
  many?: true;
};

/** Offers values for an option while someone types; `typed` may be empty. At most 25 are shown. */
export type Suggest = (typed: string, context: Context) => Promise<Suggestion[]>;

/** `value` goes into the line; `label` says more about it. */
export type Suggestion = { value: string; label: string };

type Common = {
  about: string;
  required?: true;
  /** Given by name only (`since:7d`), never by its position. */
  named?: true;
  /** Says when posts come without a sound, so that it is not offered where none can. */
  ofSound?: true;
  /** May be given more than once; the values are joined with commas. */
  many?: true;
};

export type Option =
  /** The last positional text takes all words that are left. */
  | (Common & {
      kind: 'text';
      default?: string;
      suggest?: Suggest;
      /** Takes the text as it was typed, with quotation marks and line ends: for pasted text. */
      verbatim?: true;
      /** Asks for web addresses: `data:…` and `desk:8080` are words, not options. */
      address?: true;
    })
  | (Common & { kind: 'choice'; choices: readonly string[]; default?: string })
  /** `7d`, `yesterday`, `20 November`, `last week`; with `ahead` also what has not come yet. */
  | (Common & { kind: 'moment'; default?: string; ahead?: true })
  /** Programs may give more than people where there is `programMax`. */
  | (Common & { kind: 'number'; min: number; max: number; programMax?: number; default?: number })
  | (Common & { kind: 'channel' })
  /** Who is to be called: a role that a place has, or `none`, whose value is null. */
  | (Common & { kind: 'role' })
  /**
   * A file that comes with the line: the value is its name, and `context.file` reads it. `types` are
   * the ends of names that make sense.
   */
  | (Common & { kind: 'file'; types?: `.${string}`[] });

export type Options = Record<string, Option>;

type ValueOf<O extends Option> = O extends { kind: 'number' }
  ? number
  : O extends { kind: 'moment' }
    ? Moment
    : O extends { kind: 'channel' }
      ? Channel
      : O extends { kind: 'role' }
        ? FoundRole | null
        : O extends { kind: 'choice'; choices: readonly (infer C)[] }
          ? C
          : string;

type Values<O extends Options> = {
  [K in keyof O]: O[K] extends { required: true } | { default: string | number }
    ? ValueOf<O[K]>
    : ValueOf<O[K]> | undefined;
};

/** Fills a gap in an example with what a place has. */
export type Filler = {
  find(context: Context): Promise<string | undefined>;
  /** The line to type first where the place has nothing for the gap. */
  first: string;
};

/** A line to try, as it is or with gaps: see `example`. */
export type Example = string | { words: readonly string[]; fillers: Filler[] };

/** Values as they were typed, by the names of their options. */
export type Given = Record<string, string>;

/** The words of a line that no option's name stands before, for a verb that reads them itself. */
export type Free = {
  words: Word[];
  given: Given;
  /** All that stands behind the verb's name as it was typed, named options included. */
  text: string;
  /** What they mean by their positions alone, with what was given. Throws `UserError`. */
  byPosition(): Given;
  /**
   * Whether the verb was named, or read out of a sentence, or is only tried: then `place` throws
   * where it does not know what the words name.
   */
  meant: 'named' | 'asked' | 'tried';
  /** Nothing else than a person’s words is wanted. */
  wantsPerson?: boolean;
  /** Says in the answer what of the words it does not heed. */
  remark(text: string): void;
};

/** What a form of a verb is, beside its options. */
export type AskedInForm = {
  /** A few words, no sentence: all platforms have room for 24 characters. */
  title: Message;
  /** Opens whatever the line says, on every platform that has forms. */
  always?: true;
  /**
   * Whether a line that says so much opens it; left out, where the line lacks an option that is
   * required.
   */
  opens?(given: Given): boolean;
  /** The options that are asked for; left out, all but numbers, files and roles. */
  fields?: readonly string[];
  /**
   * What stands in it before anybody has typed; undefined where the line is rather to be answered.
   */
  fill?(context: Context, given: Given): Promise<Given | undefined>;
  /**
   * Set where it changes what there is: then only fields that were changed say something, and these
   * are the words for one that was emptied.
   */
  emptied?: Given;
  /**
   * Changes something that is there, for a channel perhaps other than where it is asked for: `fill`
   * makes sure that whoever asks may.
   */
  ofWhatIsThere?: true;
};

/** Something that runs: a whole command, or one of a command's parts (`briefing create`). */
export type Verb<O extends Options = Options> = {
  about: string;
  options: O;
  examples: Example[];
  /**
   * Changes what others see: only for those who manage the place. `channel`: or the channel that it is
   * about, which the verb makes sure of itself (`mayManage`).
   */
  manages?: true | 'channel';
  /** Changes nothing that others see, but shows or saves what is not for everybody. */
  onlyShows?: true;
  /**
   * Reads the words without a name, where their position does not say what they are: gives all
   * options as typed, those of `given` included. Throws a `UserError` that names what it does not
   * understand, or asks back.
   */
  place?(free: Free, context: Context): Promise<Given>;
  /** How its options are asked for in a form, where the platform has forms. */
  form?: AskedInForm;
  /**
   * Of a line that nobody understands: the options to run it with where the words of that line are known
   * here; undefined where they are not.
   */
  knows?(line: string, context: Context): Promise<Given | undefined>;
  /** What it says may be shown to everyone in a channel. */
  postable?: true;
  /** Changes and posts nothing, and tells nothing but what everybody in the place may know. */
  onlyReads?: true;
  /** A line that says so much asks for a file, which holds all there is. */
  makesFile?(given: Given): boolean;
  /** What it says is nobody else’s: where others see what is asked, they do not see its answer. */
  own?: true;
  /** Has something read that takes seconds; less of it may be asked in a minute. */
  reads?(values: Values<O>): boolean;
  run(values: Values<O>, context: Context): Promise<Reply>;
};

/** Either runs itself or has parts; a line that names no part takes `otherwise`. */
export type Command =
  /** `hidden`: buttons alone lead to it, and no list has it. */
  | ({ name: string; hidden?: true } & Verb)
  | {
      name: string;
      about: string;
      parts: Record<string, Verb>;
      otherwise: string;
      /** The part that is meant by words which name none; undefined where they mean none. */
      means?(words: string): string | undefined;
    };

/** `quotes ${SPEAKER} about:${TOPIC}`: a line to try, whose gaps are filled for each place. */
export const example = (words: TemplateStringsArray, ...fillers: Filler[]): Example => ({
  words,
  fillers,
});

/** Gives the types of the options to `run`, for a part of a command. */
export function defineVerb<const O extends Options>(verb: Verb<O>): Verb {
  return verb as unknown as Verb;
}

/**
 * Gives the types of the options to `run`, for a command without parts. Help, validation,
 * completion and what each platform is told all come from this one definition.
 */
export function defineCommand<const O extends Options>(
  command: { name: string; hidden?: true } & Verb<O>,
): Command {
  return command as unknown as Command;
}
