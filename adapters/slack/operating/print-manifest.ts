import { parseArgs } from 'node:util';
import { UserError } from '../../../src/chat/errors.ts';
import type { OperatorDeps } from '../../../src/chat/operator-command.ts';
import { describeApp } from '../listing/describe-app.ts';

/** Prints the manifest of the app: `--http` where Slack calls us, `--installable` for any workspace. */
export async function printManifest(
  args: string[],
  { commands, publicUrl, out }: OperatorDeps,
): Promise<number> {
  const { http: overHttp, installable: isInstallable } = readOptions(args);
  if ((overHttp || isInstallable) && publicUrl === undefined)
    throw new UserError(
      `${overHttp ? '--http' : '--installable'} takes the address under which others reach this desk: put PUBLIC_URL=https://… into .env.`,
    );
  const manifest = describeApp(commands, { publicUrl, overHttp, isInstallable });
  await out(`${JSON.stringify(manifest, null, 2)}\n`);
  return 0;
}

function readOptions(args: string[]) {
  const flag = { type: 'boolean', default: false } as const;
  try {
    return parseArgs({ args, options: { http: flag, installable: flag } }).values;
  } catch (error) {
    throw new UserError(`${(error as Error).message} Use: slack manifest [--http] [--installable]`);
  }
}
