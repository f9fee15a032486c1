import type { Pace } from '../../model.ts';
import { findChildren } from './find-child.ts';
import type { XmlElement } from './read-xml.ts';

const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/**
 * How often a channel asks to be read (RSS 2.0): `ttl` in minutes, and hours and days (GMT) in
 * which to leave it alone. A channel that excludes every hour or every day is taken to exclude
 * none. Undefined where it asks for nothing.
 */
export function readPace(channel: XmlElement): Pace | undefined {
  const [ttl = 0] = numbers(textsOf(channel, 'ttl'));
  // RSS 0.91 counted its hours from 1 to 24.
  const hours = numbers(listOf(channel, 'skiphours', 'hour')).map((hour) => hour % 24);
  const days = listOf(channel, 'skipdays', 'day').map((day) => DAYS.indexOf(day.toLowerCase()));
  const skipHours = unlessAll(24, hours);
  const skipDays = unlessAll(
    7,
    days.filter((day) => day >= 0),
  );
  if (ttl === 0 && skipHours.length === 0 && skipDays.length === 0) return undefined;
  return { ttlMs: ttl * 60_000, skipHours, skipDays };
}

const textsOf = (parent: XmlElement, name: string): string[] =>
  findChildren(parent, name).map(({ text }) => text.trim());

const listOf = (parent: XmlElement, list: string, entry: string): string[] =>
  findChildren(parent, list).flatMap((element) => textsOf(element, entry));

const numbers = (texts: string[]): number[] =>
  texts.filter((text) => /^\d{1,6}$/u.test(text)).map(Number);

function unlessAll(all: number, some: number[]): number[] {
  const once = [...new Set(some)].sort((a, b) => a - b);
  return once.length < all ? once : [];
}
