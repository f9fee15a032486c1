import { holds } from '../adapters/index.ts';
import { createCompose } from '../src/briefings/compose.ts';
import { createComposeFollow } from '../src/follows/compose-follow.ts';
import type { Edition } from '../src/outbox/deliver.ts';
import type { Claimed } from '../src/store/outbox/deliveries.ts';
import type { Store } from '../src/store/store.ts';

/** Gives the function that writes what an order posts, whichever kind it is of. */
export function composeOrders(deps: { store: Store; now(): Date }) {
  const composeBriefing = createCompose({ ...deps, holds });
  const composeFollow = createComposeFollow({ ...deps, holds });
  return async (delivery: Claimed): Promise<Edition | undefined> => {
    const { order } = delivery;
    return order.kind === 'briefing'
      ? composeBriefing({ ...delivery, order })
      : composeFollow({ ...delivery, order });
  };
}
