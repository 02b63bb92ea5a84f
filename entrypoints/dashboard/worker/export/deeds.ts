import type { Resolution } from '../../../../utils/core/resolution/model.ts';
import { lock } from '../../../../utils/crypto/passphrase.ts';
import { writeHtml } from '../../../../utils/office/html-write.ts';
import type { NotebookDatabase } from '../../../../utils/storage/database.ts';
import type { Deeds } from '../serve.ts';
import type { ExportCalls, ExportJob } from './calls.ts';
import { tellable } from './counts.ts';
import { latestNotes } from './latest.ts';
import { nameOfFile } from './name.ts';
import { fileOf, notebookBytes } from './notebook.ts';
import { paperFile, paperFor } from './paper.ts';
import { signing, UNSIGNED } from './signing.ts';
import { headOf, tableFile, tableFor } from './table.ts';

const aboutOf = ({ documents, about }: ExportJob): Resolution | null =>
  documents.find(({ id }) => id === about) ?? null;

/** What goes out of the notebook: how much and how it begins, and the file itself. */
export const exportDeeds = (db: NotebookDatabase): Pick<Deeds, keyof ExportCalls> => ({
  previewExport: async (job, work) => {
    const { form } = job.choice;
    const resolution = aboutOf(job);
    const counts = await tellable(db, job.scope, job.choice.withPrivate);
    const isTable = form === 'xlsx' || form === 'csv';
    const table = isTable && resolution ? headOf(await tableFor(db, job, resolution, work)) : null;
    const isPaper = !isTable && form !== 'notebook';
    const paper = isPaper && resolution ? writeHtml(await paperFor(db, job, resolution, work)) : null;
    const notes = form === 'notebook' ? await latestNotes(db, job) : null;
    return { counts, notes, table, paper };
  },
  writeExport: async (job, work) => {
    const { form } = job.choice;
    const resolution = aboutOf(job);
    if (form === 'notebook') {
      const protection = job.choice.signed ? await signing(db) : UNSIGNED;
      const bytes = notebookBytes(db, job, protection, work);
      const unsigned = !protection.able;
      if (job.passphrase === null)
        return {
          file: await fileOf(bytes, 'application/ld+json'),
          name: nameOfFile(job, 'sonq.json'),
          unsigned,
        };
      const file = await fileOf(lock(bytes, job.passphrase), 'application/octet-stream');
      return { file, name: nameOfFile(job, 'sonq.age'), unsigned };
    }
    if (!resolution) throw new Error('no resolution at hand');
    if (form === 'xlsx' || form === 'csv') {
      const file = await tableFile(await tableFor(db, job, resolution, work), form);
      return { file, name: nameOfFile(job, form), unsigned: false };
    }
    const paper = await paperFor(db, job, resolution, work);
    return { ...(await paperFile(paper, form, job.office.issuer)), unsigned: false };
  },
});
