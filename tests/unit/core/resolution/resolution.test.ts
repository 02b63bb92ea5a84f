import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { buildResolution } from '../../../../utils/core/resolution/build.ts';
import type { ProvisionKind } from '../../../../utils/core/resolution/model.ts';
import { render, SOURCES, sha256 } from '../../../tools/resolution.ts';
import { provision, published, publishedFile, sourceText, textOf } from './published.ts';

const of = (kind: ProvisionKind) => published.provisions.filter((each) => each.kind === kind);

describe('the published file', () => {
  test('is what a fresh build gives, byte for byte', () => {
    expect(publishedFile() === render(SOURCES[0]!)).toBe(true);
  });

  test('carries the hash of its text', () => {
    expect(createHash('sha256').update(published.text, 'utf8').digest('hex')).toBe(published.hash);
  });

  test('says what the title block, the closing formula and the tail say', () => {
    const { text, hash, provisions, lookalikes, recipients, ...rest } = published;
    expect(rest).toEqual({
      format: 'so-nghi-quyet/resolution',
      version: 1,
      id: 'thai-nguyen/2020/kt-xh-2021-2025',
      title: 'Về Kế hoạch phát triển kinh tế - xã hội giai đoạn 2021 - 2025',
      issuer: 'Hội đồng nhân dân tỉnh Thái Nguyên',
      province: 'Thái Nguyên',
      number: null,
      term: 'XIII',
      session: 12,
      adopted: '2020-12-11',
      period: { from: 2021, to: 2025 },
      signer: 'Phạm Hoàng Sơn',
    });
    expect(recipients).toHaveLength(18);
    expect(recipients.slice(0, 3)).toEqual([
      'Ủy ban Thường vụ Quốc hội (Báo cáo)',
      'Chính phủ (Báo cáo)',
      'Thường trực Tỉnh ủy (Báo cáo)',
    ]);
  });

  test('holds the text from its kind to the closing formula, NFC, a paragraph a line', () => {
    const { text } = published;
    expect(text.startsWith('NGHỊ QUYẾT\nVề Kế hoạch phát triển')).toBe(true);
    expect(text.endsWith('thông qua ngày 11 tháng 12 năm 2020./.')).toBe(true);
    expect(text.normalize('NFC')).toBe(text);
    expect(text).not.toMatch(/\n\n|^ | $| {2}/mu);
    expect(text).not.toContain('Nơi nhận');
  });
});

test.each([
  ['article', 3],
  ['section', 3],
  ['objective', 1],
  ['indicator', 14],
  ['field', 14],
  ['task', 87],
  ['solution', 23],
  ['assignment', 2],
  ['group', 8],
] as const)('%s: %i', (kind, count) => expect(of(kind)).toHaveLength(count));

test.each([
  ['task', 39],
  ['solution', 19],
] as const)('paragraphs that hold a %s: %i', (kind, count) => {
  expect(new Set(of(kind).map(({ eId }) => eId.replace(/__s_\d+$/, '')))).toHaveProperty('size', count);
});

test('tasks by field and solutions by group, counted in the text by hand', () => {
  const count = (kind: ProvisionKind, holder: ProvisionKind) =>
    of(holder).map(({ eId }) => of(kind).filter(({ parent }) => parent === eId).length);
  expect(count('task', 'field')).toEqual([5, 6, 4, 8, 6, 4, 8, 7, 12, 12, 5, 5, 3, 2]);
  expect(count('solution', 'group')).toEqual([0, 3, 2, 4, 3, 2, 1, 8]);
});

