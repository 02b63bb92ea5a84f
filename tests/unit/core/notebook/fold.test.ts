import { describe, expect, test } from 'vitest';
import {
  changeField,
  createStatus,
  deleteRecord,
  reportValue,
  resolveConflict,
  restoreRecord,
  setTag,
} from '../../../../utils/core/notebook/edits.ts';
import { foldLog, foldRecord } from '../../../../utils/core/notebook/fold.ts';
import { inverse } from '../../../../utils/core/notebook/inverse.ts';
import { mergeLogs } from '../../../../utils/core/notebook/merge.ts';
import type { RecordState, StatusFields } from '../../../../utils/core/notebook/model.ts';
import { statusId, tagId, valueId } from '../../../../utils/core/notebook/record-id.ts';
import { conflictsIn, isAttached, isPrivate } from '../../../../utils/core/notebook/state.ts';
import { Machine } from './log.ts';

const id = statusId('s1');
const fields: StatusFields = {
  about: { resolution: 'thai-nguyen/2020/kt-xh-2021-2025', provision: 'art_2__sec_I__para_2__point_7' },
  period: { kind: 'year', year: 2024 },
  territory: { kind: 'as adopted' },
  text: 'một',
  source: '',
  judgement: null,
  private: false,
};

/** Two people who know the same status note. */
function two(): {
  lan: Machine;
  minh: Machine;
  now: (who: Machine) => RecordState<'status'>;
  meet: () => void;
} {
  const lan = new Machine('lan');
  const minh = new Machine('minh', 1_750_000_000_500);
  lan.write(createStatus(id, fields));
  const meet = () => {
    lan.take(minh.log);
    minh.take(lan.log);
  };
  meet();
  return { lan, minh, meet, now: (who) => who.state<'status'>(id) as RecordState<'status'> };
}

describe('the fold', () => {
  test('nothing is no record', () => {
    expect(foldRecord([])).toBeNull();
    expect(foldLog([{ id: 'x', erased: true }]).size).toBe(0);
  });

  test('an edit replaces, the history stays', () => {
    const { lan, now } = two();
    lan.write(changeField(now(lan), 'text', 'hai'));
    expect(now(lan).fields).toEqual({ ...fields, text: 'hai' });
    expect(conflictsIn(now(lan))).toEqual([]);
    expect(changeField(now(lan), 'text', 'hai')).toEqual([]);
  });

  test('two edits unknown to each other: both heads, the newest shows, one change settles it', () => {
    const { lan, minh, now, meet } = two();
    lan.write(changeField(now(lan), 'text', 'hai'));
    minh.write(changeField(now(minh), 'text', 'ba'));
    minh.write(changeField(now(minh), 'text', 'bốn'));
    meet();
    expect(now(lan)).toEqual(now(minh));
    expect(now(lan).heads.text?.map(({ value }) => value)).toHaveLength(2);
    expect(conflictsIn(now(lan))).toEqual(['text']);
    lan.write(resolveConflict(now(lan), 'text', 'hai'));
    meet();
    expect(conflictsIn(now(minh))).toEqual([]);
    expect(now(minh).fields.text).toBe('hai');
  });

  test('deleted, restored', () => {
    const { lan, now } = two();
    lan.write(deleteRecord(now(lan)));
    expect(now(lan)).toMatchObject({ deleted: true, revived: false, fields });
    lan.write(restoreRecord(now(lan)));
    expect(now(lan)).toMatchObject({ deleted: false, revived: false, fields });
  });

  test('an edit unknown to the deleter brings the record back, until somebody settles it', () => {
    const { lan, minh, now, meet } = two();
    lan.write(deleteRecord(now(lan)));
    minh.write(changeField(now(minh), 'text', 'hai'));
    meet();
    expect(now(lan)).toMatchObject({ deleted: false, revived: true, fields: { text: 'hai' } });
    const back = new Machine('lan', 1_760_000_000_000);
    back.take(lan.log);
    back.write(restoreRecord(now(back)));
    expect(now(back)).toMatchObject({ deleted: false, revived: false });
    minh.write(deleteRecord(now(minh)));
    expect(now(minh)).toMatchObject({ deleted: true, revived: false });
  });

  test('restored by one, deleted anew by another who knew of neither: it is there, and asks', () => {
    const { lan, minh, now, meet } = two();
    lan.write(deleteRecord(now(lan)));
    lan.write(restoreRecord(now(lan)));
    minh.write(deleteRecord(now(minh)));
    meet();
    expect(now(lan)).toMatchObject({ deleted: false, revived: true });
    expect(conflictsIn(now(lan))).toEqual(['deleted']);
    lan.write(deleteRecord(now(lan)));
    meet();
    expect(now(minh)).toMatchObject({ deleted: true, revived: false });
  });

  test('two who deleted what each knew of have deleted all', () => {
    const { lan, minh, now, meet } = two();
    minh.write(changeField(now(minh), 'text', 'hai'));
    minh.write(deleteRecord(now(minh)));
    lan.write(deleteRecord(now(lan)));
    meet();
    expect(now(lan)).toMatchObject({ deleted: true, revived: false });
  });

  test('a tag put on and taken off by two is on, and asks', () => {
    const lan = new Machine('lan');
    const minh = new Machine('minh', 1_760_000_000_000);
    const tag = tagId(id, 'đầu tư công');
    lan.write(setTag(null, id, 'đầu tư công'));
    minh.take(lan.log);
    lan.write(setTag(lan.state<'tag'>(tag), id, 'đầu tư công', false));
    lan.write(setTag(lan.state<'tag'>(tag), id, 'đầu tư công', true));
    minh.write(setTag(minh.state<'tag'>(tag), id, 'đầu tư công', false));
    lan.take(minh.log);
    const state = lan.state<'tag'>(tag) as RecordState<'tag'>;
    expect(state.fields.attached).toBe(false);
    expect(isAttached(state)).toBe(true);
    expect(conflictsIn(state)).toEqual(['attached']);
  });

  test('private while anybody says so; what hangs on it too', () => {
    const { lan, minh, now, meet } = two();
    expect(isPrivate(now(lan))).toBe(false);
    lan.write(changeField(now(lan), 'private', true));
    minh.write(changeField(now(minh), 'private', false));
    minh.write(setTag(null, id, 'x'));
    meet();
    const tag = lan.state(tagId(id, 'x')) as RecordState;
    expect([isPrivate(now(lan)), isPrivate(tag), isPrivate(tag, now(lan)), isPrivate(tag, null)]).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });

  test('erased wins, whichever way it is merged', () => {
    const { lan } = two();
    const erased = lan.log.map((change) => ({ id: change.id, erased: true as const }));
    expect(foldLog(mergeLogs(lan.log, erased)).size).toBe(0);
    expect(mergeLogs(erased, lan.log)).toEqual(mergeLogs(lan.log, erased));
  });
});

