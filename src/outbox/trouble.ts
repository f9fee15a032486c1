import type { PostError } from '../chat/adapter.ts';
import { shortHash } from '../short-hash.ts';
import type { Claimed } from '../store/outbox/deliveries.ts';
import type { Notice, Notices } from '../store/outbox/notices.ts';

/** A channel of a platform, where whoever runs this desk reads: `discord:123`. */
export type Operator = { platform: string; channelId: string };

type Told = { cause: string; title: string; text: string };

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

  async function save(to: Pick<Notice, 'platform' | 'userId' | 'channelId'>, told: Told) {
    const { cause, title } = told;
    const id = shortHash([cause, title, to.platform, to.userId, to.channelId].join('\n'), 24);
    const isNew = await store.saveNotice({ id, ...to, ...told, savedAt: now().toISOString() });
    if (isNew) onSaved();
  }

  async function tellOperator(told: Told): Promise<void> {
    if (operator) await save({ ...operator, userId: null }, told);
  }

  async function tellMaker({ briefing }: Claimed, told: Told): Promise<void> {
    const { platform } = briefing.place;
    await save({ platform, userId: briefing.createdBy, channelId: null }, told);
  }

  async function tellBoth(delivery: Claimed, told: Told): Promise<void> {
    await tellMaker(delivery, told);
    await tellOperator({ ...told, text: `${told.text} (${delivery.briefing.place.name})` });
  }

  return {
    /** The channel takes no posts. */
    channel: (delivery: Claimed, { message }: PostError) =>
      tellBoth(delivery, {
        cause: causeOf(delivery),
        title: `I could not post your briefing in #${delivery.briefing.channel.name}`,
        text: `${message} I try again in a while; “briefing log ${delivery.briefingId}” shows what became of it.`,
      }),
    /** The briefing is tried once a day from now on. */
    paused: (delivery: Claimed, reason: string) =>
      tellBoth(delivery, {
        cause: causeOf(delivery),
        title: `Your briefing in #${delivery.briefing.channel.name} rests`,
        text: `It could not be posted three times in a row: ${reason} From now on I try once a day; it goes on by itself when a post gets through.`,
      }),
    /** The platform does not know us any more; its own people cannot be reached now. */
    credentials: (platform: string, message: string) =>
      tellOperator({
        cause: credentialsCause(platform),
        title: `${platform} does not accept my credentials`,
        text: `${message} Editions wait for up to their grace (six hours unless set otherwise) and are posted as soon as it works again.`,
      }),
    /** A platform took neither an edition nor its plain form. */
    message: (delivery: Claimed, { message }: PostError) =>
      tellBoth(delivery, {
        cause: causeOf(delivery),
        title: `Your briefing in #${delivery.briefing.channel.name} could not be shown`,
        text: `${message} That is a fault of mine, and has been noted.`,
      }),
    /** An edition is lost, or nobody can know. */
    lost: (delivery: Claimed, reason: string) =>
      tellBoth(delivery, {
        cause: causeOf(delivery),
        title:
          delivery.state === 'uncertain'
            ? `The briefing of ${delivery.slot} may be missing in #${delivery.briefing.channel.name}`
            : `The briefing of ${delivery.slot} was not posted in #${delivery.briefing.channel.name}`,
        text: `${reason}`,
      }),
    /** Posts to this channel and platform get through. */
    async over(delivery: Claimed): Promise<void> {
      await store.forgetCause(causeOf(delivery));
    },
    credentialsOver: (platform: string) => store.forgetCause(credentialsCause(platform)),
  };
}

const causeOf = ({ briefingId }: Claimed): string => `briefing ${briefingId}`;
const credentialsCause = (platform: string): string => `credentials ${platform}`;
