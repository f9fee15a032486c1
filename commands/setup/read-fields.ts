import { looseWords, readOrder } from '../../src/briefings/order/read-order.ts';
import type { Context } from '../../src/chat/command.ts';
import { UserError } from '../../src/chat/errors.ts';
import { formatLine } from '../../src/chat/line/line.ts';
import { sayBack } from '../../src/chat/say-back.ts';
import { say } from '../../src/language/say.ts';
import type { Channel } from '../../src/model.ts';
import { type Asked, readAsked } from '../briefing/read-asked.ts';

/** What a form was filled in with; all of an order may stand in `time`. */
export type Fields = {
  channel?: Channel | undefined;
  time: string;
  days?: string | undefined;
  zone?: string | undefined;
  topic?: string | undefined;
};

/** The line that opens the form with these fields. */
export const formLine = ({ channel, ...fields }: Fields): string =>
  formatLine('setup', { channel: channel?.id, ...fields });

/**
 * Reads each field by itself, so that what is asked back about one changes that one alone. What stands
 * in `time` besides counts for more than the other fields. Throws `UserError`.
 */
export async function readFields(fields: Fields, context: Context): Promise<Asked> {
  const { channel, time, days, zone, topic } = fields;
  const when = await readField('time', time, fields, context);
  const others = [
    ...(days ? [await readField('days', `days: ${days}`, fields, context)] : []),
    ...(zone ? [await readField('zone', `zone: ${zone}`, fields, context)] : []),
    ...(topic ? [await readField('topic', formatLine('', { topic }).trim(), fields, context)] : []),
  ];
  const all = [...others, when];
  const topics = all.flatMap((asked) => asked.topics ?? []);
  return {
    ...Object.assign({}, ...all),
    order: Object.assign({}, ...all.map(({ order }) => order)),
    ...(topics.length > 0 && { topics }),
    ...(channel && !when.channel && { channel }),
    notes: all.flatMap(({ notes }) => notes),
  };
}

async function readField(
  name: keyof Fields,
  text: string,
  fields: Fields,
  context: Context,
): Promise<Asked> {
  const again = (words: string): string =>
    formLine({ ...fields, [name]: valueIn(words, name) } as Fields);
  if (name === 'time' && !/\p{Nd}/u.test(text) && isLoose(text))
    throw new UserError(
      say('“{words}” is no time that I know. Write it in digits, like 08:00, or 8am and 6pm.', {
        words: sayBack(text),
      }),
      [],
      { option: 'time', word: sayBack(text), what: 'time' },
    );
  return readAsked({ time: text }, again, context);
}

/** Whether nothing in it says when: “eight”, “acht Uhr”. */
function isLoose(text: string): boolean {
  const read = readOrder(text);
  return read.kind === 'order' ? !read.order.times : looseWords(text).length > 0;
}

/** `Asia/Tbilisi` of `zone: Asia/Tbilisi`, `gas talks` of `topic:"gas talks"` */
function valueIn(words: string, name: string): string {
  const value = words.replace(new RegExp(`^\\s*${name}\\s*[:=]\\s*`, 'iu'), '').trim();
  return /^["“](?<inner>[^"“”]*)["”]$/u.exec(value)?.groups?.inner ?? value;
}
