import fc from 'fast-check';

/**
 * Properties are tried with the same inputs in each run, so that a change is judged by what it changes.
 * `PROPERTY_SEED=random` tries new ones, and a number those of a run that failed.
 */
const { PROPERTY_SEED: given = '20261130' } = process.env;
if (given !== 'random') fc.configureGlobal({ seed: Number(given) });
