import { describe, expect, test } from 'vitest';
import { makeBriefing } from '../../support/records.ts';
import { engines } from '../../support/stores.ts';

describe.each(engines)('briefings $title', ({ ready, create }) => {
  test.skipIf(!ready)('of two alike that two processes save at once, one is kept', async () => {
    const database = await create();
    try {
      const stores = [await database.open(), await database.open()];
      const one = makeBriefing({ id: 'aaaaaa' });
      const two = makeBriefing({ id: 'bbbbbb' });
      for (let round = 0; round < 5; round++) {
        const twins = await Promise.all(
          [one, two].map((briefing, at) =>
            stores[at]!.saveUnlessTwin(briefing, ([first]) => first),
          ),
        );
        const kept = await stores[0]!.findBriefings(one.place.id);
        expect(kept).toHaveLength(1);
        expect(twins.filter((twin) => twin?.id === kept[0]!.id)).toHaveLength(1);
        await stores[0]!.deleteOrder(one.place.id, kept[0]!.id);
      }
    } finally {
      await database.drop();
    }
  });
});
