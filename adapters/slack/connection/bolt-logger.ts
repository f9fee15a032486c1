import type { LogLevel } from '@slack/bolt';
import type { Log } from '../../../src/chat/adapter.ts';

/** Bolt's own log without its lower levels: debug lines would show what people ask. */
export function boltLogger(log: Pick<Log, 'warn'>) {
  const warn = (...said: unknown[]) => log.warn({}, `Slack: ${said.map(String).join(' ')}`);
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
