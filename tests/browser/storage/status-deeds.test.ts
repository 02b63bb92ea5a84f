import { beforeEach, describe, expect, it } from 'vitest';
import { slugOf } from '../../../components/shared/departments/slug.ts';
import type { StatusPatch, StatusView } from '../../../components/sidepanel/status/model/views.ts';
import { createDepartments } from '../../../entrypoints/options/departments.ts';
import type { Deeds } from '../../../entrypoints/sidepanel/deeds.ts';
import { saveRoles } from '../../../entrypoints/sidepanel/duty-deeds.ts';
import { type Desk, saveStatus, saveValues } from '../../../entrypoints/sidepanel/status-deeds.ts';
import { gridValues, readOverview } from '../../../entrypoints/sidepanel/status-rows.ts';
import type { Period, Territory } from '../../../utils/core/notebook/model.ts';
import { conflictsIn, roleOf } from '../../../utils/core/notebook/state.ts';
import type { Resolution } from '../../../utils/core/resolution/model.ts';
import { departmentRecords, responsibilitiesIn } from '../../../utils/storage/around.ts';
import type { NotebookDatabase } from '../../../utils/storage/database.ts';
import { becomeAnother, whoAmI } from '../../../utils/storage/identity.ts';
import { statusesOn } from '../../../utils/storage/statuses.ts';
import { undoChanges, writeEdits } from '../../../utils/storage/write.ts';
import { indicator, openSample } from '../components/samples.ts';
import { onNews, PLAN } from './passages.ts';
import { open } from './stage.ts';

const SEVEN = indicator(7);
const GRDP = `${SEVEN}__target_1`;
const INCOME = `${SEVEN}__target_2`;
const unit = 'triệu đồng';
const year = (value: number): Period => ({ kind: 'year', year: value });
const adopted: Territory = { kind: 'as adopted' };
const merged: Territory = { kind: 'known', id: 'thai-nguyen-2025' };

let db: NotebookDatabase;
let desk: Desk;
let resolution: Resolution;
beforeEach(async () => {
  resolution ??= await openSample();
  db = open();
  const deeds: Pick<Deeds, 'keep' | 'undo'> = {
    keep: (edits, options) => writeEdits(db, edits, options),
    undo: async (ids) => (await undoChanges(db, ids)).ok,
  };
  desk = { db, deeds };
});
const on = (eId = SEVEN): Promise<StatusView[]> => statusesOn(db, PLAN, eId);
const place = (period: Period, territory: Territory = adopted) => ({ resolution: PLAN, period, territory });

