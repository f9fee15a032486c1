import { holds } from '../adapters/index.ts';
import type { Edition } from '../src/outbox/deliver.ts';
import type { Claimed } from '../src/store/outbox/deliveries.ts';
import type { Store } from '../src/store/store.ts';

/**
 * Gives the function that writes what an order posts, whichever kind it is of. What composes is loaded
 * with the first order that is due, and kept: it remembers what it has composed.
 */
export function composeOrders(deps: { store: Store; now(): Date }) {
  let opened: ReturnType<typeof open> | undefined;
  return async (delivery: Claimed): Promise<Edition | undefined> => {
    const { order } = delivery;
    opened ??= open();
    const { composeBriefing, composeFollow, composeCorrection } = await opened;
    if (delivery.corrects !== null) return composeCorrection(delivery);
    return order.kind === 'briefing'
      ? composeBriefing({ ...delivery, order })
      : composeFollow({ ...delivery, order });
  };

  async function open() {
    const { createCompose } = await import('../src/briefings/compose.ts');
    const { createComposeCorrection } = await import('../src/corrections/compose-correction.ts');
    const { createComposeFollow } = await import('../src/follows/compose-follow.ts');
    return {
      composeBriefing: createCompose({ ...deps, holds }),
      composeFollow: createComposeFollow({ ...deps, holds }),
      composeCorrection: createComposeCorrection(deps),
    };
  }
}
