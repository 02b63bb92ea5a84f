import { browser } from 'wxt/browser';
import type { Result, ToFrame } from './protocol.ts';

/** What a frame does when an extension page or the background asks. */
export interface FrameDeeds {
  reveal(eId: string): boolean;
  step(by: 1 | -1): boolean;
  inspect(): ReturnType<ToFrame['inspect']>;
  /** Looks at the page again (the person asked to). */
  recognise(): void;
}

/** Answers the extension's messages to this frame; anything else is left alone. @returns the undo */
export function listenInFrame(deeds: FrameDeeds): () => void {
  const onMessage = (
    message: unknown,
    sender: { id?: string; tab?: unknown },
    answer: (result: unknown) => void,
  ): boolean => {
    if (sender.id !== browser.runtime.id || typeof message !== 'object' || message === null) return false;
    const result = perform(message as Record<string, unknown>, deeds);
    if (result) answer(result);
    return false;
  };
  browser.runtime.onMessage.addListener(onMessage);
  return () => browser.runtime.onMessage.removeListener(onMessage);
}

function perform(message: Record<string, unknown>, deeds: FrameDeeds): Result<unknown> | null {
  const { type, eId, by } = message;
  try {
    if (type === 'reveal' && typeof eId === 'string') return { ok: true, value: deeds.reveal(eId) };
    if (type === 'step' && (by === 1 || by === -1)) return { ok: true, value: deeds.step(by) };
    if (type === 'inspect') return { ok: true, value: deeds.inspect() };
    if (type === 'look') return { ok: true, value: deeds.recognise() ?? null };
    return null;
  } catch (error) {
    return { ok: false, error: String(error) };
  }
}
