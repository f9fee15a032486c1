/** What Postgres's own tools are to be called with; they ask for the password themselves. */
export const backUpCommand = (databaseUrl: string, file: string): string =>
  `pg_dump --format=custom --file=${quote(file)} --dbname=${quote(withoutPassword(databaseUrl))}`;

export const restoreCommand = (databaseUrl: string, file: string): string =>
  `pg_restore --clean --if-exists --no-owner --single-transaction --dbname=${quote(withoutPassword(databaseUrl))} ${quote(file)}`;

function withoutPassword(databaseUrl: string): string {
  const url = new URL(databaseUrl);
  url.password = '';
  url.searchParams.delete('password');
  return url.href;
}

/** For a shell. */
const quote = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;
