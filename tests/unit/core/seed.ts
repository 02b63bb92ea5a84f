import fc from 'fast-check';

/** Properties are tried on the same cases in every run; `SEED=7 npx vitest …` tries others. */
fc.configureGlobal({ seed: Number(process.env.SEED ?? 20201211) });
