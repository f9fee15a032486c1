import type { Given } from '../../src/chat/command.ts';
import { UserError } from '../../src/chat/errors.ts';
import { formatLine } from '../../src/chat/line/line.ts';
import { sayBack } from '../../src/chat/say-back.ts';
import { listAll } from '../../src/language/list.ts';
import { say } from '../../src/language/say.ts';

/**
 * What was read so far with what one more run names. Topics add up; two speakers or outlets that
 * nothing joins are asked about.
 */
export function together(given: Given, more: Given): Given {
  const { speaker, source, about } = more;
  for (const [key, value] of [
    ['speaker', speaker],
    ['source', source],
  ] as const) {
    const before = given[key];
    if (value !== undefined && before !== undefined && before !== value)
      throw twice(key, before, value, given);
  }
  const topic = [given.about, about].filter((one) => one !== undefined);
  const isLonger = topic.length === 2 && about!.startsWith(given.about!);
  return {
    ...given,
    ...more,
    ...(topic.length > 0 && { about: isLonger ? about! : topic.join(' ') }),
  };
}

function twice(key: 'speaker' | 'source', before: string, value: string, given: Given): UserError {
  const [one, other] = [sayBack(before), sayBack(value)];
  const lineOf = (name: string) => formatLine('quotes', { ...given, [key]: name });
  const both = { label: listAll([one, other]), line: lineOf(`${before}; ${value}`) };
  return new UserError(
    say('Do you mean “{one}” or “{other}”?', { one, other }),
    [
      { label: one, line: lineOf(before) },
      { label: other, line: lineOf(value) },
      ...(key === 'speaker' ? [both] : []),
    ],
    { word: other, asksBack: true },
  );
}
