import { createContext, useContext, useSyncExternalStore, type ReactNode } from 'react';
import type { Text } from '../../governance/pack.ts';
import type { Language } from '../../language/language.ts';
import type { PaneState } from '../state/pane-state.ts';
import type { PaneStore } from '../state/pane-store.ts';

const StoreContext = createContext<PaneStore | undefined>(undefined);

export function PaneProvider({ store, children }: { readonly store: PaneStore; readonly children: ReactNode }) {
  return <StoreContext value={store}>{children}</StoreContext>;
}

/** The pane's store and its state now, in the user's language. */
export function usePane(): {
  readonly store: PaneStore;
  readonly state: PaneState;
  readonly language: Language;
  readonly say: (text: Text) => string;
} {
  const store = useContext(StoreContext);
  if (store === undefined) throw new Error('There is no pane around this view');
  const state = useSyncExternalStore(store.subscribe, store.state);
  const { language } = store.workplace;
  return { store, state, language, say: (text) => text[language] };
}
