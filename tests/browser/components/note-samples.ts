import type { NoteEntry } from '../../../components/sidepanel/model/note-card.ts';
import type { Surroundings } from '../../../components/sidepanel/model/surroundings.ts';
import type { NoteDeeds, NoteDetail } from '../../../components/sidepanel/note/note-model.ts';
import { passagesIn } from '../../../entrypoints/sidepanel/passage-words.ts';
import type { Json } from '../../../utils/core/notebook/change.ts';
import type {
  AnnotationFields,
  FieldsByKind,
  Head,
  RecordKind,
  RecordState,
} from '../../../utils/core/notebook/model.ts';
import type { Resolution } from '../../../utils/core/resolution/model.ts';

export const NOW = Date.parse('2026-03-02T09:00:00Z');

const head = (id: string, value: Json, by = 'hoa', wall = '2026-02-12T07:42:00Z'): Head => ({
  id,
  value,
  by,
  wall,
  at: wall,
});

/** A record of one author, each field with one head. */
export function recordOf<K extends RecordKind>(
  kind: K,
  id: string,
  fields: Partial<FieldsByKind[K]>,
  { by = 'hoa', wall = '2026-02-12T07:42:00Z' }: { by?: string; wall?: string } = {},
): RecordState<K> {
  const touch = { by, wall, at: wall };
  return {
    id: `${kind}:${id}`,
    kind,
    fields,
    heads: Object.fromEntries(
      Object.entries(fields).map(([field, value]) => [
        field,
        [head(`${id}-${field}`, value as Json, by, wall)],
      ]),
    ),
    deleted: false,
    revived: false,
    created: touch,
    updated: touch,
  };
}

/** Two heads of one field: nobody knew of the other. */
export function contested<K extends RecordKind>(
  record: RecordState<K>,
  field: string,
  mine: Json,
  theirs: Json,
): RecordState<K> {
  return {
    ...record,
    fields: { ...record.fields, [field]: mine },
    heads: {
      ...record.heads,
      [field]: [
        head('mine', mine, 'hoa', '2026-02-12T07:05:00Z'),
        head('theirs', theirs, 'minh', '2026-02-12T07:02:00Z'),
      ],
    },
  };
}

export const around = (resolution: Resolution): Surroundings => ({
  resolutions: new Map([[resolution.id, resolution]]),
  people: (by) =>
    by === 'hoa'
      ? { id: by, name: 'Nguyễn Thị Hoà', role: 'Đại biểu', unit: '', me: true }
      : by === 'minh'
        ? { id: by, name: 'Lý Đức Ấm', role: 'Chuyên viên', unit: 'Văn phòng', me: false }
        : { id: by, name: '', role: '', unit: '', me: false },
  passages: passagesIn([resolution]),
  now: NOW,
});

const page = { url: 'https://thainguyen.gov.vn/nq.html', title: 'Nghị quyết' };

/** An annotation on a provision. */
export function noteOn(
  resolution: Resolution,
  eId: string,
  id: string,
  fields: Partial<AnnotationFields> = {},
  when: { by?: string; wall?: string } = {},
): RecordState<'annotation'> {
  const provision = resolution.provisions.find((each) => each.eId === eId)!;
  return recordOf(
    'annotation',
    id,
    {
      target: {
        type: 'canonical',
        resolution: resolution.id,
        hash: resolution.hash,
        spans: [{ start: provision.start, end: provision.end }],
        provisions: [eId],
        quote: { exact: resolution.text.slice(provision.start, provision.end), prefix: '', suffix: '' },
        page,
      },
      motivation: 'commenting',
      text: 'Số liệu khảo sát mức sống 2024 đã công bố chưa?',
      private: false,
      ...fields,
    },
    when,
  );
}

/** An annotation on a page that is no copy. */
export const noteElsewhere = (id: string, exact: string): RecordState<'annotation'> =>
  recordOf(
    'annotation',
    id,
    {
      target: {
        type: 'page',
        quote: { exact, prefix: '', suffix: '' },
        position: { start: 0, end: exact.length },
        page: {
          url: 'https://www.vietnamplus.vn/thai-nguyen-post1085743.vnp',
          title: 'Thái Nguyên: Tăng trưởng kinh tế năm 2025 đạt 6,33%',
        },
      },
      motivation: 'highlighting',
      text: '',
      private: true,
    },
    { by: 'minh', wall: '2026-03-01T01:00:00Z' },
  );

export const entryOf = (
  record: RecordState<'annotation'>,
  more: Partial<Omit<NoteEntry, 'record'>> = {},
): NoteEntry => ({ record, replies: 0, resting: [], tags: [], ...more });

export const detailOf = (
  record: RecordState<'annotation'>,
  more: Partial<Omit<NoteDetail, 'record'>> = {},
): NoteDetail => ({
  record,
  draft: null,
  replyDraft: '',
  replies: [],
  tags: [],
  evidenceFor: [],
  resting: [],
  verdicts: [],
  ...more,
});

/** Deeds that do nothing, and say that it is done. */
export const noDeeds: NoteDeeds = {
  onDraft: () => {},
  onDropDraft: () => {},
  onSave: async () => ({ ok: true, knowing: ['next'], wall: '2026-03-02T03:42:00Z' }),
  onMotivation: () => {},
  onPrivate: () => {},
  onTag: () => {},
  onEvidence: () => {},
  onReplyDraft: () => {},
  onReplyLeft: () => {},
  isOwn: () => false,
  onReply: async () => true,
  onEditReply: async () => true,
  onDeleteReply: () => {},
  onResolveReply: () => {},
  onRestoreReply: () => {},
  onResolve: () => {},
  onRestore: () => {},
  onDelete: () => {},
  onLeft: () => {},
  onCopy: async () => true,
  onHistory: () => {},
  onProvision: () => {},
  onStatus: () => {},
  onNewStatus: () => {},
  onReveal: () => {},
  onOpenPage: () => {},
};
