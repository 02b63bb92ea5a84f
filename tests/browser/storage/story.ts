import fc from 'fast-check';
import type { Change, Edit, RecordId } from '../../../utils/core/notebook/change.ts';
import { observe, tick } from '../../../utils/core/notebook/clock.ts';
import {
  attachEvidence,
  changeField,
  createAnnotation,
  createReply,
  createStatus,
  deleteRecord,
  reportValue,
  restoreRecord,
  setProfile,
  setRole,
  setTag,
} from '../../../utils/core/notebook/edits.ts';
import { foldRecord } from '../../../utils/core/notebook/fold.ts';
import { MOTIVATIONS, type Period, type RecordState } from '../../../utils/core/notebook/model.ts';
import {
  evidenceId,
  profileId,
  provisionSubject,
  responsibilityId,
  tagId,
  valueId,
} from '../../../utils/core/notebook/record-id.ts';
import { seal } from '../../../utils/core/notebook/seal.ts';
import { digest } from '../../../utils/storage/digest.ts';
import { resolutionOf } from '../../../utils/storage/resolutions.ts';
import { onNews, onPlan, PLAN } from './passages.ts';

/** One thing that one of two people does; the numbers choose among what there is. */
export interface Step {
  readonly who: 0 | 1;
  readonly what: (typeof DEEDS)[number];
  readonly a: number;
  readonly b: number;
}

const DEEDS = [
  'note',
  'note',
  'page note',
  'status',
  'value',
  'evidence',
  'own evidence',
  'tag',
  'role',
  'reply',
  'edit',
  'move',
  'delete',
  'restore',
  'name',
  'meet',
] as const;

export const steps = (most: number): fc.Arbitrary<Step[]> =>
  fc.array(
    fc.record({
      who: fc.constantFrom(0 as const, 1 as const),
      what: fc.constantFrom(...DEEDS),
      a: fc.nat(997),
      b: fc.nat(997),
    }),
    { minLength: 5, maxLength: most },
  );

/** Indicators 1 and 2 with their targets, a task of each of two fields. */
export const PROVISIONS = [
  'art_2__sec_I__para_2__point_1',
  'art_2__sec_I__para_2__point_2',
  'art_2__sec_II__para_1__p_1__s_1',
  'art_2__sec_II__para_2__p_1__s_1',
];
const TARGETS = PROVISIONS.flatMap((eId) => resolutionOf(PLAN)?.provisions.get(eId)?.targets ?? []);
export const PAGES = ['https://a.vn/1', 'https://a.vn/2'];
export const TAGS = ['trọng điểm', 'Kỳ 12', 'a|b'];
export const DEPARTMENTS = ['tai-chinh', 'xay-dung'];
export const AUTHORS = ['an', 'binh'];
export const WORDS = [
  'giáo dục',
  'Giao thông',
  'đường sá',
  'tăng 6,5%',
  'hộ nghèo',
  'y tế',
  'ý kiến',
  'Đầu tư công',
];

const pick = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;
const text = (n: number): string => `${pick(WORDS, n)} ${pick(WORDS, n >> 3)}`;
const periodOf = (n: number): Period =>
  n % 5 === 0 ? { kind: 'quarter', year: 2023, quarter: 2 } : { kind: 'year', year: 2021 + (n % 5) };

/** What two people did, knowing of each other only what they had when they met. @returns all changes of both, in no order that matters */
export async function tell(story: readonly Step[]): Promise<Change[]> {
  const logs = [new Map<string, Change>(), new Map<string, Change>()] as const;
  const clocks: (string | null)[] = [null, null];
  let now = Date.UTC(2024, 0, 1);
  let made = 0;
  for (const step of story) {
    now += 7 * 3_600_000;
    made += 1;
    if (step.what === 'meet') {
      for (const [id, change] of [...logs[0], ...logs[1]]) for (const log of logs) log.set(id, change);
      for (const side of [0, 1])
        for (const { at } of logs[0].values()) clocks[side] = observe(clocks[side] ?? null, at, now);
      continue;
    }
    const log = logs[step.who];
    for (const { record, field, value, knowing } of editsOf(step, [...log.values()], made)) {
      const at = tick(clocks[step.who] ?? null, now);
      clocks[step.who] = at;
      const by = pick(AUTHORS, step.who);
      const wall = new Date(now).toISOString();
      const change = await seal(
        { at, wall, by, device: by, record, field, value, replaces: knowing },
        digest,
      );
      log.set(change.id, change);
    }
  }
  return [...new Map([...logs[0], ...logs[1]]).values()];
}

