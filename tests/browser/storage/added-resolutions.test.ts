import { describe, expect, it } from 'vitest';
import { createStatus, reportValue } from '../../../utils/core/notebook/edits.ts';
import { statusId } from '../../../utils/core/notebook/record-id.ts';
import type { Resolution } from '../../../utils/core/resolution/model.ts';
import { addedResolutions, addResolution } from '../../../utils/storage/added-resolutions.ts';
import type { NotebookDatabase } from '../../../utils/storage/database.ts';
import { resolutionOf } from '../../../utils/storage/resolutions.ts';
import { latestStates } from '../../../utils/storage/statuses.ts';
import { writeEdits } from '../../../utils/storage/write.ts';
import { indicator, openSample } from '../components/samples.ts';
import { open } from './stage.ts';

const THREE = indicator(3);

/** The first resolution as if it were another one. */
const another = async (id: string): Promise<Resolution> => ({ ...(await openSample()), id });

/** Reports a figure well above the mark, for the whole of the plan. */
async function report(db: NotebookDatabase, resolution: string): Promise<void> {
  const status = statusId(crypto.randomUUID());
  const fields = {
    about: { resolution, provision: THREE },
    period: { kind: 'span', from: 2021, to: 2025 },
    territory: { kind: 'as adopted' },
    text: '',
    source: '',
    judgement: null,
    private: false,
  } as const;
  const edits = [
    ...createStatus(status, fields),
    ...reportValue(null, status, `${THREE}__target_1`, { value: 12, unit: '%/năm' }),
  ];
  expect((await writeEdits(db, edits)).ok).toBe(true);
}

const stateIn = async (db: NotebookDatabase, id: string) => (await latestStates(db, id)).get(THREE)?.state;

describe('a resolution that came with a file', () => {
  it('is known from then on, and the notes that were on it already are assessed', async () => {
    const document = await another('bac-kan/2020/truoc');
    const db = open();
    await report(db, document.id);
    expect(await stateIn(db, document.id)).toBe('not assessed');
    expect(await addResolution(db, document)).toEqual({ ok: true, value: undefined });
    expect(await stateIn(db, document.id)).toBe('exceeded');
    expect(await addedResolutions(db)).toEqual([document]);
  });

  it('is known before the first query of a page that opens the notebook', async () => {
    const document = await another('bac-kan/2020/sau');
    const first = open();
    // As another page would have it: this one has not been told.
    await first.resolutions.put(document);
    first.close();
    const db = open(first.name);
    await report(db, document.id);
    expect(await stateIn(db, document.id)).toBe('exceeded');
  });

  it('takes the place of none that is known here, shipped or added', async () => {
    const shipped = await openSample();
    const db = open();
    await addResolution(db, { ...shipped, title: 'Khác' });
    expect(await addedResolutions(db)).toEqual([]);
    expect(resolutionOf(shipped.id)?.resolution.title).toBe(shipped.title);
    const document = await another('bac-kan/2020/hai-lan');
    await addResolution(db, document);
    await addResolution(db, { ...document, title: 'Khác' });
    expect((await addedResolutions(db)).map(({ title }) => title)).toEqual([document.title]);
  });
});
