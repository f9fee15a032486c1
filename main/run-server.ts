import { openConfig } from './open-config.ts';
import { openDesk } from './open-desk.ts';
import { readVersion } from './read-version.ts';
import { serve } from './serve.ts';

/** Config → desk (store, reader, bot) → everything that runs unattended; gives the exit code. */
export async function runServer(): Promise<number> {
  const { config, log } = openConfig();
  const desk = await openDesk(config, log);
  // Behind what is said of wrong settings, which stands alone.
  log.info({ version: await readVersion(), node: process.version }, 'On Record starts');
  return serve(config, desk, log);
}
