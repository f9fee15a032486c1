import { type Logger, pino } from 'pino';
import { platforms } from '../adapters/index.ts';
import { type Config, readConfig } from '../config/read-config.ts';
import { readEnv } from './read-env.ts';

/** The configuration, and the log, which has been told what is odd about it. */
export function openConfig(): { config: Config; log: Logger } {
  const config = readConfig(readEnv(), platforms);
  const log = pino({ level: config.logLevel }, pino.destination(2));
  for (const warning of config.warnings) log.warn(warning);
  return { config, log };
}
