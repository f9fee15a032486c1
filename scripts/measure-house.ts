import { posix } from 'node:path';
import { isAsExpression, isFunctionLikeDeclaration, type Node } from 'typescript/unstable/ast';
import { API } from 'typescript/unstable/sync';

/**
 * Prints how easy it is to find one's way around the source, one row for each room (tests and the
 * page's scripts left out):  - files: all files of the room; flat: those that lie in the room
 * itself, not in one of its folders. - named: the share of files that are named for something they
 * export. - long: functions of over 40 lines. casts: `x as T` for each 100 lines, `as const` left
 * out. - arrows: which part of the room imports which other, each pair counted once. A part is a
 * file that lies flat or a folder. floors: the longest chain of arrows. circles: parts that import
 * themselves by way of others.  npm run -s measure -- [FOLDER]
 */
type File = Counts & { path: string; lines: number; exports: string[]; imports: string[] };
type Counts = { long: number; casts: number };
type Arrows = Map<string, Set<string>>;

const MAX_FUNCTION_LINES = 40;
const ROOM = /^(?:src\/\w+|\w+)(?=\/)/u;
const EXPORT =
  /^export (?:default )?(?:async )?(?:class|const|enum|function\*?|interface|let|type) (\w+)/gmu;
const EXPORT_LIST = /^export (?:type )?\{([^}]*)\}/gmu;

const roomOf = (path: string): string => ROOM.exec(path)?.[0] ?? '(root)';

const files = readFiles(posix.resolve(process.argv[2] ?? '.'));
const rooms = [...Map.groupBy(files, ({ path }) => roomOf(path))].sort(([a], [b]) =>
  a < b ? -1 : 1,
);
const rows = rooms.map(([room, own]) => [room, measure(room, own, (path) => partOf(room, path))]);
console.table(Object.fromEntries([...rows, ['all', measure('.', files, roomOf)]]));

function readFiles(folder: string): File[] {
  const api = new API({ cwd: folder });
  const snapshot = api.updateSnapshot({ openProjects: [`${folder}/tsconfig.json`] });
  const { program } = snapshot.getProjects()[0]!;
  const own = program
    .getSourceFileNames()
    .filter((name) => name.startsWith(`${folder}/`) && name.endsWith('.ts'))
    .filter((name) => !/\/(?:node_modules|tests)\//u.test(name))
    .map((name): File => {
      const source = program.getSourceFile(name)!;
      const path = posix.relative(folder, name);
      const imports = source.imports.map((node) => (node as Node & { text: string }).text);
      return {
        path,
        lines: source.getLineStarts().length - 1,
        exports: namesExported(source.text),
        imports: imports
          .filter((from) => from.startsWith('.'))
          .map((from) => posix.join(posix.dirname(path), from)),
        ...count(source, (position) => source.getLineAndCharacterOfPosition(position).line),
      };
    });
  api.close();
  return own;
}

function namesExported(text: string): string[] {
  const declared = Array.from(text.matchAll(EXPORT), ([, name]) => name!);
  const lists = Array.from(text.matchAll(EXPORT_LIST), ([, list]) => list!);
  return [...declared, ...lists.flatMap((list) => list.match(/\w+(?=\s*(?:,|$))/gu) ?? [])];
}

function count(source: Node, lineOf: (position: number) => number): Counts {
  const counts = { long: 0, casts: 0 };
  const visit = (node: Node): void => {
    if (isFunctionLikeDeclaration(node))
      counts.long += Number(lineOf(node.end) - lineOf(node.getStart()) >= MAX_FUNCTION_LINES);
    if (isAsExpression(node) && node.type.getText() !== 'const') counts.casts++;
    node.forEachChild(visit);
  };
  visit(source);
  return counts;
}

function measure(room: string, own: File[], part: (path: string) => string | undefined) {
  const total = (key: 'lines' | keyof Counts) => own.reduce((sum, file) => sum + file[key], 0);
  const exporting = own.filter(({ exports }) => exports.length > 0);
  const named = exporting.filter(isNamedForExport).length;
  const arrows = findArrows(own, part);
  const parts = [...arrows.keys()];
  return {
    files: own.length,
    flat: own.filter(({ path }) => posix.dirname(path) === room).length,
    'named %': exporting.length > 0 ? Math.round((100 * named) / exporting.length) : '',
    long: total('long'),
    'casts/100': Number(((100 * total('casts')) / total('lines')).toFixed(1)),
    arrows: [...arrows.values()].reduce((sum, to) => sum + to.size, 0),
    floors: Math.max(...parts.map((from) => heightOf(from, arrows, new Set()))),
    circles: parts.filter((from) => reachable(from, arrows).has(from)).length,
  };
}

/** Whether the name is an export in kebab-case or its plural; `create-` may be left out. */
function isNamedForExport({ path, exports }: File): boolean {
  const name = posix.basename(path, '.ts');
  return exports.map(toKebab).some((own) => {
    const forms = [own, own.replace(/^create-/u, ''), `${own}s`, own.replace(/y$/u, 'ies')];
    return forms.includes(name);
  });
}

function toKebab(name: string): string {
  if (/^[A-Z\d_]+$/u.test(name)) return name.toLowerCase().replaceAll('_', '-');
  return name.replace(/(?<=[a-z\d])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/gu, '-').toLowerCase();
}

/** The file in the room, or the folder of it, that a path leads to. */
function partOf(room: string, path: string): string | undefined {
  return path.startsWith(`${room}/`) ? path.slice(room.length + 1).split('/')[0] : undefined;
}

function findArrows(own: File[], part: (path: string) => string | undefined): Arrows {
  const arrows: Arrows = new Map();
  for (const { path, imports } of own) {
    const from = part(path) ?? path;
    const to = imports.flatMap((file) => part(file) ?? []).filter((other) => other !== from);
    arrows.set(from, new Set([...(arrows.get(from) ?? []), ...to]));
  }
  return arrows;
}

/** The longest chain of arrows, in parts; where there is a circle, each part of it counts once. */
function heightOf(from: string, arrows: Arrows, above: ReadonlySet<string>): number {
  const path = new Set(above).add(from);
  const below = [...(arrows.get(from) ?? [])].filter((to) => !path.has(to));
  return 1 + Math.max(0, ...below.map((to) => heightOf(to, arrows, path)));
}

function reachable(from: string, arrows: Arrows): Set<string> {
  const found = new Set<string>();
  for (const queue = [from]; queue.length > 0; )
    for (const to of arrows.get(queue.pop()!) ?? [])
      if (!found.has(to)) {
        found.add(to);
        queue.push(to);
      }
  return found;
}
