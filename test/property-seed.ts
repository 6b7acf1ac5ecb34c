import fc from 'fast-check';

/** Property tests draw the same examples in every run, so that a result can be repeated; SEED=… draws others. */
fc.configureGlobal({ seed: Number(process.env['SEED'] ?? 7) });
