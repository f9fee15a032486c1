import { keepCompiled } from './main/keep-compiled.ts';
import { messageOf } from './src/text/message-of.ts';

/** The terminal, or everything that runs unattended; either loads what it needs, and no more. */
async function main(argv: string[]): Promise<number> {
  const isCli = argv[0] === 'cli';
  keepCompiled({ makes: !isCli });
  if (isCli) {
    const { runCli } = await import('./main/run-cli.ts');
    return runCli(argv.slice(1));
  }
  const { runServer } = await import('./main/run-server.ts');
  // A post that hangs would keep the process.
  process.exit(await runServer());
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${messageOf(error)}\n`);
  // What has been started would go on without the rest.
  process.exit(1);
}
