import { randomUUID } from 'node:crypto';
import type { Language } from '../language/languages.ts';
import { say } from '../language/say.ts';
import { isSaid, speakIn, spoken } from '../language/speak.ts';
import type { Article, Channel, Place } from '../model.ts';
import type { Store } from '../store/store.ts';
import { StoreError } from '../store-error.ts';
import { webhookAt, webhookOf } from '../webhook-of.ts';
import { type Holds, holdsAll } from './adapter.ts';
import { type Beside, withBeside } from './beside.ts';
import type {
  ChannelCheck,
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
import { type Suggested, UserError } from './errors.ts';
import { readFillIn, withWayBack } from './fill-in.ts';
import { nextLine } from './fit/later-pages.ts';
import { shortenLines } from './fit/shorten-lines.ts';
import { readPage } from './fit/turn-pages.ts';
import { type Form, formOf } from './form.ts';
import { keepEarlier } from './going-on/earlier.ts';
import { understandInThread } from './going-on/understand-in-thread.ts';
import { withEarlier } from './going-on/with-earlier.ts';
import { howToManage } from './how-to-manage.ts';
import type { Limit } from './limits.ts';
import { type Completion, completeLine, suggestValues } from './line/complete.ts';
import { type Filled, fillExamples } from './line/fill-examples.ts';
import { findVerb } from './line/find-verb.ts';
import { labelSpoken } from './line/label-spoken.ts';
import { formatLine } from './line/line.ts';
import { verbsOf } from './line/list-commands.ts';
import { readValues } from './line/read-values.ts';
import { underDesk } from './line/under-desk.ts';
import { notePressable } from './note-pressable.ts';
import { mayOnlyRead, withoutWeb } from './only-reads.ts';
import { openCursor, readCursor } from './open-cursor.ts';
import {
  checkWish,
  forEveryone,
  offerPosting,
  readWish,
  type Showing,
  type Wish,
} from './post-here.ts';
import { complaintAction } from './reply/complaint-action.ts';
import { button, type Pressable, type Refused, type Reply, reply } from './reply/reply.ts';
import { lacking, mayFill, mayRun, withRights } from './rights.ts';
import { sayReading } from './say-reading.ts';
import { type Sight, seesChannel } from './sees.ts';
import { findZone } from './times/time-zone.ts';
import { zoneOfLocale } from './times/zone-of-locale.ts';
import type { Understood } from './understand-line.ts';
import { noKey, type Webhooks } from './webhooks.ts';
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
  /** Left out where no channel is hidden from anybody. */
  sight?: Sight | undefined;
  /** Everyone where it was asked reads the answer. */
  isPublic?: true;
  findPerson?: Context['findPerson'];
  /** Left out where a place has no roles. */
  findRoles?: ((text: string) => Promise<FoundRole[]>) | undefined;
  file?: GivenFile | null;
  /** Set where an answer may have any length: then lists are whole, and files come in pieces. */
  whole?: boolean;
  byProgram?: Context['byProgram'];
  leavesSound?: Context['leavesSound'];
  /** How a line is typed there; with a slash if left out. */
  write?(line: string): string;
  /** Whether answers may be shown to everyone there; left out where there is no everyone. */
  showing?: Showing;
  /** Set where what a line lacks can be asked for in a form. */
  forms?: true;
  /** The line is what a form was filled in with, which opens again where it is refused. */
  filledIn?: true;
  /** It came as an address that anybody can have opened: nothing is changed, posted or fetched for it. */
  onlyReads?: true;
  /** A further page of an answer that was asked for as a whole, which counted once. */
  isPage?: true;
  /** Names the thread that it stands in, among those of its channel: questions there can go on from one another. */
  thread?: string | undefined;
  /** As much of an answer as a message there shows; left out where nobody asks for more in words. */
  fit?(reply: Reply): Reply;
  /** What the asker alone reads is in this, where others read the rest. */
  ownLanguage?: Language | undefined;
  /** The command that a line begins with as it is typed, where it can be shown to be pressed. */
  pressable?(typed: string): Pressable | undefined;
  beside?: Beside | undefined;
};

