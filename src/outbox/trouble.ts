import type { PostError } from '../chat/adapter.ts';
import { message, say } from '../language/say.ts';
import { speakIn } from '../language/speak.ts';
import type { Complaint, Order, Place } from '../model.ts';
import { shortHash } from '../short-hash.ts';
import type { Claimed } from '../store/outbox/deliveries.ts';
import type { Notice, Notices } from '../store/outbox/notices.ts';
import { localTime } from './local-time.ts';
import { nameAmong, subjectOf, whereOf } from './name-among.ts';
import { personOf } from './person-of.ts';
import { sayComplaint } from './say-complaint.ts';
import { isOfPlace, sayGoingOn, sayPaused } from './say-pauses.ts';
import { capital, sentence } from './sentence.ts';

/** A channel of a platform, where whoever runs this desk reads: `discord:123`. */
export type Operator = { platform: string; channelId: string };

/** What people read; `advice` is for those who can give commands where the briefing is. */
type Words = { title: string; text: string; advice?: string };

/** Tells people of trouble, once for each cause until it is over. */
export type TellTrouble = ReturnType<typeof createTrouble>;

/**
 * Notices of trouble with posts: for whoever made the briefing and for the operator's channel. They
 * are stored, so that they are told once over all processes, and told later where their platform is
 * away. `onSaved` is called when there is something new to tell.
 */
export function createTrouble(deps: {
  store: Notices;
  operator: Operator | null;
  now(): Date;
  onSaved(): void;
}) {
  const { store, operator, now, onSaved } = deps;

  async function save(
    to: Pick<Notice, 'platform' | 'placeId' | 'userId' | 'channelId'>,
    cause: string,
    words: () => Pick<Words, 'title' | 'text'>,
  ): Promise<void> {
    // In whichever language it is told, it is told once.
    const name = speakIn('en', words).title;
    const { title, text } = words();
    const id = shortHash([cause, name, to.platform, to.userId, to.channelId].join('\n'), 24);
    const notice = { id, ...to, cause, title, text, savedAt: now().toISOString() };
    if (await store.saveNotice(notice)) onSaved();
  }

  async function tellOperator(cause: string, words: () => Words): Promise<void> {
    if (operator) await save({ ...operator, placeId: null, userId: null }, cause, words);
  }

  /** `wordsOn` puts it into words about “your briefing in #news”, or about somebody’s in a place. */
  async function tellBoth(delivery: Claimed, wordsOn: (which: string) => Words): Promise<void> {
    const { order } = delivery;
    const { place, createdBy } = order;
    const cause = causeOf(delivery);
    const toMaker = toPerson(createdBy, place);
    await save(toMaker, cause, () => {
      const { title, text, advice } = wordsOn(yours(order));
      return { title, text: advice ? `${text} ${advice}` : text };
    });
    await tellOperator(cause, () => wordsOn(somebodys(order)));
  }

  return {
    /** The channel takes no posts: the first time of three. */
    channel: (delivery: Claimed, { message }: PostError) =>
      tellBoth(delivery, (which) => ({
        title: say('I could not post {which}', { which }),
        text: `${sentence(message)} ${say('I try again in ten minutes, and once more an hour later.')}`,
        advice: adviceFor(delivery, 'log'),
      })),
    /** The briefing is tried once a day from now on. */
    paused: (delivery: Claimed, reason: string) =>
      tellBoth(delivery, (which) => ({
        title: say('I have put {which} on hold', { which }),
        text: say(
          'It could not be posted three times in a row. {reason} From now on I try once a day, and go on as usual when a post gets through.',
          { reason: sentence(reason) },
        ),
        advice: adviceFor(delivery, 'resume'),
      })),
    /** The platform does not know us any more; its own people cannot be reached now. */
    credentials: (platform: string, message: string) =>
      tellOperator(credentialsCause(platform), () => ({
        title: say('{platform} takes no posts from me', { platform: capital(platform) }),
        text: `${sentence(message)} ${say('Until that is mended, editions wait, for six hours at most unless a briefing says otherwise, and are posted as soon as it works.')}`,
      })),
    /** The platform does not know us when we sign in, so that nobody there gets an answer. */
    signIn: (platform: string, reason: string) =>
      tellOperator(signInCause(platform), () => ({
        title: say('{platform} does not let me in', { platform: capital(platform) }),
        text: `${sentence(reason)} ${say('Until that is mended, nobody there gets an answer. I try again when the settings change, and after ten minutes, an hour and each day.')}`,
      })),
    /** A platform took neither an edition nor its plain form. */
    message: (delivery: Claimed, { message }: PostError) =>
      tellBoth(delivery, (which) => ({
        title: say('A fault of mine keeps {which} from being posted', { which }),
        text: say(
          'It was taken neither as it was nor shorter and plain. {reason} The next edition is tried as usual.',
          { reason: sentence(message) },
        ),
      })),
    /** An edition is lost, or nobody can know. */
    lost: (delivery: Claimed, reason: string) =>
      tellBoth(delivery, (which) => {
        const due = localTime(delivery.dueAt, delivery.order.zone);
        return delivery.state === 'uncertain'
          ? {
              title: say('Perhaps not posted: the edition of {due}, of {which}', { due, which }),
              text: `${say('Whether it arrived cannot be known, so I do not repeat it.')} ${sentence(reason)}`,
              advice: adviceFor(delivery, 'now'),
            }
          : {
              title: say('Not posted: the edition of {due}, of {which}', { due, which }),
              text: `${sentence(reason)} ${say('By now it is too late for it; the next one is tried as usual.')}`,
            };
      }),
    /** Where these were posted is gone, so they are paused; each who made some is told once. */
    async vanished(orders: Order[]): Promise<void> {
      for (const [userId, own] of byMaker(orders)) {
        const { place, channel } = own[0]!;
        await save(toPerson(userId, place), `channel ${place.id} ${channel.id}`, () => ({
          title: say('#{channel} is gone, so I have paused what I post there', {
            channel: channel.name,
          }),
          text: `${say('In {place}: {orders}.', { place: place.name, orders: own.map(nameAmong(own)).join(', ') })} ${goOnElsewhere(own, place)}`,
        }));
      }
    },
    /** What keeps us from posting these is not mended by waiting, so they are paused until it is. */
    async hindered(orders: Order[]): Promise<void> {
      for (const [userId, own] of byMaker(orders)) {
        const { place } = own[0]!;
        await save(toPerson(userId, place), pauseCause(own[0]!), () =>
          sayPaused(own, nameAmong(own)),
        );
      }
      const [first] = orders;
      if (first && isOfPlace(first.hindrance!))
        await tellOperator(pauseCause(first), () => sayPaused(orders, nameAmong(orders)));
    },
    /** These were paused, as they were then, and go on. */
    async goesOn(orders: Order[]): Promise<void> {
      for (const cause of new Set(orders.map(pauseCause))) await store.forgetCause(cause);
      const at = now().toISOString();
      for (const [userId, own] of byMaker(orders)) {
        const { place } = own[0]!;
        await save(toPerson(userId, place), `goes on ${place.id} ${at}`, () =>
          sayGoingOn(own, nameAmong(own)),
        );
      }
    },
    /** Posts to this channel get through. */
    async over(delivery: Claimed): Promise<void> {
      await store.forgetCause(causeOf(delivery));
    },
    /** A reader says that an answer is wrong. */
    complaint: (complaint: Complaint) =>
      tellOperator(`complaint ${complaint.id}`, () => sayComplaint(complaint)),
    /** The platform takes posts. */
    credentialsOver: (platform: string) => store.forgetCause(credentialsCause(platform)),
    signInOver: (platform: string) => store.forgetCause(signInCause(platform)),
  };
}

