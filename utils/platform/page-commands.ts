import * as v from 'valibot';
import { browser } from 'wxt/browser';
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
