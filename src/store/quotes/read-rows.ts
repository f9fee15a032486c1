import type { StoredQuote } from '../../model.ts';
import type { Db, Engine } from '../database/tables.ts';
import { readSpeakers } from '../speakers/quote-speakers.ts';
import type { View } from '../speakers/voices.ts';
import { completeQuotes, type FoundQuote } from './complete-quotes.ts';
import { readRivals } from './disputes.ts';
import { readFormers } from './former-speakers.ts';
import { readCopies } from './quote-copies.ts';

/** The stored quotes of these rows, in their order, with all that is known of them in a place. */
export async function readRows(
  db: Db,
  engine: Engine,
  view: View,
  rows: FoundQuote[],
): Promise<StoredQuote[]> {
  const rivals = await readRivals(db, engine, view, rows);
  const formers = await readFormers(db, rows);
  const speakers = await readSpeakers(db, view, [...rows, ...rivals, ...formers]);
  const copies = await readCopies(db, view.realms, rows);
  return completeQuotes(db, rows, { speakers, copies, rivals, formers });
}
