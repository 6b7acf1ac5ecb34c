import { StrictMode, useSyncExternalStore, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { FluentProvider, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import type { Language } from '../language/language.ts';
import { PaneProvider } from './components/pane-context.tsx';
import { RenderGuard } from './components/render-guard.tsx';
import type { PaneStore } from './state/pane-store.ts';
import { prefersDark, watchDarkness } from './theme.ts';
import { ClosedDoor, type Closed } from './views/closed-door.tsx';
import { Pane } from './views/pane.tsx';

export type Shown =
  | { readonly kind: 'pane'; readonly store: PaneStore }
  | { readonly kind: 'closed'; readonly closed: Closed; readonly language: Language };

/** Puts the pane, or the page that stands instead of it, into the document. */
export function show(shown: Shown): void {
  if (shown.kind === 'closed') {
    showPage(<ClosedDoor closed={shown.closed} language={shown.language} />, shown.language);
    return;
  }
  showPage(
    <PaneProvider store={shown.store}>
      <Pane />
    </PaneProvider>,
    shown.store.workplace.language,
  );
}

/** Puts a page of its own into the document, in the theme of its surroundings. */
export function showPage(page: ReactNode, language: Language): void {
  document.documentElement.lang = language;
  const place = document.getElementById('app');
  if (place === null) throw new Error('The page has no place for the pane');
  createRoot(place).render(
    <StrictMode>
      <Themed>
        <RenderGuard language={language}>{page}</RenderGuard>
      </Themed>
    </StrictMode>,
  );
}

function Themed({ children }: { readonly children: ReactNode }) {
  const dark = useSyncExternalStore(watchDarkness, prefersDark);
  return (
    <FluentProvider theme={dark ? webDarkTheme : webLightTheme} className="pane">
      {children}
    </FluentProvider>
  );
}
