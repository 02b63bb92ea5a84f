import { computed } from '@preact/signals';
import { departmentsOf } from '../../../utils/core/notebook/departments.ts';
import { parseRecordId } from '../../../utils/core/notebook/record-id.ts';
import { roleOf } from '../../../utils/core/notebook/state.ts';
import type { Resolution } from '../../../utils/core/resolution/model.ts';
import { provinceFile, provinceOf } from '../../../utils/platform/departments.ts';
import { departmentRecords, responsibilitiesIn } from '../../../utils/storage/around.ts';
import { liveSignal } from '../../../utils/storage/live.ts';
import { resolutions } from '../resolutions.ts';
import { db } from '../session.ts';
import { choice } from './choice.ts';

interface Option {
  readonly value: string;
  readonly label: string;
}

/** The resolution that a table or a paper is about: the one chosen, or the first at hand. */
export const about = computed<Resolution | null>(() => {
  const all = [...resolutions.value.values()];
  return all.find(({ id }) => id === choice.value.resolution) ?? all[0] ?? null;
});

export const resolutionOptions = computed<readonly Option[]>(() =>
  [...resolutions.value.values()].map(({ id, title }) => ({ value: id, label: title })),
);

/** Fields and groups of solutions, as they are numbered. */
export const fieldOptions = computed<readonly Option[]>(() =>
  (about.value?.provisions ?? []).flatMap(({ eId, kind, number, heading }) =>
    kind === 'field' || kind === 'group' ? [{ value: eId, label: `${number}. ${heading ?? ''}` }] : [],
  ),
);

const duties = liveSignal(() => {
  const id = about.value?.id;
  return id === undefined ? null : () => responsibilitiesIn(db, id);
});
const edited = liveSignal(() => {
  const id = about.value?.id;
  return id === undefined ? null : () => departmentRecords(db, provinceOf(id));
});

/** Those that answer for anything; the others would find nothing. */
export const departmentOptions = computed<readonly Option[]>(() => {
  const id = about.value?.id;
  if (id === undefined) return [];
  const responsible = new Set(
    (duties.value ?? []).flatMap((record) =>
      roleOf(record) ? [parseRecordId(record.id)?.parts[2] ?? ''] : [],
    ),
  );
  return departmentsOf(provinceFile(provinceOf(id)), edited.value ?? []).flatMap(({ slug, name }) =>
    responsible.has(slug) ? [{ value: slug, label: name }] : [],
  );
});
