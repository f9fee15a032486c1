import type { Pace } from '../../model.ts';
import type { XmlElement } from './read-xml.ts';

const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/**
 * How often a channel asks to be read: `ttl` in minutes, hours and days (GMT) to leave it alone (RSS 2.0). One that
 * rules out every hour or every day rules out none. Undefined where it asks nothing.
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

const textsOf = ({ children }: XmlElement, wanted: string): string[] =>
  children.filter(({ name }) => name === wanted).map(({ text }) => text.trim());

const listOf = ({ children }: XmlElement, list: string, entry: string): string[] =>
  children.filter(({ name }) => name === list).flatMap((element) => textsOf(element, entry));

const numbers = (texts: string[]): number[] =>
  texts.filter((text) => /^\d{1,6}$/u.test(text)).map(Number);

function unlessAll(all: number, some: number[]): number[] {
  const once = [...new Set(some)].sort((a, b) => a - b);
  return once.length < all ? once : [];
}
