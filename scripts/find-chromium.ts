import { existsSync } from 'node:fs';

/** What keeps a Chromium quiet and lets it run as root in a container. */
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** How to launch the browser of this machine; undefined where there is none. */
export function findChromium(): { executablePath: string; args: string[] } | undefined {
  const paths = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/google-chrome'];
  const executablePath = paths.find((path) => path && existsSync(path));
  return executablePath ? { executablePath, args: ARGS } : undefined;
}
