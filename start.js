// Plain JavaScript that any Node reads: before `npm ci` there is neither Node 24 nor a package.
import { existsSync } from 'node:fs';

const MIN_NODE = 24;
const hasPackages = existsSync(new URL('./node_modules', import.meta.url));
const isNew = Number.parseInt(process.versions.node, 10) >= MIN_NODE;

if (!hasPackages) fail(`On Record needs its packages and Node ${MIN_NODE}: run npm ci first.`);
else if (!isNew)
  fail(
    `On Record needs Node ${MIN_NODE}, and this is ${process.versions.node}: run npm ci again, or install Node ${MIN_NODE} yourself.`,
  );
else await import('./main.ts');

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
}
