import { asksForUsage } from '../adapters/cli/asks-for-usage.ts';
import { printUsage } from '../adapters/cli/print-usage.ts';
import { isUpkeep } from '../adapters/cli/receive-upkeep.ts';
import { writeTo } from '../adapters/cli/write-to.ts';
import { platforms } from '../adapters/index.ts';
import { keepCompiled } from './keep-compiled.ts';

/** Answers one command line, and gives the exit code. What it does not ask for is not loaded. */
export async function runCli(argv: string[]): Promise<number> {
  const isOfPlatform = platforms.some(
    ({ name, operatorCommands }) => name === argv[0] && operatorCommands,
  );
  if (!isOfPlatform && asksForUsage(argv)) return printUsage(writeTo(process.stdout), argv);
  const { openConfig } = await import('./open-config.ts');
  const { config, log } = openConfig();
  if (isOfPlatform) {
    const { runOperated } = await import('../adapters/cli/operate.ts');
    const { operatorDepsOf } = await import('./operator-deps.ts');
    const code = await runOperated(argv, platforms, operatorDepsOf(config, log));
    if (code !== undefined) return code;
  }
  if (isUpkeep(argv)) {
    const { runUpkeep } = await import('../adapters/cli/upkeep.ts');
    const { upkeepOf } = await import('./upkeep-of.ts');
    const code = await runUpkeep(argv, upkeepOf(config));
    if (code !== undefined) return code;
  }
  keepCompiled({ makes: true });
  const { openDesk } = await import('./open-desk.ts');
  if (argv[0] === 'mcp') {
    const { runMcp } = await import('./run-mcp.ts');
    return runMcp(argv.slice(1), config, log);
  }
  const { answerCli } = await import('./answer-cli.ts');
  return answerCli(argv, await openDesk(config, log));
}
