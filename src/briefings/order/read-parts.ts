import { type Message, message, say } from '../../language/say.ts';
import type { Order, Problem } from './order.ts';
import { readOrder } from './read-order.ts';

/** What an option holds, or what is wrong with it. */
export type ReadPart<T> = { kind: 'read'; value: T } | Problem;

/** `8am and 6pm` → `['08:00', '18:00']` */
export const readTimes = (text: string): ReadPart<string[]> =>
  readPart(
    text,
    text,
    ({ times }) => times,
    ['times'],
    message('“{word}” is no time of day. Write it like 08:00 or 6:30pm.'),
  );

/** `mon-fri` → `weekdays` */
export const readDays = (text: string): ReadPart<string> =>
  readPart(
    text,
    text,
    ({ days }) => days,
    ['days'],
    message('“{word}” are no days I know. Write daily, weekdays, or days like mon,wed.'),
  );

/** `UK time` → Europe/London, and how it was called where that is another name. */
export const readZone = (text: string): ReadPart<{ zone: string; said?: string }> =>
  readPart(
    text,
    `zone:${text}`,
    ({ zone, zoneSaid }) =>
      zone === undefined ? undefined : { zone, ...(zoneSaid !== undefined && { said: zoneSaid }) },
    ['zone', 'zoneSaid'],
    message('“{word}” is no time zone I know. Name a large city, such as Berlin, or write UTC+2.'),
  );

/** Reads a text as an order that has this part and no other. */
function readPart<T>(
  text: string,
  line: string,
  find: (order: Order) => T | undefined,
  parts: (keyof Order)[],
  says: Message,
): ReadPart<T> {
  const read = readOrder(line);
  if (read.kind !== 'order') return read;
  const value = find(read.order);
  const isAlone = Object.keys(read.order).every((part) => parts.includes(part as keyof Order));
  if (value !== undefined && isAlone) return { kind: 'read', value };
  return { kind: 'refused', word: text, says: say(says, { word: text }) };
}
