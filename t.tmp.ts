import { analyzeArticle } from './src/ingest/articles/analyze-article.ts';
import { findLanguage } from './src/ingest/articles/find-language.ts';

for (const t of [
  'The Harbour Trust Fund (HTF) said: “We have paid.”',
  'The Harbour Trust Fund said: “We have paid.”',
  'The Harbour Trust Fund (HTF) said: “We will pay for the quay.”',
  '“We talk,” said Dmitry Peskov, the Kremlin spokesman.',
  '“We wait,” Mr. Peskov said on Monday.',
])
  console.log(
    t,
    findLanguage(t, null),
    JSON.stringify(
      analyzeArticle('one', t).quotes.map((q) => [
        q.speaker?.name,
        q.source?.text,
        q.confidence,
        q.kind,
      ]),
    ),
  );
