import { randomUUID } from 'node:crypto';
import type { Language } from '../language/languages.ts';
import { say } from '../language/say.ts';
import { isSaid, speakIn, spoken } from '../language/speak.ts';
import type { Article, Channel, Place } from '../model.ts';
import type { Store } from '../store/store.ts';
import { StoreError } from '../store-error.ts';
import type { Holds } from './adapter.ts';
import { type Beside, withBeside } from './beside.ts';
import type {
  Command,
  Context,
  FoundRole,
  GivenFile,
  Loaded,
  Suggestion,
  User,
  Verb,
} from './command.ts';
import { errorData, wordOf } from './error-data.ts';
import { UserError } from './errors.ts';
import { readFillIn, withWayBack } from './fill-in.ts';
import { shortenLines } from './fit/shorten-lines.ts';
import { readPage } from './fit/turn-pages.ts';
import { type Form, formOf } from './form.ts';
import { howToManage } from './how-to-manage.ts';
import type { Limit } from './limits.ts';
import { type Completion, completeLine, suggestValues } from './line/complete.ts';
import { type Filled, fillExamples } from './line/fill-examples.ts';
import { findVerb } from './line/find-verb.ts';
import { formatLine } from './line/line.ts';
import { verbsOf } from './line/list-commands.ts';
import { readValues } from './line/read-values.ts';
import { underDesk } from './line/under-desk.ts';
import { notePressable } from './note-pressable.ts';
import { openCursor, readCursor } from './open-cursor.ts';
import { checkWish, forEveryone, offerPosting, readWish, type Showing } from './post-here.ts';
import { complaintAction } from './reply/complaint-action.ts';
import { button, type Pressable, type Refused, type Reply, reply } from './reply/reply.ts';
import { lacking, mayFill, mayRun, withRights } from './rights.ts';
import { sayReading } from './say-reading.ts';
import { findZone } from './times/time-zone.ts';
import { zoneOfLocale } from './times/zone-of-locale.ts';
import { understandLine } from './understand-line.ts';
import { splitLine } from './words.ts';

/** A question as an adapter hands it in. */
export type Ask = {
  line: string;
  place: Place;
  /** Set where nobody else has the place, as in direct messages of some platforms. */
  isOwnPlace?: true;
  channel: Channel | null;
  user: User;
  findChannel(text: string): Promise<Channel | undefined>;
  /** Left out where a channel that is found can be posted to. */
  checkChannel?: Context['checkChannel'];
  joinChannel?: Context['joinChannel'];
  findPerson?: Context['findPerson'];
  /** Left out where a place has no roles. */
  findRoles?: ((text: string) => Promise<FoundRole[]>) | undefined;
  file?: GivenFile | null;
  /** Set where an answer may have any length: then lists are whole, and files come in pieces. */
  whole?: boolean;
  /** How a line is typed there; with a slash if left out. */
  write?(line: string): string;
  /** Whether answers may be shown to everyone there; left out where there is no everyone. */
  showing?: Showing;
  /** Set where what a line lacks can be asked for in a form. */
  forms?: true;
  /** The line is what a form was filled in with, which opens again where it is refused. */
  filledIn?: true;
  /** A further page of an answer that was asked for as a whole, which counted once. */
  isPage?: true;
  /** The command that a line begins with as it is typed, where it can be shown to be pressed. */
  pressable?(typed: string): Pressable | undefined;
  beside?: Beside | undefined;
};

export type Bot = {
  commands: Command[];
  /** Never throws: people's mistakes are explained, ours get a reference and an apology. */
  answer(ask: Ask): Promise<Reply>;
  /** Whether whoever asks may change the place. */
  manages(ask: Ask): Promise<boolean>;
  /** The form that a line opens, for platforms that have forms; undefined where it opens none. */
  form(ask: Ask): Promise<Form | undefined>;
  /** Lines to try here, by the verb they are examples of. */
  examples(ask: Ask): Promise<Map<string, Filled[]>>;
  /** Completions of the whole line so far. */
  complete(ask: Ask): Promise<Completion[]>;
  /** Values for one option; `name` is the verb's full name, `briefing create`. */
  suggest(ask: Ask, name: string, option: string): Promise<Suggestion[]>;
};

