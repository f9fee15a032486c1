import { UnreadableError } from '../../../src/ingest/unreadable-error.ts';

export function echo<Given>(given: Given): Given {
  return given;
}

export function refuse(name: string): void {
  throw new UnreadableError(`${name} is empty.`);
}

export function fail(): void {
  throw new TypeError('no such thing');
}

export function hang(): void {
  while (true);
}

export function eat(): void {
  const eaten: string[][] = [];
  while (true) eaten.push(Array.from({ length: 1_000 }, (_, n) => `${n} of ${eaten.length}`));
}

/** Tells one process from another. */
export function ownId(): number {
  return process.pid;
}

export const jobs = [ownId, echo, refuse, fail, hang, eat];
