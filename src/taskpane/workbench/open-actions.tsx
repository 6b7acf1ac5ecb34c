import { useRef } from 'react';
import { Button } from '@fluentui/react-components';
import { WORKBENCH_WORDS } from './workbench-words.ts';
import type { WorkbenchStore } from './workbench-store.ts';

const ENDINGS = '.xlsx,.xlsm,.xltx,.xltm';

export interface OpenActionsProps {
  readonly store: WorkbenchStore;
  readonly disabled: boolean;
  /** Before any workbook is open, opening is the main thing to do. */
  readonly primary: boolean;
}

/** Buttons that open a file of the user's, or the example. */
export function OpenActions({ store, disabled, primary }: OpenActionsProps) {
  const input = useRef<HTMLInputElement>(null);
  const { language } = store;
  const size = primary ? 'medium' : 'small';
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={ENDINGS}
        hidden
        aria-label={WORKBENCH_WORDS.open[language]}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file !== undefined) void store.open(file);
          currentTarget.value = '';
        }}
      />
      <Button
        appearance={primary ? 'primary' : 'secondary'}
        size={size}
        disabledFocusable={disabled}
        onClick={() => input.current?.click()}
      >
        {WORKBENCH_WORDS.open[language]}
      </Button>
      <Button size={size} disabledFocusable={disabled} onClick={() => void store.openExample()}>
        {WORKBENCH_WORDS.openExample[language]}
      </Button>
    </>
  );
}