describe('values of the grid', () => {
  it('make one status note for an indicator and period, however quickly they come', async () => {
    await Promise.all([
      saveValues(desk, place(year(2024)), { [GRDP]: { value: 119.2, unit } }),
      saveValues(desk, place(year(2024)), { [INCOME]: { value: 61.5, unit } }),
      saveValues(desk, place(year(2024)), { [GRDP]: { value: 119.3, unit } }),
    ]);
    const [note, ...others] = await on();
    expect(others).toEqual([]);
    expect(note?.values.map(({ fields }) => fields.reported?.value).sort()).toEqual([119.3, 61.5]);
    expect(note && conflictsIn(note.state)).toEqual([]);
  });

  it('make another for another period, and for another territory', async () => {
    await saveValues(desk, place(year(2024)), { [GRDP]: { value: 119.2, unit } });
    await saveValues(desk, place(year(2025)), { [GRDP]: { value: 130, unit } });
    await saveValues(desk, place(year(2025), merged), { [GRDP]: { value: 114.1, unit } });
    expect(await on()).toHaveLength(3);
    const { author } = await whoAmI(db);
    const values = gridValues(resolution, await readOverview(db, resolution), year(2025), merged, author);
    expect(values.current.get(GRDP)?.value).toBe(114.1);
    expect(values.previous.get(GRDP)?.value).toBe(119.2);
  });

  it('extend the note that a person wrote for the period', async () => {
    const id = 'status:own';
    await saveStatus(
      desk,
      { resolution: PLAN, eId: SEVEN, id },
      { fields: { period: year(2024), text: 'Ước' } },
      null,
    );
    await saveValues(desk, place(year(2024)), { [GRDP]: { value: 119.2, unit } });
    const notes = await on();
    expect(notes).toHaveLength(1);
    expect(notes[0]?.state.fields.text).toBe('Ước');
  });

  it('leave a figure of somebody else where it stands, and go into a note of their own', async () => {
    const { author: other } = await whoAmI(db);
    await saveValues(desk, place(year(2024)), { [GRDP]: { value: 119.2, unit } });
    const { author: me } = await becomeAnother(db);
    const seen = async () =>
      gridValues(resolution, await readOverview(db, resolution), year(2024), adopted, me);
    expect((await seen()).current.size).toBe(0);
    expect((await seen()).theirs.get(GRDP)).toEqual({ value: 119.2, unit, by: other });
    await saveValues(desk, place(year(2024)), { [GRDP]: null });
    expect((await on()).map(({ values }) => values[0]?.fields.reported?.value)).toEqual([119.2]);
    await saveValues(desk, place(year(2024)), { [GRDP]: { value: 120, unit } });
    await saveValues(desk, place(year(2024)), { [GRDP]: { value: 121, unit } });
    const figures = (await on()).map(({ state, values }) => [
      state.created.by,
      values[0]?.fields.reported?.value,
    ]);
    expect(figures).toHaveLength(2);
    expect(Object.fromEntries(figures)).toEqual({ [other]: 119.2, [me]: 121 });
    expect((await seen()).current.get(GRDP)?.value).toBe(121);
  });

  it('are shown beside the period that ended before theirs begins, not beside years that end with it', async () => {
    const { author } = await whoAmI(db);
    const growth = `${indicator(1)}__target_1`;
    const percent = '%/năm';
    await saveValues(desk, place(year(2024)), { [growth]: { value: 6.5, unit: percent } });
    await saveValues(desk, place({ kind: 'span', from: 2021, to: 2025 }), {
      [growth]: { value: 7.1, unit: percent },
    });
    await saveValues(desk, place({ kind: 'quarter', year: 2025, quarter: 1 }), {
      [growth]: { value: 5, unit: percent },
    });
    const values = gridValues(resolution, await readOverview(db, resolution), year(2025), adopted, author);
    expect(values.previous.get(growth)).toMatchObject({ value: 6.5, period: year(2024) });
  });

  it('are taken back by null, and the whole of a write by its undo', async () => {
    await saveValues(desk, place(year(2024)), { [GRDP]: { value: 119.2, unit } });
    const back = await saveValues(desk, place(year(2024)), { [GRDP]: null });
    expect((await on())[0]?.values[0]?.fields.reported ?? null).toBeNull();
    expect(back.ok && (await back.undo())).toBe(true);
    expect((await on())[0]?.values[0]?.fields.reported?.value).toBe(119.2);
    const many = await saveValues(desk, place(year(2023)), {
      [GRDP]: { value: 110.2, unit },
      [`${indicator(1)}__target_1`]: { value: 5, unit: '%/năm' },
    });
    expect(many.ok && (await many.undo())).toBe(true);
    expect(await on()).toHaveLength(1);
    expect(await on(indicator(1))).toEqual([]);
  });

  it('write nothing where nothing was there to take back', async () => {
    expect((await saveValues(desk, place(year(2024)), { [GRDP]: null })).ok).toBe(true);
    expect(await on()).toEqual([]);
  });
});

