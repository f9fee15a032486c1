import { NEVER_REFUSED } from '../../src/briefings/due/new-briefing.ts';
import { type Context, defineVerb, example } from '../../src/chat/command.ts';
import { UserError } from '../../src/chat/errors.ts';
import { type Action, button, type Reply, reply } from '../../src/chat/reply/reply.ts';
import { MAX_MOST } from '../../src/follows/new-follow.ts';
import { dueFor } from '../../src/follows/pace.ts';
import { saveFollow } from '../../src/follows/save-follow.ts';
import { message, say } from '../../src/language/say.ts';
import type { Follow } from '../../src/model.ts';
import { personOf } from '../../src/outbox/person-of.ts';
import { canPost } from '../can-post.ts';
import { readHours } from '../read-hours.ts';
import {
  describePace,
  followData,
  nameFollow,
  sayWhen,
  suggestPaces,
  typedWhen,
} from './describe-follow.ts';
import { FOLLOW, findFollow, ID, placeNamed } from './find-follows.ts';
import { lineOf } from './line-of.ts';
import { readAsked } from './read-asked.ts';
import { checkBriefing, readMost, readPace } from './read-pace.ts';

export const pause = defineVerb({
  about: 'Stop the posts of one until you resume it',
  own: true,
  options: ID,
  examples: [example`following pause ${FOLLOW}`],
  form: { title: message('Pause what is followed') },
  place: placeNamed,
  async run({ id }, context) {
    const follow = await findFollow(id, 'pause', context);
    const { store } = context;
    await store.setPaused(follow.place.id, follow.id, true, null);
    await store.dropFindings(follow.id);
    return changed(
      say('Paused: {follow}. What is said meanwhile is not told later.', {
        follow: nameFollow(follow),
      }),
      { ...follow, paused: true },
      button(say('Resume'), `following resume ${follow.id}`, 'primary'),
    );
  },
});

export const resume = defineVerb({
  about: 'Go on with one that is paused',
  own: true,
  options: ID,
  examples: [example`following resume ${FOLLOW}`],
  form: { title: message('Go on following') },
  place: placeNamed,
  async run({ id }, context) {
    const follow = await findFollow(id, 'resume', context);
    const isPersonal = personOf(follow.channel) !== undefined;
    const again = `following resume ${follow.id}`;
    const lacking = isPersonal ? [] : await canPost(follow.channel, again, context);
    const { store, now } = context;
    const since = now.toISOString();
    await saveFollow({ ...follow, ...NEVER_REFUSED, paused: false, since }, { store, now });
    const said = changed(
      say('Resumed: {follow}. What is said from now on is told.', { follow: nameFollow(follow) }),
      { ...follow, paused: false },
      button(say('Pause'), `following pause ${follow.id}`),
    );
    return { ...said, blocks: lacking };
  },
});

export const stop = defineVerb({
  about: 'Follow it no more',
  own: true,
  options: ID,
  examples: [example`following stop ${FOLLOW}`],
  form: { title: message('Stop following') },
  place: placeNamed,
  async run({ id }, context) {
    return stopFollow(await findFollow(id, 'stop', context), context);
  },
});

/** The same for one that was found by words. */
export async function stopFollow(follow: Follow, { store }: Context): Promise<Reply> {
  await store.deleteOrder(follow.place.id, follow.id);
  return changed(
    say('Stopped: {follow} is no longer followed.', { follow: nameFollow(follow) }),
    follow,
    button(say('Undo'), lineOf(follow)),
  );
}

export const change = defineVerb({
  about: 'Change how one is told',
  own: true,
  options: {
    ...ID,
    when: {
      kind: 'text',
      about: 'at once, hourly, or in the briefing',
      named: true,
      suggest: suggestPaces,
    },
    quiet: { kind: 'text', about: 'hours without posts, like 22-7, or off', named: true },
    most: { kind: 'number', about: 'so many posts a day', min: 1, max: MAX_MOST, named: true },
  },
  examples: [example`following change ${FOLLOW} when:hourly`],
  form: {
    title: message('Change a follow'),
    opens: ({ id, ...change }) => Object.keys(change).length === 0,
    fields: ['when', 'quiet', 'most'],
    emptied: { quiet: 'off' },
    async fill(context, { id = '' }) {
      const follow = await findFollow(id, 'change', context);
      const { when, quiet, most } = follow;
      return { when: typedWhen(when), quiet: quiet ?? '', most: String(most) };
    },
  },
  async run({ id, ...given }, context) {
    const asked = readAsked({ ...given, who: id, about: undefined, to: undefined });
    const { who = id, when, quiet, most } = asked;
    const before = await findFollow(who, 'change', context, {
      ...{ when, quiet },
      most: most === undefined ? undefined : String(most),
    });
    if (when === undefined && quiet === undefined && most === undefined)
      throw nothingToChange(before);
    const after: Follow = {
      ...before,
      ...(when !== undefined && { when: readPace(when) }),
      ...(quiet !== undefined && { quiet: readHours(quiet) }),
      ...(most !== undefined && { most: readMost(most) }),
    };
    checkBriefing(after.when, after.channel, after.subject);
    const { store, now } = context;
    // What waited for a briefing would come as a flood.
    if (before.when === 'briefing') await store.dropFindings(before.id);
    const isWaiting = !after.paused && (await store.hasOpenFindings(after.id));
    await store.saveOrder({ ...after, nextDueAt: isWaiting ? dueFor(after, now, 0) : null });
    return changed(
      say('Changed: {follow}: {pace}.', { follow: nameFollow(after), pace: describePace(after) }),
      after,
      button(say('Stop'), `following stop ${after.id}`),
    );
  },
});

const nothingToChange = (follow: Follow): UserError =>
  new UserError(
    say('What is to change of {follow}: {pace}? Add when:hourly, quiet:22-7 or most:5.', {
      follow: nameFollow(follow),
      pace: describePace(follow),
    }),
    (['at once', 'hourly'] as const)
      .filter((when) => when !== follow.when)
      .map((when) => ({
        label: sayWhen(when),
        line: `following change ${follow.id} when:"${when}"`,
      })),
    { asksBack: true },
  );

const changed = (title: string, follow: Follow, action: Action): Reply =>
  reply(title, {
    actions: [action, button(say('All that is followed'), 'following list')],
    data: followData(follow),
  });
