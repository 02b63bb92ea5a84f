import { beforeEach, describe, expect, test, vi } from 'vitest';
import { type FrameDeeds, listenInFrame } from '../../../utils/messaging/frame-listener.ts';
import { tellBackground } from '../../../utils/messaging/send.ts';
import { FRAME_MESSAGES, MALFORMED, OWN } from './messages.cases.ts';

type Listener = (message: unknown, sender: object, answer: (result: unknown) => void) => boolean;
const browser = vi.hoisted(() => ({ listeners: [] as unknown[], sendMessage: vi.fn() }));
vi.mock('wxt/browser', () => ({
  browser: {
    runtime: {
      id: 'so-nghi-quyet@own',
      sendMessage: browser.sendMessage,
      onMessage: {
        addListener: (listener: unknown) => browser.listeners.push(listener),
        removeListener: (listener: unknown) =>
          browser.listeners.splice(browser.listeners.indexOf(listener), 1),
      },
    },
  },
}));

const deeds = {
  reveal: vi.fn((eId: string) => eId === 'here'),
  step: vi.fn((by: 1 | -1) => by === 1),
  inspect: vi.fn(() => ({ settled: true, passages: [] })),
  recognise: vi.fn(() => undefined),
  notesChanged: vi.fn(() => undefined),
  notesStale: vi.fn(() => undefined),
  pick: vi.fn(() => true),
  annotateSelection: vi.fn(() => true),
  revealNote: vi.fn((record: string) => record === 'annotation:here'),
} satisfies FrameDeeds;
let deafen: () => void;

function ask(message: unknown, sender: object = { id: OWN }) {
  const answer = vi.fn();
  for (const listener of [...browser.listeners]) (listener as Listener)(message, sender, answer);
  return answer.mock.calls.map(([result]) => result as unknown);
}
/** What a frame is not asked. */
const NOT_FOR_FRAMES: readonly (readonly [what: string, message: unknown])[] = [
  ...MALFORMED,
  ...FRAME_MESSAGES.map(([type, message]) => [`a frame’s own ${type}`, message] as const),
  ['reveal without a provision', { type: 'reveal' }],
  ['reveal of a number', { type: 'reveal', eId: 8 }],
  ['step by nothing', { type: 'step' }],
  ['step by two', { type: 'step', by: 2 }],
  ['step by words', { type: 'step', by: '1' }],
  ['notes changed, without notes', { type: 'notesChanged', gone: [] }],
  ['notes changed, half told', { type: 'notesChanged', upserts: { spans: [] }, gone: [] }],
  ['notes changed, gone unknown', { type: 'notesChanged', upserts: { spans: [], quotes: [] } }],
  ['pick for no note', { type: 'pick' }],
  ['revealNote of a number', { type: 'revealNote', record: 8 }],
  ['annotateSelection with no motivation', { type: 'annotateSelection', next: null }],
  [
    'annotateSelection with an unknown one',
    { type: 'annotateSelection', motivation: 'assessing', next: null },
  ],
  ['annotateSelection without what next', { type: 'annotateSelection', motivation: 'commenting' }],
];
const called = () =>
  Object.entries(deeds)
    .filter(([, deed]) => deed.mock.calls.length > 0)
    .map(([name]) => name);

beforeEach(() => {
  browser.listeners.length = 0;
  vi.clearAllMocks();
  deafen = listenInFrame(deeds);
});

describe('in a frame', () => {
  test.each([
    [{ type: 'reveal', eId: 'here' }, 'reveal', true],
    [{ type: 'reveal', eId: 'elsewhere' }, 'reveal', false],
    [{ type: 'step', by: 1 }, 'step', true],
    [{ type: 'step', by: -1 }, 'step', false],
    [{ type: 'inspect' }, 'inspect', { settled: true, passages: [] }],
    [{ type: 'look' }, 'recognise', null],
    [
      { type: 'notesChanged', upserts: { spans: [], quotes: [] }, gone: ['annotation:a'] },
      'notesChanged',
      null,
    ],
    [{ type: 'notesStale' }, 'notesStale', null],
    [{ type: 'pick', record: 'annotation:here' }, 'pick', true],
    [{ type: 'revealNote', record: 'annotation:here' }, 'revealNote', true],
    [{ type: 'revealNote', record: 'annotation:elsewhere' }, 'revealNote', false],
    ...['edit', 'evidence', null].map((next): [object, string, unknown] => [
      { type: 'annotateSelection', motivation: 'commenting', next },
      'annotateSelection',
      true,
    ]),
  ])('%j', (message, deed, value) => {
    expect(ask(message)).toEqual([{ ok: true, value }]);
    expect(called()).toEqual([deed]);
  });

  test.each(NOT_FOR_FRAMES)('leaves alone: %s', (_, message) => {
    expect(ask(message)).toEqual([]);
    expect(called()).toEqual([]);
  });

  test.each([[{ id: 'stranger@else' }], [{}]])('refuses the sender %j', (sender) => {
    expect(ask({ type: 'reveal', eId: 'here' }, sender)).toEqual([]);
    expect(called()).toEqual([]);
  });

  test('tells of a deed that threw, as a value', () => {
    deeds.reveal.mockImplementationOnce(() => {
      throw new Error('gone');
    });
    expect(ask({ type: 'reveal', eId: 'here' })).toEqual([{ ok: false, error: 'Error: gone' }]);
  });

  test('hears nothing any more once undone', () => {
    deafen();
    expect(ask({ type: 'inspect' })).toEqual([]);
    expect(browser.listeners).toEqual([]);
  });
});

describe('telling the background', () => {
  test.each([
    ['done', async () => ({ ok: true, value: null }), { ok: true, value: null }],
    ['failed', async () => ({ ok: false, error: 'no access' }), { ok: false, error: 'no access' }],
    ['nobody answers', async () => undefined, { ok: false, error: 'no answer' }],
    ['an answer that is none', async () => 'yes', { ok: false, error: 'no answer' }],
    [
      'the extension was updated',
      async () => {
        throw new Error('Extension context invalidated.');
      },
      { ok: false, error: 'Error: Extension context invalidated.' },
    ],
  ])('%s', async (_, reply, expected) => {
    browser.sendMessage.mockImplementation(reply);
    expect(await tellBackground({ type: 'clear' })).toEqual(expected);
    expect(browser.sendMessage.mock.calls).toEqual([[{ type: 'clear' }]]);
  });

  test('an extension that is gone altogether throws at once, and that is a value too', async () => {
    browser.sendMessage.mockImplementation(() => {
      throw new TypeError('runtime is undefined');
    });
    expect(await tellBackground({ type: 'align' })).toMatchObject({ ok: false });
  });
});
