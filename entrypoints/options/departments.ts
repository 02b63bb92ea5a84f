import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { liveQuery } from 'dexie';
import type { DepartmentKept, DepartmentsProps } from '../../components/options/departments.tsx';
import { slugOf } from '../../components/shared/departments/slug.ts';
import { type Department, departmentsOf } from '../../utils/core/notebook/departments.ts';
import { setDepartment } from '../../utils/core/notebook/edits.ts';
import type { DepartmentFields, RecordState } from '../../utils/core/notebook/model.ts';
import { departmentId } from '../../utils/core/notebook/record-id.ts';
import { provinceFile } from '../../utils/platform/departments.ts';
import { departmentRecords, record } from '../../utils/storage/around.ts';
import type { NotebookDatabase } from '../../utils/storage/database.ts';
import { undoChanges, writeEdits } from '../../utils/storage/write.ts';

export interface DepartmentList extends Pick<DepartmentsProps, 'onSet' | 'onAdd'> {
  readonly departments: ReadonlySignal<readonly Department[] | null>;
}

/** The departments of a province, read live; every change is a record of the notebook. */
export function createDepartments(db: NotebookDatabase, province: string): DepartmentList {
  const shipped = provinceFile(province);
  const records = signal<readonly RecordState<'department'>[] | null>(null);
  liveQuery(async () => departmentRecords(db, province)).subscribe({
    next: (found) => {
      records.value = found;
    },
    // The list that is shipped can be read without the notebook; a change to it says that it was not kept.
    error: () => {
      records.value = [];
    },
  });
  const departments = computed(() => records.value && departmentsOf(shipped, records.value));
  const set = async (slug: string, fields: Partial<DepartmentFields>): Promise<DepartmentKept> => {
    const before = (await record(db, departmentId(province, slug))) as RecordState<'department'> | null;
    const answer = await writeEdits(db, setDepartment(before, province, slug, fields));
    if (!answer.ok) return { ok: false };
    const ids = answer.value.changes.map(({ id }) => id);
    return { ok: true, undo: async () => (await undoChanges(db, ids)).ok };
  };
  return {
    departments,
    onSet: set,
    onAdd: (name) => {
      const taken = new Set((departments.peek() ?? []).map(({ slug }) => slug));
      return set(slugOf(name, taken), { name, successor: null, until: null, retired: false });
    },
  };
}
