import { type Logger, pino } from 'pino';
import { runOperated } from './adapters/cli/operate.ts';
import { runUpkeep } from './adapters/cli/upkeep.ts';
import { platforms } from './adapters/index.ts';
import { readConfig } from './config/read-config.ts';
import { openDesk } from './main/open-desk.ts';
import { operatorDepsOf } from './main/operator-deps.ts';
import { readEnv } from './main/read-env.ts';
import { runCli, upkeepOf } from './main/run-cli.ts';
import { serve } from './main/serve.ts';
import { messageOf } from './src/text/message-of.ts';

/** Config → desk (store, reader, bot) → terminal, or everything that runs unattended. */
async function main(argv: string[]): Promise<number> {
  const config = readConfig(readEnv(), platforms);
  const log: Logger = pino({ level: config.logLevel }, pino.destination(2));
  for (const warning of config.warnings) log.warn(warning);
  if (argv[0] === 'cli') {
    const rest = argv.slice(1);
    const code =
      (await runUpkeep(rest, upkeepOf(config))) ??
      (await runOperated(rest, platforms, operatorDepsOf(config, log)));
    if (code !== undefined) return code;
  }
  const desk = await openDesk(config, log);
  if (argv[0] === 'cli') return runCli(argv.slice(1), desk);
  // A post that hangs would keep the process.
  process.exit(await serve(config, desk, log));
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${messageOf(error)}\n`);
  // What has been started would go on without the rest.
  process.exit(1);
}
