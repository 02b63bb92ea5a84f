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

const NOTE = 'annotation:0f8fad5b-d9cb-469f-a165-70867728950e';
const PLACES = { found: [NOTE], differs: [], ambiguous: [], missing: [] };
const PASSAGE = {
  type: 'page',
  quote: { exact: 'GRDP tăng 6,5%', prefix: '', suffix: '' },
  position: { start: 3, end: 17 },
  page: { url: 'https://thainguyen.gov.vn/vb', title: 'Tin' },
} as const;
const CANONICAL = {
  type: 'canonical',
  resolution: 'thai-nguyen/2020/kt-xh-2021-2025',
  hash: 'a'.repeat(64),
  spans: [{ start: 10, end: 20 }],
  provisions: ['art_3__para_1'],
  quote: PASSAGE.quote,
  page: PASSAGE.page,
} as const;
const ask = (target: object, next: string | null, more: object = {}) => ({
  record: NOTE,
  target,
  motivation: 'commenting',
  next,
  ...more,
});
const annotate = (change: object) => ({ type: 'annotate', ...ask(PASSAGE, 'edit'), ...change });

/** Messages of a frame that are done, and with what the deed is called. */
export const FRAME_MESSAGES: readonly (readonly [
  type: string,
  message: unknown,
  given: readonly unknown[],
])[] = [
  ['align', { type: 'align' }, []],
  ['annotator', { type: 'annotator' }, []],
  ['placed', { type: 'placed', places: PLACES }, [PLACES]],
  ['report', { type: 'report', report: REPORT }, [REPORT]],
  ['clear', { type: 'clear' }, []],
  ['focus', { type: 'focus', eId: 'art_3__para_1', open: true }, ['art_3__para_1', true]],
  ['notesHere', { type: 'notesHere', url: FRAME.url, resolution: null }, [FRAME.url, null]],
  ['annotate', { type: 'annotate', ...ask(PASSAGE, 'edit') }, [ask(PASSAGE, 'edit')]],
  [
    'annotate',
    { type: 'annotate', ...ask(CANONICAL, null, { private: true }), text: 'not of the map' },
    [ask(CANONICAL, null, { private: true })],
  ],
  [
    'reattach',
    {
      type: 'reattach',
      record: NOTE,
      target: { ...PASSAGE, page: { url: `${FRAME.url}?a=1#passage`, title: '' } },
    },
    [NOTE, { ...PASSAGE, page: { url: `${FRAME.url}?a=1`, title: '' } }],
  ],
  ['openNote', { type: 'openNote', record: NOTE }, [NOTE]],
];

const elsewhere = (url: string) => ({ ...PASSAGE, page: { url, title: '' } });

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
  ['places without all outcomes', { type: 'placed', places: { found: [] } }],
  ['places that are no ids', { type: 'placed', places: { ...PLACES, found: [1] } }],
  ['a note without an id', annotate({ record: undefined })],
  ['a note with an id of another kind', annotate({ record: NOTE.replace('annotation', 'profile') })],
  ['a note with an id that is no UUID', annotate({ record: 'annotation:1' })],
  ['a note of an unknown motivation', annotate({ motivation: 'assessing' })],
  ['a note that is to do something unknown', annotate({ next: 'erase' })],
  ['a note that does not say what next', annotate({ next: undefined })],
  ['a note on nothing', annotate({ target: null })],
  ['a note without words', annotate({ target: { ...PASSAGE, quote: { ...PASSAGE.quote, exact: '' } } })],
  ['a note turned round', annotate({ target: { ...CANONICAL, spans: [{ start: 9, end: 9 }] } })],
  ['a note nowhere in the text', annotate({ target: { ...CANONICAL, spans: [] } })],
  ['a note at half a letter', annotate({ target: { ...CANONICAL, spans: [{ start: 0.5, end: 2 }] } })],
  ['a note on an unknown text', annotate({ target: { ...CANONICAL, hash: 'latest' } })],
  ['a note in the name of another site', annotate({ target: elsewhere('https://evil.vn/vb') })],
  ['a note in the name of another scheme', annotate({ target: elsewhere('http://thainguyen.gov.vn/vb') })],
  ['a note in the name of a page of ours', annotate({ target: elsewhere('chrome-extension://own/a.html') })],
  ['a note on no address', annotate({ target: elsewhere('vb') })],
  ['notes of another site', { type: 'notesHere', url: 'https://evil.vn/vb', resolution: null }],
  ['notes of nowhere', { type: 'notesHere', resolution: null }],
  [
    'a place for a note of another site',
    { type: 'reattach', record: NOTE, target: elsewhere('https://evil.vn/') },
  ],
  ['a place for no note', { type: 'reattach', target: PASSAGE }],
  ['a note to open without its id', { type: 'openNote' }],
  ['a status note to open', { type: 'openNote', record: NOTE.replace('annotation', 'status') }],
];
