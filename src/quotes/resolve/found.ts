import type { Person } from '../people/person.ts';

/** A person and how sure it is that he or she is meant (0 to 1). */
export type Found = { person: Person; sure: number };