export type BotDeps = {
  store: Store;
  commands: Command[];
  now(): Date;
  /** For askers whose platform tells no time zone that we know. */
  defaultZone?: string;
  /** Loads what is at a public address; left out, nothing can be fetched. */
  load?(url: string): Promise<Loaded>;
  /** Reads the article at an address for a place; left out, no address can be read. */
  readUrl?(url: string, placeId: string): Promise<Article>;
  /** Does slow work elsewhere; left out, on the spot. */
  aside?: Context['aside'];
  /** Throws `UserError` where somebody asks too much; left out, there is no limit. */
  limit?: Limit;
  /** Left out, every message has room for all. */
  holds?: Holds;
  /** Starts delivery now instead of at the next heartbeat. */
  wake?(): void;
  /** Told of errors that are our fault, with the reference that the asker is shown. */
  onError(error: unknown, reference: string): void;
  /** Told of every answer; never of what was asked. */
  onAnswer?(answered: Answered): void;
};

/** `command` is the verb's full name, or empty where the line names none that we know. */
export type Answered = {
  /** Goes with an error of the same question. */
  reference: string;
  command: string;
  platform: string;
  placeId: string;
  ms: number;
  outcome: 'answered' | 'explained' | 'broken';
};

/** What becomes known of a question while it is answered. */
type Question = Pick<Answered, 'reference' | 'command' | 'outcome'> & { readAs?: string };

const newQuestion = (): Question => ({
  reference: randomUUID().slice(0, 4).toUpperCase(),
  command: '',
  outcome: 'answered',
});

async function cannotLoad(): Promise<Loaded> {
  throw new UserError(say('Nothing can be fetched from here.'));
}

