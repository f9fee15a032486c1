import type { Given } from '../command.ts';
import { typedAddress } from '../line/typed-address.ts';
import { mayBeOne, speakersOf } from './speakers-of.ts';

/** A command by its name, and its options as typed. */
export type Asked = { name: string; given: Given };

// the look-ups that a further question can go on from
const GONE_ON_FROM = /^(?:compare|coverage|quotes|search|summary|timeline)(?: |$)/u;

export const isGoneOnFrom = (line: string): boolean => GONE_ON_FROM.test(line);

/** What says which part of the list is shown, or in what form: no part of what was asked. */
const FORM = ['as', 'from', 'id', 'stories', 'channel', 'characters'];

/** All that was asked, without the page and the form of its answer. */
export const withoutForm = ({ name, given }: Asked): Asked => ({
  name,
  given: Object.fromEntries(Object.entries(given).filter(([key]) => !FORM.includes(key))),
});

/**
 * The same question with what a further one names in place of what stood there: `changes` are options
 * of `quotes`. Undefined where the two do not go together.
 */
export function changeCall(before: Asked, changes: Given): Asked | undefined {
  const { name, given } = withoutForm(before);
  const { speaker, about, since, until, kind, certain, as } = changes;
  const isTimed = since !== undefined || until !== undefined;
  const { since: _, until: __, ...untimed } = given;
  const kept = isTimed ? untimed : given;
  const { topic, words, ...rest } = kept;
  const subject = topic ?? words;
  const isForm = kind !== undefined || certain !== undefined || as !== undefined;
  if (name === 'quotes' || (name === 'timeline' && !isForm))
    return { name, given: { ...kept, ...changes } };
  if (name === 'timeline') return { name: 'quotes', given: { ...kept, ...changes } };
  if (name === 'compare') {
    if (isForm) return { name: 'quotes', given: { ...ofBoth(kept), ...changes } };
    const { speaker: other, ...more } = changes;
    // “Only Holm”, who is one of the two
    const own = other === undefined ? [] : speakersOf(given).filter((one) => mayBeOne(one, other));
    if (own.length === 1) {
      const { with: ____, ...alone } = kept;
      return { name: 'quotes', given: { ...alone, ...changes, speaker: own[0]! } };
    }
    return { name, given: { ...kept, ...more, ...(other !== undefined && { with: other }) } };
  }
  if (subject !== undefined && typedAddress(subject, { bare: true })) return undefined;
  if (speaker !== undefined || isForm) {
    const { length: ___, ...plain } = rest;
    return {
      name: 'quotes',
      given: { ...plain, ...(subject !== undefined && { about: subject }), ...changes },
    };
  }
  const { about: _____, ...times } = changes;
  const asked = about ?? subject;
  const key = name === 'search' ? 'words' : 'topic';
  if (name === 'coverage' && changes.source !== undefined) return undefined;
  return { name, given: { ...(asked !== undefined && { [key]: asked }), ...rest, ...times } };
}

/** The two of a comparison as those of `quotes`, which takes several. */
function ofBoth(both: Given): Given {
  const { with: _, ...given } = both;
  return { ...given, speaker: speakersOf(both).join('; ') };
}

/** The same question to another command; undefined where that lacks what it needs. */
export function askOtherwise(before: Asked, wanted: string): Asked | undefined {
  const { given } = withoutForm(before);
  const { speaker, since, until, source } = given;
  const about = given.about ?? given.topic ?? given.words;
  const times = { ...(since && { since }), ...(until && { until }) };
  const narrowed = { ...times, ...(source && { source }) };
  switch (wanted) {
    case 'timeline':
      return speaker === undefined
        ? undefined
        : {
            name: 'timeline',
            given: { speaker: speakersOf(given)[0]!, ...(about && { about }), ...narrowed },
          };
    case 'summary':
      return about === undefined
        ? undefined
        : { name: 'summary', given: { topic: about, ...narrowed } };
    case 'coverage':
      return about === undefined
        ? undefined
        : { name: 'coverage', given: { topic: about, ...times } };
    case 'search':
      return about === undefined
        ? undefined
        : { name: 'search', given: { words: about, ...narrowed } };
    case 'quotes':
      return speaker === undefined && about === undefined
        ? undefined
        : {
            name: 'quotes',
            given: {
              ...(speaker && { speaker: speakersOf(given).join('; ') }),
              ...(about && { about }),
              ...narrowed,
            },
          };
    default:
      return undefined;
  }
}
