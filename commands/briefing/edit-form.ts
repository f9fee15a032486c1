import { DEFAULT_GRACE_MINUTES, DEFAULT_STORIES } from '../../src/briefings/due/new-briefing.ts';
import type { AskedInForm, Given } from '../../src/chat/command.ts';
import { message } from '../../src/language/say.ts';
import type { Briefing } from '../../src/model.ts';
import { personOf } from '../../src/outbox/person-of.ts';
import { keepManaged } from '../may-manage.ts';
import { briefingsHere } from '../orders-here.ts';
import { whichOf } from './find-briefing.ts';
import { topicsTyped } from './line-of-briefing.ts';

/** What a form of a new briefing asks for, the most wanted first. */
export const ORDER_FIELDS = [
  ...['time', 'days', 'zone', 'channel', 'topic', 'sources', 'length', 'stories', 'quiet'],
] as const;

/** The form in which a briefing is changed: all that it is now, for whoever names it alone. */
export const EDIT_FORM: AskedInForm = {
  title: message('Change a briefing'),
  opens: ({ which: _, ...change }) => Object.keys(change).length === 0,
  fields: [...ORDER_FIELDS, 'grace'],
  emptied: {
    ...{ topic: 'none', sources: 'none', quiet: 'off', days: 'daily', length: 'normal' },
    stories: String(DEFAULT_STORIES),
    grace: writeGrace(DEFAULT_GRACE_MINUTES),
  },
  ofWhatIsThere: true,
  async fill(context, { which }) {
    const found = whichOf(which, await briefingsHere(context));
    const [briefing, other] = await keepManaged(found, context);
    return briefing && !other ? fieldsOf(briefing) : undefined;
  },
};

const fieldsOf = ({ id, times, channel, ...briefing }: Briefing): Given => ({
  which: id,
  time: times.join(', '),
  days: briefing.days,
  zone: briefing.zone,
  ...(personOf(channel) === undefined && { channel: channel.id }),
  topic: topicsTyped(briefing.topics),
  sources: briefing.sources.join(', '),
  length: briefing.length,
  stories: String(briefing.stories),
  quiet: briefing.quiet ?? '',
  grace: writeGrace(briefing.graceMinutes),
});

/** `6h`, `90m` */
function writeGrace(minutes: number): string {
  return minutes % 60 === 0 ? `${minutes / 60}h` : `${minutes}m`;
}
