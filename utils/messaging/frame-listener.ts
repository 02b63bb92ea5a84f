import { browser } from 'wxt/browser';
import type { NotesChange } from '../core/notebook/in-page.ts';
import { MOTIVATIONS, type Motivation } from '../core/notebook/model.ts';
import type { AnnotateRequest, Result, ToFrame } from './protocol.ts';

/** What a frame does when an extension page or the background asks. */
export interface FrameDeeds {
  reveal(eId: string): boolean;
  step(by: 1 | -1): boolean;
  inspect(): ReturnType<ToFrame['inspect']>;
  /** Looks at the page again (the person asked to). */
  recognise(): void;
  notesChanged?(change: NotesChange): void;
  /** Everything may have changed. */
  notesStale?(): void;
  pick?(record: string): boolean;
  annotateSelection?(motivation: Motivation, next: AnnotateRequest['next']): boolean;
  revealNote?(record: string): boolean;
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
    return performOnNotes(message, deeds);
  } catch (error) {
    return { ok: false, error: String(error) };
  }
}

function performOnNotes(message: Record<string, unknown>, deeds: FrameDeeds): Result<unknown> | null {
  const { type, record, motivation, next, upserts, gone } = message;
  if (type === 'notesChanged' && isNotes(upserts) && Array.isArray(gone))
    return { ok: true, value: deeds.notesChanged?.({ upserts, gone }) ?? null };
  if (type === 'notesStale') return { ok: true, value: deeds.notesStale?.() ?? null };
  if (type === 'annotateSelection' && isMotivation(motivation) && isNext(next))
    return { ok: true, value: deeds.annotateSelection?.(motivation, next) ?? false };
  if (typeof record !== 'string') return null;
  if (type === 'pick') return { ok: true, value: deeds.pick?.(record) ?? false };
  if (type === 'revealNote') return { ok: true, value: deeds.revealNote?.(record) ?? false };
  return null;
}

const isNotes = (value: unknown): value is NotesChange['upserts'] =>
  typeof value === 'object' &&
  value !== null &&
  'spans' in value &&
  Array.isArray(value.spans) &&
  'quotes' in value &&
  Array.isArray(value.quotes);

const isMotivation = (value: unknown): value is Motivation => MOTIVATIONS.some((each) => each === value);

const isNext = (value: unknown): value is AnnotateRequest['next'] =>
  value === null || value === 'edit' || value === 'evidence';
