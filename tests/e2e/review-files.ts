import { createHash } from 'node:crypto';
import type { Change, Json } from '../../utils/core/notebook/change.ts';
import { timestamp } from '../../utils/core/notebook/clock.ts';
import { replyId, statusId, valueId } from '../../utils/core/notebook/record-id.ts';
import { seal } from '../../utils/core/notebook/seal.ts';
import { canonical, provision } from './harness.ts';
import { AUTHORS, noteId, noteOn, profileOf, say, type Writer } from './notebook-files.ts';

const digest = async (text: string): Promise<string> => createHash('sha256').update(text).digest('hex');

const { eId, targets = [] } = provision('indicator', '7');
const TARGET = targets[0]?.id ?? '';
const STATUS = statusId('6f1d2c3b-4a59-4e68-8f77-000000000001');

/** The texts that two people gave one note, each without knowing of the other. */
export const APART = ['Số liệu lấy từ Cục Thống kê.', 'Số liệu lấy từ Sở Tài chính.'] as const;
export const QUESTIONED = 'Mức này tính theo giá hiện hành.';

/** What one person hands in: notes, and a status note of 2024 with its figure. */
export async function handedIn() {
  const first = await noteOn('am', 1, 'Cần nêu nguồn số liệu.');
  const text = first.find(({ field }) => field === 'text');
  const edits = await Promise.all(
    APART.map((value, i) =>
      say(i === 0 ? 'am' : 'minh', {
        record: noteId(1),
        field: 'text',
        value,
        replaces: [text?.id ?? ''],
        day: 12 + i,
      }),
    ),
  );
  const status = await statusOf('am');
  return {
    am: [
      await profileOf('am'),
      ...first,
      edits[0] as Change,
      ...(await noteOn('am', 2, QUESTIONED)),
      ...status,
    ],
    minh: [
      await profileOf('minh'),
      ...first,
      edits[1] as Change,
      ...(await noteOn('minh', 3, 'Đề nghị bổ sung số liệu năm 2023.')),
    ],
    figure: status.find(({ field }) => field === 'reported') as Change,
  };
}

async function statusOf(by: Writer): Promise<Change[]> {
  const fields: Record<string, Json> = {
    about: { resolution: canonical.id, provision: eId },
    period: { kind: 'year', year: 2024 },
    territory: { kind: 'as adopted' },
    text: 'Theo báo cáo cuối năm.',
    source: 'Báo cáo số 12',
    judgement: null,
    private: false,
  };
  const made = Object.entries(fields).map(([field, value]) => say(by, { record: STATUS, field, value }));
  return Promise.all([...made, figureOf(by, 119.2, [])]);
}

const figureOf = (by: Writer, value: number, replaces: readonly string[], day = 10): Promise<Change> =>
  say(by, {
    record: valueId(STATUS, TARGET),
    field: 'reported',
    value: { value, unit: 'triệu đồng' },
    replaces,
    day,
  });

/** The figure, mended later. */
export const mended = (figure: Change): Promise<Change> => figureOf('am', 121.5, [figure.id], 25);

/** What the author answers to a question on the second note, once it was asked. */
export const answer = (): Promise<Change[]> => {
  const now = Date.now() + 60_000;
  const by = AUTHORS.am;
  const fields = { to: noteId(2), text: 'Đã bổ sung căn cứ tính.', private: false };
  return Promise.all(
    Object.entries(fields).map(([field, value]) =>
      seal(
        {
          at: timestamp(now, 0),
          wall: new Date(now).toISOString(),
          by,
          device: by,
          record: replyId('7a1d2c3b-4a59-4e68-8f77-000000000002'),
          field,
          value,
          replaces: [],
        },
        digest,
      ),
    ),
  );
};
