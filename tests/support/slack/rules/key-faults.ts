import type { Json } from '../json.ts';
import type { Fault } from './fault.ts';

/** A type that the place does not take, and keys that the type does not have. */
export function keyFaults(
  object: Json,
  at: string,
  keys: Record<string, string[]>,
  types = Object.keys(keys),
): Fault[] {
  const type = object?.type;
  if (!types.includes(type))
    return [{ at: `${at}/type`, why: `${type} does not go here`, expected: types }];
  return Object.keys(object)
    .filter((key) => object[key] !== undefined && !keys[type]?.includes(key))
    .map((key) => ({ at: `${at}/${key}`, why: `${type} has no ${key}` }));
}
