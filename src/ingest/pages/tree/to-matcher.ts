/** Whether an element is what a selector asks for. */
export type Matcher = (element: Element) => boolean;

const NAME = /^[\w-]+$/u;
// div, *, .note, #top, [href], [type="a"], [class^="a"]
const PART = /([.#]?)([\w-]+|\*)|\[([\w:-]+)(?:(\^?=)"([^"\]]*)")?\]/uy;
const MOST_KEPT = 500;
const kept = new Map<string, Matcher>();

/**
 * Reads a selector made of names, classes, ids and attributes, with blanks between what stands
 * within what and commas between alternatives. Throws a `SyntaxError` on any other.
 */
export function toMatcher(selector: string): Matcher {
  const known = kept.get(selector);
  if (known) return known;
  const matcher = readAlternatives(selector.split(/\s*,\s*/u));
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(selector, matcher);
  return matcher;
}

/** Most are names alone, and found at once. */
function readAlternatives(selectors: string[]): Matcher {
  const names = new Set(
    selectors.filter((one) => NAME.test(one)).map((name) => name.toUpperCase()),
  );
  const others = selectors.filter((one) => !NAME.test(one)).map(readPath);
  if (others.length === 0) return ({ tagName }) => names.has(tagName);
  return (element) => names.has(element.tagName) || others.some((isMatch) => isMatch(element));
}

/** `article h1`: the last must match, and elements around it those before. */
function readPath(path: string): Matcher {
  const [last, ...outer] = path.split(/\s+/u).map(readStep).toReversed();
  return (element) => {
    if (!last!(element)) return false;
    let around = element.parentElement;
    return outer.every((isMatch) => {
      while (around && !isMatch(around)) around = around.parentElement;
      const isFound = around !== null;
      around = around?.parentElement ?? null;
      return isFound;
    });
  };
}

function readStep(step: string): Matcher {
  const tests: Matcher[] = [];
  PART.lastIndex = 0;
  do {
    const part = PART.exec(step);
    if (!part) throw new SyntaxError(`“${step}” is no selector that is understood.`);
    tests.push(readPart(part));
  } while (PART.lastIndex < step.length);
  return (element) => tests.every((isMatch) => isMatch(element));
}

function readPart([, sign, word = '', attribute, how, value = '']: string[]): Matcher {
  if (attribute !== undefined)
    return (element) => {
      const own = element.getAttribute(attribute);
      if (own === null || how === undefined) return own !== null;
      return how === '=' ? own === value : own.startsWith(value);
    };
  if (sign === '#') return ({ id }) => id === word;
  if (sign === '.') return ({ className }) => className.split(/\s+/u).includes(word);
  const name = word.toUpperCase();
  return word === '*' ? () => true : ({ tagName }) => tagName === name;
}
