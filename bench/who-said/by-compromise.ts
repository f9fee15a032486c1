import nlp from 'compromise';
import { nearestIn, type Prediction } from './prediction.ts';

type Found = { text: string; offset: { start: number; length: number } };

/** Its quotations, which name no speaker, each with the person in the paragraph who stands nearest. */
export function byCompromise(text: string): Prediction[] {
  const doc = nlp(text);
  const people = spansOf(doc.people().json({ offset: true }) as Found[]);
  return spansOf(doc.quotations().json({ offset: true }) as Found[]).map((quotation) => ({
    start: quotation.start,
    end: quotation.end,
    speaker: nearestIn(text, quotation, people),
  }));
}

const spansOf = (found: Found[]) =>
  found.map(({ text, offset: { start, length } }) => ({ text, start, end: start + length }));
