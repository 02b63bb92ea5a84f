import type { RecordId } from '../core/notebook/change.ts';
import { annotationOf, subjectOf } from '../core/notebook/record-id.ts';
import type { Planned } from './planned.ts';

/**
 * Records of an import with all that hangs on them in it: values, evidence, tags, marks of reviewers, replies and the
 * replies to these. A status note without its values would be half a record.
 */
export function withHanging(
  planned: ReadonlyMap<RecordId, Planned>,
  ids: readonly RecordId[],
): Set<RecordId> {
  const found = new Set(ids.filter((id) => planned.has(id)));
  for (let before = -1; before !== found.size; ) {
    before = found.size;
    for (const [id, { to }] of planned)
      if ([subjectOf(id), annotationOf(id), to].some((each) => each !== null && found.has(each)))
        found.add(id);
  }
  return found;
}
