import { describe, expect, test } from 'vitest';
import type { FrameReport, MarkedPassage } from '../../../utils/messaging/protocol.ts';
import { pageReport } from '../../tools/inspection/report.ts';
import { assignHosts, parseSource } from '../../tools/inspection/source.ts';

const frame = (part: Partial<FrameReport>): FrameReport => ({
  frameId: 0,
  url: 'http://a.gov.vn/',
  verdict: 'part of a copy',
  resolution: 'r',
  coverage: 0.5,
  reasons: [{ code: 'coverage', value: 0.5 }],
  provisions: [
    { eId: 'a', kind: 'indicator', number: '1', outcome: 'found' },
    { eId: 'b', kind: 'task', number: '2', outcome: 'missing' },
  ],
  differences: [],
  copies: 1,
  ms: { read: 1, recognise: 2, align: 3, mark: 4 },
  ...part,
});
const mark = (eId: string, start: number): MarkedPassage => ({
  eId,
  kind: 'indicator',
  number: '1',
  outcome: 'found',
  text: `text of ${eId}`,
  before: '<',
  after: '>',
  start,
});

describe('a page of frames', () => {
  test('no report from any frame is no copy', () => {
    expect(pageReport('p', 'u', [{ report: null, passages: [] }])).toMatchObject({
      source: 'p',
      verdict: 'none',
      resolution: null,
      coverage: 0,
      provisions: [],
      differences: [],
      ms: { read: 0, recognise: 0, align: 0, mark: 0 },
    });
  });

  test('the best frame says what the page is; a longer part beats a shorter one', () => {
    const none = frame({ verdict: 'none', resolution: null, coverage: 0, provisions: [] });
    const short = frame({ frameId: 1, coverage: 0.2 });
    const long = frame({ frameId: 2, coverage: 0.8 });
    const frames = [none, short, long].map((report) => ({ report, passages: [] }));
    expect(pageReport('p', 'u', frames)).toMatchObject({
      verdict: 'part of a copy',
      coverage: 0.8,
      copies: 2,
    });
    const altered = { report: frame({ frameId: 3, verdict: 'altered copy', coverage: 0.7 }), passages: [] };
    expect(pageReport('p', 'u', [...frames, altered])).toMatchObject({
      verdict: 'altered copy',
      coverage: 0.7,
    });
  });

  test('marks of all frames are listed in the order of the resolution; what has none says what became of it', () => {
    const frames = [
      { report: frame({}), passages: [mark('a', 7)] },
      { report: frame({ frameId: 1, coverage: 0.2 }), passages: [mark('a', 3), mark('z', 9)] },
    ];
    const listed = pageReport('p', 'u', frames).provisions.map(({ eId, outcome, start }) => [
      eId,
      outcome,
      start,
    ]);
    expect(listed).toEqual([
      ['a', 'found', 7],
      ['a', 'found', 3],
      ['b', 'missing', -1],
      ['z', 'found', 9],
    ]);
  });

  test('doubts are no differences, and one that two frames tell is told once', () => {
    const sure = { eId: 'a', canonical: '7', copy: '8', certainty: 'different' } as const;
    const doubt = { eId: 'a', canonical: 'củng', copy: 'cùng', certainty: 'uncertain' } as const;
    const frames = [0, 1].map((frameId) => ({
      report: frame({ frameId, differences: [sure, doubt] }),
      passages: [],
    }));
    const { differences, doubts } = pageReport('p', 'u', frames);
    expect(differences).toEqual([{ eId: 'a', canonical: '7', copy: '8' }]);
    expect(doubts).toEqual([{ eId: 'a', canonical: 'củng', copy: 'cùng' }]);
  });
});

describe('sources', () => {
  test('addresses, files and neither', () => {
    expect(parseSource('https://a.gov.vn/x y').kind).toBe('address');
    expect(parseSource('package.json')).toMatchObject({
      kind: 'file',
      argument: 'package.json',
      name: 'package.json',
    });
    expect(parseSource('no such file.html')).toMatchObject({
      kind: 'unreadable',
      argument: 'no such file.html',
    });
    expect(parseSource('tests')).toMatchObject({ kind: 'unreadable', why: 'is a folder, not a file' });
  });

  test('each folder has a host of its own', () => {
    expect([...assignHosts(['/a', '/b', '/a'], 'x.gov.vn')]).toEqual([
      ['/a', 'x.gov.vn'],
      ['/b', 'f2.x.gov.vn'],
    ]);
  });
});
