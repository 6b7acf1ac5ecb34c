import type { Slice } from './batches.ts';

/** What the page asks of a worker: a method by its name. */
export type ToWorker =
  | { readonly kind: 'call'; readonly call: number; readonly method: string; readonly args: readonly unknown[] }
  | { readonly kind: 'abort'; readonly call: number };

export type FromWorker =
  | { readonly kind: 'progress'; readonly call: number; readonly step: unknown }
  | { readonly kind: 'frame'; readonly call: number; readonly frame: unknown }
  | { readonly kind: 'slice'; readonly call: number; readonly slice: Slice }
  | { readonly kind: 'done'; readonly call: number }
  | { readonly kind: 'aborted'; readonly call: number }
  | { readonly kind: 'failed'; readonly call: number; readonly message: string };
