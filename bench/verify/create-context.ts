import { commands } from '../../commands/index.ts';
import { holdsAll } from '../../src/chat/adapter.ts';
import type { Context } from '../../src/chat/command.ts';
import type { Store } from '../../src/store/store.ts';
import { PLACE } from './newsroom.ts';

const refuse = async (): Promise<never> => {
  throw new Error('Nothing is fetched here.');
};

/** Somebody at the terminal asks. */
export const createContext = (store: Store): Context => ({
  store,
  commands,
  now: new Date('2026-11-28T11:00:00Z'),
  place: { id: PLACE, platform: 'web', name: 'Bench' },
  channel: null,
  user: { id: 'bench', name: 'Bench', zone: 'UTC', manages: true },
  file: null,
  whole: false,
  sees: async () => true,
  findChannel: async () => undefined,
  checkChannel: async () => ({}),
  readUrl: refuse,
  load: refuse,
  aside: async (job, ...given) => job(...given),
  holds: holdsAll,
  wake: () => {},
  write: (line) => `/${line}`,
});
