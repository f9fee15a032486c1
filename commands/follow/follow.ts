import { type Context, defineCommand, example } from '../../src/chat/command.ts';
import { formatLine } from '../../src/chat/line/line.ts';
import { type Action, button, type Reply, reply } from '../../src/chat/reply/reply.ts';
import { DEFAULT_MOST, MAX_MOST } from '../../src/follows/new-follow.ts';
import { saveFollow } from '../../src/follows/save-follow.ts';
import { message, say } from '../../src/language/say.ts';
import type { Follow, FollowWhen } from '../../src/model.ts';
import { personOf } from '../../src/outbox/person-of.ts';
import { ADD_SOURCE } from '../add-source.ts';
import { SPEAKER, TOPIC } from '../examples.ts';
import { briefingsHere } from '../orders-here.ts';
import { readHours } from '../read-hours.ts';
import { sayWhere } from '../say-where.ts';
import { suggestTopics } from '../topics/suggest-topics.ts';
import { nameAndRole } from '../who/describe-speaker.ts';
import { suggestSpeakers } from '../who/suggest-speakers.ts';
import {
  explainFollow,
  followData,
  nameSubject,
  sayWhen,
  suggestPaces,
} from './describe-follow.ts';
import { makeFollow } from './make-follow.ts';
import { placeFollow } from './place-follow.ts';
import { readAsked } from './read-asked.ts';
import { checkBriefing, readMost, readPace } from './read-pace.ts';
import { alreadyFollowed, findAlike, findSame } from './same-follow.ts';
import { settleAsked } from './settle-asked.ts';
import { whereTo } from './where-to.ts';
import { type Whom, whom } from './whom.ts';

export default defineCommand({
  name: 'follow',
  about: 'Be told when somebody speaks, or when there is news on something',
  own: true,
  options: {
    who: {
      kind: 'text',
      about: 'a speaker, or words: "gas talks" -football',
      verbatim: true,
      suggest: suggestSpeakers,
    },
    about: {
      kind: 'text',
      about: 'words, whoever says them',
      named: true,
      suggest: suggestTopics,
    },
    when: {
      kind: 'text',
      about: 'at once (if left out), hourly, or in the briefing',
      named: true,
      suggest: suggestPaces,
    },
    to: {
      kind: 'text',
      about: 'here (if left out), me for direct messages, or a channel like #news',
      named: true,
    },
    quiet: { kind: 'text', about: 'hours without posts, like 22-7', named: true },
    most: {
      kind: 'number',
      about: 'so many posts a day; the rest comes together',
      min: 1,
      max: MAX_MOST,
      default: DEFAULT_MOST,
      named: true,
    },
  },
  examples: [example`follow ${SPEAKER}`, example`follow about:${TOPIC} when:hourly`],
  form: {
    title: message('Follow people or topics'),
    opens: ({ who, about }) => !who && !about,
    fields: ['who', 'about', 'when', 'to', 'quiet'],
  },
  place: placeFollow,
  async run({ most: posts, ...given }, context) {
    const typed = readAsked({ ...given, most: posts === DEFAULT_MOST ? undefined : posts });
    const asked = await settleAsked(typed, context);
    const { quiet } = asked;
    const most = readMost(asked.most);
    const line = (meant: { who?: string; about?: string; to?: string }): string =>
      formatLine('follow', {
        ...('to' in meant ? { who: asked.who, about: asked.about } : meant),
        when: asked.when,
        to: meant.to ?? asked.to,
        quiet,
        most: most === DEFAULT_MOST ? undefined : String(most),
      });
    const when = readPace(asked.when);
    const hours = readHours(quiet);
    const meant = await whom(asked, context, line);
    const channel = await whereTo(asked.to, context, (to) => line({ to }));
    checkBriefing(when, channel, meant.subject);
    const isBare = quiet === undefined && asked.most === undefined;
    const same = await findSame(meant.subject, channel, context);
    if (same)
      return alreadyFollowed(same, {
        ...((asked.when !== undefined || isBare) && { when }),
        ...(quiet !== undefined && { quiet: hours }),
        ...(asked.most !== undefined && { most }),
      });
    const follow = await makeFollow(
      { subject: meant.subject, channel, when, quiet: hours, most },
      context,
    );
    const alike = await findAlike(meant.subject, channel, context);
    await saveFollow(follow, context);
    return sayFollowing(follow, { ...meant, alike }, context);
  },
});

/** `alike` is followed there already, and is nearly the same. */
type Made = Whom & { alike: Follow | undefined };

async function sayFollowing(
  follow: Follow,
  { speaker, alike }: Made,
  context: Context,
): Promise<Reply> {
  const { id, when, channel, subject } = follow;
  const name = speaker ? nameAndRole(speaker) : nameSubject(subject);
  return reply(
    say('Following {subject}, {where}, {when}.', {
      subject: name,
      where: sayWhere(channel),
      when: sayWhen(when),
    }),
    {
      blocks: [
        { kind: 'text', text: explainFollow(follow) },
        ...(alike ? [{ kind: 'text', text: sayAlike(alike) } as const] : []),
        ...(await hints(when, context)).map((text) => ({ kind: 'note', text }) as const),
      ],
      actions: [
        button(say('Pause'), `following pause ${id}`),
        button(say('Stop'), `following stop ${id}`),
        ...(alike
          ? [
              button(
                say('Stop {follow}', { follow: nameSubject(alike.subject) }),
                `following stop ${alike.id}`,
              ),
            ]
          : []),
        otherPace(follow),
        button(say('All that is followed'), 'following list'),
      ],
      data: followData(follow),
    },
  );
}

const sayAlike = ({ subject, channel, when }: Follow): string =>
  say('{subject} is followed {where} already ({when}); what both find is posted once.', {
    subject: nameSubject(subject),
    where: sayWhere(channel),
    when: sayWhen(when),
  });

/** Another speed than the one it has: a briefing only where there can be one. */
function otherPace({ id, when, channel }: Follow): Action {
  if (when !== 'briefing' && personOf(channel) === undefined)
    return button(say('In the briefing instead'), `following change ${id} when:briefing`);
  return when === 'hourly'
    ? button(say('At once instead'), `following change ${id} when:once`)
    : button(say('Hourly instead'), `following change ${id} when:hourly`);
}

/** What keeps it from coming, as things are. */
async function hints(when: FollowWhen, context: Context): Promise<string[]> {
  const { store, place, user, write } = context;
  const feeds = await store.findFeeds(place.id);
  const hasNews = feeds.some(({ kind }) => kind === 'network');
  return [
    hasNews
      ? ''
      : user.manages
        ? say(
            'Nothing but the invented sample is read here, which brings nothing new. Add a source: “{line}”.',
            { line: write(ADD_SOURCE) },
          )
        : say('Nothing but the invented sample is read here, which brings nothing new.'),
    when === 'briefing' && (await briefingsHere(context)).length === 0
      ? say('There is no briefing here yet: “{line}” sets one up.', {
          line: write('briefing create 08:00 weekdays'),
        })
      : '',
  ].filter(Boolean);
}
