import {
  QUESTION_WORDS,
  SAYING_VERBS,
  STANCE_ADJECTIVES,
  STANCE_VERBS,
  SURE_VERBS,
  TO_VERBS,
  VERB_PARTICLES,
} from './data/stance-words.ts';
import type { Token } from './tokens.ts';

/** The words of a question with its verb taken out, and that verb as it was typed. */
export type Stance = { tokens: Token[]; verb?: string };

/** A name has so many words at most, with its title and “did”. */
const MAX_BEFORE = 8;
const MAX_BEFORE_SURE = 4;
const OWN = /^(?:her|his|its|their)$/u;
/** “want to see” in “want to see an end to the strike”. */
const MAX_PARTICLES = 3;
const ABOUT: Token = { text: 'about', low: 'about', quoted: false };
// What a topic cannot stand before: its own preposition leads to it
const LEADS = /^(?:about|concerning|on|over|re|regarding)$/u;

/**
 * Takes the verb out of “did she deny the cuts”: what it is about stands behind it. Verbs that say no
 * more than “said” are not told of.
 */
export function takeStance(tokens: Token[]): Stance {
  const at = verbAt(tokens);
  return at < 0 ? { tokens } : withoutVerb(tokens, at);
}

/** Without the verb that stands here, and all that leads from it to what it is about. */
export function withoutVerb(tokens: Token[], at: number): Stance {
  let end = at + (tokens[at]!.low === 'in' ? 2 : 1);
  // In “promise to raise pay” both verbs go, and pay stays.
  if (tokens[end]?.low === 'to' && isVerb(tokens[at]!, tokens[end + 1])) end += 2;
  const isSaid = SAYING_VERBS.has(baseOf(tokens[at]!.low));
  // “told the Ledger about pay” says itself what it is about; “thinks of pay” does not.
  if (isSaid && !/^(?:of|to|with|in|towards)$/u.test(tokens[end]?.low ?? '')) return { tokens };
  for (let n = 0; n < MAX_PARTICLES && isParticle(tokens[end]); n++) end++;
  // “changed her mind on ferries”
  const lead = tokens.slice(end, end + MAX_PARTICLES + 1).findIndex(isLead);
  if (lead > 0 && OWN.test(tokens[end]!.low)) end += lead;
  const verb = tokens.slice(at, end).filter(({ low }) => low !== 'the');
  const rest = tokens.slice(end);
  const isNamed = rest.some(({ low, quoted }) => quoted || /[\p{L}\p{N}]/u.test(low));
  const name = isQuestion(tokens) ? nameAt(tokens) : 0;
  const before = tokens.slice(name, at).filter(({ low }) => low !== 'not');
  return {
    tokens: isNamed && !isLead(rest[0]) ? [...before, ABOUT, ...rest] : [...before, ...rest],
    ...(!isSaid && { verb: verb.map(({ text }) => text).join(' ') }),
  };
}

const isVerb = ({ low }: Token, after: Token | undefined): boolean =>
  TO_VERBS.has(STANCE_ADJECTIVES.has(low) ? low : baseOf(low)) &&
  after !== undefined &&
  /^(?!(?:an?|the|this|that|his|her|their|its|any|all)$)\p{L}+$/u.test(after.low);

const isLead = (token: Token | undefined): boolean =>
  token !== undefined && !token.quoted && LEADS.test(token.low);

const isParticle = (token: Token | undefined): boolean =>
  token !== undefined && !token.quoted && !isLead(token) && VERB_PARTICLES.has(token.low);

// `in favour of`
const IN_STANCE = /^(?:agreement|charge|denial|doubt|favou?r|support)$/u;
// Whoever asks takes no stance
const NOBODY = /^(?:i|it|one|there|we|you)$/u;

/** Whether words ask by an auxiliary verb: “did …”, “what does …”. */
export const isQuestion = (tokens: Token[]): boolean =>
  QUESTION_WORDS.has(tokens[0]?.low ?? '') ||
  /^who(?:'?s)?$/u.test(tokens[0]?.low ?? '') ||
  isWhat(tokens);

/** Where the verb stands, behind at least one word of a name; -1 where there is none. */
function verbAt(tokens: Token[]): number {
  const asks = isQuestion(tokens);
  const from = asks ? nameAt(tokens) + 1 : 1;
  if (NOBODY.test(tokens[from - 1]?.low ?? '')) return -1;
  const most = asks ? MAX_BEFORE : MAX_BEFORE_SURE;
  for (let at = from; at < Math.min(tokens.length, most + 1); at++) {
    const { low, quoted, owner } = tokens[at]!;
    if (asks && low === 'in' && IN_STANCE.test(tokens[at + 1]?.low ?? '')) return at;
    // Behind “on pay” and the like everything is a topic.
    if (/^(?:[|:/]|about|concerning|on|re|regarding|in|by|from)$/u.test(low)) return -1;
    if (quoted || owner || tokens[at - 1]?.owner) continue;
    if (tokens[at - 1]?.low === 'the') continue;
    if (asks ? isStance(low) : SURE_VERBS.has(low)) return at;
  }
  return -1;
}

/** `what does Holm want`: behind “what” an auxiliary verb. */
const isWhat = ([first, second]: Token[]): boolean =>
  first?.low === 'what' && QUESTION_WORDS.has(second?.low ?? '');

/** The first word that is none of asking: the name begins there. */
export const nameAt = (tokens: Token[]): number => {
  const at = tokens.findIndex(
    ({ low, quoted }) => quoted || !(QUESTION_WORDS.has(low) || /^(?:what|the|not|,)$/u.test(low)),
  );
  return at < 0 ? tokens.length : at;
};

/** Whether a word says where somebody stands: `denied`, `against`. */
export const isStance = (low: string): boolean =>
  STANCE_ADJECTIVES.has(low) || STANCE_VERBS.has(baseOf(low));

/** `promises`, `denied`: a form that a verb has behind a name. */
export const isInflected = (low: string): boolean =>
  STANCE_VERBS.has(baseOf(low)) && baseOf(low) !== low;

const IRREGULAR: Record<string, string> = {
  did: 'do',
  felt: 'feel',
  fought: 'fight',
  gave: 'give',
  knew: 'know',
  lied: 'lie',
  meant: 'mean',
  ruled: 'rule',
  saw: 'see',
  sought: 'want',
  spoke: 'speak',
  spoken: 'speak',
  stood: 'stand',
  swore: 'swear',
  taken: 'take',
  thought: 'think',
  took: 'take',
  told: 'tell',
  withdrawn: 'withdraw',
  withdrew: 'withdraw',
};

/** The plain form of a verb, where it is one that asks for a stance: `denied` is `deny`. */
function baseOf(low: string): string {
  if (Object.hasOwn(IRREGULAR, low)) return IRREGULAR[low]!;
  const forms = [
    low,
    low.replace(/(?:s|d)$/u, ''),
    low.replace(/(?:es|ed|ing)$/u, ''),
    low.replace(/(?:ies|ied)$/u, 'y'),
    low.replace(/(.)\1(?:ed|ing)$/u, '$1'),
    low.replace(/ing$/u, 'e'),
  ];
  return forms.find((form) => STANCE_VERBS.has(form) || SAYING_VERBS.has(form)) ?? low;
}