/** The one way in: a line of text becomes a reply, wherever it was typed or clicked. */
export function createBot({
  store,
  commands,
  now,
  readUrl,
  aside = async (job, ...given) => job(...given),
  limit = async () => {},
  holds = () => true,
  wake = () => {},
  load = cannotLoad,
  defaultZone = 'UTC',
  onError,
  onAnswer = () => {},
}: BotDeps): Bot {
  /** A database in trouble is told of by the answer. */
  async function languageIn({ id }: Place): Promise<Language> {
    try {
      return await store.languageIn(id);
    } catch {
      return 'en';
    }
  }

  const knowing = async (ask: Ask): Promise<Ask> => ({
    ...ask,
    user: await withRights(ask.user, ask.place, store),
  });

  /** What is posted later in a place that is one person’s own is in their language. */
  async function noteOwn({ isOwnPlace, place }: Ask): Promise<void> {
    if (!isOwnPlace || !isSaid() || (await languageIn(place)) === spoken()) return;
    await store.noteLanguages([{ placeId: place.id, language: spoken() }]);
  }

  const contextOf = ({
    place,
    channel,
    user,
    findChannel,
    checkChannel = async () => ({}),
    joinChannel,
    findPerson,
    findRoles,
    file = null,
    whole = false,
    write = (line) => `/${line}`,
  }: Ask): Context => ({
    store,
    now: now(),
    place,
    channel,
    user: { ...user, zone: findZone(user.zone ?? '') ?? zoneOfLanguage() ?? defaultZone },
    findChannel,
    checkChannel,
    joinChannel,
    findPerson,
    findRoles,
    async readUrl(url) {
      if (!readUrl) throw new UserError(say('I cannot read web addresses here.'));
      // Where anyone at all may ask, a page of theirs would stand among what all others see.
      if (!user.manages && user.many)
        throw new UserError(
          `${say('What I read is kept for everyone here, so it takes someone who manages this place.')} ${howToManage(user)}`.trimEnd(),
        );
      return readUrl(url, place.id);
    },
    aside,
    holds,
    wake,
    commands,
    load,
    file,
    whole,
    write: (line) => write(underDesk(line, commands)),
  });

  async function run(ask: Ask, question: Question): Promise<Reply> {
    if (!ask.whole && !ask.isPage) await limit(ask, 'question');
    const context = contextOf(ask);
    const opened = readWish(await openCursor(ask, { store, now: now() }));
    const { wish } = opened;
    // What everybody sees is in the language of the place.
    const language = wish && (await languageIn(ask.place));
    const made = (): Promise<Reply> => answerLine(opened, ask, context, question);
    return language ? saidIn(language, made) : made();
  }

  async function answerLine(
    { line: asked, wish }: ReturnType<typeof readWish>,
    ask: Ask,
    context: Context,
    question: Question,
  ): Promise<Reply> {
    const { line, past } = readPage(asked);
    const call = await understandLine(readFillIn(line).line, commands, context);
    question.command = call.name;
    question.readAs = formatLine(call.name, call.given);
    mayRun(call.verb, call.name, ask.user);
    if (wish) checkWish(wish, call.verb, call.name, ask.showing);
    const values = (await readValues(call, context).catch(async (error) => {
      throw await lacking(error, call, ask);
    })) as never;
    const isLarge = call.verb.reads?.(values) || wish === 'all-here';
    if (!ask.whole && isLarge) await limit(ask, 'reading');
    const made = offerComplaint(
      { readAs: question.readAs, ...(await call.verb.run(values, context)) },
      call.verb,
      context,
    );
    const answer = made.more && past.length > 0 ? { ...made, more: { ...made.more, past } } : made;
    if (wish) return forEveryone(answer, { wish, by: ask.user.name, commands });
    return sayReading(offerPosting(answer, call.verb, ask.showing), call, context);
  }

  function explain(error: unknown, question: Question): Reply {
    question.outcome = 'explained';
    if (error instanceof UserError)
      return reply(error.message, {
        actions: error.suggestions.map((meant) =>
          typeof meant === 'string'
            ? button(meant, meant)
            : {
                ...button(meant.label, meant.line, meant.style),
                ...(meant.mends && { mends: true as const }),
              },
        ),
        data: errorData(error),
        refused: refusedOf(error),
        ...(error.about.asksBack && { asksBack: true as const }),
        ...(error.about.isTooMuch && { isTooMuch: true as const }),
        ...(question.readAs !== undefined && { readAs: question.readAs }),
      });
    const { reference } = question;
    question.outcome = 'broken';
    onError(error, reference);
    if (error instanceof StoreError)
      return reply(error.message, { data: { error: error.message }, refused: {} });
    const apology = say(
      'Something broke on my side (ref {reference}). It has been noted; please try again.',
      { reference },
    );
    return reply(apology, { data: { error: apology }, refused: {} });
  }

  return {
    commands,
    async answer(ask) {
      const startedAt = performance.now();
      const question = newQuestion();
      const explained = (error: unknown) => {
        const refusal = explain(error, question);
        return ask.filledIn ? withWayBack(refusal, ask.line) : refusal;
      };
      await noteOwn(ask).catch((error) => onError(error, question.reference));
      const { noted, tell } = notePressable(ask);
      const made = (): Promise<Reply> =>
        knowing(noted)
          .then((known) => run(known, question))
          .catch(explained)
          .then((answer) => withBeside(tell(answer), ask.beside))
          .then((answer) => shortenLines(answer, ask.place.id, { store, now }))
          .catch(explained);
      // Where nobody’s own language is known, it is that of the place.
      const answered = await (isSaid() ? made() : saidIn(await languageIn(ask.place), made));
      const { id: placeId, platform } = ask.place;
      onAnswer({ ...question, platform, placeId, ms: Math.round(performance.now() - startedAt) });
      return answered;
    },
    manages: async (ask) => (await knowing(ask)).user.manages,
    async form(asked) {
      try {
        const ask = await knowing(asked);
        // The answer renews it; platforms wait for a form, and a commit takes its time.
        const kept = await readCursor(ask, { store, now: now() });
        const { line, isForm } = readFillIn(readPage(kept).line);
        const verb = ask.forms && findVerb(splitLine(line), commands)?.verb;
        if (verb && !(await mayFill(verb, ask))) return undefined;
        return await formOf(line, commands, contextOf(ask), {
          asks: ask.forms,
          isForm,
          hasChannels: !ask.isOwnPlace,
        });
      } catch (error) {
        // A line that is not understood is answered, and the answer says why.
        if (error instanceof UserError) return undefined;
        throw error;
      }
    },
    async examples(ask) {
      const context = contextOf(ask);
      const filled = new Map<string, Filled[]>();
      for (const [name, verb] of commands.flatMap(verbsOf))
        filled.set(name, await fillExamples(verb.examples, context));
      return filled;
    },
    complete: (ask) => completeLine(ask.line, commands, contextOf(ask)),
    async suggest(ask, name, option) {
      const known = findVerb(splitLine(name), commands)?.verb.options[option];
      return known ? suggestValues(known, ask.line, contextOf(ask)) : [];
    },
  };
}

/** The answer with a button that says it is wrong, where it shows to people what was copied. */
function offerComplaint(answer: Reply, { postable }: Verb, { whole }: Context): Reply {
  const complaint = postable && !whole ? complaintAction(answer) : undefined;
  return complaint ? { ...answer, complaint } : answer;
}

function refusedOf(error: UserError): Refused {
  const { option, what } = error.about;
  const word = wordOf(error);
  return {
    ...(option !== undefined && { option }),
    ...(what && { what }),
    ...(word !== undefined && { word }),
  };
}

/** An answer in a language, with a note of that where it is not the one of whoever lays it out. */
async function saidIn(language: Language, make: () => Promise<Reply>): Promise<Reply> {
  const made = await speakIn(language, make);
  return language === spoken() ? made : { ...made, language };
}

/** English is spoken where many clocks are. */
const zoneOfLanguage = (): string | null => (spoken() === 'en' ? null : zoneOfLocale(spoken()));
