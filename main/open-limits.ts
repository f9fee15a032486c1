import type { Logger } from 'pino';
import type { Config } from '../config/read-config.ts';
import type { Limit } from '../src/chat/limits.ts';

/** How much may be asked, counted from the first question on: a terminal may ask all there is. */
export function openLimits(
  { databaseUrl }: Config,
  log: Logger,
): { limit: Limit; close(): Promise<void> } {
  let opened: ReturnType<typeof open> | undefined;
  return {
    async limit(...asked) {
      opened ??= open();
      const { limit } = await opened;
      await limit(...asked);
    },
    close: async () => (await opened)?.close(),
  };

  async function open() {
    const { createLimits } = await import('../src/chat/limits.ts');
    const { openRates } = await import('../src/store/rates.ts');
    const rates = openRates(databaseUrl, (err) => log.warn({ err }, 'rates are kept in memory'));
    return { limit: createLimits(rates.open), close: rates.close };
  }
}
