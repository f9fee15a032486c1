/** Plain text as HTML: a blank line separates two paragraphs. Empty for an empty text. */
export function textToHtml(text: string): string {
  const escaped = text.trim().replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return escaped && `<p>${escaped.replace(/\n\s*\n/gu, '</p><p>')}</p>`;
}
