import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { linkQuotes } from '../../../src/ingest/articles/link-quotes.ts';
import { storeArticle } from '../../../src/ingest/articles/store-article.ts';
import type { Store } from '../../../src/store/store.ts';
import { addFeed, makeArticle, makeQuote, makeSpeaker, NOON } from '../../support/records.ts';
import { openTestStore } from '../../support/stores.ts';

let store: Store;
let feedId: string;
beforeEach(async () => {
  store = await openTestStore();
  feedId = (await addFeed(store)).id;
});
afterEach(() => store.close());

async function read(id: string, outlet: string, text: string): Promise<void> {
  const page = {
    title: id,
    outlet,
    byline: null,
    published: NOON,
    url: null,
    text,
    language: 'en',
  };
  const about = {
    identity: { realm: 'shared', keys: [id] },
    feedId,
    outlet,
    url: null,
    published: NOON,
    sample: false,
    now: NOON,
  };
  await storeArticle(page, about, { store });
}

const counts = async () =>
  (await store.findSpeakers({ placeId: 'here', limit: 9 })).map(
    ({ speaker, quotes }) => `${speaker.name} ${quotes}`,
  );

describe('the speakers of an article', () => {
  test('are those of earlier ones, by name, spelling and role', async () => {
    await read('one', 'Ledger', '“We wait,” said Kremlin spokesman Dmitry Peskov.');
    await read('two', 'Post', '“We talk,” said Dmitri Peskov.');
    await read('three', 'Herald', '“We hope,” said Kremlin spokesman Peskov.');
    expect(await counts()).toEqual(['Dmitry Peskov 3']);
  });

  test('are told though the article that names them in full is read later', async () => {
    await read('one', 'Ledger', '“We wait,” Mr. Peskov said on Monday.');
    expect(await counts()).toEqual(['Peskov 1']);
    await read('two', 'Ledger', '“We talk,” said Dmitry Peskov.');
    expect(await counts()).toEqual(['Dmitry Peskov 2']);
  });

  test('stay apart where nothing tells that they are one', async () => {
    await read('one', 'Ledger', '“We wait,” Mr. Peskov said on Monday.');
    await read('two', 'Post', '“We talk,” said Dmitry Peskov.');
    expect(await counts()).toEqual(['Dmitry Peskov 1', 'Peskov 1']);
  });

  test('are organisations too, by the short form that an article explains', async () => {
    await read('one', 'Ledger', 'The Harbour Trust Fund (HTF) said: “We will pay for the quay.”');
    await read('two', 'Post', 'The HTF said: “We have paid.”');
    expect(await counts()).toEqual(['Harbour Trust Fund 2']);
  });
});

describe('what is certain', () => {
  const TEXT = '“We wait,” said the speaker.';
  async function link(name: string, roles: string[] = []): Promise<boolean | undefined> {
    const article = makeArticle({ feedId, id: 'new', text: TEXT });
    const speaker = makeSpeaker(name, { roles });
    const quote = makeQuote(TEXT, 'We wait,', { certain: true });
    const { quotes } = await linkQuotes(
      article,
      {
        quotes: [{ ...quote, speaker, withdrawn: false }],
        terms: '',
        company: [],
        acronyms: new Map(),
      },
      store,
    );
    return quotes[0]?.certain;
  }

  test('stays so under a full name, in any spelling, and under a name met nowhere else', async () => {
    expect(await link('Dmitry Peskov')).toBe(true);
    expect(await link('Peskov')).toBe(true);
    await read('one', 'Ledger', '“We wait,” said Kremlin spokesman Dmitry Peskov.');
    expect(await link('Dmitri Peskov', ['Kremlin spokesman'])).toBe(true);
  });

  test('is so no longer where a surname alone is given to whom others name in full', async () => {
    await read('one', 'Ledger', '“We wait,” said Kremlin spokesman Dmitry Peskov.');
    expect(await link('Peskov', ['Kremlin spokesman'])).toBe(false);
  });
});
