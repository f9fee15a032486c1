import type { Pace } from '../model.ts';

// What stands in an item is the article's, whatever it looks like.
const ITEM = /<item[\s>][\s\S]*?<\/item>/giu;
const TTL = /<ttl>\s*(\d{1,6})\s*<\/ttl>/iu;
const SKIP_HOURS = /<skipHours>([\s\S]{0,4000}?)<\/skipHours>/iu;
const SKIP_DAYS = /<skipDays>([\s\S]{0,4000}?)<\/skipDays>/iu;
const HOUR = /<hour>\s*(\d{1,2})\s*<\/hour>/giu;
const DAY = /<day>\s*(\p{L}{3,9})\s*<\/day>/giu;
const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/**
 * How often a feed asks to be read: `ttl` in minutes, hours and days (GMT) to leave it alone (RSS 2.0). A feed that
 * rules out every hour or every day rules out none. Null where it asks nothing.
 */
export function readPace(xml: string): Pace | null {
  const channel = xml.replace(ITEM, '');
  const ttl = Number(TTL.exec(channel)?.[1] ?? 0);
  const skipHours = unlessAll(24, hoursIn(SKIP_HOURS.exec(channel)?.[1] ?? ''));
  const skipDays = unlessAll(7, daysIn(SKIP_DAYS.exec(channel)?.[1] ?? ''));
  if (ttl === 0 && skipHours.length === 0 && skipDays.length === 0) return null;
  return { ttlMs: ttl * 60_000, skipHours, skipDays };
}

/** 0 to 23; RSS 0.91 counted from 1 to 24. */
const hoursIn = (text: string): number[] =>
  [...text.matchAll(HOUR)].map(([, hour]) => Number(hour) % 24);

const daysIn = (text: string): number[] =>
  [...text.matchAll(DAY)]
    .map(([, day]) => DAYS.indexOf((day as string).toLowerCase()))
    .filter((day) => day >= 0);

function unlessAll(all: number, some: number[]): number[] {
  const once = [...new Set(some)].sort((a, b) => a - b);
  return once.length < all ? once : [];
}
