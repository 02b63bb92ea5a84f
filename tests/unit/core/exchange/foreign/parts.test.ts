import { describe, expect, it } from 'vitest';
import { momentOf } from '../../../../../utils/core/exchange/foreign/dates.ts';
import { htmlText } from '../../../../../utils/core/exchange/foreign/html-text.ts';
import { foreignMembers } from '../../../../../utils/core/exchange/foreign/members.ts';
import { type JsonKind, kindOf } from '../../../../../utils/core/exchange/foreign/sniff.ts';
import { addressOf } from '../../../../../utils/core/exchange/foreign/target.ts';
import { speaksOfAnother } from '../../../../../utils/core/exchange/foreign/title.ts';
import { NOTEBOOK_FORMAT } from '../../../../../utils/core/exchange/model.ts';
import { published } from '../../resolution/published.ts';
import { fixture } from './reading.ts';

const KINDS: readonly (readonly [name: string, file: unknown, kind: JsonKind | null])[] = [
  ['the export of Hypothesis', fixture('hypothesis-export'), 'hypothesis'],
  ['what its API answers', fixture('hypothesis-search'), 'hypothesis'],
  [
    'a list of its annotations',
    [{ id: 'a', uri: 'http://example.org', user: 'acct:a@hypothes.is' }],
    'hypothesis',
  ],
  ['a W3C collection', fixture('w3c-collection'), 'w3c'],
  ['a W3C annotation', { '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'Annotation' }, 'w3c'],
  ['one with prefixes', { '@type': ['oa:Annotation'] }, 'w3c'],
  ['a list of them', [{ type: 'Annotation', target: 'http://example.org' }], 'w3c'],
  [
    'a notebook file, which is a collection too',
    { format: NOTEBOOK_FORMAT, type: 'AnnotationCollection' },
    'notebook',
  ],
  ['another object', { rows: [] }, null],
  ['an empty list', [], null],
  ['nothing', null, null],
  ['a text that is no JSON', 'Xin chào', null],
];

describe('the kind of a file', () => {
  it.each(KINDS)('of %s', (_, file, kind) => {
    expect(kindOf(file)).toBe(kind);
    if (typeof file === 'string') return;
    const text = JSON.stringify(file);
    expect(kindOf(`\ufeff\n${text}`)).toBe(kind);
    if (kind !== null) expect(kindOf(text.slice(0, 4000))).toBe(kind);
  });
});

describe('dates', () => {
  it.each([
    ['2017-12-07T14:34:41.949708+00:00', '2017-12-07T14:34:41.949Z'],
    ['2024-05-02T08:00:00+07:00', '2024-05-02T01:00:00.000Z'],
    ['2024-05-02T08:00:00-0330', '2024-05-02T11:30:00.000Z'],
    ['2024-02-29', '2024-02-29T00:00:00.000Z'],
    ['2024-05-02T08:00', '2024-05-02T08:00:00.000Z'],
    ['2024-05-02T08:00:00.5Z', '2024-05-02T08:00:00.500Z'],
  ])('reads %s', (date, wall) => {
    expect(momentOf(date, '', Date.UTC(2026, 0))?.wall).toBe(wall);
  });
});

describe('markup', () => {
  it.each([
    ['<p>một</p><p>hai</p>', 'một\nhai'],
    ['a<br>b<script>alert(1)</script>', 'a\nb'],
    ['x < y &lt;b&gt; &#272;&#x1ecb;a', 'x < y <b> Địa'],
    ['<img src=x onerror=alert(1)>chữ', 'chữ'],
    ['&#0;&#xd800;&unknown;', '&#0;&#xd800;&unknown;'],
  ])('of %s is left as words', (html, text) => {
    expect(htmlText(html)).toBe(text);
  });
});

describe('addresses', () => {
  it.each([
    ['https://example.org/a?b#c', 'https://example.org/a?b'],
    ['file:///C:/tep.pdf', 'file:///C:/tep.pdf'],
    ['javascript:alert(1)', ''],
    ['data:text/html,x', ''],
    ['urn:x-pdf:9f86', ''],
    ['https://a b', ''],
    ['/relative', ''],
  ])('%s', (uri, address) => {
    expect(addressOf(uri)).toBe(address);
  });
});

describe('a title', () => {
  it.each([
    ['Nghị quyết của HĐND tỉnh Thái Nguyên giai đoạn 2021-2025', false],
    ['NGHỊ QUYẾT CỦA HỘI ĐỒNG NHÂN DÂN TỈNH THÁI NGUYÊN', false],
    ['Kế hoạch của tỉnh đến năm 2025', false],
    ['Trang chủ', false],
    ['', false],
    ['Nghị quyết của HĐND tỉnh Bắc Kạn', true],
    ['Kế hoạch phát triển kinh tế - xã hội 5 năm 2016 - 2020', true],
    ['Kết quả 2016-2020, kế hoạch 2021–2025 của tỉnh Thái Nguyên', false],
  ])('%s', (title, isOther) => {
    expect(speaksOfAnother(title, published)).toBe(isOther);
  });
});

describe('what was made here', () => {
  it('has no foreign members', () => {
    expect(foreignMembers({})).toEqual({
      members: {},
      motivations: [],
      textual: {},
      bodies: [],
      selectors: [],
      ofTarget: {},
      targets: [],
    });
  });
});
