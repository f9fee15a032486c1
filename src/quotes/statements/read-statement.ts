import type { Sentence, Span, StatementClass } from '../../model.ts';
import type { Doc } from '../doc.ts';
import { classifyStatement } from './classify-statement.ts';
import { findClause } from './find-clause.ts';
import { readFrame } from './read-frame.ts';
import type { Told } from './told.ts';

/** What speech that was found does, and the words that show it. */
export type Statement = { class: StatementClass; clause: Span };

/** Reads reported or partly quoted speech; a direct quotation is shown as it stands. */
export function readStatement(doc: Doc, sentences: Sentence[], told: Told): Statement {
  const frame = readFrame(doc, told);
  return {
    class: frame ? classifyStatement(frame) : 'narration',
    clause: findClause(doc.text, sentences, told),
  };
}
