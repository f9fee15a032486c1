import type { PostError } from '../chat/adapter.ts';
import type { Order, Place } from '../model.ts';
import { shortHash } from '../short-hash.ts';
import type { Claimed } from '../store/outbox/deliveries.ts';
import type { Notice, Notices } from '../store/outbox/notices.ts';
import { localTime } from './local-time.ts';
import { personOf } from './person-of.ts';

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
    to: Pick<Notice, 'platform' | 'userId' | 'channelId'>,
    cause: string,
    { title, text }: Words,
  ): Promise<void> {
    const id = shortHash([cause, title, to.platform, to.userId, to.channelId].join('\n'), 24);
    const notice = { id, ...to, cause, title, text, savedAt: now().toISOString() };
    if (await store.saveNotice(notice)) onSaved();
  }

  async function tellOperator(cause: string, words: Words): Promise<void> {
    if (operator) await save({ ...operator, userId: null }, cause, words);
  }

  /** `say` puts it into words about “your briefing in #news”, or about somebody’s in a place. */
  async function tellBoth(delivery: Claimed, say: (which: string) => Words): Promise<void> {
    const { place, createdBy } = delivery.order;
    const cause = causeOf(delivery);
    const { title, text, advice } = say(`your ${nameOfOrder(delivery.order)}`);
    const toMaker = { platform: place.platform, userId: createdBy, channelId: null };
    await save(toMaker, cause, { title, text: advice ? `${text} ${advice}` : text });
    const where = `${place.name} (${place.platform})`;
    await tellOperator(cause, say(`a ${nameOfOrder(delivery.order)} of ${where}`));
  }

  return {
    /** The channel takes no posts: the first time of three. */
    channel: (delivery: Claimed, { message }: PostError) =>
      tellBoth(delivery, (which) => ({
        title: `I could not post ${which}`,
        text: `${sentence(message)} I try again in ten minutes, and once more an hour later.`,
        advice: adviceFor(delivery, 'log', 'shows what became of it'),
      })),
    /** The briefing is tried once a day from now on. */
    paused: (delivery: Claimed, reason: string) =>
      tellBoth(delivery, (which) => ({
        title: `I have put ${which} on hold`,
        text: `It could not be posted three times in a row. ${sentence(reason)} From now on I try once a day, and go on as usual when a post gets through.`,
        advice: adviceFor(delivery, 'resume', 'ends the wait at once'),
      })),
    /** The platform does not know us any more; its own people cannot be reached now. */
    credentials: (platform: string, message: string) =>
      tellOperator(credentialsCause(platform), {
        title: `${capital(platform)} takes no posts from me`,
        text: `${sentence(message)} Until that is mended, editions wait, for six hours at most unless a briefing says otherwise, and are posted as soon as it works.`,
      }),
    /** The platform does not know us when we sign in, so that nobody there gets an answer. */
    signIn: (platform: string, reason: string) =>
      tellOperator(signInCause(platform), {
        title: `${capital(platform)} does not let me in`,
        text: `${sentence(reason)} Until that is mended, nobody there gets an answer. I try again when the settings change, and after ten minutes, an hour and each day.`,
      }),
    /** A platform took neither an edition nor its plain form. */
    message: (delivery: Claimed, { message }: PostError) =>
      tellBoth(delivery, (which) => ({
        title: `A fault of mine keeps ${which} from being posted`,
        text: `It was taken neither as it was nor shorter and plain. ${sentence(message)} The next edition is tried as usual.`,
      })),
    /** An edition is lost, or nobody can know. */
    lost: (delivery: Claimed, reason: string) =>
      tellBoth(delivery, (which) => {
        const due = localTime(delivery.dueAt, delivery.order.zone);
        const edition = `the edition of ${due}, of ${which}`;
        return delivery.state === 'uncertain'
          ? {
              title: `Perhaps not posted: ${edition}`,
              text: `Whether it arrived cannot be known, so I do not repeat it. ${sentence(reason)}`,
              advice: adviceFor(delivery, 'now', 'posts one, if it is missing'),
            }
          : {
              title: `Not posted: ${edition}`,
              text: `${sentence(reason)} By now it is too late for it; the next one is tried as usual.`,
            };
      }),
    /** Where these were posted is gone, so they are paused; each who made some is told once. */
    async vanished(orders: Order[]): Promise<void> {
      for (const [userId, own] of Map.groupBy(orders, ({ createdBy }) => createdBy)) {
        const { place, channel } = own[0]!;
        const to = { platform: place.platform, userId, channelId: null };
        await save(to, `channel ${place.id} ${channel.id}`, {
          title: `#${channel.name} is gone, so I have paused what I post there`,
          text: `In ${place.name}: ${own.map(nameOfOrder).join(', ')}. ${goOnElsewhere(own, place)}`,
        });
      }
    },
    /** Posts to this channel get through. */
    async over(delivery: Claimed): Promise<void> {
      await store.forgetCause(causeOf(delivery));
    },
    /** The platform takes posts. */
    credentialsOver: (platform: string) => store.forgetCause(credentialsCause(platform)),
    signInOver: (platform: string) => store.forgetCause(signInCause(platform)),
  };
}

const causeOf = ({ orderId }: Claimed): string => `briefing ${orderId}`;

/** `briefing in #news`, `follow of Dmitry Peskov in #news` */
function nameOfOrder(order: Order): string {
  const { channel } = order;
  const where = personOf(channel) === undefined ? `#${channel.name}` : 'direct messages';
  if (order.kind === 'briefing') return `briefing in ${where}`;
  const { subject } = order;
  return `follow of ${'topic' in subject ? subject.topic : subject.name} in ${where}`;
}

/** What to type, and where, to have them posted in another channel: moved first, then started. */
function goOnElsewhere(orders: Order[], { name }: Place): string {
  const [briefing, ...others] = orders.filter(({ kind }) => kind === 'briefing');
  if (!briefing)
    return `To go on in another channel, type “follow” and what it is about there. In ${name}, “following” has a button that stops what is paused.`;
  const rest = others.length > 0 ? ' “briefing list” there has the others.' : '';
  return `To go on in another channel, type in ${name}: “desk briefing edit ${briefing.id} #other-channel”. The answer has a button that starts it again.${rest}`;
}

/**
 * What to type, and where: it is told in direct messages, where nobody knows the ids of a place.
 * Follows have a list with buttons.
 */
function adviceFor({ order }: Claimed, verb: string, does: string): string {
  const { place, channel, id, kind } = order;
  const advice =
    kind === 'briefing'
      ? `“${verb === 'log' ? '' : 'desk '}briefing ${verb} ${id}” ${does}.`
      : '“following” lists what is followed.';
  return personOf(channel) === undefined ? `In ${place.name}, ${advice}` : advice;
}
const credentialsCause = (platform: string): string => `credentials ${platform}`;
const signInCause = (platform: string): string => `sign-in ${platform}`;
const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
/** What a log says in passing, as a sentence. */
const sentence = (text: string): string =>
  text && capital(/[.!?]$/u.test(text) ? text : `${text}.`);
