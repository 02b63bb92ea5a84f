import type { ImportViewProps } from '../../../components/dashboard/import/import-view.tsx';
import type { FileReading, PlannedRow, Told } from '../../../components/dashboard/import/model.ts';
import type { People, Person } from '../../../components/shared/people.tsx';
import { contested, recordOf } from './note-samples.ts';

const PEOPLE: readonly Person[] = [
  { id: 'hoa', name: 'Nguyễn Thị Hoà', role: 'Chuyên viên', unit: 'Văn phòng HĐND tỉnh', me: true },
  { id: 'am', name: 'Lý Đức Ấm', role: 'Chuyên viên', unit: 'Sở Tài chính', me: false },
  { id: 'minh', name: 'Đặng Quốc Minh', role: 'Đại biểu', unit: 'Tổ đại biểu số 4', me: false },
];
export const people: People = (by) =>
  PEOPLE.find(({ id }) => id === by) ?? { id: by, name: '', role: '', unit: '', me: false };

export const told = (code: string, where = '', params: Told['params'] = {}): Told => ({
  code,
  where,
  params,
});

/** A file that was read, as a staff member sends one. */
export const fileOf = (more: Partial<FileReading> = {}): FileReading => ({
  id: 'one',
  name: 'so-nghi-quyet_Ly-Duc-Am_2026-02.sonq.json',
  bytes: 245_300,
  phase: 'read',
  kind: 'notebook',
  done: 245_300,
  wrongPassphrase: false,
  error: null,
  records: 128,
  authors: [
    { person: people('am'), records: 120, from: '2026-01-05T02:00:00Z', to: '2026-02-12T07:42:00Z' },
    { person: people('minh'), records: 8, from: '2026-02-10T02:00:00Z', to: '2026-02-10T07:42:00Z' },
  ],
  outcomes: { new: 96, changed: 21, conflict: 3, here: 7, refused: 1, erased: 0 },
  integrity: { signed: 119, unsigned: 8, altered: 1 },
  keys: [
    { id: '9f3a61c02bd47e58a1f0c3d29b7e4460', device: 'd1', owners: ['Lý Đức Ấm'], trust: 'first' },
    { id: '1b2c3d4e5f60718293a4b5c6d7e8f901', device: 'd2', owners: ['Đặng Quốc Minh'], trust: 'other' },
  ],
  refused: [told('malformed', 'items[17].changes[2]')],
  told: [],
  unknown: [],
  ...more,
});

const QUOTE =
  'Tổng sản phẩm trong tỉnh (GRDP) bình quân đầu người đến năm 2025 đạt từ 150 triệu đồng trở lên.';

const note = recordOf(
  'annotation',
  'n1',
  {
    target: {
      type: 'page',
      quote: { exact: QUOTE, prefix: '', suffix: '' },
      position: { start: 0, end: 10 },
      page: { url: 'https://baothainguyen.vn/a', title: 'Báo Thái Nguyên' },
    },
    motivation: 'questioning',
    text: 'Số liệu năm 2024 là 119,2 triệu đồng; đến hết năm 2025 có đạt 150 triệu không?',
    private: false,
  },
  { by: 'am' },
);
const value = recordOf('value', 's1|t1', { reported: { value: 119.2, unit: 'triệu đồng' } }, { by: 'am' });

export const rows: readonly PlannedRow[] = [
  {
    id: note.id,
    before: null,
    after: note,
    refusal: null,
    integrity: 'signed',
    signers: ['Lý Đức Ấm'],
    files: ['am.sonq.json'],
    out: false,
  },
  {
    id: value.id,
    before: value,
    after: contested(
      value,
      'reported',
      { value: 119.2, unit: 'triệu đồng' },
      { value: 114.1, unit: 'triệu đồng' },
    ),
    refusal: null,
    integrity: 'unsigned',
    signers: [],
    files: ['am.sonq.json', 'minh.sonq.json'],
    out: true,
  },
  {
    id: 'status:x',
    before: null,
    after: null,
    refusal: told('altered', ''),
    integrity: 'altered',
    signers: [],
    files: ['minh.sonq.json'],
    out: false,
  },
];

const nothing = (): void => {};

export const importProps = (more: Partial<ImportViewProps> = {}): ImportViewProps => ({
  files: [],
  stage: 'idle',
  progress: { done: 0, total: 0 },
  plan: null,
  rows: {
    outcome: 'conflict',
    at: (index) => rows[index % rows.length] ?? null,
    onRange: nothing,
    onOutcome: nothing,
    onLeaveOut: nothing,
    wordsOf: ({ id }) =>
      id === note.id
        ? { kind: 'Câu hỏi', cite: 'Chỉ tiêu 7', quote: QUOTE, text: note.fields.text ?? '' }
        : {
            kind: 'Số liệu',
            cite: 'Chỉ tiêu 7 · GRDP bình quân đầu người',
            quote: '',
            text: '114,1 triệu đồng',
          },
    fields: { name: (_, field) => field, show: (_, __, value) => JSON.stringify(value) },
  },
  people,
  earlier: [],
  outcome: null,
  dragging: false,
  onFiles: nothing,
  onUnlock: nothing,
  onRemove: nothing,
  onAddResolution: nothing,
  onCommit: nothing,
  onCancel: nothing,
  onDiscard: nothing,
  onUndo: async () => true,
  ...more,
});

export const plan = {
  counts: { new: 96, changed: 21, conflict: 3, here: 7, refused: 1, erased: 0 },
  taking: 119,
};
