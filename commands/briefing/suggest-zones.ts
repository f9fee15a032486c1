import { fullNames } from '../../src/briefings/order/zone-names.ts';

/** Zones whose name begins with what was typed, then those that contain it, for completion. */
export function suggestZones(typed: string): string[] {
  const wanted = typed.toLowerCase().replace(/\s+/gu, '_');
  const zones = [...fullNames().values()];
  const starts = zones.filter((zone) => zone.toLowerCase().startsWith(wanted));
  return [
    ...starts,
    ...zones.filter((zone) => zone.toLowerCase().includes(wanted) && !starts.includes(zone)),
  ];
}
