import { execFileSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Gives the function that loads packages that we are compared with. They are installed into a folder
 * of their own among the temporary files, once for each version, without their install scripts: what
 * is only compared is no dependency of ours. `peers` is name → version; `npm run bench` is told of them.
 */
export function openPeers(peers: Record<string, string>): NodeJS.Require {
  const { BENCH_PEERS: list } = process.env;
  if (list) appendFileSync(list, `${JSON.stringify(peers)}\n`);
  const wanted = Object.entries(peers).map(([name, version]) => `${name}@${version}`);
  const folder = join(tmpdir(), 'on-record-peers', wanted.join('+').replaceAll('/', '-'));
  const done = join(folder, 'installed');
  if (!existsSync(done)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{"private":true}');
    execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', ...wanted], {
      cwd: folder,
      stdio: 'inherit',
    });
    writeFileSync(done, '');
  }
  return createRequire(join(folder, 'package.json'));
}
