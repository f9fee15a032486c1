import { nameKey, type PlainRecords } from './plain-records.ts';
import type { PlainView } from './plain-view.ts';

type NameCount = { voice: string; partId: string; nameId: string; name: string; quotes: number };

/** What the articles of a place call the voices it sees. */
export function createPlainVoices(
  { names }: PlainRecords,
  { articles, said, partOf, voiceOf, voiceIn }: PlainView,
) {
  function namesOf(voice: string): NameCount[] {
    const counts = new Map<string, NameCount>();
    for (const { quote } of said) {
      if (voiceIn(quote) !== voice) continue;
      const { speakerId, nameId } = quote;
      const key = nameKey(speakerId!, nameId!);
      const partId = partOf(speakerId!, nameId!);
      const before = counts.get(key) ?? {
        voice,
        partId,
        nameId: nameId!,
        name: names.get(key)!,
        quotes: 0,
      };
      counts.set(key, { ...before, quotes: before.quotes + 1 });
    }
    return [...counts.values()];
  }

  function nameOf(voice: string): string {
    const rank = ({ partId, name, quotes, nameId }: NameCount) => [
      Number(partId === voice),
      Number(name.includes(' ')),
      quotes,
      Number(nameId === partId),
      name.length,
    ];
    const compare = (one: NameCount, other: NameCount): number => {
      const at = rank(one).findIndex((value, n) => value !== rank(other)[n]);
      if (at >= 0) return rank(other)[at]! - rank(one)[at]!;
      return one.name < other.name ? -1 : 1;
    };
    return namesOf(voice).sort(compare)[0]!.name;
  }

  function rolesOf(voice: string) {
    const found = new Map<
      string,
      { role: string; quotes: number; position: number; firstSaid: string; lastSaid: string }
    >();
    for (const { roles, quotes, published } of articles)
      for (const { speakerId, role, met, position } of roles) {
        // Filed under the name that the article has first; words that still stand come first.
        const [first] = quotes
          .filter((quote) => quote.speakerId === speakerId)
          .sort(
            (one, other) =>
              Number(one.vanished) - Number(other.vanished) ||
              one.position - other.position ||
              one.order - other.order,
          );
        if (voiceOf(speakerId, first?.nameId ?? '') !== voice) continue;
        const before = found.get(role) ?? {
          role,
          quotes: 0,
          position,
          firstSaid: published,
          lastSaid: published,
        };
        found.set(role, {
          role,
          quotes: before.quotes + met,
          position: Math.min(before.position, position),
          firstSaid: published < before.firstSaid ? published : before.firstSaid,
          lastSaid: published > before.lastSaid ? published : before.lastSaid,
        });
      }
    return [...found.values()]
      .sort(
        (one, other) =>
          other.quotes - one.quotes ||
          one.position - other.position ||
          (one.role < other.role ? -1 : 1),
      )
      .map(({ position, ...role }) => role);
  }

  /** The roles still met when the newest one came up, then the others, the latest first. */
  function latestRolesOf(voice: string): string[] {
    const roles = rolesOf(voice);
    const lastCameUp = roles
      .map(({ firstSaid }) => firstSaid)
      .sort()
      .at(-1)!;
    const past = roles.filter(({ lastSaid }) => lastSaid < lastCameUp);
    const latestFirst = past.toSorted((one, other) => other.lastSaid.localeCompare(one.lastSaid));
    return [...roles.filter((role) => !past.includes(role)), ...latestFirst].map(
      ({ role }) => role,
    );
  }

  return { namesOf, nameOf, rolesOf, latestRolesOf };
}
