import type { RecordId } from '../../utils/core/notebook/change.ts';
import { changeField, createAnnotation } from '../../utils/core/notebook/edits.ts';
import type { FrameNotes } from '../../utils/core/notebook/in-page.ts';
import type { AnnotationTarget, RecordState } from '../../utils/core/notebook/model.ts';
import {
  type BackgroundDeeds,
  type FrameAddress,
  Refused,
} from '../../utils/messaging/background-listener.ts';
import type { AnnotateRequest } from '../../utils/messaging/protocol.ts';
import { announce } from '../../utils/platform/announce.ts';
import { forgetNoted, keepNoted } from '../../utils/platform/noted-pages.ts';
import { openPanelFromPage } from '../../utils/platform/panel.ts';
import { keepFocus } from '../../utils/platform/tab-reports.ts';
import { notedPages, notesOnPage, spansOf } from '../../utils/storage/annotations.ts';
import { record as readRecord } from '../../utils/storage/around.ts';
import type { NotebookDatabase } from '../../utils/storage/database.ts';
import type { Written } from '../../utils/storage/log.ts';
import { refreshStates } from '../../utils/storage/refresh.ts';
import type { StorageResult } from '../../utils/storage/result.ts';
import { tidyImports } from '../../utils/storage/tidy.ts';
import { writeEdits } from '../../utils/storage/write.ts';

/** What frames may ask of the notebook. Every answer comes after the commit. */
export function noteDeeds(
  db: NotebookDatabase,
): Pick<BackgroundDeeds, 'notesHere' | 'annotate' | 'reattach' | 'openNote'> {
  return {
    async notesHere(_, url, resolution): Promise<FrameNotes> {
      const [spans, quotes] = await Promise.all([
        resolution === null ? [] : spansOf(db, resolution),
        notesOnPage(db, url),
      ]);
      if (quotes.length === 0) await forgetNoted(url);
      return { spans, quotes };
    },
    annotate(frame, request) {
      if (request.next !== null) openPanelFromPage(frame);
      return annotate(db, frame, request);
    },
    async reattach(_, record, target) {
      const state = await readRecord(db, record);
      if (state?.kind !== 'annotation') throw new Refused('missing');
      await committed(
        await writeEdits(db, changeField(state as RecordState<'annotation'>, 'target', target)),
      );
      return { record };
    },
    async openNote(frame, record) {
      openPanelFromPage(frame);
      await keepFocus(frame.tabId, { record, action: 'show' });
    },
  };
}

async function annotate(
  db: NotebookDatabase,
  { tabId }: FrameAddress,
  { record, target, motivation, private: isPrivate = false, next }: AnnotateRequest,
): Promise<{ record: RecordId }> {
  const edits = createAnnotation(record, { target, motivation, text: '', private: isPrivate });
  await committed(await writeEdits(db, edits, { making: record }));
  if (next !== null) await keepFocus(tabId, { eId: firstProvision(target), record, action: next });
  return { record };
}

/** The first provision that a passage is about; the articles and sections around it are touched as well. */
function firstProvision(target: AnnotationTarget): string | null {
  if (target.type === 'page') return null;
  const { provisions } = target;
  const isInnermost = (eId: string): boolean => !provisions.some((other) => other.startsWith(`${eId}__`));
  return provisions.find(isInnermost) ?? null;
}

async function committed(result: StorageResult<Written>): Promise<void> {
  if (!result.ok) throw new Refused(result.error);
  // The note is on the disk, whatever becomes of the telling.
  await announce(result.value).catch(() => {});
}

/** What the background looks after when the extension starts. */
export async function tidyNotes(db: NotebookDatabase): Promise<void> {
  await refreshStates(db);
  await keepNoted(await notedPages(db));
  await tidyImports(db);
}
