import { DEFAULT_STORIES, NEVER_REFUSED } from '../../src/briefings/due/new-briefing.ts';
import { type Context, defineVerb, example } from '../../src/chat/command.ts';
import { UserError } from '../../src/chat/errors.ts';
import { button, type Reply, reply } from '../../src/chat/reply/reply.ts';
import { say } from '../../src/language/say.ts';
import { speakIn, spoken } from '../../src/language/speak.ts';
import type { Briefing, Delivery } from '../../src/model.ts';
import { personOf } from '../../src/outbox/person-of.ts';
import { NOT_CHOSEN } from '../../src/store/outbox/orders.ts';
import { canPost } from '../can-post.ts';
import { BRIEFING } from '../examples.ts';
import { mayManage } from '../may-manage.ts';
import { briefingsHere } from '../orders-here.ts';
import { briefingData } from './describe-briefing.ts';
import { findBriefing, theOne, WHICH, whichOf } from './find-briefing.ts';
import { findOnItsWay, sayOnItsWay } from './on-its-way.ts';

const MAX_NAMED = 3;

export const preview = defineVerb({
  about: 'Show what a briefing would post now; only you see it',
  options: {
    which: {
      ...WHICH.which,
      about: 'the briefing’s topic, time or channel; the only one, or all news, if left out',
    },
  },
  examples: ['briefing preview'],
  onlyShows: true,
  async run({ which }, context) {
    const briefings = await briefingsHere(context);
    const briefing =
      which === undefined && briefings.length === 0
        ? allNews(context)
        : theOne(whichOf(which, briefings), which, (id) => `briefing preview ${id}`);
    // As it will be posted, so in the language of the place.
    const language = await context.store.languageIn(context.place.id);
    const { editionOf } = await import('../../src/briefings/edition.ts');
    const edition = await speakIn(language, () => editionOf(briefing, context.now, context));
    if (edition)
      return { ...edition.reply, ...(language !== spoken() && { language }), onlyToAsker: true };
    // What it tells has not arrived, so it is not told yet.
    const onItsWay = await findOnItsWay(briefing, context);
    const told = onItsWay
      ? sayOnItsWay(onItsWay, briefing)
      : await saidMeanwhile(briefing, context);
    return reply(
      told
        ? `${told} ${say('Nothing else is new, so nothing would be posted.')}`
        : (await hasPosted(briefing, context))
          ? say('Nothing is new since the last briefing, so nothing would be posted.')
          : say('Nothing new in the last day, so nothing would be posted.'),
      { actions: [button(say('The last week'), 'summary since:7d')], data: null },
    );
  },
});

async function nothingToPost(briefing: Briefing, context: Context): Promise<UserError> {
  const told = await saidMeanwhile(briefing, context);
  return new UserError(
    told
      ? `${told} ${say('Nothing else is new, so there is nothing to post.')}`
      : await sayNothingNew(briefing, context),
    ['summary since:7d'],
  );
}

/** Where nothing was posted yet, nothing can be newer than that. */
const hasPosted = async ({ id }: Briefing, { store, now }: Context): Promise<boolean> =>
  (await store.lastSent([id], now.toISOString())).has(id);

async function sayNothingNew(briefing: Briefing, context: Context): Promise<string> {
  return (await hasPosted(briefing, context))
    ? say('Nothing is new since the last briefing, so there is nothing to post.')
    : say('Nothing is new in the last day, so there is nothing to post.');
}

/** What follows told in its channel since its last edition; empty where that was nothing. */
async function saidMeanwhile(briefing: Briefing, { store, now }: Context): Promise<string> {
  const { toldMeanwhileOf } = await import('../../src/briefings/edition.ts');
  const told = await toldMeanwhileOf(briefing, now, store);
  const [shown, left] = [told.slice(0, MAX_NAMED), told.length - MAX_NAMED];
  if (told.length === 0) return '';
  const titles = shown.map(({ title }) => say('“{word}”', { word: title })).join(', ');
  return left > 0
    ? say('Told here since the last briefing: {titles} and {left} more.', { titles, left })
    : say('Told here since the last briefing: {titles}.', { titles });
}

/** A daily briefing without a topic, as it would be if it were created. */
const allNews = ({ place, now, user }: Context): Briefing => ({
  id: 'preview',
  place,
  channel: { id: '', name: '' },
  kind: 'briefing',
  times: ['00:00'],
  days: 'daily',
  zone: user.zone ?? 'UTC',
  topics: [],
  sources: [],
  length: 'normal',
  stories: DEFAULT_STORIES,
  graceMinutes: 0,
  ...NOT_CHOSEN,
  ...NEVER_REFUSED,
  paused: false,
  createdBy: user.id,
  createdAt: now.toISOString(),
  nextDueAt: null,
});

// `post now`, `the gas one right away`
const NOW = /(?:^|\s)(?:right )?(?:now|away)$/iu;

export const now = defineVerb({
  about: 'Post a briefing in its channel right away',
  options: WHICH,
  examples: [example`briefing now ${BRIEFING}`],
  manages: 'channel',
  async run({ which: typed }, context) {
    const which = typed?.replace(NOW, '') || undefined;
    const briefing = await findBriefing(which, (id) => `briefing now ${id}`, context);
    await mayManage([briefing.channel], context);
    const onItsWay = await findOnItsWay(briefing, context);
    if (onItsWay) return tryAgain(onItsWay, briefing, context);
    const { editionOf } = await import('../../src/briefings/edition.ts');
    if (!(await editionOf(briefing, context.now, context)))
      throw await nothingToPost(briefing, context);
    const lacking = await canPost(briefing.channel, `briefing now ${briefing.id}`, context);
    const at = context.now.toISOString();
    if (!(await context.store.addDelivery(briefing, { slot: `now ${at}`, dueAt: at })))
      throw new UserError(say('It is already on its way.'), ['briefing list']);
    context.wake();
    return reply(sayOnWay(briefing), {
      blocks: lacking,
      data: briefingData(briefing),
    });
  },
});

const sayOnWay = ({ channel }: Briefing): string =>
  personOf(channel) === undefined
    ? say('On its way to #{channel}.', { channel: channel.name })
    : say('On its way to you.');

/** A second one would tell the same. One that is held back is let go, as whoever asks may have mended it. */
async function tryAgain(delivery: Delivery, briefing: Briefing, context: Context): Promise<Reply> {
  const { store, wake } = context;
  await canPost(briefing.channel, `briefing now ${briefing.id}`, context);
  await store.releaseDeliveries([delivery]);
  wake();
  const isTried = delivery.attempts > 0;
  return reply(
    `${sayOnItsWay(delivery, briefing)}${isTried ? ` ${say('I try again now.')}` : ''}`,
    {
      actions: [button(say('Its log'), `briefing log ${briefing.id}`)],
      data: briefingData(briefing),
    },
  );
}
