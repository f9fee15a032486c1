import type { Platform, Way } from '../src/chat/platform.ts';

export type Env = Record<string, string | undefined>;

/** What is wrong with a platform's settings: a value of another form, or one that is missing. */
export function findProblems(platform: Platform, given: Env): string[] {
  const all: Platform['settings'] = { ...platform.settings, ...platform.extras };
  const wrong = Object.entries(all).flatMap(([name, { about, example, isRight }]) => {
    const value = given[name];
    return value && !isRight(value)
      ? [`${name} is not ${about}, for example ${name}=${example}.`]
      : [];
  });
  return [...wrong, ...findMissing(platform, given)];
}

/** Each setting that is given has to be of use: some way that it belongs to has all that it needs. */
function findMissing(platform: Platform, given: Env): string[] {
  const whole = wholeWays(platform, given);
  const idle = ownNames(platform, given).filter(
    (name) => !whole.some(({ needs }) => needs.includes(name)),
  );
  const covers = ({ needs }: Way): number => idle.filter((name) => needs.includes(name)).length;
  const [nearest] = waysOf(platform)
    .filter((way) => covers(way) > 0)
    // What was meant is the way to which most of it belongs.
    .sort((one, other) => covers(other) - covers(one) || lacks(one, given) - lacks(other, given));
  if (!nearest) return [];
  return nearest.needs
    .filter((name) => !given[name])
    .map((name) => {
      const example = platform.settings[name]?.example;
      const shown = example ? `, for example ${name}=${example}` : '';
      return `${name} is missing: ${sayWay(nearest)}${shown}.`;
    });
}

/** Settings that are right and of no use, since an earlier way has all that it needs. */
export function findIdle(platform: Platform, given: Env): string[] {
  const [taken] = wholeWays(platform, given);
  if (!taken) return [];
  return ownNames(platform, given)
    .filter((name) => !taken.needs.includes(name))
    .map((name) => `${name} is set and not used: ${sayWay(taken)}.`);
}

export function settingsOf(
  platforms: Platform[],
  given: Env,
): Record<string, Record<string, string>> {
  const chosen = platforms.filter((platform) => ownNames(platform, given).length > 0);
  return Object.fromEntries(
    chosen.map(({ name, settings, extras }) => {
      const all = Object.keys({ ...settings, ...extras });
      const values = all.flatMap((key) => (given[key] ? [[key, given[key]]] : []));
      return [name, Object.fromEntries(values)];
    }),
  );
}

const waysOf = ({ name, settings, ways }: Platform): Way[] =>
  ways ?? [{ needs: Object.keys(settings), about: name }];

const lacks = ({ needs }: Way, given: Env): number => needs.filter((name) => !given[name]).length;

const wholeWays = (platform: Platform, given: Env): Way[] =>
  waysOf(platform).filter((way) => lacks(way, given) === 0);

const ownNames = ({ settings }: Platform, given: Env): string[] =>
  Object.keys(settings).filter((name) => given[name]);

const sayWay = ({ about, needs }: Way): string =>
  `${about} takes ${needs.length > 1 ? `${needs.slice(0, -1).join(', ')} and ` : ''}${needs.at(-1)}`;
