import { beforeEach, describe, expect, type Mock, test, vi } from 'vitest';
import {
  type BackgroundDeeds,
  listenInBackground,
  Refused,
} from '../../../utils/messaging/background-listener.ts';
import { FRAME, FRAME_MESSAGES, MALFORMED, OWN, PAGE, REPORT } from './messages.cases.ts';

type Listener = (message: unknown, sender: object, answer: (result: unknown) => void) => boolean;
const heard = vi.hoisted(() => ({ listeners: [] as unknown[] }));
vi.mock('wxt/browser', () => ({
  browser: {
    runtime: {
      id: 'so-nghi-quyet@own',
      getURL: (path: string) => `chrome-extension://own/${path}`,
      onMessage: { addListener: (listener: unknown) => heard.listeners.push(listener) },
    },
  },
}));

const done = () => vi.fn(() => Promise.resolve());
const ANSWERS = {
  notesHere: { spans: [], quotes: [] },
  annotate: { record: 'annotation:made' },
  reattach: { record: 'annotation:moved' },
} as const;
const deeds = {
  align: done(),
  annotator: done(),
  placed: done(),
  report: done(),
  clear: done(),
  focus: done(),
  notesHere: vi.fn<BackgroundDeeds['notesHere']>(),
  annotate: vi.fn<BackgroundDeeds['annotate']>(),
  reattach: vi.fn<BackgroundDeeds['reattach']>(),
  openNote: done(),
  recognise: done(),
};
const RECOGNISE = { type: 'recognise', tabId: 7 };

/** Tells the background; whether it will answer, and what it has answered so far. */
function tell(message: unknown, sender: object) {
  const answer = vi.fn();
  const willAnswer = (heard.listeners[0] as Listener)(message, sender, answer);
  return { willAnswer, answer };
}
const messageOf = (type: string) => FRAME_MESSAGES.find(([each]) => each === type)?.[1];
const called = () =>
  Object.entries(deeds)
    .filter(([, deed]) => deed.mock.calls.length > 0)
    .map(([name]) => name);
const settled = () => new Promise((resolve) => setTimeout(resolve));

beforeEach(() => {
  heard.listeners.length = 0;
  for (const [name, deed] of Object.entries(deeds)) {
    const answer = ANSWERS[name as keyof typeof ANSWERS];
    (deed as Mock).mockReset().mockImplementation(() => Promise.resolve(answer));
  }
  listenInBackground(deeds satisfies BackgroundDeeds);
});

describe('messages of a frame', () => {
  test.each(FRAME_MESSAGES)('%s is done with the address of the frame', async (type, message, given) => {
    const { willAnswer, answer } = tell(message, FRAME);
    expect(willAnswer).toBe(true);
    await settled();
    expect(called()).toEqual([type]);
    expect(deeds[type as keyof typeof deeds].mock.calls).toEqual([
      [{ tabId: 7, frameId: 3, windowId: 1 }, ...given],
    ]);
    const value = ANSWERS[type as keyof typeof ANSWERS] ?? null;
    expect(answer.mock.calls).toEqual([[{ ok: true, value }]]);
  });

  test('the top frame is frame 0, and no absent one', () => {
    tell({ type: 'align' }, { ...FRAME, frameId: 0 });
    expect(deeds.align).toHaveBeenCalledWith({ tabId: 7, frameId: 0, windowId: 1 });
  });

  test('a frame cannot say in whose name it speaks', () => {
    tell({ type: 'report', tabId: 99, report: { ...REPORT, frameId: 99 } }, FRAME);
    expect(deeds.report).toHaveBeenCalledWith({ tabId: 7, frameId: 3, windowId: 1 }, REPORT);
  });

  test.each([
    ['from an extension page', PAGE],
    ['without a tab', { ...FRAME, tab: undefined }],
    ['from a tab without id', { ...FRAME, tab: {} }],
    ['without a frame', { ...FRAME, frameId: undefined }],
  ])('%s are not done', (_, sender) => {
    for (const [, message] of FRAME_MESSAGES) expect(tell(message, sender).willAnswer).toBe(false);
    expect(called()).toEqual([]);
  });
});

