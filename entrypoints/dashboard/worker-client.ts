import { createClient } from './worker/client.ts';

/** The one worker of the page: what is read, shown and written is done there, one thing after the other. */
export const client = createClient(
  () => new Worker(new URL('./worker/index.ts', import.meta.url), { type: 'module' }),
);
