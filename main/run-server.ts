import { openConfig } from './open-config.ts';
import { openDesk } from './open-desk.ts';
import { serve } from './serve.ts';

/** Config → desk (store, reader, bot) → everything that runs unattended; gives the exit code. */
export async function runServer(): Promise<number> {
  const { config, log } = openConfig();
  return serve(config, await openDesk(config, log), log);
}
