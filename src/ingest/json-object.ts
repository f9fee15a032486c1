/** An object in somebody's JSON: nothing is known of its fields. */
export type JsonObject = Record<string, unknown>;

/** True for arrays, too: they just have none of the fields that are asked for. */
export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null;
