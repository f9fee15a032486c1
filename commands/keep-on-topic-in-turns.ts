import { inTurns } from '../src/chat/in-turns.ts';
import type { Article } from '../src/model.ts';
import { judgeReport, keepBest, type OnTopic } from '../src/summary/keep-on-topic.ts';

/** As `keepOnTopic`, without holding up everybody while many reports are read. */
export async function keepOnTopicInTurns(
  reports: Article[],
  topic: string,
): Promise<OnTopic<Article>> {
  const judged = [];
  for await (const report of inTurns(reports)) judged.push(judgeReport(report, topic));
  return keepBest(judged);
}