describe('messages of an extension page', () => {
  test('recognise is done', async () => {
    const { answer } = tell(RECOGNISE, PAGE);
    await settled();
    expect(deeds.recognise.mock.calls).toEqual([[7]]);
    expect(answer).toHaveBeenCalledExactlyOnceWith({ ok: true, value: null });
  });

  test('so it is for a page of ours that is open in a tab', () => {
    expect(tell(RECOGNISE, { ...PAGE, tab: { id: 2 }, frameId: 0 }).willAnswer).toBe(true);
  });

  test.each([
    ['a web page’s frame', FRAME],
    ['an address that only begins alike', { id: OWN, url: 'chrome-extension://own.evil/sidepanel.html' }],
    ['an address that only holds it', { id: OWN, url: 'https://evil.vn/?chrome-extension://own/' }],
    ['no address', { id: OWN }],
  ])('not from %s', (_, sender) => {
    expect(tell(RECOGNISE, sender).willAnswer).toBe(false);
    expect(called()).toEqual([]);
  });

  test.each([
    [{ type: 'recognise' }],
    [{ type: 'recognise', tabId: '7' }],
    [{ type: 'recognise', tabId: null }],
  ])('not %j', (message) => expect(tell(message, PAGE).willAnswer).toBe(false));
});

describe('refused', () => {
  test.each([
    ['another extension', { ...FRAME, id: 'stranger@else' }],
    ['nobody', { ...FRAME, id: undefined }],
    ['another extension’s page', { id: 'stranger@else', url: PAGE.url }],
  ])('whatever comes from %s', (_, sender) => {
    for (const message of [...FRAME_MESSAGES.map(([, message]) => message), RECOGNISE]) {
      const { willAnswer, answer } = tell(message, sender);
      expect([willAnswer, answer.mock.calls]).toEqual([false, []]);
    }
    expect(called()).toEqual([]);
  });

  test.each(MALFORMED)('%s', async (_, message) => {
    const told = [tell(message, FRAME), tell(message, PAGE)];
    await settled();
    for (const { willAnswer, answer } of told) expect([willAnswer, answer.mock.calls]).toEqual([false, []]);
    expect(called()).toEqual([]);
  });
});

describe('the answer', () => {
  test('comes only after the deed is done', async () => {
    let finish = (): void => undefined;
    deeds.report.mockImplementation(() => new Promise<void>((resolve) => (finish = resolve)));
    const { answer } = tell({ type: 'report', report: REPORT }, FRAME);
    await settled();
    expect(answer).not.toHaveBeenCalled();
    finish();
    await settled();
    expect(answer).toHaveBeenCalledExactlyOnceWith({ ok: true, value: null });
  });

  test('tells of a deed that failed, as a value', async () => {
    deeds.align.mockImplementation(() => Promise.reject(new Error('no access')));
    const { answer } = tell({ type: 'align' }, FRAME);
    await settled();
    expect(answer).toHaveBeenCalledExactlyOnceWith({ ok: false, error: 'Error: no access' });
  });

  test('tells the code of a deed that was refused', async () => {
    deeds.annotate.mockImplementation(() => Promise.reject(new Refused('full')));
    const { answer } = tell(messageOf('annotate'), FRAME);
    await settled();
    expect(answer).toHaveBeenCalledExactlyOnceWith({ ok: false, error: 'full' });
  });

  test.each(['focus', 'annotate', 'openNote'] as const)(
    '%s is begun before anything is awaited: the click’s permission does not outlast the call',
    (type) => {
      tell(messageOf(type), FRAME);
      expect(deeds[type]).toHaveBeenCalledOnce();
    },
  );
});
