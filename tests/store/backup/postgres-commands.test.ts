import { expect, test } from 'vitest';
import { backUpCommand, restoreCommand } from '../../../src/store/backup/postgres-commands.ts';

const URL_WITH_SECRETS =
  'postgres://me:hunter2@db.example:5433/news?password=hunter2&sslmode=require';

test('the commands for Postgres name the server, and never the password', () => {
  expect(backUpCommand(URL_WITH_SECRETS, 'my news.dump')).toBe(
    "pg_dump --format=custom --file='my news.dump' --dbname='postgres://me@db.example:5433/news?sslmode=require'",
  );
  expect(restoreCommand(URL_WITH_SECRETS, "it's.dump")).toBe(
    "pg_restore --clean --if-exists --no-owner --single-transaction --dbname='postgres://me@db.example:5433/news?sslmode=require' 'it'\\''s.dump'",
  );
});
