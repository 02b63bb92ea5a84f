import canonical from '../../../../public/resolutions/thai-nguyen/2020/kt-xh-2021-2025.json' with {
  type: 'json',
};
import type { DeviceKey, RecordEntry } from '../../../../utils/core/exchange/model.ts';
import type { Change, Edit } from '../../../../utils/core/notebook/change.ts';
import {
  attachEvidence,
  changeField,
  createAnnotation,
  createReply,
  createStatus,
  deleteRecord,
  reportValue,
  setDepartment,
  setProfile,
  setRole,
  setTag,
} from '../../../../utils/core/notebook/edits.ts';
import type { AnnotationFields, RecordState } from '../../../../utils/core/notebook/model.ts';
import {
  annotationId,
  closingId,
  provisionSubject,
  reviewId,
  statusId,
} from '../../../../utils/core/notebook/record-id.ts';
import type { Resolution } from '../../../../utils/core/resolution/model.ts';
import { Machine } from '../notebook/log.ts';

/** A notebook with records of every kind, in every state that the format has a word for. */

export const RESOLUTION = canonical as unknown as Resolution;
export const POINT = 'art_2__sec_I__para_2__point_7';

export const KEY: DeviceKey = {
  id: '0123456789abcdef0123456789abcdef',
  device: 'an-1',
  publicKey: 'A'.repeat(43),
};
const SIGNATURE = { key: KEY.id, signature: 'B'.repeat(86) };

const QUOTE = { exact: 'từ 100 triệu đồng trở lên', prefix: 'đạt ', suffix: '.' };

const on = (fields: Partial<AnnotationFields> = {}): AnnotationFields => ({
  target: {
    type: 'canonical',
    resolution: RESOLUTION.id,
    hash: RESOLUTION.hash,
    spans: [
      { start: 100, end: 120 },
      { start: 130, end: 140 },
    ],
    provisions: [POINT],
    quote: QUOTE,
    page: { url: 'https://thainguyen.gov.vn/vb?id=1&x=[2]', title: 'Nghị quyết' },
  },
  motivation: 'commenting',
  text: 'Ghi chú <script>alert(1)</script> "trích" \\ \u2028 😀',
  private: false,
  ...fields,
});

const page = (url: string, exact = QUOTE.exact): AnnotationFields['target'] => ({
  type: 'page',
  quote: { ...QUOTE, exact },
  position: { start: 3, end: 9 },
  page: { url, title: '' },
});

/** What another product says; every part that a writer has to put back. */
const FOREIGN: NonNullable<AnnotationFields['foreign']> = {
  from: 'w3c',
  id: 'http://example.org/anno1',
  members: { rights: 'http://example.org/rights', stamp: { b: 1, a: [null, 'x'] } },
  motivations: ['bookmarking'],
  textual: { language: 'vi', format: 'text/html' },
  bodies: ['http://example.org/body'],
  selectors: [{ type: 'CssSelector', value: '#a' }],
  ofTarget: { styleClass: 'red' },
  targets: ['http://example.org/other'],
};

const STATUS = {
  about: { resolution: RESOLUTION.id, provision: POINT },
  period: { kind: 'quarter', year: 2024, quarter: 3 },
  territory: { kind: 'other', name: 'Huyện cũ' },
  text: 'Ước đạt',
  source: 'Báo cáo số 12/BC-UBND',
  judgement: { state: 'at risk', reason: 'Chậm' },
  private: false,
} as const;

/** Two people write; one does not know of the other's edit. */
export function people(): { readonly an: Machine; readonly binh: Machine } {
  const an = new Machine('an');
  const binh = new Machine('binh', 1_750_000_500_000);
  an.write(edits());
  binh.take(an.log);
  const note = (who: Machine) => who.state<'annotation'>(annotationId('n1')) as RecordState<'annotation'>;
  an.write(changeField(note(an), 'text', 'Một'));
  binh.write(changeField(note(binh), 'text', 'Hai'));
  an.write(deleteRecord(an.state(annotationId('n2')) as RecordState));
  binh.write(setTag(binh.state('tag:annotation:n1|nóng'), annotationId('n1'), 'nóng', false));
  return { an, binh };
}

