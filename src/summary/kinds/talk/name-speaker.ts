// Ann Lee, Joe R. Biden, Ada van der Berg
const FULL_NAME =
  /\p{Lu}[\p{L}'’-]+(?: (?:\p{Lu}\.|al|de|der|den|di|van|von|\p{Lu}[\p{L}'’-]+)){0,3} \p{Lu}[\p{L}'’-]+/gu;
const INITIALS = /^\p{Lu}{2,3}$/u;
const MAX_CHARS = 600;

/**
 * Who speaks under a label: the label, its full name where title or introduction have it; without
 * one, the first full name of the introduction that the title has too, or else its only one.
 */
export function nameSpeaker(
  label: string | undefined,
  title: string,
  intro: string[],
): string | undefined {
  const told = intro.join(' ').slice(0, MAX_CHARS);
  const names = [...new Set([...(told.match(FULL_NAME) ?? []), ...(title.match(FULL_NAME) ?? [])])];
  if (label !== undefined) return names.find((name) => isMeant(label, name)) ?? label;
  const inBoth = names.find(
    (name) => title.includes(name.split(' ').at(-1)!) && told.includes(name),
  );
  return inBoth ?? (names.length === 1 ? names[0] : undefined);
}

function isMeant(label: string, name: string): boolean {
  const words = name.split(' ');
  return INITIALS.test(label) && label.length === words.length
    ? words.every((word, at) => word[0] === label[at])
    : words.at(-1)!.toLowerCase() === label.split(' ').at(-1)!.toLowerCase();
}