describe('the form', () => {
  const at = { resolution: PLAN, eId: SEVEN, id: 'status:form' };
  const save = async (patch: StatusPatch, seen: StatusView | null): Promise<StatusView> => {
    const answer = await saveStatus(desk, at, patch, seen);
    if (!answer.ok) throw new Error(answer.error);
    return answer.view;
  };

  it('makes a whole note, then changes what changed, without conflicts', async () => {
    const first = await save(
      { fields: { period: year(2024) }, values: { [GRDP]: { value: 119.2, unit } } },
      null,
    );
    expect(first.state.fields).toMatchObject({
      territory: adopted,
      text: '',
      private: false,
      judgement: null,
    });
    const second = await save({ fields: { text: 'Ước' }, values: { [GRDP]: { value: 119.4, unit } } }, first);
    expect(second.state.fields.text).toBe('Ước');
    expect(second.values[0]?.fields.reported?.value).toBe(119.4);
    expect([...conflictsIn(second.state), ...second.values.flatMap(conflictsIn)]).toEqual([]);
  });

  it('leaves two values where two people did not know of each other', async () => {
    const seen = await save({ fields: { period: year(2024), text: 'Một' } }, null);
    await save({ fields: { text: 'Hai' } }, seen);
    const after = await save({ fields: { text: 'Ba' } }, seen);
    expect(conflictsIn(after.state)).toEqual(['text']);
    // Typing on is no decision: the other one stays on offer.
    const typedOn = await save({ fields: { text: 'Ba, sửa' } }, after);
    expect(typedOn.state.heads.text?.map(({ value }) => value).sort()).toEqual(['Ba, sửa', 'Hai']);
  });

  it('attaches evidence and takes it off', async () => {
    await writeEdits(db, [
      ...(['target', 'motivation', 'text', 'private'] as const).map((field) => ({
        record: 'annotation:a',
        field,
        value: {
          target: onNews('https://soha.vn/a') as never,
          motivation: 'highlighting',
          text: '',
          private: false,
        }[field] as never,
        knowing: [],
      })),
    ]);
    const first = await save({ fields: { period: year(2024) }, evidence: { 'annotation:a': true } }, null);
    expect(first.evidence.map(({ id }) => id)).toEqual(['annotation:a']);
    const second = await save({ evidence: { 'annotation:a': false } }, first);
    expect(second.evidence).toEqual([]);
  });

  it('brings a note back whose making was undone, when typing goes on', async () => {
    const answer = await saveStatus(desk, at, { fields: { period: year(2024), text: 'Một' } }, null);
    expect(answer.ok && (await answer.undo())).toBe(true);
    expect(await on()).toEqual([]);
    const again = await save({ fields: { period: year(2024), text: 'Hai' } }, null);
    expect(again.state.fields.text).toBe('Hai');
    expect(conflictsIn(again.state)).toEqual([]);
    expect(await on()).toHaveLength(1);
  });
});

it('sets roles on many provisions in one write, and undoes them as one', async () => {
  const tags = [1, 2, 3].map((n) => ({
    eId: indicator(n),
    department: 'so-tai-chinh',
    role: 'lead' as const,
  }));
  const done = await saveRoles(desk, PLAN, tags);
  expect((await responsibilitiesIn(db, PLAN)).map(roleOf)).toEqual(['lead', 'lead', 'lead']);
  await saveRoles(desk, PLAN, [{ eId: indicator(1), department: 'so-tai-chinh', role: 'none' }]);
  expect((await responsibilitiesIn(db, PLAN)).map(roleOf).filter(Boolean)).toHaveLength(2);
  expect(done.ok && (await done.undo())).toBe(true);
  expect((await responsibilitiesIn(db, PLAN)).map(roleOf).filter(Boolean)).toEqual([]);
});

describe('departments', () => {
  it('are renamed, added and given a successor as records, and undone', async () => {
    const list = createDepartments(db, 'thai-nguyen');
    const added = await list.onAdd('Sở Ngoại vụ');
    await list.onSet('so-cong-thuong', { name: 'Sở Công nghiệp' });
    expect((await departmentRecords(db, 'thai-nguyen')).map(({ fields }) => fields.name).sort()).toEqual([
      'Sở Công nghiệp',
      'Sở Ngoại vụ',
    ]);
    expect(added.ok && (await added.undo())).toBe(true);
    const left = (await departmentRecords(db, 'thai-nguyen')).filter(({ deleted }) => !deleted);
    expect(left.map(({ fields }) => fields.name)).toEqual(['Sở Công nghiệp']);
  });

  it.each([
    ['Sở Ngoại vụ', [], 'so-ngoai-vu'],
    ['Sở Ngoại vụ', ['so-ngoai-vu'], 'so-ngoai-vu-2'],
    ['Đài PT-TH', [], 'dai-pt-th'],
    ['!!!', [], 'co-quan'],
  ])('%s has a slug of its own', (name, taken, slug) => expect(slugOf(name, new Set(taken))).toBe(slug));
});
