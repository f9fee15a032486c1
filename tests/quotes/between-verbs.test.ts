import { expect, test } from 'vitest';
import { betweenVerbs } from '../../src/quotes/between-verbs.ts';
import { docOf, phrasesIn, textOf } from './marked.ts';

test.each([
  ['“<We go>,” said [Ada Voss, before her aide, Bo Roe], added: “We stay.”', 'Ada Voss,'],
  ['“We go,” said [Ada Voss, before her aide, Bo Roe], added: “<We stay>.”', 'her aide, Bo Roe'],
  ['“We go,” said [Ada Voss, and her aide] added: “<We stay>.”', 'her aide'],
  ['“We go,” said [Ada Voss and Bo Roe, before Cy Lane] added: “<We stay>.”', 'Cy Lane'],
  ['“We go,” said [Ada Voss. Aides of Bo Roe] said <they stay>.', 'Aides of Bo Roe'],
  ['“We go,” said [Ada Voss and Bo Roe], adding: “<We stay>.”', 'Ada Voss and Bo Roe'],
  ['“<We go>,” [Ada Voss and Bo Roe] said.', 'Ada Voss and Bo Roe'],
])('%s', (marked, source) => {
  const doc = docOf(marked);
  const [content] = phrasesIn(marked, '<>');
  const own = betweenVerbs(doc, phrasesIn(marked, '[]')[0]!, content!.first);
  expect(textOf(doc, own)).toBe(source);
});
