import { certaintyStep } from '../judge/certainty-step.ts';
import { likelihoods } from '../judge/likelihoods.ts';
import { scoreFacts } from '../learned/trees.ts';
import type { Person } from '../people/person.ts';
import type { Asked } from './asked.ts';
import { crowdAround } from './crowd.ts';
import type { Found } from './found.ts';
import { PERSON_FACTS } from './person-facts.ts';
import { viewPerson } from './person-view.ts';
import type { Talk } from './talk.ts';

/** People who may be meant, each with the facts that speak for him or her. */
export type Choice = { people: Person[]; facts: Float32Array[] };

/** Whoever appears around a phrase and may be meant by it. */
export function choiceFor(
  { stage, heard }: Omit<Talk, 'ranker'>,
  asked: Asked,
  mayBe: (person: Person) => boolean = () => true,
): Choice {
  const crowd = crowdAround(stage, asked, heard);
  const people = [...crowd.counts.keys()].filter(mayBe);
  return {
    people,
    facts: people.map((person) =>
      PERSON_FACTS.write(
        viewPerson(crowd, asked, person, heard),
        new Float32Array(PERSON_FACTS.names.length),
      ),
    ),
  };
}

/**
 * Whom a phrase means of the people around it who may be meant: the likeliest by boosted trees
 * (Friedman 2001), and how often such a choice was right in articles from which the trees had not learned.
 */
export function rankPeople(
  talk: Talk,
  asked: Asked,
  mayBe?: (person: Person) => boolean,
): Found | null {
  const { trees, reliability } = talk.ranker;
  const { people, facts } = choiceFor(talk, asked, mayBe);
  const scores = facts.map((own) => scoreFacts(trees, own));
  const best = scores.indexOf(Math.max(...scores));
  const person = people[best];
  if (!person) return null;
  return { person, sure: reliability[certaintyStep(likelihoods(scores)[best]!)]! };
}
