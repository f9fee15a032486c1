import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type CallExpression,
  isCallExpression,
  isIdentifier,
  isNoSubstitutionTemplateLiteral,
  isObjectLiteralExpression,
  isPropertyAccessExpression,
  isSpreadAssignment,
  isStringLiteral,
  type Node,
} from 'typescript/unstable/ast';
import { API } from 'typescript/unstable/sync';

const ROOT = fileURLToPath(new URL('../../', import.meta.url)).replace(/\/$/u, '');
const OURS = /^(?:src|commands|adapters)\//u;

/** Words that our sources say, and what is given for their gaps where that stands there as it is. */
type Said = { file: string; words: string; given: string[] | undefined };

/**
 * All words that our sources say, from their syntax; `odd` are calls that say neither words nor
 * something that has a name: `say(isOne ? 'a' : 'b')`.
 */
export function collectMessages(): { said: Said[]; odd: string[] } {
  const said: Said[] = [];
  const odd: string[] = [];
  for (const { file, call } of readCalls()) {
    const [first, values] = call.arguments;
    if (first && (isStringLiteral(first) || isNoSubstitutionTemplateLiteral(first)))
      said.push({ file, words: first.text, given: isSay(call) ? namesIn(values) : undefined });
    else if (
      !first ||
      !(isIdentifier(first) || isPropertyAccessExpression(first) || isIndexed(first))
    )
      odd.push(`${file}: ${call.getText()}`);
  }
  return { said, odd };
}

/** The names in `{ reports, outlet: x }`; undefined where they cannot be seen. */
function namesIn(values: Node | undefined): string[] | undefined {
  if (!values) return [];
  if (!isObjectLiteralExpression(values) || values.properties.some(isSpreadAssignment))
    return undefined;
  return values.properties.map((one) => one.getText().split(':', 1)[0]!.trim()).sort();
}

function readCalls(): { file: string; call: CallExpression }[] {
  const api = new API({ cwd: ROOT });
  const snapshot = api.updateSnapshot({ openProjects: [`${ROOT}/tsconfig.json`] });
  const { program } = snapshot.getProjects()[0]!;
  const found: { file: string; call: CallExpression }[] = [];
  for (const name of [...program.getSourceFileNames()].sort()) {
    const file = posix.relative(ROOT, name);
    if (!OURS.test(file)) continue;
    const source = program.getSourceFile(name)!;
    if (!source.text.includes('language/say.ts')) continue;
    const visit = (node: Node): void => {
      if (isCallExpression(node) && ['message', 'say'].includes(node.expression.getText()))
        found.push({ file, call: node });
      node.forEachChild(visit);
    };
    visit(source);
  }
  api.close();
  return found;
}

const isSay = (call: CallExpression): boolean => call.expression.getText() === 'say';

/** `WORDS[kind]!` */
const isIndexed = (node: Node): boolean => /^[\w.]+(?:\[[\w.']+\])+!?$/u.test(node.getText());
