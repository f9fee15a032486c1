import { describe, expect, test } from 'vitest';
import { readStatement } from '../../../src/quotes/statements/read-statement.ts';
import { splitSentences } from '../../../src/text/split-sentences.ts';
import { docOf, spansIn } from '../marked.ts';

/** `[source]`, `{cue}` and `<content>` are marked in the text. */
function read(text: string) {
  const doc = docOf(text);
  const [cue = null] = spansIn(text, '{}');
  const [source = null] = spansIn(text, '[]');
  const told = { spans: spansIn(text, '<>'), cue, source };
  const { class: does, clause } = readStatement(doc, splitSentences(doc.text), told);
  return { does, clause: doc.text.slice(clause.start, clause.end) };
}

describe('what reported speech does', () => {
  test.each([
    ['[Ada Voss] {said} <the ferry is safe>.', 'assert'],
    ['<The ferry is safe>, {according to} [the harbour office].', 'assert'],
    ['[Voss] {accused} <the harbour of hiding the leak>.', 'assert'],
    ['[Voss] {denied} that <she had seen the letter>.', 'deny'],
    ['[Voss] {denied} rumours that <the pier had sunk>.', 'deny'],
    ['[Voss] {ruled} out <a strike over the summer>.', 'deny'],
    ['[Voss] {dismissed} the idea that <the pier had sunk>.', 'deny'],
    ['[Voss] does not {believe} <the pier has sunk>.', 'deny'],
    ['[Voss] {denied} <the crew a day off>.', 'narration'],
    ['[Voss] {declined} to say <whether the mine would reopen>.', 'decline'],
    ['[Voss] {refused} to confirm that <she had left the band>.', 'decline'],
    ['[Voss] {refused} <to sell the boat to her cousin>.', 'narration'],
    ['[Voss] has not {disclosed} <the names of the crew>.', 'decline'],
    ['[Voss] has not {said} <whether the pier would reopen>.', 'decline'],
    ['{Asked} about <the price of the new pier>, [Voss] smiled.', 'other-asked'],
    ['[Voss] {asked} <why the pier was shut>.', 'ask'],
    ['[Voss] smiled when she was {asked} <whether the pier was shut>.', 'other-asked'],
    ['[Voss] {asked} <the council to wait for a year>.', 'urge'],
    ['[Voss] {urged} <the council to wait for a year>.', 'urge'],
    ['[Voss] {called} for <a vote on the pier>.', 'urge'],
    ['[Voss] rejected loud {calls} for <a vote on the pier>.', 'not-a-claim'],
    ['[Voss] {said} <she would believe it when she saw it>.', 'assert'],
    ['[Voss] {vowed} <to reopen the pier>.', 'promise'],
    ['[Voss] {said} <she will reopen the pier>.', 'promise'],
    ['[Voss] will {announce} on Monday that <she is standing>.', 'narration'],
    ['[One] could {argue} that <the pier costs too much>.', 'narration'],
    ['[Voss] {discussed} <the new budget>.', 'topic'],
    ['[Voss] {explained} <why the calendar matters>.', 'topic'],
    ['[Voss] {told} <the story of a last boat>.', 'topic'],
    ['[Voss] {praised} <the crew of the ferry>.', 'not-a-claim'],
    ['[The valley] has {seen} <far less rain than the coast>.', 'narration'],
    ['Before that [she] {reported} for <the Harrow Mail and the Courier>.', 'narration'],
    ['[She] {claimed} <her ninth title at the regatta>.', 'narration'],
    ['[She] {claimed} <the title was hers by right>.', 'assert'],
    ['[Pictures] {showed} <people wading through the mud>.', 'narration'],
    ['[The team] {showed} <their class on the water>.', 'narration'],
    ['[A new poll] {showed} <her lead melting away>.', 'assert'],
    ['[Voss] has {shown} <himself to be a fine sailor>.', 'narration'],
    ['[The count] {showed} that <their lead was gone>.', 'assert'],
    ['[Voss] {learned} that <the pier had sunk>.', 'narration'],
    ['[Voss] {learnt} <of the strike in the spring>.', 'narration'],
    ['[A neighbour] {asked} <not to be named>.', 'narration'],
    ['[Voss] {asked} <not to be moved from the pier while it is shut>.', 'urge'],
    ['[Voss and Roe] {announced} <their engagement at the regatta>.', 'narration'],
    ['[Voss] {announced} <that the pier will reopen>.', 'assert'],
    ['[Ada Voss] {acknowledges} <the crowd at the regatta>.', 'narration'],
    ['[Ada Voss] {acknowledges} that <the crowd was small>.', 'assert'],
    ['[Ada Voss] {remembers} <the crew of the ferry>.', 'narration'],
    ['[A jury] {found} <him guilty on all counts>.', 'narration'],
    ['[Voss] hid in the hold, {hoping} <the wardens had gone>.', 'narration'],
    ['[Voss] is {hoping} <the wardens have gone>.', 'assert'],
    ['[Voss] wept, {hoping} <the wardens had gone>, she said.', 'assert'],
    ['[Voss] has {decided} that <the sea was no place for him>.', 'narration'],
    ['[The harbour court] {decided} that <the boat was his>.', 'assert'],
    ['[I] strongly {suspected} that <the pier was rotten>.', 'narration'],
    ['[Voss] {suspects} that <the pier is rotten>.', 'assert'],
    ['[Harrow Lines] {replied} with <two “rather curt” notes>.', 'narration'],
    ['[Harrow Lines] {replied} with <“no comment”>.', 'assert'],
    ['[The crew] {are} hiring <“bold young sailors” who “fear no storm”>.', 'narration'],
    ['[The crew] are hiring <“bold young sailors” who “fear no storm”>.', 'narration'],
    ['[Voss] had no time, and {did} not finish <his “last pint,”>.', 'narration'],
    ['[Voss] is {officially} <a “risk to the harbour”>.', 'narration'],
    ['<“It is a risk to the harbour,”> [he] {did} say.', 'assert'],
    ['[the Marland harbour] {show} that <ran for nine years>.', 'narration'],
    ['It was [an] {offer} that <added to the row>.', 'narration'],
    ['[Crews] {report} that <the ferry ran aground>.', 'assert'],
    ['[The deep bass] {notes} of <the organ shook the pier>.', 'narration'],
    ['[Voss] {notes} that <the organ shook the pier>.', 'assert'],
    ['[the poster] {shows} that <the pier is a success>.', 'narration'],
    ['[our results] {indicate} that <the coast was wet and warm>.', 'narration'],
    ['[such dreams] do {tell} <us how good a day can feel>.', 'narration'],
    ['[the survey] {shows} that <the pier is a success>.', 'assert'],
    ['[his family] {suggested} that <the pier was a mistake>.', 'assert'],
    ['[our skipper] {indicated} that <the coast was clear>.', 'assert'],
    ['[Voss] {said} <it will likely rain on the regatta>.', 'assert'],
  ])('%s is %s', (text, does) => {
    expect(read(text).does).toBe(does);
  });
});

