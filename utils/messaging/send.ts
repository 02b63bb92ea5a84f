import { browser } from 'wxt/browser';
import type { FrameReport, Result } from './protocol.ts';

/** Content script → background; field by field what {@link ToBackground} documents. */
export type BackgroundMessage =
  | { readonly type: 'align' }
  | { readonly type: 'report'; readonly report: Omit<FrameReport, 'frameId'> }
  | { readonly type: 'clear' }
  | { readonly type: 'focus'; readonly eId: string; readonly open: boolean };

/** Sends one message to the background; an error Result where it does not answer (the extension was updated). */
export async function tellBackground(message: BackgroundMessage): Promise<Result<void>> {
  try {
    const answer: unknown = await browser.runtime.sendMessage(message);
    return isOk(answer) ? { ok: true, value: undefined } : { ok: false, error: errorOf(answer) };
  } catch (error) {
    return { ok: false, error: String(error) };
  }
}

const isOk = (answer: unknown): boolean =>
  typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === true;

const errorOf = (answer: unknown): string =>
  typeof answer === 'object' && answer !== null && 'error' in answer ? String(answer.error) : 'no answer';
