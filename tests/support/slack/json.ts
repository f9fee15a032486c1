// biome-ignore lint/suspicious/noExplicitAny: Slack's JSON, looked into without a schema
export type Json = Record<string, any>;
