import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgeReport, keepOnTopic, readReport } from '../../src/summary/keep-on-topic.ts';

const ABOUT = {
  title: 'Ferry strike enters its second week',
  outlet: 'Tarn Herald',
  text: 'Ferry crews stayed ashore on Monday. The ferry company offered no talks.',
};
const MENTION = {
  title: 'Governor holds rates',
  outlet: 'Tarn Herald',
  text: 'The central bank held its rate at 4.75 percent. Prices rose by a tenth. Rents rose too. The governor blamed wages, and the price of bread and butter. Savers gained, borrowers paid more, and builders sold fewer homes than in spring. The crown rose against most other money. She named the ferry strike in passing.',
};

const keep = (topic: string, ...reports: (typeof ABOUT)[]) => {
  const { reports: kept, areAbout } = keepOnTopic(reports, topic);
  return { kept: kept.map(({ title }) => title), areAbout };
};

describe('reports on a topic', () => {
  test('are those about it, where there are any', () => {
    expect(keep('ferry', MENTION, ABOUT)).toEqual({ kept: [ABOUT.title], areAbout: true });
  });

  test('else are those that mention it', () => {
    expect(keep('ferry', MENTION)).toEqual({ kept: [MENTION.title], areAbout: false });
    expect(keep('zebra', ABOUT, MENTION)).toEqual({ kept: [], areAbout: false });
    expect(keep('zebra')).toEqual({ kept: [], areAbout: false });
  });

  test('are judged alike whether all of their terms are known or those asked for', () => {
    const words = fc.constantFrom(
      ...'Ferry ferries strike striking struck Tarn Herald of the on. Fears fell. talks!'.split(
        ' ',
      ),
    );
    const text = fc.array(words, { maxLength: 40 }).map((some) => some.join(' '));
    const report = fc.record({ title: text, text, outlet: fc.constantFrom('', 'Tarn Herald') });
    const topic = fc.constantFrom('ferry', 'ferry strike', 'talks in Tarn', 'the fears');
    fc.assert(
      fc.property(report, topic, (one, asked) => {
        expect(judgeReport(one, asked)).toEqual(judgeReport(one, asked, readReport));
      }),
    );
  });

  test('stay in the order given', () => {
    const other = { ...ABOUT, title: 'What the ferry strike costs' };
    expect(keep('ferry strike', other, ABOUT).kept).toEqual([other.title, ABOUT.title]);
    expect(keep('ferry strike', ABOUT, other).kept).toEqual([ABOUT.title, other.title]);
  });

  test('need no title that names it, if they open with it and keep to it', () => {
    const untitled = { ...ABOUT, title: 'No boats, no bread' };
    expect(keep('ferry', untitled)).toEqual({ kept: [untitled.title], areAbout: true });
  });

  test('need no more than a title that names it', () => {
    const titled = {
      ...MENTION,
      title: 'Ferry firm in court',
      text: 'A judge fined it on Monday.',
    };
    const much = {
      ...ABOUT,
      text: `${ABOUT.text} The ferry was built in Senn. A ferry needs crews.`,
    };
    expect(keep('ferry', much, titled).kept).toEqual([much.title, titled.title]);
  });

  test('do not include what has its words apart', () => {
    const apart = { ...MENTION, text: `${MENTION.text} Port Calder was calm.` };
    expect(keep('port strike', apart)).toEqual({ kept: [], areAbout: false });
    const together = { ...MENTION, text: `${MENTION.text} The port is closed by a strike.` };
    expect(keep('port strike', together).kept).toEqual([MENTION.title]);
  });

  test('may have its words apart where each of them tells much', () => {
    const both = { ...ABOUT, text: `${ABOUT.text} Port Calder lay still. Port workers sat idle.` };
    expect(keep('port company', both)).toEqual({ kept: [both.title], areAbout: true });
  });

  test('do not include what only names its outlet', () => {
    const named = { ...MENTION, text: 'The governor held rates, she told the Tarn Herald.' };
    expect(keep('herald', named)).toEqual({ kept: [], areAbout: false });
    expect(keep('herald', { ...named, outlet: '' }).kept).toEqual([MENTION.title]);
  });
});
