import { extractQuotes } from '../../../src/quotes/extract-quotes.ts';
import { findNotes } from '../../../src/quotes/find-notes.ts';
import { findWithdrawn } from '../../../src/quotes/find-withdrawn.ts';
import { shortForms } from '../../../src/quotes/people/short-forms.ts';
import { compareNames } from '../../../src/speakers/compare-names.ts';
import { compareOrganisations } from '../../../src/speakers/compare-organisations.ts';
import { compareRoles } from '../../../src/speakers/compare-roles.ts';
import { findAcronyms } from '../../../src/speakers/find-acronyms.ts';
import { findCompany } from '../../../src/speakers/find-company.ts';
import { matchMisspelt, readName } from '../../../src/speakers/match-misspelt.ts';
import { matchDescription, matchSpeakers } from '../../../src/speakers/match-speakers.ts';
import { nameKey } from '../../../src/speakers/name-key.ts';
import { faultsOf } from '../../../src/summary/headline/faults-of.ts';
import { plainTitle } from '../../../src/summary/headline/plain-title.ts';
import { isClickbait } from '../../../src/summary/is-clickbait.ts';
import { isNews } from '../../../src/summary/is-news.ts';
import { judgeReport } from '../../../src/summary/keep-on-topic.ts';
import { adviseOn } from '../../../src/summary/kinds/advise-on.ts';
import { findLooseEnds } from '../../../src/summary/loose-ends/find-loose-ends.ts';
import { newIn } from '../../../src/summary/new-in.ts';
import { pointsBack } from '../../../src/summary/points-back.ts';
import { cues } from '../../../src/summary/ranker/cues.ts';
import { setScene } from '../../../src/summary/ranker/scene.ts';
import { shownPart } from '../../../src/summary/slice/shown-part.ts';
import { isAuthorSpeaking, standingOf } from '../../../src/summary/standing.ts';
import { groupStories } from '../../../src/summary/stories/group-stories.ts';
import { summarize } from '../../../src/summary/summarize.ts';
import { readSignals } from '../../../src/summary/weight/read-signals.ts';
import { countWords } from '../../../src/text/count-words.ts';
import { findNames } from '../../../src/text/find-names.ts';
import { findParagraphs } from '../../../src/text/find-paragraphs.ts';
import { fold, foldWords } from '../../../src/text/fold.ts';
import { foldTerms } from '../../../src/text/fold-terms.ts';
import { genderOfName } from '../../../src/text/gender-of-name.ts';
import { isSameText, toShingles } from '../../../src/text/is-same-text.ts';
import { nameWords } from '../../../src/text/name-words.ts';
import { normalizeText } from '../../../src/text/normalize-text.ts';
import { readPersonName } from '../../../src/text/read-person-name.ts';
import { isSameWord } from '../../../src/text/spelling.ts';
import { isListMarker, splitListItems } from '../../../src/text/split-list-items.ts';
import { splitSentences } from '../../../src/text/split-sentences.ts';
import { splitWords } from '../../../src/text/words.ts';
import type { Read } from '../measure.ts';
import { articleOf, speakersCalled } from './records.ts';

/** What the pure stages do with a text that somebody else wrote. */
export const STAGES: Record<string, Read> = {
  'text/countWords': countWords,
  'text/findNames': (text) => findNames(splitWords(text)),
  'text/findParagraphs': findParagraphs,
  'text/fold': fold,
  'text/foldTerms': foldTerms,
  'text/foldWords': foldWords,
  'text/genderOfName': genderOfName,
  'text/isListMarker': isListMarker,
  'text/isSameText': (text) => isSameText(toShingles(text), toShingles(`${text} and more`)),
  'text/isSameWord': (text) => isSameWord(text, `${text}y`),
  'text/nameWords': nameWords,
  'text/normalizeText': normalizeText,
  'text/readPersonName': readPersonName,
  'text/splitListItems': splitListItems,
  'text/splitSentences': splitSentences,
  'text/splitWords': splitWords,
  'quotes/extractQuotes': (text) => extractQuotes(text, splitSentences(text)),
  'quotes/findNotes': (text) => findNotes(`Correction: ${text}\n\nCorrection:\n\n${text}`),
  'quotes/findWithdrawn': (text) => findWithdrawn(`Correction: ${text}`)([text]),
  'quotes/shortForms': shortForms,
  'speakers/compareNames': (text) => compareNames(text, `${text}y`),
  'speakers/compareOrganisations': (text) => compareOrganisations([text], [`${text}y`]),
  'speakers/compareRoles': (text) => compareRoles([text], [`mayor of ${text}`]),
  'speakers/findAcronyms': findAcronyms,
  'speakers/findCompany': findCompany,
  'speakers/matchDescription': (text) => matchDescription(speakersCalled('Ann Lee'), text),
  'speakers/matchMisspelt': (text) =>
    matchMisspelt(
      ['Ann Lee', text].map((name) => readName({ id: name, name })),
      text,
    ),
  'speakers/matchSpeakers': (text) => matchSpeakers(speakersCalled('Ann Lee'), text, text),
  'speakers/matchSpeakers in a name': (text) => matchSpeakers(speakersCalled(text), 'ann', 'mayor'),
  'speakers/nameKey of a body': (text) => nameKey(text, 'organisation'),
  'speakers/nameKey of a person': (text) => nameKey(text, 'person'),
  'summary/faultsOf': faultsOf,
  'summary/adviseOn': (text) => adviseOn({ title: text, text, sentences: splitSentences(text) }),
  'summary/findLooseEnds': (text) =>
    findLooseEnds(
      text,
      splitSentences(text).map((sentence) => sentence.text),
    ),
  'summary/groupStories': (text) =>
    groupStories([articleOf('1', text, text), articleOf('2', text, text)]),
  'summary/isAuthorSpeaking': (text) => isAuthorSpeaking([text]),
  'summary/isClickbait': isClickbait,
  'summary/isNews': isNews,
  'summary/judgeReport': (text) => judgeReport(articleOf('1', text, text), 'port strike'),
  'summary/judgeReport on a topic': (text) => judgeReport(articleOf('1', 'Port', 'Strike.'), text),
  'summary/newIn': (text) => newIn(text, `${text} and more`),
  'summary/plainTitle': (text) => plainTitle(text, text),
  'summary/pointsBack': (text) => pointsBack(text),
  'summary/cues of one sentence': (text) => {
    const { passages } = setScene([sourceOf(text, false)]);
    return cues.read({ passages } as Parameters<typeof cues.read>[0])(0);
  },
  'summary/shownPart': (text) => shownPart(text, { first: true }),
  'summary/standingOf': (text) => standingOf(text),
  'summary/standingOf a lead': (text) => standingOf(text, { lead: true }),
  'summary/readSignals': (text) => readSignals({ title: text, text }),
  'summary/summarize': (text) => summarize([sourceOf(text)]),
  'summary/summarize one sentence': (text) => summarize([sourceOf(text, false)]),
  'summary/summarize on a topic': (text) =>
    summarize([sourceOf('The port strike ends. It began on Monday.')], { topic: text }),
};

const sourceOf = (text: string, isSplit = true) => ({
  articleId: 'a',
  text,
  title: text,
  sentences: isSplit ? splitSentences(text) : [{ start: 0, end: text.length, text, paragraph: 0 }],
});
