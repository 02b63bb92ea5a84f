import { createAnnotation } from '../../../utils/core/notebook/edits.ts';
import { openDatabase } from '../../../utils/storage/database.ts';
import { writeEdits } from '../../../utils/storage/write.ts';
import { onPlan } from './passages.ts';

export interface WriterOrder {
  readonly name: string;
  readonly count: number;
  readonly prefix: string;
}

/** Writes notes as the background would, in a context of its own, and says how each went. */
addEventListener('message', async ({ data }: MessageEvent<WriterOrder>) => {
  const db = openDatabase(data.name);
  const went: boolean[] = [];
  for (let i = 0; i < data.count; i += 1) {
    const target = onPlan(i, ['art_1']);
    const fields = { target, motivation: 'commenting', text: `${data.prefix} ${i}`, private: false } as const;
    went.push((await writeEdits(db, createAnnotation(`annotation:${data.prefix}${i}`, fields))).ok);
  }
  db.close();
  postMessage(went);
});
