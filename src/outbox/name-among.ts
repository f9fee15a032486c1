import { say } from '../language/say.ts';
import type { Briefing, Follow, Order } from '../model.ts';
import { webhookOf } from '../webhook-of.ts';
import { personOf } from './person-of.ts';

/**
 * How orders are called beside one another: `briefing in #news`, `follow of Dmitry Peskov in #news`, and
 * where several would be called the same, `briefing in #news (08:00, rates)`.
 */
export function nameAmong(orders: readonly Order[]): (order: Order) => string {
  const names = orders.map(shortName);
  return (order) => {
    const name = shortName(order);
    const isOnly = names.indexOf(name) === names.lastIndexOf(name);
    return order.kind === 'follow' || isOnly
      ? name
      : say('briefing {where} ({details})', { where: whereOf(order), details: detailsOf(order) });
  };
}

function shortName(order: Order): string {
  const where = whereOf(order);
  return order.kind === 'briefing'
    ? say('briefing {where}', { where })
    : say('follow of {subject} {where}', { subject: subjectOf(order), where });
}

const detailsOf = ({ times, topics }: Briefing): string => [...times, ...topics].join(', ');

export const subjectOf = ({ subject }: Follow): string =>
  'topic' in subject ? subject.topic : subject.name;

export function whereOf({ channel }: Order): string {
  if (personOf(channel) !== undefined) return say('in direct messages');
  return webhookOf(channel) === undefined
    ? say('in #{channel}', { channel: channel.name })
    : say('at {host}', { host: channel.name });
}
