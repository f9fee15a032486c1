/** What Discord says to a request: its status, and its body if it has one. */
export type Answer = [status: number, body?: unknown];

export const refused = (status: number, code: number, message: string): Answer => [
  status,
  { code, message },
];

export const UNKNOWN_CHANNEL = refused(404, 10003, 'Unknown Channel');
export const UNKNOWN_MESSAGE = refused(404, 10008, 'Unknown Message');
export const EMPTY_MESSAGE = refused(400, 50006, 'Cannot send an empty message');
export const MISSING_ACCESS = refused(403, 50001, 'Missing Access');
export const MISSING_PERMISSIONS = refused(403, 50013, 'Missing Permissions');

/** A body that Discord takes for ill-formed; `where` is the field. */
export const badForm = (where: string, why: string): Answer =>
  refused(400, 50035, `Invalid Form Body: ${where}: ${why}`);
