import { afterEach, beforeEach, expect, test } from 'vitest';
import { feedOf, openWeb, pageOf } from './open-web.ts';

const FEED = 'https://ledger.example/feed.xml';
const TITLE = 'Bürgermeisterin von Wick tritt zurück';

let desk: Awaited<ReturnType<typeof openWeb>>;
beforeEach(async () => {
  desk = await openWeb();
  desk.web[FEED] = feedOf({ title: TITLE, path: 'wick', age: 1 });
  desk.web['https://ledger.example/wick'] = pageOf(
    TITLE,
    '„Ich habe für Wick getan, was ich konnte“, sagte die Bürgermeisterin Ines Wendt am Freitag vor dem Rathaus.',
    'Im Sommer soll eine neue Bürgermeisterin gewählt werden, sobald der Jahrmarkt vorüber ist.',
  );
  await desk.visit();
});
afterEach(() => desk.close());

test('a page that is not English is kept and shown with its language', async () => {
  const told = await desk.say('summary Wick');
  expect(told).toContain('in German');
  expect(told).toContain('I read quotes in English only; there are texts in German here.');
});

test('a search for quotes that finds none says which language is left out', async () => {
  expect(await desk.say('quotes "Ines Wendt"')).toContain(
    'Some of the news here is in German; I read quotes in English only.',
  );
  expect(await desk.say('sources list')).toContain(
    '1 of 1 in German: quotes are read in English only',
  );
});
