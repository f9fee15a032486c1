import type { LogLevel } from '@slack/bolt';
import type { Log } from '../../../src/chat/adapter.ts';
import { onceAMinute } from '../../../src/chat/once-a-minute.ts';

/** What begins alike is of one kind: behind that stands what differs from case to case. */
const KIND_CHARS = 40;

/**
 * Bolt's own log without its lower levels: debug lines would show what people ask. Of each kind one line
 * a minute, since anybody who reaches a port can bring them about.
 */
export function boltLogger(log: Pick<Log, 'warn'>) {
  const mayWarn = onceAMinute();
  const warn = (...said: unknown[]) => {
    const text = said.map(String).join(' ');
    if (mayWarn(text.slice(0, KIND_CHARS))) log.warn({}, `Slack: ${text}`);
  };
  return {
    debug() {},
    info() {},
    warn,
    error: warn,
    setLevel() {},
    getLevel: () => 'warn' as LogLevel,
    setName() {},
  };
}
