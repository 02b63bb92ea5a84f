import type { Edit } from '../../../utils/core/notebook/change.ts';
import {
  attachEvidence,
  createAnnotation,
  createStatus,
  reportValue,
  setProfile,
  setRole,
} from '../../../utils/core/notebook/edits.ts';
import type { Motivation } from '../../../utils/core/notebook/model.ts';
import { annotationId, statusId } from '../../../utils/core/notebook/record-id.ts';
import type { Resolution } from '../../../utils/core/resolution/model.ts';
import { openDatabase } from '../../../utils/storage/database.ts';
import { whoAmI } from '../../../utils/storage/identity.ts';
import { writeEdits } from '../../../utils/storage/write.ts';

/** Figures that the press has published, with where; evaluated in a page of the extension, for pictures only. */
const FIGURES = [
  { indicator: '1', target: 1, year: 2022, value: 8.59, source: 'https://soha.vn' },
  { indicator: '1', target: 1, year: 2024, value: 6.5, source: 'https://soha.vn' },
  { indicator: '3', target: 1, year: 2022, value: 10.8, source: 'https://thoidai.com.vn' },
  { indicator: '5', target: 1, year: 2022, value: 10.4, source: 'https://thoidai.com.vn' },
  { indicator: '7', target: 1, year: 2024, value: 119.2, source: 'https://soha.vn' },
] as const;

const LEADS = { 1: 'so-tai-chinh', 3: 'so-cong-thuong', 5: 'so-cong-thuong', 7: 'so-tai-chinh' } as const;

const NOTES: readonly (readonly [words: string, motivation: Motivation, text: string])[] = [
  ['thu nhập bình quân đầu người đạt từ 100 triệu đồng', 'questioning', 'Số liệu đã công bố chưa?'],
  ['tăng bình quân từ 9%/năm trở lên', 'commenting', 'Đối chiếu với báo cáo của Ủy ban nhân dân tỉnh.'],
];

/** Writes a few notes, figures and responsibilities, as people would. */
export async function fill(resolution: Resolution): Promise<void> {
  const db = openDatabase();
  const { author } = await whoAmI(db);
  const edits = [
    ...setProfile(null, author, { name: 'Đại biểu', role: 'Đại biểu', unit: '' }),
    ...NOTES.flatMap((_, n) => noteOf(resolution, n)),
    ...FIGURES.flatMap((_, n) => reportOf(resolution, n)),
    ...Object.entries(LEADS).flatMap(([number, department]) =>
      setRole(
        null,
        { resolution: resolution.id, eId: indicator(resolution, number).eId, department },
        'lead',
      ),
    ),
  ];
  const written = await writeEdits(db, edits);
  db.close();
  if (!written.ok) throw new Error(written.error);
}

function indicator({ provisions }: Resolution, number: string): Resolution['provisions'][number] {
  const found = provisions.find((each) => each.kind === 'indicator' && each.number === number);
  if (!found) throw new Error(`no indicator ${number}`);
  return found;
}

function noteOf(resolution: Resolution, n: number): Edit[] {
  const [words, motivation, text] = NOTES[n] as (typeof NOTES)[number];
  const start = resolution.text.indexOf(words);
  const end = start + words.length;
  const provision = resolution.provisions.find(
    (each) => each.kind === 'indicator' && each.start <= start && each.end >= end,
  );
  return createAnnotation(annotationId(`sample-${n}`), {
    target: {
      type: 'canonical',
      resolution: resolution.id,
      hash: resolution.hash,
      spans: [{ start, end }],
      provisions: provision ? [provision.eId] : [],
      quote: { exact: words, prefix: '', suffix: '' },
      page: { url: 'https://thainguyen.gov.vn/', title: 'Nghị quyết' },
    },
    motivation,
    text,
    private: false,
  });
}

function reportOf(resolution: Resolution, n: number): Edit[] {
  const { indicator: number, target, year, value, source } = FIGURES[n] as (typeof FIGURES)[number];
  const { eId, targets = [] } = indicator(resolution, number);
  const level = targets[target - 1];
  const id = statusId(`sample-${n}`);
  return [
    ...createStatus(id, {
      about: { resolution: resolution.id, provision: eId },
      period: { kind: 'year', year },
      territory: { kind: 'as adopted' },
      text: '',
      source,
      judgement: null,
      private: false,
    }),
    ...(level ? reportValue(null, id, level.id, { value, unit: level.unit }) : []),
    ...(n === 4 ? attachEvidence(null, id, annotationId('sample-0')) : []),
  ];
}
