import type { Language } from '../language/language.ts';
import type { Text } from '../governance/pack.ts';

/** A small window of Excel's with one sentence; the sentence travels in the address's fragment, which no server sees. */
export function sayInWindow(text: Text, language: Language): Promise<void> {
  const address = new URL(`meddelande.html#${encodeURIComponent(text[language])}`, location.href).href;
  return new Promise((resolve) => {
    Office.context.ui.displayDialogAsync(address, { height: 25, width: 35, displayInIframe: true }, () => resolve());
  });
}
