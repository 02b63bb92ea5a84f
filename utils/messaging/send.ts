import { browser } from 'wxt/browser';
import type { RecordId } from '../core/notebook/change.ts';
import type { FrameNotes, NotePlaces } from '../core/notebook/in-page.ts';
import type { AnnotationTarget } from '../core/notebook/model.ts';
import type { AnnotateRequest, FrameReport, Result } from './protocol.ts';

/** Content script → background; field by field what {@link ToBackground} documents. */
export type BackgroundMessage =
  | { readonly type: 'align' }
  | { readonly type: 'annotator' }
  | { readonly type: 'placed'; readonly places: NotePlaces }
  | { readonly type: 'report'; readonly report: Omit<FrameReport, 'frameId'> }
  | { readonly type: 'clear' }
  | { readonly type: 'focus'; readonly eId: string; readonly open: boolean }
  | { readonly type: 'notesHere'; readonly url: string; readonly resolution: string | null }
  | ({ readonly type: 'annotate' } & AnnotateRequest)
  | { readonly type: 'reattach'; readonly record: RecordId; readonly target: AnnotationTarget }
  | { readonly type: 'openNote'; readonly record: RecordId };

/** Sends one message to the background; an error Result where it does not answer (the extension was updated). */
export const tellBackground = (message: BackgroundMessage): Promise<Result<unknown>> => send(message);

/** Asks what notes the frame has to show. */
export const askForNotes = (url: string, resolution: string | null): Promise<Result<FrameNotes>> =>
  ask({ type: 'notesHere', url, resolution }, isFrameNotes);

/** Has a note made; an error where it is not known to be on the disk. The same request may then be sent again. */
export const sendNote = (request: AnnotateRequest): Promise<Result<{ record: RecordId }>> =>
  ask({ type: 'annotate', ...request }, isRecordAnswer);

/** Gives a note another place. */
export const sendPlace = (
  record: RecordId,
  target: AnnotationTarget,
): Promise<Result<{ record: RecordId }>> => ask({ type: 'reattach', record, target }, isRecordAnswer);

async function ask<T>(
  message: BackgroundMessage,
  isRight: (value: unknown) => value is T,
): Promise<Result<T>> {
  const answer = await send(message);
  if (!answer.ok) return answer;
  return isRight(answer.value) ? { ok: true, value: answer.value } : { ok: false, error: 'no answer' };
}

async function send(message: BackgroundMessage): Promise<Result<unknown>> {
  try {
    const answer: unknown = await browser.runtime.sendMessage(message);
    return isOk(answer) ? { ok: true, value: answer.value } : { ok: false, error: errorOf(answer) };
  } catch (error) {
    return { ok: false, error: String(error) };
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const isOk = (answer: unknown): answer is { value?: unknown } => isObject(answer) && answer.ok === true;

const isFrameNotes = (value: unknown): value is FrameNotes =>
  isObject(value) && Array.isArray(value.spans) && Array.isArray(value.quotes);

const isRecordAnswer = (value: unknown): value is { record: RecordId } =>
  isObject(value) && typeof value.record === 'string';

const errorOf = (answer: unknown): string =>
  isObject(answer) && 'error' in answer ? String(answer.error) : 'no answer';
