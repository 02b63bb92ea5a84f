import type { FrameReport } from '../../../utils/messaging/protocol.ts';

export const OWN = 'so-nghi-quyet@own';
export const FRAME = {
  id: OWN,
  url: 'https://thainguyen.gov.vn/vb',
  frameId: 3,
  tab: { id: 7, windowId: 1 },
};
export const PAGE = { id: OWN, url: 'chrome-extension://own/sidepanel.html' };

export const REPORT: Omit<FrameReport, 'frameId'> = {
  url: 'https://thainguyen.gov.vn/vb',
  verdict: 'altered copy',
  resolution: 'thai-nguyen/2020/kt-xh-2021-2025',
  coverage: 0.98,
  reasons: [{ code: 'coverage', value: 0.98 }, { code: 'one run' }],
  provisions: [{ eId: 'art_3__para_1', kind: 'assignment', number: '1', outcome: 'found' }],
  differences: [{ eId: null, canonical: '8%', copy: '9%', certainty: 'different' }],
  copies: 1,
  ms: { read: 1, recognise: 0.2, align: 9, mark: 0.4 },
};

/** Messages of a frame that are done, and with what the deed is called. */
export const FRAME_MESSAGES: readonly (readonly [
  type: string,
  message: unknown,
  given: readonly unknown[],
])[] = [
  ['align', { type: 'align' }, []],
  ['report', { type: 'report', report: REPORT }, [REPORT]],
  ['clear', { type: 'clear' }, []],
  ['focus', { type: 'focus', eId: 'art_3__para_1', open: true }, ['art_3__para_1', true]],
];

const report = (change: object) => ({ type: 'report', report: { ...REPORT, ...change } });

/** What is no message of the map: nothing is done, nothing answered. */
export const MALFORMED: readonly (readonly [what: string, message: unknown])[] = [
  ['nothing', undefined],
  ['null', null],
  ['a string', 'align'],
  ['a number', 7],
  ['a list', ['align']],
  ['no type', { eId: 'x' }],
  ['an unknown type', { type: 'erase' }],
  ['a type of the prototype', { type: 'constructor' }],
  ['focus without a provision', { type: 'focus', open: true }],
  ['focus on a number', { type: 'focus', eId: 8, open: true }],
  ['focus with a provision of any length', { type: 'focus', eId: 'x'.repeat(201), open: true }],
  ['focus without telling whether to open', { type: 'focus', eId: 'x' }],
  ['focus with a word for yes', { type: 'focus', eId: 'x', open: 'yes' }],
  ['report without a report', { type: 'report' }],
  ['report that is a string', { type: 'report', report: '{}' }],
  ['report with an unknown verdict', report({ verdict: 'perfect copy' })],
  ['report with an unknown outcome', report({ provisions: [{ ...REPORT.provisions[0], outcome: 'lost' }] })],
  ['report with an unknown kind', report({ provisions: [{ ...REPORT.provisions[0], kind: 'article' }] })],
  ['report with an unknown reason', report({ reasons: [{ code: 'because' }] })],
  ['report with coverage as words', report({ coverage: '98 %' })],
  ['report without figures', report({ ms: {} })],
  ['report with a difference half told', report({ differences: [{ eId: null, canonical: 'a' }] })],
];