function edits(): Edit[] {
  const target = `${POINT}__target_1`;
  return [
    ...setProfile(null, 'an', { name: 'Đại biểu A', role: 'Đại biểu', unit: 'Tổ 1' }),
    ...setProfile(null, 'binh', { name: '', role: '', unit: '' }),
    ...setDepartment(null, 'thai-nguyen', 'so-tai-chinh', {
      name: 'Sở Tài chính',
      successor: null,
      until: '2025-03-01',
      retired: false,
    }),
    ...createAnnotation(annotationId('n1'), on()),
    ...createAnnotation(annotationId('n2'), on({ motivation: 'highlighting', text: '' })),
    ...createAnnotation(annotationId('n3'), on({ motivation: 'questioning', target: page('') })),
    ...createAnnotation(
      annotationId('n4'),
      on({ target: page('https://a.vn/?q=a b"<>', ''), foreign: FOREIGN }),
    ),
    ...createAnnotation(annotationId('n5'), on({ target: page('', ''), foreign: FOREIGN, text: '' })),
    ...createStatus(statusId('s1'), STATUS),
    ...reportValue(null, 's1', target, { value: 119.2, unit: 'triệu đồng' }),
    ...reportValue(null, 's1', `${POINT}__target_2`, null),
    ...attachEvidence(null, statusId('s1'), annotationId('n1')),
    ...attachEvidence(null, statusId('s1'), annotationId('n3'), false),
    ...attachEvidence(null, provisionSubject(RESOLUTION.id, POINT), annotationId('n3')),
    ...setRole(null, { resolution: RESOLUTION.id, eId: POINT, department: 'so-tai-chinh' }, 'lead'),
    ...setRole(null, { resolution: RESOLUTION.id, eId: POINT, department: 'so-y-te' }, 'none'),
    ...createReply('reply:r1', { to: annotationId('n1'), text: 'Đồng ý', private: false }),
    ...setTag(null, annotationId('n1'), 'nóng'),
    ...setTag(null, provisionSubject(RESOLUTION.id, POINT), '50% | "gấp"'),
    made(reviewId(statusId('s1'), 'binh'), 'verdict', { mark: 'asked', heads: ['a'.repeat(64)] }),
    made(reviewId(annotationId('n1'), 'binh'), 'verdict', { mark: 'none', heads: [] }),
    made(closingId(RESOLUTION.id, '2024-Q3'), 'snapshot', {
      period: STATUS.period,
      figures: [
        {
          provision: POINT,
          target,
          reported: { value: 119.2, unit: 'triệu đồng' },
          state: 'achieved',
          status: statusId('s1'),
        },
      ],
    }),
    made(closingId(RESOLUTION.id, '2023'), 'snapshot', null),
  ];
}

const made = (record: string, field: string, value: Edit['value']): Edit => ({
  record,
  field,
  value,
  knowing: [],
});

/** The records of a log, each whole, in the order of their ids. */
export function entriesOf(
  log: readonly Change[],
  signed: (change: Change) => boolean = () => false,
): RecordEntry[] {
  const records = Map.groupBy(log, ({ record }) => record);
  return [...records]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, changes]) => ({
      id,
      changes,
      signatures: Object.fromEntries(changes.filter(signed).map((change) => [change.id, SIGNATURE])),
    }));
}

/** All that both of them wrote; what the first one wrote is signed. */
export function entries(): RecordEntry[] {
  const { an, binh } = people();
  const all = new Map([...an.log, ...binh.log].map((change) => [change.id, change]));
  return entriesOf([...all.values()], ({ by }) => by === 'an');
}
