import { nextOccurrence } from '../../src/briefings/due/next-occurrence.ts';
import { type Context, defineVerb, example } from '../../src/chat/command.ts';
import { button } from '../../src/chat/reply/reply.ts';
import { say } from '../../src/language/say.ts';
import type { Briefing, Channel } from '../../src/model.ts';
import { canPost } from '../can-post.ts';
import { BRIEFING } from '../examples.ts';
import { mayManage } from '../may-manage.ts';
import { briefingsHere } from '../orders-here.ts';
import { allOfThem } from './all-of-them.ts';
import { askToPause } from './ask-to-delete.ts';
import { describeBriefing, describeNext } from './describe-briefing.ts';
import { findBriefing, WHICH } from './find-briefing.ts';
import { refuseLimited } from './refuse-limited.ts';
import { sayAllDone, sayDone } from './say-done.ts';

export const pause = defineVerb({
  about: 'Stop a briefing until you resume it',
  options: WHICH,
  examples: [example`briefing pause ${BRIEFING}`],
  manages: 'channel',
  async run({ which: typed }, context) {
    const which = typed?.replace(POSTING, '');
    const briefings = await briefingsHere(context);
    const all = allOfThem(which, 'Pause', briefings);
    if (all) {
      await mayManage(channelsOf(all), context);
      for (const { id } of all) await context.store.setPaused(context.place.id, id, true, null);
      return sayAllDone(
        say('Paused: {briefings, plural, one {# briefing} other {# briefings}}.', {
          briefings: all.length,
        }),
        all,
        [button(say('Resume all'), `briefing resume all ${all.length}`, 'primary')],
      );
    }
    refuseLimited(which, 'pause', briefings);
    const briefing = await findBriefing(which, (id) => `briefing pause ${id}`, context);
    await mayManage([briefing.channel], context);
    const part = which && which !== briefing.id ? askToPause(briefing, which) : undefined;
    if (part) throw part;
    await context.store.setPaused(context.place.id, briefing.id, true, null);
    return sayDone(
      say('Paused: {briefing}.', { briefing: describeBriefing(briefing) }),
      briefing,
      button(say('Resume'), `briefing resume ${briefing.id}`, 'primary'),
    );
  },
});

// `stop posting the briefing`
const POSTING = /^(?:posting|sending|publishing|delivering|with)\s+/iu;

export const resume = defineVerb({
  about: 'Resume a paused briefing',
  options: WHICH,
  examples: [example`briefing resume ${BRIEFING}`],
  manages: 'channel',
  async run({ which }, context) {
    const briefings = await briefingsHere(context);
    const all = allOfThem(which, 'Resume', briefings);
    if (all) {
      await mayManage(channelsOf(all), context);
      for (const one of all) await resumeOne(one, context);
      return sayAllDone(
        say('Resumed: {briefings, plural, one {# briefing} other {# briefings}}.', {
          briefings: all.length,
        }),
        all,
        [button(say('Pause all'), `briefing pause all ${all.length}`)],
      );
    }
    const briefing = await findBriefing(which, (id) => `briefing resume ${id}`, context);
    await mayManage([briefing.channel], context);
    await canPost(briefing.channel, `briefing resume ${briefing.id}`, context);
    const nextDueAt = await resumeOne(briefing, context);
    const next = describeNext({ ...briefing, paused: false, refusals: 0, nextDueAt });
    return sayDone(
      say('Resumed: {briefing}. Next: {next}.', { briefing: describeBriefing(briefing), next }),
      briefing,
      button(say('Pause'), `briefing pause ${briefing.id}`),
    );
  },
});

const channelsOf = (briefings: readonly Briefing[]): Channel[] =>
  briefings.map(({ channel }) => channel);

async function resumeOne(briefing: Briefing, { store, place, now }: Context) {
  const nextDueAt = nextOccurrence(briefing, now)?.toISOString() ?? null;
  await store.setPaused(place.id, briefing.id, false, nextDueAt);
  await store.acceptOrders([briefing.id]);
  return nextDueAt;
}
