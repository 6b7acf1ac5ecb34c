import { strFromU8, unzipSync } from 'fflate';

/** The texts of a Word document's paragraphs, in order. Throws when it is no .docx. */
export function paragraphsOf(bytes: Uint8Array): readonly string[] {
  const part = unzipSync(bytes)['word/document.xml'];
  if (part === undefined) throw new Error('There is no word/document.xml');
  const xml = strFromU8(part);
  return [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t(?: [^>]*)?>(.*?)<\/w:t>/gs)].map(([, text]) => decoded(text ?? '')).join(''),
  );
}

function decoded(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
