import { Ajv2020, type AnySchema } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createPlaceStories } from '../../../src/briefings/place-stories.ts';
import { reply } from '../../../src/chat/reply/reply.ts';
import { addEdition } from '../../support/editions.ts';
import { CLOCK, openNewsroom, PLACE } from '../../support/newsroom.ts';
import { makeBriefing } from '../../support/records.ts';
import { type Answer, openApi } from './open-api.ts';

type Parameter = { name: string; in: string; required: boolean; example?: string };
type Operation = {
  operationId: string;
  parameters?: Parameter[];
  responses: Record<string, { content: Record<string, { schema: { $ref: string } }> }>;
};
type Described = {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, object> };
};

/** One real value for each parameter of a path, and queries that narrow what is listed. */
const LINES = {
  listStatements: [
    '?speaker=ilse-marchetti&limit=3',
    '?about=ferry&since=30d&until=2026-03-20&kind=direct&certain=true&source=ledger',
    '?kind=all&limit=200',
  ],
  listSpeakers: ['?name=mar&limit=2', ''],
  listStories: ['?limit=2', '?day=2026-03-19'],
  listArticles: ['?source=ledger&since=2026-03-01', ''],
  searchSentences: ['?words=ferry%20strike'],
  verifyQuotation: [`?words=${encodeURIComponent('“a grown-up night’s work”')}&speaker=Marchetti`],
  listBriefings: [''],
};

describe('the served OpenAPI', () => {
  let newsroom: Awaited<ReturnType<typeof openNewsroom>>;
  let api: ReturnType<typeof openApi>;
  let doc: Described;
  const ajv = new Ajv2020({ strict: false, validateFormats: false });

  beforeAll(async () => {
    newsroom = await openNewsroom();
    await createPlaceStories({ store: newsroom.store, now: () => CLOCK })();
    const briefing = makeBriefing({ place: PLACE, paused: true });
    await newsroom.store.saveOrder(briefing);
    const { blocks } = await newsroom.ask('briefing preview');
    await addEdition(newsroom.store, briefing, { reply: reply('The news', { blocks }) });
    api = openApi(newsroom);
    doc = (await api.get('/api/v1/openapi.json')).json();
    ajv.addSchema(closed(doc) as AnySchema, 'doc');
  });
  afterAll(() => newsroom.close());

  function expectFits(answer: Answer, { responses }: Operation) {
    const [kind, reply] =
      answer.status === 200
        ? (['application/json', responses[200]!] as const)
        : (['application/problem+json', responses.default!] as const);
    expect(answer.headers.get('content-type')).toContain(kind);
    const validate = ajv.getSchema(`doc${reply.content[kind]!.schema.$ref}`)!;
    validate(answer.json());
    expect(validate.errors).toBeNull();
  }

  const operations = () =>
    Object.entries(doc.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
    );

  test('is version 3.1 and names each operation once', () => {
    expect(doc.openapi).toMatch(/^3\.1\./u);
    const names = operations().map(({ operation }) => operation.operationId);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toHaveLength(16);
  });

  test.each(Object.entries(LINES).flatMap(([name, all]) => all.map((line) => [name, line])))(
    'describes all that %s answers to “%s”',
    async (name, line) => {
      const { path, operation } = operations().find((one) => one.operation.operationId === name)!;
      const answer = await api.get(`/api/v1${path}${line}`);
      expect(answer.status).toBe(200);
      expectFits(answer, operation);
    },
  );

  test('describes each thing that a list leads to', async () => {
    for (const list of ['statements', 'speakers', 'stories', 'articles', 'briefings']) {
      const { items } = (await api.get(`/api/v1/${list}?limit=1`)).json() as {
        items: { id?: string; receipt?: string }[];
      };
      const [{ id, receipt } = {}] = items;
      const answer = await api.get(`/api/v1/${list}/${id ?? receipt}`);
      expect([list, answer.status]).toEqual([list, 200]);
      expectFits(answer, doc.paths[`/${list}/{id}`]!.get!);
      const missing = await api.get(`/api/v1/${list}/nothing-here`);
      expect([list, missing.status]).toEqual([list, 404]);
      expectFits(missing, doc.paths[`/${list}/{id}`]!.get!);
    }
  });

  test('describes editions, with the words and sentences in them', async () => {
    const list = await api.get('/api/v1/briefings/briefing/editions');
    expectFits(list, doc.paths['/briefings/{id}/editions']!.get!);
    const [{ id }] = (list.json() as { items: { id: string }[] }).items as [{ id: string }];
    const answer = await api.get(`/api/v1/editions/${id}`);
    expectFits(answer, doc.paths['/editions/{id}']!.get!);
    const { edition } = answer.json() as { edition: Record<string, unknown[]> };
    expect(edition.quotations!.length).toBeGreaterThan(0);
    expect(edition.sentences!.length).toBeGreaterThan(0);
    for (const path of ['/briefings/none/editions', '/editions/none']) {
      const missing = await api.get(`/api/v1${path}`);
      expect([path, missing.status]).toEqual([path, 404]);
      expectFits(missing, doc.paths['/editions/{id}']!.get!);
    }
  });

  test('describes what is answered to what is sent', async () => {
    const release = '“We go,” said Ann Lee. “a grown-up night’s work,” said Ilse Marchetti.';
    const checked = await api.send('/api/v1/verify', { words: release });
    expect(checked.status).toBe(200);
    expectFits(checked, doc.paths['/verify']!.post!);
    const done = await api.send('/api/v1/commands', { line: 'quotes marchetti' });
    expect(done.status).toBe(200);
    expectFits(done, doc.paths['/commands']!.post!);
    const refused = await api.send('/api/v1/commands', { line: 'hlep' });
    expect(refused.status).toBe(422);
    expectFits(refused, doc.paths['/commands']!.post!);
  });

  test('has examples that are answered', async () => {
    for (const { path, method, operation } of operations()) {
      if (method !== 'get' || path.includes('{')) continue;
      for (const { name, example } of operation.parameters ?? [])
        if (
          example !== undefined &&
          operation.parameters?.every((one) => !one.required || one.name === name)
        )
          expect(
            (await api.get(`/api/v1${path}?${name}=${encodeURIComponent(example)}`)).status,
          ).toBe(200);
    }
    expect(api.errors).toEqual([]);
    expect(newsroom.broken).toEqual([]);
  });
});

/** The same with nothing beside what is described: readers may get more, tests may not. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const own = Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [key, closed(value)]),
  );
  return 'properties' in own && own.type === 'object'
    ? { ...own, additionalProperties: false }
    : own;
}