export type Bot = {
  commands: Command[];
  /** Never throws: people's mistakes are explained, ours get a reference and an apology. */
  answer(ask: Ask): Promise<Reply>;
  /**
   * Reads what an adapter shows without anybody having typed a line, in English unless somebody says
   * otherwise. Counts as a question, and nothing is fetched for it. Throws `UserError`.
   */
  look<Found>(ask: Ask, read: (context: Context) => Promise<Found>): Promise<Found>;
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
  /** Left out where nothing can be posted to addresses. */
  webhooks?: Webhooks | undefined;
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
type Question = Pick<Answered, 'reference' | 'command' | 'outcome'> & {
  readAs?: string;
  isOwn?: true;
};

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
  webhooks,
  aside = async (job, ...given) => job(...given),
  limit = async () => {},
  holds = holdsAll,
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

  const contextOf = (ask: Ask): Context => {
    const sees = (asked: Channel): Promise<boolean> => seesChannel(asked, ask);
    const findChannel = (text: string) => findSeen(text, ask, webhooks);
    const setting = { ...settingOf(ask), sees, findChannel };
    return ask.onlyReads ? withoutWeb(setting) : setting;
  };

  const settingOf = ({
    place,
    channel,
    user,
    checkChannel = async () => ({}),
    joinChannel,
    findPerson,
    findRoles,
    leavesSound,
    filledIn,
    file = null,
    whole = false,
    byProgram,
    write = (line) => `/${line}`,
  }: Ask): Omit<Context, 'sees' | 'findChannel'> => ({
    store,
    now: now(),
    place,
    channel,
    user: { ...user, ...zoneFor(user, defaultZone) },
    checkChannel: (asked) =>
      webhookOf(asked) === undefined ? checkChannel(asked) : tryWebhook(asked, place, webhooks),
    joinChannel,
    findPerson,
    findRoles,
    leavesSound,
    filledIn,
    async readUrl(url) {
      if (!readUrl) throw new UserError(say('I cannot read web addresses here.'));
      // Where anyone at all may ask, a page of theirs would stand among what all others see.
      if (!user.manages && user.many)
        throw new UserError(
          `${say('What I read is kept for everyone here, so it takes someone who manages this place.')} ${howToManage(user)}`.trimEnd(),
          [],
          { lacksRights: true },
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
    byProgram,
    webhooks,
    write: (line) => write(underDesk(line, commands)),
  });

  async function run(ask: Ask, question: Question): Promise<Reply> {
    if (!ask.whole && !ask.isPage) await inOwn(ask, () => limit(ask, 'question'));
    const open = ask.onlyReads ? readCursor : openCursor;
    const opened = readWish(await open(ask, { store, now: now() }));
    const { wish } = opened;
    const context = contextOf(wish ? { ...ask, isPublic: true } : ask);
    // What everybody sees is in the language of the place.
    const language = wish && ask.channel ? await languageIn(ask.place) : undefined;
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
    const call = await understandInThread(readFillIn(line).line, ask, context);
    question.command = call.name;
    question.readAs = formatLine(call.name, call.given);
    if (call.verb.own) question.isOwn = true;
    // Where others read along, what is the asker's own is shown to them alone.
    const { isPublic: _, ...alone } = ask;
    const seen = call.verb.own ? contextOf(alone) : context;
    const made = (): Promise<Reply> => answerCall({ call, wish, past }, ask, seen);
    return call.verb.own && ask.ownLanguage ? saidIn(ask.ownLanguage, made) : made();
  }

  async function answerCall(
    { call, wish, past }: { call: Understood; wish: Wish | undefined; past: number[] },
    ask: Ask,
    context: Context,
  ): Promise<Reply> {
    if (ask.onlyReads) mayOnlyRead(call);
    mayRun(call.verb, call.name, ask.user);
    if (wish) checkWish(wish, call.verb, call.name, ask.showing);
    const values = (await readValues(call, context).catch(async (error) => {
      throw await lacking(error, call, ask);
    })) as never;
    const isLarge = call.verb.reads?.(values) || (wish !== undefined && wish !== 'post-here');
    if (!ask.whole && isLarge) await inOwn(ask, () => limit(ask, 'reading'));
    const ran = await call.verb.run(values, context);
    const made = offerComplaint(
      {
        readAs: formatLine(call.name, call.given),
        ...ran,
        ...((call.verb.own || ran.file) && { isOwn: true as const }),
      },
      call.verb,
      context,
    );
    const answer = made.more && past.length > 0 ? { ...made, more: { ...made.more, past } } : made;
    if (wish) return forEveryone(answer, { wish, by: ask.user.name, commands });
    return sayReading(offerPosting(answer, call.verb, ask.showing), call, context);
  }

  /** Keeps what was asked for further questions; where that fails, it is answered all the same. */
  async function keepAsked(ask: Ask, answer: Reply, { reference }: Question): Promise<Reply> {
    const next = ask.fit && nextLine(answer, ask.fit(answer));
    await keepEarlier(ask, answer, next, { store, now: now() }).catch((error) =>
      onError(error, reference),
    );
    return answer;
  }

  function explainToUser(error: UserError, question: Question): Reply {
    const { message, suggestions, about, language } = error;
    const actions = speakIn(language, () =>
      suggestions.map((meant) => {
        const { label, line, style, mends }: Suggested =
          typeof meant === 'string' ? { label: meant, line: meant } : meant;
        return {
          ...button(labelSpoken(label, line, commands), line, style),
          ...(mends && { mends: true as const }),
        };
      }),
    );
    return reply(message, {
      actions,
      data: errorData(error),
      refused: refusedOf(error),
      ...(about.asksBack && { asksBack: true as const }),
      ...(about.isTooMuch && { isTooMuch: true as const }),
      ...(about.doesMore && { doesMore: true as const }),
      ...(about.lacksRights && { lacksRights: true as const }),
      ...((question.isOwn || about.isTooMuch) && { isOwn: true as const }),
      ...(question.readAs !== undefined && { readAs: question.readAs }),
      ...(language !== spoken() && { language }),
    });
  }

  function explain(error: unknown, question: Question): Reply {
    question.outcome = 'explained';
    if (error instanceof UserError) return explainToUser(error, question);
    const { reference } = question;
    question.outcome = 'broken';
    onError(error, reference);
    if (error instanceof StoreError)
      return reply(error.message, { data: { error: error.message }, refused: {}, isBroken: true });
    const apology = say(
      'Something broke on my side (ref {reference}). It has been noted; please try again.',
      { reference },
    );
    return reply(apology, { data: { error: apology }, refused: {}, isBroken: true });
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
          .then((answer) => keepAsked(noted, answer, question))
          .then((answer) => withEarlier(answer, noted, question, contextOf(noted)))
          .then((answer) => withBeside(tell(answer), ask.beside))
          // An address or a terminal carries a line of any length, and keeps nothing.
          .then((answer) =>
            ask.onlyReads || ask.whole
              ? answer
              : shortenLines(answer, ask.place.id, { store, now }),
          )
          .catch(explained);
      // Where nobody’s own language is known, it is that of the place.
      const answered = await (isSaid() ? made() : saidIn(await languageIn(ask.place), made));
      const { id: placeId, platform } = ask.place;
      const { reference, command, outcome } = question;
      const ms = Math.round(performance.now() - startedAt);
      onAnswer({ reference, command, outcome, platform, placeId, ms });
      return answered;
    },
    async look(ask, read) {
      await limit(ask, 'question');
      return read(contextOf({ ...ask, onlyReads: true }));
    },
    manages: async (ask) => (await knowing(ask)).user.manages,
    async form(asked) {
      try {
        const ask = await knowing(asked);
        // The answer renews it; platforms wait for a form, and a commit takes its time.
        const kept = await readCursor(ask, { store, now: now() });
        const { line, isForm } = readFillIn(readPage(kept).line);
        const verb = ask.forms && findVerb(splitLine(line), commands)?.verb;
        if (verb && !verb.form?.ofWhatIsThere && !(await mayFill(verb, ask))) return undefined;
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
    complete: async (ask) => completeLine(ask.line, commands, contextOf(await knowing(ask))),
    async suggest(ask, name, option) {
      const known = findVerb(splitLine(name), commands)?.verb.options[option];
      return known ? suggestValues(known, ask.line, contextOf(await knowing(ask))) : [];
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

async function tryWebhook(
  channel: Channel,
  place: Place,
  webhooks: Webhooks | undefined,
): Promise<ChannelCheck> {
  if (!webhooks) return { refusal: noKey() };
  const refusal = await webhooks.try(place.id, channel);
  return refusal === null ? {} : { refusal };
}

/** One that may not be shown is as if it were none. */
async function findSeen(
  text: string,
  ask: Ask,
  webhooks: Webhooks | undefined,
): Promise<Channel | undefined> {
  const webhook = webhookAt(text);
  if (webhook && !webhooks) throw new UserError(noKey());
  if (webhook) return webhook;
  const found = await ask.findChannel(text);
  return found && (await seesChannel(found, ask)) ? found : undefined;
}

/** An answer in a language, with a note of that where it is not the one of whoever lays it out. */
async function saidIn(language: Language, make: () => Promise<Reply>): Promise<Reply> {
  const made = await speakIn(language, make);
  return language === spoken() ? made : { ...made, language };
}

/** Does what only the asker is told of in their language, where that is known. */
const inOwn = <T>({ ownLanguage }: Ask, work: () => Promise<T>): Promise<T> =>
  ownLanguage ? speakIn(ownLanguage, work) : work();

/** What the platform tells, or else what is likely by the language they speak. */
function zoneFor(user: User, defaultZone: string): Pick<User, 'zone' | 'guessedZone'> {
  const told = findZone(user.zone ?? '');
  return told ? { zone: told } : { zone: zoneOfLanguage() ?? defaultZone, guessedZone: true };
}

/** English is spoken where many clocks are. */
const zoneOfLanguage = (): string | null => (spoken() === 'en' ? null : zoneOfLocale(spoken()));
