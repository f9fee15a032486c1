import type { Holds } from '../chat/adapter.ts';
import type { Briefing } from '../model.ts';
import type { Edition } from '../outbox/deliver.ts';
import type { Store } from '../store/store.ts';
import { createEditions } from './compose.ts';

/** What a briefing would post at this moment, to the byte; undefined where nothing is new. */
export const editionOf = (
  order: Briefing,
  at: Date,
  { store, holds }: { store: Store; holds?: Holds },
): Promise<Edition | undefined> =>
  createEditions({ store, now: () => at, ...(holds && { holds }) })({
    ...{ order, dueAt: at.toISOString() },
    ...{ id: undefined, under: null },
  });
