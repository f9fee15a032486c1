import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { findBrokenRules } from './support/architecture.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

const list = (pattern: string | string[]) =>
  globSync(pattern, { cwd: ROOT })
    .map((file) => file.replaceAll('\\', '/'))
    .sort();

describe('our sources', () => {
  const files = list(['main.ts', '{main,src,commands,adapters,config}/**/*.{ts,js}']);

  test('keep the rules of the house', () => {
    expect(files).toContain('src/chat/bot.ts');
    const sources = files.map((file) => [file, readFileSync(ROOT + file, 'utf8')]);
    expect(findBrokenRules(Object.fromEntries(sources))).toEqual([]);
  });
});

describe('commands', () => {
  // These count what is there, or keep it whole; all that shows it reads `orders-here.ts`.
  const WHOLE = ['briefing/create', 'briefing/save-briefing', 'orders-here', 'privacy/privacy'];

  test('read what is set up in a place only as far as the asker may see it', () => {
    const reading = list('commands/**/*.ts').filter((file) =>
      /\.find(?:Briefings|Follows)\(/u.test(readFileSync(ROOT + file, 'utf8')),
    );
    expect(reading).toEqual(WHOLE.map((file) => `commands/${file}.ts`));
  });
});

describe('findBrokenRules', () => {
  test.each([
    [
      'commands/a.ts',
      'may not import adapters/web/b.ts',
      `import { b } from '../adapters/web/b.ts';`,
    ],
    [
      'src/text/a.ts',
      'may not import src/store/store.ts',
      `import type {\n  Store,\n} from '../store/store.ts';`,
    ],
    [
      'src/chat/a.ts',
      'may not import src/store/store.ts',
      `import { open } from '../store/store.ts';`,
    ],
    ['src/store/a.ts', 'may not import src/chat/bot.ts', `import '../chat/bot.ts';`],
    ['src/ingest/a.ts', 'may not import src/summary/b.ts', `export * from '../summary/b.ts';`],
    [
      'src/briefings/a.ts',
      'may not import src/chat/bot.ts',
      `import { createBot } from '../chat/bot.ts';`,
    ],
    ['src/quotes/a.ts', 'may not import main.ts', `await import('../../main.ts');`],
    ['adapters/cli/a.ts', 'may not import adapters/web/b.ts', `import { b } from '../web/b.ts';`],
    [
      'adapters/cli/a.ts',
      'may not import src/text/b.ts',
      `import { b } from '../../src/text/b.ts';`,
    ],
    [
      'adapters/new/a.ts',
      'may not import src/store/b.ts',
      `import { b } from '../../src/store/b.ts';`,
    ],
    ['config/a.ts', 'speaks of slack', `const names = ['SLACK_BOT_TOKEN'];`],
    ['main.ts', 'speaks of discord', `if (config.discord) start();`],
    ['config/a.ts', 'may not import src/text/b.ts', `import { b } from '../src/text/b.ts';`],
    ['src/other/a.ts', 'stands in no folder that has a rule', ''],
    ['src/text/a.ts', 'reaches outside with Date()', 'const now = new Date();'],
    ['src/quotes/a.ts', 'reaches outside with Math.random', 'const id = Math.random();'],
    ['src/summary/a.ts', 'reaches outside with process.', 'if (process.env.FAST) run();'],
    [
      'src/summary/a.ts',
      `reaches outside with 'node:fs'`,
      `import { readFileSync } from 'node:fs';`,
    ],
    ['commands/a.ts', 'speaks of slack', `const limit = isSlack ? 10 : 20;`],
    ['adapters/slack/a.ts', 'speaks of discord', `import { Client } from 'discord.js';`],
  ])('reports that %s %s', (file, problem, source) => {
    expect(findBrokenRules({ [file]: source })).toEqual([`${file} ${problem}`]);
  });

  test('finds cycles, also of types and through several files', () => {
    const sources = {
      'src/text/a.ts': `import { b } from './b.ts';`,
      'src/text/b.ts': `import type { C } from './deep/c.ts';`,
      'src/text/deep/c.ts': `export { a } from '../a.ts';`,
      'src/text/d.ts': `import { a } from './a.ts';`,
    };
    expect(findBrokenRules(sources)).toEqual([
      'src/text/a.ts → src/text/b.ts → src/text/deep/c.ts → src/text/a.ts is a cycle',
    ]);
  });

  test('lets pass what is allowed', () => {
    const sources = {
      'main.ts': `import { platforms } from './adapters/index.ts';`,
      'src/ingest/a.ts': `const FOOTERS = ['join us on Slack'];`,
      'adapters/index.ts': `import { slack } from './slack/client.ts';`,
      'adapters/new/a.ts': `import type { Bot } from '../../src/chat/bot.ts'; slacken();`,
      'src/text/a.ts': `import x from 'stemmer';\nconst day = new Date(0); // not Date.now()`,
      'src/chat/a.ts': `/* Slack needs this */ import type { Store } from '../store/store.ts';`,
      'src/quotes/a.ts': `import { a } from '../text/a.ts';\nconst link = 'https://x'; import './b.ts';`,
      'commands/a.ts': `import { a } from '../src/briefings/a.ts';\nimport { b } from './b.ts';`,
      'adapters/slack/a.ts': `import { App } from '@slack/bolt';`,
      'config/a.ts': `import type { Feed } from '../src/model.ts';`,
    };
    expect(findBrokenRules(sources)).toEqual([]);
  });
});

describe('the pure stages', () => {
  // Prints the packages that a list of modules loads, by `import` or `require`, itself or through others.
  const PROBE = `
    import { registerHooks } from 'node:module';
    const loaded = new Set();
    registerHooks({
      load(url, context, next) {
        const [, name] = /.*\\/node_modules\\/((?:@[^/]+\\/)?[^/]+)/.exec(url) ?? [];
        if (name) loaded.add(name);
        return next(url, context);
      },
    });
    for (const module of JSON.parse(process.argv[1])) await import(module);
    console.log('\\n' + JSON.stringify([...loaded]));
  `;
  const UNWANTED = ['dotenv', 'memjs', 'mongoose', 'pg', 'redis'];

  function packagesOf(modules: string[]): string[] {
    const args = ['--input-type=module', '--eval', PROBE, JSON.stringify(modules)];
    const printed = execFileSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
    return JSON.parse(printed.trim().split('\n').at(-1) as string);
  }

  test('load no database client through a package', () => {
    const modules = list('src/{text,quotes,speakers,summary}/**/*.ts').filter(
      (file) => !file.endsWith('.d.ts'),
    );
    expect(modules.length).toBeGreaterThan(0);
    const packages = packagesOf(modules.map((file) => pathToFileURL(ROOT + file).href));
    expect(packages).toContain('stemmer');
    expect(packages.filter((name) => UNWANTED.includes(name))).toEqual([]);
  });

  test('would be caught', () => {
    expect(packagesOf(['pg'])).toContain('pg');
  });
});