const byMaker = (orders: Order[]): Map<string, Order[]> =>
  Map.groupBy(orders, ({ createdBy }) => createdBy);

/** What was paused at once has one cause. */
const pauseCause = ({ place, hindrance, refusedAt }: Order): string =>
  `${hindrance} ${place.id} ${refusedAt}`;

const toPerson = (userId: string, { id: placeId, platform }: Place) => ({
  ...{ platform, placeId, userId },
  channelId: null,
});

const causeOf = ({ orderId }: Claimed): string => `briefing ${orderId}`;

function yours(order: Order): string {
  const where = whereOf(order);
  return order.kind === 'briefing'
    ? say('your briefing {where}', { where })
    : say('your follow of {subject} {where}', { subject: subjectOf(order), where });
}

/** For operators, who read of many places. */
function somebodys(order: Order): string {
  const where = whereOf(order);
  const place = `${order.place.name} (${order.place.platform})`;
  return order.kind === 'briefing'
    ? say('a briefing {where} of {place}', { where, place })
    : say('a follow of {subject} {where} of {place}', { subject: subjectOf(order), where, place });
}

/** What to type, and where, to have them posted in another channel: moved first, then started. */
function goOnElsewhere(orders: Order[], { name }: Place): string {
  const [briefing, ...others] = orders.filter(({ kind }) => kind === 'briefing');
  if (!briefing)
    return say(
      'To go on in another channel, type “follow” and what it is about there. In {place}, “following” has a button that stops what is paused.',
      { place: name },
    );
  const goOn = say(
    'To go on in another channel, type in {place}: “{line}”. The answer has a button that starts it again.',
    { place: name, line: `desk briefing edit ${briefing.id} #other-channel` },
  );
  return others.length > 0 ? `${goOn} ${say('“briefing list” there has the others.')}` : goOn;
}

/**
 * What to type, and where: it is told in direct messages, where nobody knows the ids of a place.
 * Follows have a list with buttons.
 */
function adviceFor({ order }: Claimed, verb: 'log' | 'resume' | 'now'): string {
  const { place, channel, id, kind } = order;
  const { here, inPlace } = ADVICE[kind === 'briefing' ? verb : 'following'];
  const line =
    kind === 'briefing' ? `${verb === 'log' ? '' : 'desk '}briefing ${verb} ${id}` : 'following';
  return personOf(channel) === undefined
    ? say(inPlace, { place: place.name, line })
    : say(here, { line });
}

const ADVICE = {
  following: {
    here: message('“{line}” lists what is followed.'),
    inPlace: message('In {place}, “{line}” lists what is followed.'),
  },
  log: {
    here: message('“{line}” shows what became of it.'),
    inPlace: message('In {place}, “{line}” shows what became of it.'),
  },
  now: {
    here: message('“{line}” posts one, if it is missing.'),
    inPlace: message('In {place}, “{line}” posts one, if it is missing.'),
  },
  resume: {
    here: message('“{line}” ends the wait at once.'),
    inPlace: message('In {place}, “{line}” ends the wait at once.'),
  },
};

const credentialsCause = (platform: string): string => `credentials ${platform}`;
const signInCause = (platform: string): string => `sign-in ${platform}`;
