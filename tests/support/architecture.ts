import { readdirSync } from 'node:fs';
import { posix } from 'node:path';

/** Sources by their path from the root of the repository: `src/model.ts`. */
export type Sources = Record<string, string>;

const ADAPTER = [
  'src/chat/',
  'src/language/',
  'src/text/message-of.ts',
  'src/model.ts',
  'src/short-hash.ts',
  'commands/',
  'config/',
];

/** Who may import whom, besides their own folder; `type …` allows `import type` alone. */
const MAY_IMPORT: Record<string, string[]> = {
  'main.ts': [''],
  'main/': [''],
  'src/model.ts': [],
  'src/language/': [],
  'src/short-hash.ts': [],
  'src/store-error.ts': [],
  'src/webhook-of.ts': ['src/model.ts'],
  'src/text/': ['src/model.ts'],
  'src/quotes/': ['src/text/', 'src/model.ts'],
  'src/speakers/': ['src/text/', 'src/model.ts'],
  'src/summary/': ['src/text/', 'src/model.ts'],
  'src/verify/': ['src/text/', 'src/model.ts'],
  'src/ingest/': [
    'src/text/',
    'src/quotes/',
    'src/speakers/',
    'src/store/',
    'src/model.ts',
    'src/language/',
    'src/short-hash.ts',
    'src/store-error.ts',
  ],
  'src/store/': [
    'src/text/',
    'src/language/languages.ts',
    'src/model.ts',
    'src/short-hash.ts',
    'src/store-error.ts',
    'src/webhook-of.ts',
  ],
  'src/api/': [
    'src/briefings/archive/',
    'src/briefings/news/',
    'src/briefings/pick/',
    'src/chat/errors.ts',
    'src/chat/in-turns.ts',
    'src/chat/page-paths.ts',
    'src/chat/receipts/',
    'src/chat/reply/',
    'src/chat/times/',
    'src/citations/',
    'src/language/',
    'src/store/',
    'src/text/',
    'src/model.ts',
  ],
  'src/citations/': ['src/text/', 'src/model.ts', 'src/short-hash.ts'],
  'src/chat/': [
    'src/language/',
    'src/webhook-of.ts',
    'src/model.ts',
    'src/short-hash.ts',
    'src/store-error.ts',
    'src/text/mistakes-between.ts',
    'src/text/no-outlet.ts',
    'src/text/tidy-role.ts',
    'type src/citations/statement.ts',
    'type src/store/store.ts',
  ],
  'src/briefings/': [
    'src/language/',
    'src/outbox/',
    'src/summary/',
    'src/text/',
    'src/store/',
    'src/chat/receipts/about-article.ts',
    'src/chat/reply/reply.ts',
    'src/chat/reply/reply-text.ts',
    'src/chat/receipts/pick-block.ts',
    'src/chat/receipts/receipts.ts',
    'src/chat/receipts/sure.ts',
    'src/chat/fit/fit.ts',
    'src/chat/adapter.ts',
    'src/chat/errors.ts',
    'src/chat/fit/cut-block.ts',
    'src/chat/line/line.ts',
    'src/chat/fit/size-of.ts',
    'src/chat/receipts/count-reports.ts',
    'src/chat/receipts/headline-item.ts',
    'src/chat/times/time-zone.ts',
    'src/model.ts',
    'src/short-hash.ts',
    'src/webhook-of.ts',
  ],
  'src/follows/': [
    'src/language/',
    'src/outbox/',
    'src/briefings/',
    'src/summary/',
    'src/text/',
    'src/store/',
    'src/chat/',
    'src/model.ts',
    'src/short-hash.ts',
  ],
  'src/corrections/': [
    'src/language/',
    'src/outbox/',
    'src/briefings/pick/',
    'src/store/',
    'src/chat/receipts/receipts.ts',
    'src/chat/reply/',
    'src/model.ts',
    'src/short-hash.ts',
  ],
  'src/outbox/': [
    'src/language/',
    'src/webhook-of.ts',
    'src/store/',
    'src/text/',
    'src/chat/reply/reply.ts',
    'src/chat/reply/reply-text.ts',
    'src/chat/fit/fit.ts',
    'src/chat/reply/map-quotes.ts',
    'src/chat/reply/pair-blocks.ts',
    'src/chat/adapter.ts',
    'src/chat/fit/shorten-lines.ts',
    'src/model.ts',
    'src/short-hash.ts',
  ],
  'src/places/': [
    'src/briefings/due/',
    'src/chat/',
    'src/follows/save-follow.ts',
    'src/language/',
    'src/outbox/',
    'src/store/',
    'src/model.ts',
  ],
  'src/run/': [
    'src/language/',
    'src/outbox/',
    'src/briefings/',
    'src/ingest/',
    'src/store/',
    'src/text/',
    'src/chat/',
    'src/model.ts',
    'src/webhook-of.ts',
  ],
  'src/settings/': [
    'src/language/',
    'src/briefings/due/new-briefing.ts',
    'src/briefings/due/next-occurrence.ts',
    'src/briefings/order/days.ts',
    'src/briefings/order/read-quiet.ts',
    'src/chat/times/time-zone.ts',
    'src/follows/new-follow.ts',
    'src/store/',
    'src/text/message-of.ts',
    'src/model.ts',
    'src/short-hash.ts',
    'src/store-error.ts',
  ],
  'commands/': ['src/'],
  'config/': ['src/chat/times/time-zone.ts', 'type src/'],
  'adapters/api/': [...ADAPTER, 'src/api/'],
  'adapters/web/': [...ADAPTER, 'type src/run/read-operations.ts', 'type src/run/read-stored.ts'],
  'adapters/index.ts': ['adapters/', 'src/chat/adapter.ts', 'src/chat/platform.ts'],
};
// `adapters/web/`, from `adapters/web/render.ts`
const ADAPTER_FOLDER = /^adapters\/[^/]+\//u;

