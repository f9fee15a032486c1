const LEVELS: Record<number, string> = { 40: 'warn', 50: 'error', 60: 'fatal' };
// addresses, ids and numbers
const OWN = /https?:\/\/[^\s”"]+|\b(?=\w*\d)\w{5,}\b|\d+/gu;
const MAX_CHARS = 160;

/** What a line of the log is about, without what differs from one time to the next. */
export function kindOfTrouble(line: string): string {
  const { level, msg = '', err, reason, message } = parse(line);
  const why = err?.message ?? reason ?? message ?? '';
  const told = `${LEVELS[level ?? 0] ?? 'line'}: ${msg || line}${why && why !== msg ? ` — ${why}` : ''}`;
  return told.replace(OWN, '…').slice(0, MAX_CHARS);
}

type Line = {
  level?: number;
  msg?: string;
  err?: { message?: string };
  reason?: string;
  message?: string;
};

function parse(line: string): Line {
  try {
    return JSON.parse(line);
  } catch {
    return {};
  }
}
