import { type Context, defineCommand } from '../../src/chat/command.ts';
import { type Block, button, type Reply, reply } from '../../src/chat/reply/reply.ts';
import { languageName } from '../../src/language/language-name.ts';
import { message, say } from '../../src/language/say.ts';
import { spoken } from '../../src/language/speak.ts';
import type { Briefing } from '../../src/model.ts';
import { notesOn } from '../briefing/create.ts';
import { describeBriefing, nextDates } from '../briefing/describe-briefing.ts';
import { createLine } from '../briefing/line-of-briefing.ts';
import { ORDER } from '../briefing/order-options.ts';
import { placeOrder } from '../briefing/order-text.ts';
import { settleNew } from '../briefing/read-new.ts';
import { type Fields, formLine, readFields } from './read-fields.ts';

/** Of a preview; a briefing may have more. */
const MAX_STORIES = 3;

const options = {
  channel: { ...ORDER.channel, about: 'where it is posted' },
  time: { kind: 'text', about: 'when, like 08:00, or 8am and 6pm', required: true },
  days: {
    kind: 'choice',
    about: 'on which days',
    choices: ['daily', 'weekdays', 'weekends'],
    named: true,
  },
  zone: { ...ORDER.zone, about: 'a city or time zone, like Berlin or UTC+2' },
  topic: { ...ORDER.topic, about: 'nothing for all news, or topics: gas talks, rates' },
} as const;

export default defineCommand({
  name: 'setup',
  about: 'Set up a briefing in a form, and see what it would post before it starts',
  options,
  examples: ['setup time:08:00 days:weekdays zone:Berlin'],
  manages: 'channel',
  form: {
    title: message('A new briefing'),
    always: true,
    fill: async ({ channel, user }) => ({
      time: '08:00',
      days: 'weekdays',
      zone: user.zone ?? 'UTC',
      ...(channel && { channel: channel.id }),
    }),
  },
  place: async ({ words, text, given }) =>
    words.length > 0 ? placeOrder(text, given, options) : given,
  /** Saves nothing: the button does. */
  run: preview,
});

async function preview(fields: Fields, context: Context): Promise<Reply> {
  const again = (words: string): string => formLine({ ...fields, time: words });
  const read = await readFields(fields, context);
  const { asked, briefing, lacking } = await settleNew(read, fields.time, again, context);
  return reply(say('Not started yet: {briefing}', { briefing: describeBriefing(briefing) }), {
    blocks: [
      { kind: 'text', text: nextDates(briefing, context.now) },
      ...notesOn(asked, briefing),
      ...lacking,
      ...(await previewOf(briefing, context)),
    ],
    actions: [
      button(say('Start it'), createLine(briefing), 'primary'),
      button(say('Change'), formLine(fields)),
    ],
    data: null,
    readAs: undefined,
  });
}

/** The beginning of what would be posted: with all of it, this would be cut somewhere. */
async function previewOf(briefing: Briefing, context: Context): Promise<Block[]> {
  const language = await context.store.languageIn(context.place.id);
  const { editionOf } = await import('../../src/briefings/edition.ts');
  const edition = await editionOf(briefing, context.now, context);
  if (!edition)
    return [
      {
        kind: 'text',
        text: say('Nothing is new in the last day, so nothing would be posted now.'),
      },
    ];
  const { blocks } = edition.reply;
  const stories = blocks.filter(({ kind }) => kind === 'story');
  const last = stories[MAX_STORIES];
  const shown = last ? blocks.slice(0, blocks.indexOf(last)) : blocks;
  const heading = last
    ? say(
        'What it would post now: the first {shown} of {stories, plural, one {# story} other {# stories}}',
        { shown: MAX_STORIES, stories: stories.length },
      )
    : say('What it would post now');
  const where: Block[] =
    language === spoken()
      ? []
      : [
          {
            kind: 'note',
            text: say('It will be in {language}: {line} changes that.', {
              language: languageName(language),
              line: context.write('language'),
            }),
          },
        ];
  return [{ kind: 'heading', text: heading }, ...shown, ...where];
}