/** Stages that give the same output for the same input, whatever the clock and the network say. */
const PURE = ['src/text/', 'src/quotes/', 'src/speakers/', 'src/summary/', 'src/verify/'];
const IMPURE =
  /\bDate\.now\b|\bDate\(\)|\bprocess\.|\bfetch\(|\bMath\.random\b|\bperformance\.|\bcrypto\.|\bset(?:Timeout|Interval|Immediate)\(|['"]node:[\w/]+['"]/u;

/** Page, terminal, addresses and programs are no foreign platforms: every room may speak of them. */
const OWN_ADAPTERS = ['api', 'cli', 'mcp', 'web', 'webhook'];
const PLATFORMS = readdirSync(new URL('../../adapters/', import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !OWN_ADAPTERS.includes(entry.name))
  .map(({ name }) => name);
/** These read what others write, which may name any platform, and never learn who asks or where. */
const READ_ARTICLES = [...PURE, 'src/ingest/'];
const KNOW_PLATFORMS = ['adapters/index.ts', ...READ_ARTICLES];

// strings (kept, since they may hold `//`), then comments
const STRING_OR_COMMENT =
  /("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`)|\/\/[^\n]*|\/\*[\s\S]*?\*\//gu;
// `import type … from '…'`, `export … from '…'`, `import '…'`, `import('…')`, `require('…')`
const IMPORT =
  /\b(?:import|export)\s+(?<type>type\s+)?(?:[\w*{][^'";]*?\sfrom\s*)?['"](?<from>[^'"]+)['"]|\b(?:import|require)\(\s*['"](?<call>[^'"]+)['"]/gu;

type Import = { from: string; type: boolean };

/** Every break of the house's rules, a sentence each. */
export function findBrokenRules(sources: Sources): string[] {
  const code = Object.fromEntries(
    Object.entries(sources).map(([file, source]) => [file, withoutComments(source)]),
  );
  const imports = Object.fromEntries(
    Object.entries(code).map(([file, source]) => [file, readImports(file, source)]),
  );
  return [
    ...Object.entries(imports).flatMap(([file, list]) => findForbidden(file, list)),
    ...findCycles(imports),
    ...Object.entries(code).flatMap(([file, source]) => [
      ...findImpure(file, source),
      ...findPlatformWords(file, source),
    ]),
  ];
}

function withoutComments(source: string): string {
  return source.replace(STRING_OR_COMMENT, (_, string?: string) => string ?? ' ');
}

function readImports(file: string, source: string): Import[] {
  return [...source.matchAll(IMPORT)].map(({ groups = {} }) => {
    const from = groups.from ?? groups.call ?? '';
    return {
      from: from.startsWith('.') ? posix.join(posix.dirname(file), from) : `package ${from}`,
      type: groups.type !== undefined,
    };
  });
}

function findForbidden(file: string, imports: Import[]): string[] {
  const room = Object.keys(MAY_IMPORT).find((folder) => file.startsWith(folder));
  const home = room ?? ADAPTER_FOLDER.exec(file)?.[0];
  if (home === undefined) return [`${file} stands in no folder that has a rule`];
  const allowed = [home, ...(MAY_IMPORT[home] ?? ADAPTER)];
  const isAllowed = ({ from, type }: Import) =>
    allowed.some((place) =>
      place.startsWith('type ') ? type && from.startsWith(place.slice(5)) : from.startsWith(place),
    );
  return imports
    .filter((one) => !one.from.startsWith('package ') && !isAllowed(one))
    .map(({ from }) => `${file} may not import ${from}`);
}

/** Type imports count: what needs each other to be understood belongs into one file. */
function findCycles(imports: Record<string, Import[]>): string[] {
  const done = new Set<string>();
  const visit = (file: string, path: string[]): string[] => {
    if (path.includes(file))
      return [`${[...path.slice(path.indexOf(file)), file].join(' → ')} is a cycle`];
    if (done.has(file)) return [];
    const found = (imports[file] ?? []).flatMap(({ from }) => visit(from, [...path, file]));
    done.add(file);
    return found;
  };
  return Object.keys(imports).flatMap((file) => visit(file, []));
}

function findImpure(file: string, code: string): string[] {
  if (!PURE.some((folder) => file.startsWith(folder))) return [];
  const [impure] = IMPURE.exec(code) ?? [];
  return impure ? [`${file} reaches outside with ${impure}`] : [];
}

function findPlatformWords(file: string, code: string): string[] {
  if (KNOW_PLATFORMS.some((place) => file.startsWith(place))) return [];
  return PLATFORMS.filter(
    (platform) => !file.startsWith(`adapters/${platform}/`) && wordIn(platform).test(code),
  ).map((platform) => `${file} speaks of ${platform}`);
}

/** `slack`, `SLACK_TOKEN`, `isSlack`, but not `slacken`: a short name may stand in other words. */
function wordIn(name: string): RegExp {
  const capital = name[0]?.toUpperCase() + name.slice(1);
  const upper = name.toUpperCase();
  return new RegExp(`(?<![a-zA-Z])${name}(?![a-z])|${capital}(?![a-z])|${upper}(?![A-Z])`, 'u');
}
