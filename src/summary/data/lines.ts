export const lines = (text: string): string[] => text.trim().split(/\s*\n\s*/u);
