import type { Claimed } from '../store/outbox/deliveries.ts';

/** For the log: `Briefing 3f9a1c, 2026-03-20T10:00`. */
export const nameOf = ({ order, slot }: Claimed): string =>
  `${order.kind === 'briefing' ? 'Briefing' : 'Follow'} ${order.id}, ${slot}`;