describe('undo', () => {
  const undo = (who: Machine, changes: ReturnType<Machine['write']>) =>
    who.write(inverse(changes, (each) => who.log.find((change) => change.id === each)));

  test('of a creation deletes, of that brings back', () => {
    const { lan, now } = two();
    const undone = undo(lan, lan.log.slice());
    expect(now(lan)).toMatchObject({ deleted: true, revived: false });
    undo(lan, undone);
    expect(now(lan)).toMatchObject({ deleted: false, revived: false, fields });
  });

  test('of several edits of one field goes back before the first', () => {
    const { lan, now } = two();
    const done = ['hai', 'ba'].flatMap((text) => lan.write(changeField(now(lan), 'text', text)));
    undo(lan, done);
    expect(now(lan).fields.text).toBe('một');
    expect(conflictsIn(now(lan))).toEqual([]);
  });

  test('of the first and the last of three leaves the one between', () => {
    const { lan, now } = two();
    const [first = [], , last = []] = ['hai', 'ba', 'bốn'].map((text) =>
      lan.write(changeField(now(lan), 'text', text)),
    );
    undo(lan, [...first, ...last]);
    expect(now(lan).heads.text?.map(({ value }) => value)).toEqual(['ba']);
  });

  test('of a value first reported takes it back; of what cannot be empty does nothing', () => {
    const lan = new Machine('lan');
    const done = lan.write(reportValue(null, id, 't', { value: 1, unit: '%' }));
    undo(lan, done);
    expect(lan.state<'value'>(valueId(id, 't'))?.fields).toEqual({ reported: null });
    const { lan: other } = two();
    const period = other.log.filter(({ field }) => field === 'period');
    expect(inverse(period, () => undefined)).toEqual([]);
  });

  test('of a settled conflict puts the conflict back', () => {
    const { lan, minh, now, meet } = two();
    lan.write(changeField(now(lan), 'text', 'hai'));
    minh.write(changeField(now(minh), 'text', 'ba'));
    meet();
    undo(lan, lan.write(resolveConflict(now(lan), 'text', 'hai và ba')));
    expect(
      now(lan)
        .heads.text?.map(({ value }) => value)
        .sort(),
    ).toEqual(['ba', 'hai']);
  });

  test('of a tag takes it off; of setting a deleted one deletes it again', () => {
    const lan = new Machine('lan');
    const tag = tagId(id, 'x');
    const state = () => lan.state<'tag'>(tag) as RecordState<'tag'>;
    undo(lan, lan.write(setTag(null, id, 'x')));
    expect([state().deleted, isAttached(state())]).toEqual([false, false]);
    lan.write(deleteRecord(state()));
    const done = lan.write(setTag(state(), id, 'x'));
    expect(isAttached(state())).toBe(true);
    expect(state().revived).toBe(false);
    undo(lan, done);
    expect(state()).toMatchObject({ deleted: true, revived: false });
  });

  test('of an edit that somebody edited since: both stay', () => {
    const { lan, now } = two();
    const done = lan.write(changeField(now(lan), 'text', 'hai'));
    lan.write(changeField(now(lan), 'text', 'ba'));
    undo(lan, done);
    expect(now(lan).heads.text?.map(({ value }) => value)).toEqual(['một', 'ba']);
  });
});
