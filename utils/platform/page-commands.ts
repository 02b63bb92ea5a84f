import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { RecordId } from '../core/notebook/change.ts';
import type { Result } from '../messaging/protocol.ts';

const failed = v.object({ ok: v.literal(false), error: v.string() });
const answerOf = <S extends v.GenericSchema>(value: S) =>
  v.variant('ok', [v.object({ ok: v.literal(true), value }), failed]);

const Shown = answerOf(v.boolean());
/** `value: undefined` does not survive every message channel, so nothing is asked of it. */
const Done = v.variant('ok', [
  v.pipe(
    v.object({ ok: v.literal(true) }),
    v.transform(({ ok }) => ({ ok, value: undefined })),
  ),
  failed,
]);

/**
 * Scrolls the page to a provision and flashes it.
 * @returns false where the frame does not mark it; an error where the frame does not answer
 */
export async function revealInPage(tabId: number, frameId: number, eId: string): Promise<Result<boolean>> {
  return asked(() => browser.tabs.sendMessage(tabId, { type: 'reveal', eId }, { frameId }), Shown);
}

/**
 * Scrolls the page to a note's passage and flashes it. Every frame of the tab is asked; those that have it not stay still.
 * @returns false where no frame has it
 */
export async function revealNoteInPage(
  tabId: number,
  frames: readonly number[],
  record: RecordId,
): Promise<boolean> {
  return anyFrame(tabId, frames, { type: 'revealNote', record });
}

/** Has the next selection in the tab become a note's place; false where no frame can offer that. */
export async function pickInPage(
  tabId: number,
  frames: readonly number[],
  record: RecordId,
): Promise<boolean> {
  return anyFrame(tabId, frames, { type: 'pick', record });
}

async function anyFrame(tabId: number, frames: readonly number[], message: object): Promise<boolean> {
  const answers = await Promise.all(
    frames.map((frameId) => asked(() => browser.tabs.sendMessage(tabId, message, { frameId }), Shown)),
  );
  return answers.some((answer) => answer.ok && answer.value);
}

/** Opens a page in a tab of its own; only what a browser shows of the web or of a disk. */
export async function openPage(url: string): Promise<void> {
  if (/^(?:https?|file):/u.test(url)) await browser.tabs.create({ url });
}

/** Runs the recogniser in a tab that is no granted portal; an error where the browser does not let it. */
export async function recogniseTab(tabId: number): Promise<Result<void>> {
  return asked(() => browser.runtime.sendMessage({ type: 'recognise', tabId }), Done);
}

/** Opens the options page, or brings it to the front. */
export async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
}

async function asked<T>(
  send: () => Promise<unknown>,
  schema: v.GenericSchema<unknown, Result<T>>,
): Promise<Result<T>> {
  try {
    const answer = v.safeParse(schema, await send());
    return answer.success ? answer.output : { ok: false, error: 'the answer is not understood' };
  } catch (error) {
    return { ok: false, error: error instanceof Error ? error.message : String(error) };
  }
}
