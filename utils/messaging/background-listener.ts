import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { FrameReport, Result } from './protocol.ts';
import { ArrivingReport } from './schemas.ts';

const Message = v.variant('type', [
  v.object({ type: v.literal('align') }),
  v.object({ type: v.literal('report'), report: ArrivingReport }),
  v.object({ type: v.literal('clear') }),
  v.object({ type: v.literal('focus'), eId: v.pipe(v.string(), v.maxLength(200)), open: v.boolean() }),
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
  report(frame: FrameAddress, report: Omit<FrameReport, 'frameId'>): Promise<void>;
  clear(frame: FrameAddress): Promise<void>;
  /** Must open the panel, if asked to, before it awaits anything: the click's permission does not outlast the call. */
  focus(frame: FrameAddress, eId: string, open: boolean): Promise<void>;
  recognise(tabId: number): Promise<void>;
}

interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly frameId?: number | undefined;
  readonly tab?: { readonly id?: number | undefined; readonly windowId?: number | undefined } | undefined;
}

/**
 * Answers the extension's own scripts and pages, once the deed is done. Checked at run time: that the sender is this
 * extension, that the message is one of the map's, and that a frame's message comes from a frame and a page's from a page.
 */
export function listenInBackground(deeds: BackgroundDeeds): void {
  browser.runtime.onMessage.addListener(
    (message: unknown, sender: Sender, answer: (result: Result<null>) => void) => {
      if (sender.id !== browser.runtime.id) return false;
      const parsed = v.safeParse(Message, message);
      if (!parsed.success) return false;
      const deed = perform(parsed.output, sender, deeds);
      if (!deed) return false;
      deed.then(
        () => answer({ ok: true, value: null }),
        (error: unknown) => answer({ ok: false, error: String(error) }),
      );
      return true;
    },
  );
}

function perform(
  message: v.InferOutput<typeof Message>,
  sender: Sender,
  deeds: BackgroundDeeds,
): Promise<void> | null {
  if (message.type === 'recognise') return isOwnPage(sender) ? deeds.recognise(message.tabId) : null;
  const { tab, frameId } = sender;
  if (tab?.id === undefined || frameId === undefined) return null;
  const frame = { tabId: tab.id, frameId, windowId: tab.windowId ?? -1 };
  switch (message.type) {
    case 'align':
      return deeds.align(frame);
    case 'report':
      return deeds.report(frame, message.report as Omit<FrameReport, 'frameId'>);
    case 'clear':
      return deeds.clear(frame);
    case 'focus':
      return deeds.focus(frame, message.eId, message.open);
  }
}

const isOwnPage = ({ url }: Sender): boolean => url?.startsWith(browser.runtime.getURL('')) ?? false;
