/**
 * A message in which no string has half a sign: what an article says may be cut in the middle of
 * one, and Slack refuses such a message or shows it broken. Names of fields are ours.
 */
export function wellFormed<Value>(value: Value): Value {
  if (typeof value === 'string') return value.toWellFormed() as Value;
  if (Array.isArray(value)) return value.map(wellFormed) as Value;
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).map(([name, field]) => [name, wellFormed(field)]);
  return Object.fromEntries(fields);
}