function editsOf({ what, a, b }: Step, log: readonly Change[], made: number): Edit[] {
  const state = <K extends RecordState['kind']>(id: RecordId): RecordState<K> | null =>
    foldRecord(log.filter(({ record }) => record === id)) as RecordState<K> | null;
  const ids = (kind: string) =>
    [...new Set(log.map(({ record }) => record))].filter((id) => id.startsWith(kind));
  const some = <K extends RecordState['kind']>(kind: K | '', n: number): RecordState<K> | null => {
    const own = ids(kind === '' ? '' : `${kind}:`);
    return own.length > 0 ? state<K>(pick(own, n)) : null;
  };
  const provision = pick(PROVISIONS, a);
  switch (what) {
    case 'note': {
      const provisions = a % 3 === 0 ? [provision, pick(PROVISIONS, a + 1)] : [provision];
      const target = onPlan(100 + (a % 50) * 10, provisions, pick(WORDS, b));
      const motivation = pick(MOTIVATIONS, b);
      return createAnnotation(`annotation:n${made}`, {
        target,
        motivation,
        text: text(a),
        private: b % 7 === 0,
      });
    }
    case 'page note': {
      const target = onNews(pick(PAGES, a), pick(WORDS, b));
      return createAnnotation(`annotation:p${made}`, {
        target,
        motivation: pick(MOTIVATIONS, a),
        text: text(b),
        private: false,
      });
    }
    case 'status':
      return createStatus(`status:s${made}`, {
        about: { resolution: PLAN, provision },
        period: periodOf(b),
        territory: b % 6 === 0 ? { kind: 'other', name: 'cả vùng' } : { kind: 'as adopted' },
        text: text(b),
        source: '',
        judgement: b % 4 === 0 ? { state: 'at risk', reason: text(a) } : null,
        private: false,
      });
    case 'value': {
      const note = some('status', a);
      const target = pick(TARGETS, b);
      if (!note) return [];
      const reported = b % 9 === 0 ? null : { value: target.value + (b % 3) - 1, unit: target.unit };
      return reportValue(state(valueId(note.id, target.id)), note.id, target.id, reported);
    }
    case 'evidence':
    case 'own evidence': {
      const note = some('annotation', b);
      const subject = what === 'evidence' ? some('status', a)?.id : provisionSubject(PLAN, provision);
      if (!note || !subject) return [];
      return attachEvidence(state(evidenceId(subject, note.id)), subject, note.id, a % 4 !== 0);
    }
    case 'tag': {
      const subject = some(b % 2 === 0 ? 'annotation' : 'status', a)?.id;
      const name = pick(TAGS, b);
      return subject ? setTag(state(tagId(subject, name)), subject, name, a % 4 !== 0) : [];
    }
    case 'role': {
      const of = { resolution: PLAN, eId: provision, department: pick(DEPARTMENTS, b) };
      const role = pick(['lead', 'co-ordinating', 'none'] as const, b);
      return setRole(state(responsibilityId(of.resolution, of.eId, of.department)), of, role);
    }
    case 'reply': {
      const to = some(b % 2 === 0 ? 'annotation' : 'status', a)?.id;
      return to ? createReply(`reply:r${made}`, { to, text: text(a), private: false }) : [];
    }
    case 'edit': {
      const note = some(
        pick(['annotation', 'status', 'reply'] as const, b),
        a,
      ) as RecordState<'annotation'> | null;
      return note ? changeField(note, 'text', text(b)) : [];
    }
    case 'move': {
      const note = some('annotation', b);
      return note ? changeField(note, 'target', onPlan(300 + a, [provision], pick(WORDS, a))) : [];
    }
    case 'delete': {
      const one = some('', a);
      return one ? deleteRecord(one) : [];
    }
    case 'restore': {
      const gone = ids('')
        .flatMap((id) => state(id) ?? [])
        .filter(({ deleted }) => deleted);
      return gone.length > 0 ? restoreRecord(pick(gone, a)) : [];
    }
    case 'name': {
      const author = pick(AUTHORS, a);
      return setProfile(state(profileId(author)), author, {
        name: pick(['Ân', 'Đức', 'Bình', 'Anh'], b),
        role: '',
        unit: '',
      });
    }
    case 'meet':
      return [];
  }
}
