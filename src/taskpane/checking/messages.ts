import type { CheckStep } from '../../journeys/check-workbook.ts';
import type { Checker } from './checker.ts';
import type { Slice } from './batches.ts';

/** What the page asks of the worker. Snapshots among the arguments are portable. */
export type ToWorker =
  | { readonly kind: 'call'; readonly call: number; readonly method: keyof Checker; readonly args: readonly unknown[] }
  | { readonly kind: 'abort'; readonly call: number };

export type FromWorker =
  | { readonly kind: 'progress'; readonly call: number; readonly step: CheckStep }
  | { readonly kind: 'frame'; readonly call: number; readonly frame: unknown }
  | { readonly kind: 'slice'; readonly call: number; readonly slice: Slice }
  | { readonly kind: 'done'; readonly call: number }
  | { readonly kind: 'aborted'; readonly call: number }
  | { readonly kind: 'failed'; readonly call: number; readonly message: string };
