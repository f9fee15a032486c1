import { openCompromise } from '../open-compromise.ts';
import { nearestIn, type Prediction } from './prediction.ts';

const nlp = openCompromise();

/** Its quotations, which name no speaker, each with the person in the paragraph who stands nearest. */
export function byCompromise(text: string): Prediction[] {
  const doc = nlp(text);
  const people = spansOf(doc.people());
  return spansOf(doc.quotations()).map((quotation) => ({
    start: quotation.start,
    end: quotation.end,
    speaker: nearestIn(text, quotation, people),
  }));
}

const spansOf = (view: ReturnType<ReturnType<typeof nlp>['people']>) =>
  view
    .json({ offset: true })
    .map(({ text, offset: { start, length } }) => ({ text, start, end: start + length }));
