import type { InboxViewProps } from '../../../components/dashboard/review/inbox-view.tsx';
import type {
  ClosedPeriod,
  FigureWords,
  InboxEntry,
  Line,
} from '../../../components/dashboard/review/model.ts';
import type { PeriodsViewProps } from '../../../components/dashboard/review/periods-view.tsx';
import type { Verdict } from '../../../utils/core/notebook/review.ts';
import { people } from './import-samples.ts';

export const verdict = (more: Partial<Verdict> = {}): Verdict => ({
  reviewer: 'minh',
  mark: 'accepted',
  wall: '2026-02-12T07:42:00Z',
  edited: false,
  answered: false,
  ...more,
});

export const entryOf = (id: string, more: Partial<InboxEntry> = {}): InboxEntry => ({
  id,
  kind: 'Ghi chú',
  cite: 'Chỉ tiêu 7',
  quote: 'GRDP bình quân đầu người năm 2025 đạt từ 150 triệu đồng trở lên',
  text: `Cần nêu nguồn số liệu ${id}.`,
  figures: [],
  state: null,
  territory: '',
  source: '',
  author: 'am',
  wall: '2026-02-10T07:42:00Z',
  edited: null,
  replies: [],
  verdicts: [],
  own: null,
  reason: 'new',
  contested: false,
  isReply: false,
  ...more,
});

const ENTRIES: readonly InboxEntry[] = [
  entryOf('a', {
    reason: 'answered',
    own: verdict({ mark: 'asked', answered: true }),
    verdicts: [verdict({ mark: 'asked', answered: true }), verdict({ reviewer: 'kin', edited: true })],
    replies: [
      { id: 'reply:1', by: 'minh', wall: '2026-02-12T07:42:00Z', text: 'Căn cứ nào?' },
      { id: 'reply:2', by: 'am', wall: '2026-02-13T07:42:00Z', text: 'Đã bổ sung căn cứ.' },
    ],
  }),
  entryOf('b', {
    kind: 'Tình trạng',
    quote: '',
    text: '2024 · Theo báo cáo cuối năm.',
    state: 'at risk',
    figures: [{ name: 'GRDP bình quân đầu người', value: '119,2 triệu đồng' }],
    source: 'Báo cáo số 12',
    edited: { by: 'minh', wall: '2026-02-13T07:42:00Z' },
    contested: true,
  }),
  entryOf('c', { text: 'Một lời dài. '.repeat(60), verdicts: [verdict({ mark: 'checked' })] }),
  entryOf('d'),
];

export const LINES: readonly Line[] = [
  { what: 'group', key: 'again', name: 'Xem lại: đã trả lời hoặc đã sửa', count: 1 },
  { what: 'row', id: 'a' },
  { what: 'group', key: 'am', name: 'Lý Đức Ấm', count: 3 },
  { what: 'row', id: 'b' },
  { what: 'row', id: 'c' },
  { what: 'row', id: 'd' },
];

const nothing = async (): Promise<boolean> => true;

export const inboxProps = (more: Partial<InboxViewProps> = {}): InboxViewProps => ({
  query: { state: 'open' },
  by: 'author',
  lines: LINES,
  counts: { open: 4, asked: 2, accepted: 1204, checked: 0, all: 1210 },
  choices: {
    authors: [
      { value: 'am', label: 'Lý Đức Ấm' },
      { value: 'minh', label: 'Đặng Quốc Minh' },
    ],
    provisions: [
      { value: 'art_1', label: 'Chỉ tiêu 7' },
      { value: 'art_2', label: 'Nhiệm vụ 3 · Công nghiệp' },
    ],
    kinds: ['annotation', 'status'],
    resolutions: [],
  },
  at: (id) => ENTRIES.find((each) => each.id === id) ?? null,
  people,
  historyOf: () => null,
  drafts: new Map(),
  onQuery: () => {},
  onGroupBy: () => {},
  onRange: () => {},
  onMark: nothing,
  onAsk: nothing,
  ...more,
});

const figure = (key: string, more: Partial<FigureWords> = {}): FigureWords => ({
  key,
  name: 'Chỉ tiêu 7 · GRDP bình quân đầu người',
  reported: '119,2 triệu đồng',
  state: 'at risk',
  ...more,
});

export const closed = (more: Partial<ClosedPeriod> = {}): ClosedPeriod => ({
  id: 'closing:r|2024',
  period: { kind: 'year', year: 2024 },
  by: 'minh',
  wall: '2026-02-12T07:42:00Z',
  figures: [figure('1'), figure('2', { reported: '', state: 'achieved' })],
  changes: [
    {
      key: '1',
      what: 'figure',
      name: 'Chỉ tiêu 7 · GRDP bình quân đầu người',
      before: figure('1'),
      after: figure('1', { reported: '121,5 triệu đồng' }),
      touch: { by: 'am', wall: '2026-02-20T07:42:00Z' },
    },
    { key: '2', what: 'gone', name: 'Chỉ tiêu 9', before: figure('2'), after: null, touch: null },
  ],
  contested: false,
  ...more,
});

export const periodsProps = (more: Partial<PeriodsViewProps> = {}): PeriodsViewProps => ({
  resolutions: [],
  resolution: 'r',
  field: null,
  preview: [figure('1'), figure('2')],
  provisions: 2,
  pending: { contested: 0, waiting: 0 },
  already: false,
  closed: [closed(), closed({ id: 'closing:r|2023', contested: true, changes: [] })],
  nameOf: () => 'Năm 2024',
  people,
  onResolution: () => {},
  onClose: () => {},
  onReopen: () => {},
  onAgain: () => {},
  onSettle: () => {},
  ...more,
});