describe('the clause that is shown', () => {
  test.each([
    [
      'is the sentence',
      'It rained. [Voss] {denied} that <she had seen it>. She left.',
      'Voss denied that she had seen it.',
    ],
    [
      'leaves a second statement off',
      'The tide is high at nine on most days of the week, and [Voss] {denied} that <anybody had been told to leave the pier>.',
      'Voss denied that anybody had been told to leave the pier.',
    ],
    [
      'leaves off what the narrator adds',
      '[Voss] {said} <the ferry would sail again in the spring>, which the harbour office has ruled out more than once.',
      'Voss said the ferry would sail again in the spring',
    ],
    [
      'leaves a dateline off',
      'PORTHAVEN (NNC) -- <The ferry will sail again in the spring of next year at the latest>, [officials] {said}.',
      'The ferry will sail again in the spring of next year at the latest, officials said.',
    ],
    [
      'leaves off a dateline in small letters',
      'Porthaven, Velmora (NNC) <A barge with ninety sheep ran aground on Monday>, [wardens] {said}.',
      'A barge with ninety sheep ran aground on Monday, wardens said.',
    ],
    [
      'keeps a thought between dashes, which is no dateline',
      '<The pier — the oldest of the coast — will not be sold to anybody>, [Voss] {said}.',
      'The pier — the oldest of the coast — will not be sold to anybody, Voss said.',
    ],
    [
      'keeps the question that was answered',
      'Asked whether the ferry would sail again in the spring, [Voss] {said} <nobody knew>.',
      'Asked whether the ferry would sail again in the spring, Voss said nobody knew.',
    ],
    [
      'leaves off what a deed is set against',
      'A firm that Voss had bought in the spring sold the pier, though [he] later {asked} <the council to undo the sale>.',
      'he later asked the council to undo the sale.',
    ],
    [
      'leaves off what was done at the time that it was said',
      'And once [the skipper] {mentioned} that <he had painted the whole hull with tar>, Voss found out why the crew was ill.',
      'the skipper mentioned that he had painted the whole hull with tar',
    ],
    [
      'leaves no bracket alone',
      '(In his long book on the coast of 1931, "Tar and Feathers," [Voss] {described} <the taste of tar as being rather mild>.)',
      'Voss described the taste of tar as being rather mild',
    ],
    [
      'keeps both brackets where nothing is cut',
      '([Voss] {described} <the taste of tar as being rather mild, and that of rope as far worse than tar>.)',
      '(Voss described the taste of tar as being rather mild, and that of rope as far worse than tar.)',
    ],
  ])('%s', (_, text, clause) => {
    expect(read(text).clause).toBe(clause);
  });

  test('holds source, cue and content, whatever stands around', () => {
    const long = 'and the tide came in, '.repeat(200);
    const { clause } = read(
      `It was late, ${long}[Voss] {denied} that <she had lied>, ${long}it was late.`,
    );
    expect(clause).toContain('Voss denied that she had lied');
  });
});
