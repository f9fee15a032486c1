/** What the invented news is made of. */
export const GIVEN =
  'Anna Boris Clara David Elena Frank Greta Henry Ilse James Karin Leon Maria Nils Olga Peter'.split(
    ' ',
  );
export const ENDINGS = ['son', 'ley', 'ton', 'wick'];
export const ROLES = [
  'the mayor of the town',
  'the minister of transport',
  'a spokesman for the harbour board',
  'the head of the union',
  'an economist at the central bank',
  'the opposition leader',
  'the chief of police',
  'a senator',
];
export const SUBJECTS =
  'harbour bridge school wage harvest dam railway clinic ferry library tunnel airport forest market prison'.split(
    ' ',
  );
export const HAPPENINGS = 'strike closure budget inquiry reform'.split(' ');
export const VERBS =
  'repair close rebuild defend sell inspect abandon finance enlarge protect expand replace'.split(
    ' ',
  );
export const BODIES = [
  'the council',
  'the court',
  'the ministry',
  'parliament',
  'the auditors',
  'the regulator',
  'the commission',
  'the public',
];
export const MONTHS =
  'January February March April May June July August September October November'.split(' ');
export const ADJECTIVES =
  'public northern costly secret early regional broken honest foreign modern'.split(' ');
export const THINGS =
  'contracts engineers pensions tenders votes licences promises letters loans drivers nurses farmers'.split(
    ' ',
  );
export const DEEDS = [
  'rejects plan for',
  'opens debate over',
  'warns of delays at',
  'approves money for',
  'halts work on',
  'sues over',
  'visits workers of',
];
export const ACTORS = ['Council', 'Minister', 'Court', 'Union', 'Senate', 'Regulator', 'Premier'];
