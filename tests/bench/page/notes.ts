import type { Edit } from '../../../utils/core/notebook/change.ts';
import {
  attachEvidence,
  createAnnotation,
  createReply,
  createStatus,
  setTag,
} from '../../../utils/core/notebook/edits.ts';
import { MOTIVATIONS } from '../../../utils/core/notebook/model.ts';
import { annotationId, provisionSubject, replyId, statusId } from '../../../utils/core/notebook/record-id.ts';
import type { Resolution } from '../../../utils/core/resolution/model.ts';

/** What people write about; no two notes say the same. */
const SAID = [
  'Hỏi Thống kê tỉnh về số liệu này tại phiên chất vấn.',
  'Trùng ý với chỉ tiêu khác, báo cáo chung một lần.',
  'Chưa thấy số liệu của quý trước; đề nghị Sở Tài chính giải trình.',
  'Địa phương làm tốt, nên nhân rộng mô hình giáo dục này.',
  'Cần đối chiếu với báo cáo của Ủy ban nhân dân tỉnh.',
];

/** The provisions that the bench notes on. */
export const markedIn = (resolution: Resolution): Resolution['provisions'] =>
  resolution.provisions.filter(({ kind }) => kind === 'indicator' || kind === 'task');

/** Every tenth note has a reply, every twentieth a tag and serves as evidence, every hundredth carries a status note. */
export function oneNote(resolution: Resolution, marked: Resolution['provisions'], n: number): Edit[] {
  const provision = marked[(n * 7) % marked.length] as (typeof marked)[number];
  const { eId, start, end } = provision;
  const words = resolution.text.slice(start, end);
  // A selection within the provision, another one each time.
  const at = n % Math.max(1, words.length - 40);
  const id = annotationId(nameOf(n));
  const edits = createAnnotation(id, {
    target: {
      type: 'canonical',
      resolution: resolution.id,
      hash: resolution.hash,
      spans: [{ start: start + at, end: Math.min(end, start + at + 30 + (n % 90)) }],
      provisions: [eId],
      quote: { exact: words.slice(at, at + 30 + (n % 90)), prefix: '', suffix: '' },
      page: { url: `https://thainguyen.gov.vn/${n % 50}`, title: 'Nghị quyết' },
    },
    motivation: MOTIVATIONS[n % 3] as (typeof MOTIVATIONS)[number],
    text: n % 3 === 0 ? '' : `${SAID[n % SAID.length]} (${n})`,
    private: n % 11 === 0,
  });
  if (n % 10 === 0)
    edits.push(...createReply(replyId(nameOf(n)), { to: id, text: `Đã hỏi, ${n}.`, private: false }));
  if (n % 20 === 0) edits.push(...setTag(null, id, `nhãn ${n % 40}`));
  if (n % 20 === 0) edits.push(...attachEvidence(null, provisionSubject(resolution.id, eId), id));
  if (n % 100 === 0) edits.push(...oneStatus(resolution, eId, id, n));
  return edits;
}

function oneStatus(resolution: Resolution, eId: string, annotation: string, n: number): Edit[] {
  const id = statusId(nameOf(n));
  const edits = createStatus(id, {
    about: { resolution: resolution.id, provision: eId },
    period: { kind: 'year', year: 2021 + (n % 5) },
    territory: { kind: 'as adopted' },
    text: `Đang triển khai, ${n}.`,
    source: '',
    judgement: null,
    private: false,
  });
  return [...edits, ...attachEvidence(null, id, annotation)];
}

/** As wide for each, so that ids sort as the numbers do. */
const nameOf = (n: number): string => `bench-${String(n).padStart(7, '0')}`;