describe('provisions', () => {
  test('ids are unique, and stand in document order', () => {
    const ids = published.provisions.map(({ eId }) => eId);
    expect(new Set(ids).size).toBe(ids.length);
    const starts = published.provisions.map(({ start }) => start);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  });

  test('each lies within its parent, and none of one parent overlap', () => {
    for (const { start, end, parent } of published.provisions) {
      if (parent === null) continue;
      const holder = provision(parent);
      expect(start >= holder.start && end <= holder.end && start < end).toBe(true);
    }
    for (const [index, { end, parent }] of published.provisions.entries()) {
      const next = published.provisions.slice(index + 1).find((each) => each.parent === parent);
      if (next) expect(next.start).toBeGreaterThan(end);
    }
  });

  test('numbers of tasks and solutions run through their field or group', () => {
    for (const kind of ['task', 'solution'] as const) {
      const places = new Map<string | null, number>();
      for (const { parent, number } of of(kind)) {
        places.set(parent, (places.get(parent) ?? 0) + 1);
        expect(number).toBe(String(places.get(parent)));
      }
    }
  });

  test('every word after the decision belongs to a provision', () => {
    const covered = of('article').map(textOf).join('\n');
    const from = published.text.indexOf('Điều 1.');
    expect(published.text.slice(from, from + covered.length)).toBe(covered);
    expect(published.text.slice(from + covered.length)).toMatch(/^\nNghị quyết này đã được[^\n]+$/u);
  });

  test.each([
    ['art_1', 'article', '1', null, 'Điều 1. Thông qua kết quả', 'trình tại kỳ họp.'],
    [
      'art_2__sec_II',
      'section',
      'II',
      'Nhiệm vụ chủ yếu trên các lĩnh vực',
      'II. Nhiệm vụ',
      'của địa phương.',
    ],
    ['art_2__sec_I__para_1', 'objective', '1', 'Mục tiêu tổng quát', '1. Mục tiêu', 'vào năm 2030.'],
    ['art_2__sec_I__para_2', 'group', '2', 'Các chỉ tiêu chủ yếu', '2. Các chỉ tiêu', 'hợp vệ sinh.'],
    ['art_2__sec_I__para_2__point_9', 'indicator', '9', null, '(9) Củng cố', 'hướng hiện đại.'],
    [
      'art_2__sec_II__para_1',
      'field',
      '1',
      'Công nghiệp',
      '1. Công nghiệp\nTận dụng',
      'nông thôn, miền núi.',
    ],
    ['art_2__sec_II__para_7__p_2__s_2', 'task', '4', null, 'Tổ chức triển khai', 'giai đoạn 2021 - 2030.'],
    ['art_2__sec_II__para_12__p_1__s_2', 'task', '2', null, 'Tăng cường tiềm lực', 'an ninh nhân dân.'],
    ['art_2__sec_III__para_7__p_3__s_2', 'solution', '4', null, '100% phòng làm việc', 'hướng hiện đại.'],
    ['art_2__sec_III__para_6__p_1__s_1', 'solution', '1', null, 'Trong giai đoạn', 'thị xã và các huyện.'],
    ['art_3', 'article', '3', 'Tổ chức thực hiện', 'Điều 3. Tổ chức', 'thực hiện Nghị quyết.'],
    ['art_3__para_1', 'assignment', '1', null, '1. Giao Ủy ban', 'tổ chức thực hiện Nghị quyết.'],
    ['art_3__para_2', 'assignment', '2', null, '2. Giao Thường trực', 'giám sát việc thực hiện Nghị quyết.'],
  ])('%s', (eId, kind, number, heading, first, last) => {
    const found = provision(eId);
    expect([found.kind, found.number, found.heading]).toEqual([kind, number, heading]);
    expect(textOf(found).startsWith(first)).toBe(true);
    expect(textOf(found).endsWith(last)).toBe(true);
  });
});

describe('a source that is not whole is refused', () => {
  const [{ source: _, ...identity }] = SOURCES as [(typeof SOURCES)[number]];
  test.each([
    ['closing formula lost', /Nghị quyết này đã được.+/u, '', 'closing'],
    ['session lost', /KHÓA XIII, KỲ HỌP THỨ 12/u, '', 'session'],
    ['another issuer', /HỘI ĐỒNG NHÂN DÂN TỈNH THÁI NGUYÊN/u, 'HỘI ĐỒNG NHÂN DÂN TỈNH PHÚ THỌ', 'issuer'],
    ['an indicator lost', /\(8\) .+/u, '', 'point 9 where 8'],
    ['a section of no known role', /III\. Giải pháp thực hiện/u, 'III. Phụ lục', 'section III'],
    ['no signer', /\n\s*Phạm Hoàng Sơn\s*$/u, '', 'signer'],
  ])('%s', (_name, lost, by, message) => {
    expect(() => buildResolution(sourceText().replace(lost, by), identity, sha256)).toThrow(message);
  });
});
