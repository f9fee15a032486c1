import type { Order } from './order.ts';
import { sayZone } from './read-offset-at.ts';
import { readOrder } from './read-order.ts';
import { writeTopics } from './topics.ts';

/** A line that `readOrder` reads as this order: `08:00, 18:00 weekdays Europe/Berlin #news about gas`. */
export function writeOrder(order: Order): string {
  const { times = [], days, zone, zoneSaid, channel, topics = [], sources = [] } = order;
  const when = [times.join(', '), days].filter(Boolean).join(' ');
  const schedule = [
    when,
    zone === undefined ? undefined : nameOf(zone, zoneSaid, when),
    channel,
    sources.length > 0 ? `sources:${sources.map((name) => `"${name}"`).join(', ')}` : undefined,
  ].filter(Boolean);
  if (topics.length === 0) return schedule.join(' ');
  const plain = [...schedule, `about ${writeTopics(topics)}`].join(' ');
  return isReadAs(plain, topics)
    ? plain
    : [...schedule, `topic:"${writeTopics(topics).replace(/"([^"]*)"/gu, '“$1”')}"`].join(' ');
}

/** The name that people used, where it still means this zone behind the times: `08:00 z` is read as one. */
function nameOf(zone: string, said: string | undefined, when: string): string {
  if (said === undefined) return sayZone(zone);
  const isMeant = (name: string): boolean => {
    const read = readOrder(`${when} ${name}`);
    return read.kind === 'order' && read.order.zone === zone && read.order.zoneSaid === said;
  };
  return [said, `zone:${said}`].find(isMeant) ?? sayZone(zone);
}

/** Topics such as “monday deals” hold words of schedules and need marks around them. */
function isReadAs(line: string, topics: readonly string[]): boolean {
  const read = readOrder(line);
  return (
    read.kind === 'order' &&
    !read.loose &&
    JSON.stringify(read.order.topics) === JSON.stringify(topics)
  );
}
