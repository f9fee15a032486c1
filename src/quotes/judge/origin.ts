/**
 * Where a content or source comes from: the tagger, its less strict reading (loose), or marks and
 * rules alone (form).
 */
export type Origin = 'tagged' | 'form' | 'loose';

/** The number of each in a fact's value. */
export const ORIGINS: Record<Origin, number> = { tagged: 0, form: 1, loose: 2 };
