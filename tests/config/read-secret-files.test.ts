import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { platforms } from '../../adapters/index.ts';
import { readConfig } from '../../config/read-config.ts';

const SECRET = 'hunter2.hunter2.hunter2';

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'secrets-'));
});
afterAll(() => rmSync(dir, { recursive: true }));

const file = (content: string): string => {
  const path = join(dir, `${crypto.randomUUID()}`);
  writeFileSync(path, content);
  return path;
};
const read = (env: Record<string, string>) => readConfig(env, platforms);

describe('a secret in a file', () => {
  test.each(['', '\n', '\r\n'])('is read without its line end %j', (end) => {
    expect(read({ WEB_TOKEN_FILE: file(`${SECRET}${end}`) }).webToken).toBe(SECRET);
  });

  test('may be the database’s address or any setting of a platform', () => {
    const config = read({
      DATABASE_URL_FILE: file('postgres://ana:secret@db/news\n'),
      SECRET_KEY_FILE: file('k'.repeat(32)),
      WEB_TOKEN_FILE: file(SECRET),
      PUBLIC_URL: 'https://news.example.org',
      ...Object.fromEntries(
        platforms
          .flatMap(({ settings }) => Object.entries(settings))
          .map(([name, { example }]) => [`${name}_FILE`, file(`${example}\n`)]),
      ),
    });
    expect(config.databaseUrl).toBe('postgres://ana:secret@db/news');
    for (const { name, settings } of platforms)
      expect(Object.keys(config.platforms[name] ?? {})).toEqual(Object.keys(settings));
    expect(config.warnings.filter((text) => !text.includes('and not used'))).toEqual([]);
  });

  test('must fit like one in the environment', () => {
    expect(() => read({ WEB_TOKEN_FILE: file('short') })).toThrow(/^WEB_TOKEN is not a secret/u);
  });

  test('may not stand in the environment too', () => {
    const env = { WEB_TOKEN: SECRET, WEB_TOKEN_FILE: file(SECRET) };
    expect(() => read(env)).toThrow('WEB_TOKEN and WEB_TOKEN_FILE are both set: keep one of them.');
  });

  test('that cannot be read is one sentence, without path and content', () => {
    const problem = (path: string): string => {
      try {
        read({ WEB_TOKEN_FILE: path });
      } catch (error) {
        return (error as Error).message;
      }
      return '';
    };
    const rest =
      'give the path of a file that holds the secret alone, for example WEB_TOKEN_FILE=/run/secrets/web_token.';
    expect(problem(SECRET)).toBe(`WEB_TOKEN_FILE names a file that does not exist: ${rest}`);
    expect(problem(dir)).toBe(`WEB_TOKEN_FILE names a folder: ${rest}`);
    expect(problem(file(' \n'))).toBe(`WEB_TOKEN_FILE names a file that is empty: ${rest}`);
  });

  test('that this user may not read is named as such', () => {
    const refuse = () => {
      throw Object.assign(new Error('EACCES'), { code: 'EACCES' });
    };
    expect(() => readConfig({ WEB_TOKEN_FILE: '/secret' }, platforms, refuse)).toThrow(
      /^WEB_TOKEN_FILE names a file that this user may not read: /u,
    );
  });
});
