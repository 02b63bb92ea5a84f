import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { RecordId } from '../core/notebook/change.ts';
import type { FrameNotes, NotePlaces } from '../core/notebook/in-page.ts';
import type { AnnotationTarget } from '../core/notebook/model.ts';
import type { AnnotateRequest, FrameReport, Result } from './protocol.ts';
import { Annotate, AnnotationId, ArrivingReport, Places, Target } from './schemas.ts';

const Message = v.variant('type', [
  v.object({ type: v.literal('align') }),
  v.object({ type: v.literal('annotator') }),
  v.object({ type: v.literal('placed'), places: Places }),
  v.object({ type: v.literal('report'), report: ArrivingReport }),
  v.object({ type: v.literal('clear') }),
  v.object({ type: v.literal('focus'), eId: v.pipe(v.string(), v.maxLength(200)), open: v.boolean() }),
  v.object({
    type: v.literal('notesHere'),
    url: v.pipe(v.string(), v.maxLength(8000)),
    resolution: v.nullable(v.pipe(v.string(), v.maxLength(200))),
  }),
  v.object({ type: v.literal('annotate'), ...Annotate }),
  v.object({ type: v.literal('reattach'), record: AnnotationId, target: Target }),
  v.object({ type: v.literal('openNote'), record: AnnotationId }),
  v.object({ type: v.literal('recognise'), tabId: v.number() }),
]);

/** The frame that a message came from. */
export interface FrameAddress {
  readonly tabId: number;
  readonly frameId: number;
  readonly windowId: number;
}

/** What the background does when it is told. */
export interface BackgroundDeeds {
  align(frame: FrameAddress): Promise<void>;
  annotator(frame: FrameAddress): Promise<void>;
  placed(frame: FrameAddress, places: NotePlaces): Promise<void>;
  report(frame: FrameAddress, report: Omit<FrameReport, 'frameId'>): Promise<void>;
  clear(frame: FrameAddress): Promise<void>;
  /** Must open the panel, if asked to, before it awaits anything: the click's permission does not outlast the call. */
  focus(frame: FrameAddress, eId: string, open: boolean): Promise<void>;
  notesHere(frame: FrameAddress, url: string, resolution: string | null): Promise<FrameNotes>;
  /** Must open the panel, if it is to, before it awaits anything. */
  annotate(frame: FrameAddress, request: AnnotateRequest): Promise<{ record: RecordId }>;
  reattach(frame: FrameAddress, record: RecordId, target: AnnotationTarget): Promise<{ record: RecordId }>;
  /** Must open the panel before it awaits anything. */
  openNote(frame: FrameAddress, record: RecordId): Promise<void>;
  recognise(tabId: number): Promise<void>;
}

interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly origin?: string | undefined;
  readonly frameId?: number | undefined;
  readonly tab?: { readonly id?: number | undefined; readonly windowId?: number | undefined } | undefined;
}

/**
 * Answers the extension's own scripts and pages, once the deed is done. Checked at run time: that the sender is this
 * extension, that the message is one of the map's, and that a frame's message comes from a frame and a page's from a page.
 */
export function listenInBackground(deeds: BackgroundDeeds): void {
  browser.runtime.onMessage.addListener(
    (message: unknown, sender: Sender, answer: (result: Result<unknown>) => void) => {
      if (sender.id !== browser.runtime.id) return false;
      const parsed = v.safeParse(Message, message);
      if (!parsed.success) return false;
      const deed = perform(parsed.output, sender, deeds);
      if (!deed) return false;
      deed.then(
        (value) => answer({ ok: true, value: value ?? null }),
        (error: unknown) =>
          answer({ ok: false, error: error instanceof Refused ? error.message : String(error) }),
      );
      return true;
    },
  );
}

function perform(
  message: v.InferOutput<typeof Message>,
  sender: Sender,
  deeds: BackgroundDeeds,
): Promise<unknown> | null {
  if (message.type === 'recognise') return isOwnPage(sender) ? deeds.recognise(message.tabId) : null;
  const { tab, frameId } = sender;
  if (tab?.id === undefined || frameId === undefined) return null;
  const frame = { tabId: tab.id, frameId, windowId: tab.windowId ?? -1 };
  switch (message.type) {
    case 'align':
      return deeds.align(frame);
    case 'annotator':
      return deeds.annotator(frame);
    case 'placed':
      return deeds.placed(frame, message.places);
    case 'report':
      return deeds.report(frame, message.report as Omit<FrameReport, 'frameId'>);
    case 'clear':
      return deeds.clear(frame);
    case 'focus':
      return deeds.focus(frame, message.eId, message.open);
    case 'notesHere':
      return isOfSender(message.url, sender) ? deeds.notesHere(frame, message.url, message.resolution) : null;
    case 'annotate': {
      const { type: _, ...request } = message;
      return isOfSender(request.target.page.url, sender) ? deeds.annotate(frame, request) : null;
    }
    case 'reattach':
      if (!isOfSender(message.target.page.url, sender)) return null;
      return deeds.reattach(frame, message.record, message.target);
    case 'openNote':
      return deeds.openNote(frame, message.record);
  }
}

const isOwnPage = ({ url }: Sender): boolean => url?.startsWith(browser.runtime.getURL('')) ?? false;

/**
 * Whether a frame speaks of its own page. By origin, for the browser tells the address that was loaded, and pages change
 * theirs as they go; a frame without an address of its own ("about:blank") has its parent's origin.
 */
function isOfSender(url: string, { url: own, origin }: Sender): boolean {
  const claimed = originOf(url);
  return claimed !== null && (claimed === originOf(own ?? '') || claimed === origin);
}

function originOf(url: string): string | null {
  try {
    const { origin, protocol } = new URL(url);
    return protocol === 'http:' || protocol === 'https:' ? origin : null;
  } catch {
    return null;
  }
}

/** A deed that was not done, by a code that the asker knows what to do with. */
export class Refused extends Error {}
