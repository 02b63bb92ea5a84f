import type { RecordState } from '../../../utils/core/notebook/model.ts';
import { parseProvisionSubject, parseRecordId } from '../../../utils/core/notebook/record-id.ts';
import type { Resolution } from '../../../utils/core/resolution/model.ts';
import { namesOf } from '../inspection/known.ts';

/**
 * Where a record belongs, in words: "indicator 7", "target 7.1, indicator 7"; the record that it hangs on where it says no
 * more, '' for a person's own.
 */
export function placeOfRecord(state: RecordState, resolutions: readonly Resolution[]): string {
  const { kind, parts: [first = '', second = ''] = [] } = parseRecordId(state.id) ?? {};
  switch (kind) {
    case 'annotation': {
      const { target } = (state as RecordState<'annotation'>).fields;
      if (target?.type !== 'canonical') return target?.page.url ?? '';
      const eId = target.provisions.at(-1);
      return eId === undefined ? target.resolution : nameOf(target.resolution, eId, resolutions);
    }
    case 'status': {
      const { about } = (state as RecordState<'status'>).fields;
      return about ? nameOf(about.resolution, about.provision, resolutions) : '';
    }
    case 'value':
      return placeOfTarget(second, resolutions);
    case 'responsibility':
      return nameOf(first, second, resolutions);
    case 'reply':
      return (state as RecordState<'reply'>).fields.to ?? '';
    case 'tag':
    case 'evidence':
    case 'review': {
      const subject = parseProvisionSubject(first);
      return subject ? nameOf(subject.resolution, subject.eId, resolutions) : first;
    }
    case 'department':
    case 'closing':
      return second;
    default:
      return '';
  }
}

/** A target with the indicator that it is of. */
export function placeOfTarget(target: string, resolutions: readonly Resolution[]): string {
  for (const { id, provisions } of resolutions) {
    const holder = provisions.find(({ targets }) => targets?.some((each) => each.id === target));
    if (holder) return `target ${target}, ${nameOf(id, holder.eId, resolutions)}`;
  }
  return `target ${target}`;
}

const nameOf = (resolution: string, eId: string, resolutions: readonly Resolution[]): string =>
  namesOf(resolutions.find(({ id }) => id === resolution) ?? null).one(eId);
