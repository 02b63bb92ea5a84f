import type { RecordEntry } from '../../../utils/core/exchange/model.ts';
import { openDatabase } from '../../../utils/storage/database.ts';
import { openStaging } from '../../../utils/storage/staging.ts';

export interface StagerOrder {
  readonly name: string;
  readonly entries: readonly RecordEntry[];
}

/** Takes in records by way of the other shelf, and says how far it has come. */
addEventListener('message', async ({ data }: MessageEvent<StagerOrder>) => {
  const db = openDatabase(data.name);
  const staging = await openStaging(db, { name: 'tệp' });
  if (!staging.ok) return;
  await staging.value.add(data.entries.slice(0, 30));
  postMessage('staging');
  await staging.value.add(data.entries.slice(30));
  await staging.value.commit({ direct: 0, onProgress: ({ step }) => postMessage(step) });
  postMessage('over');
});
