import { computed, signal } from '@preact/signals';
import { ImportView } from '../../../components/dashboard/import/import-view.tsx';
import type { PlannedRow } from '../../../components/dashboard/import/model.ts';
import { formatCount } from '../../../components/shared/format/when.ts';
import { useWords } from '../../../components/shared/i18n/words.tsx';
import { announce, announceAll } from '../../../utils/platform/announce.ts';
import { notedPages } from '../../../utils/storage/annotations.ts';
import { knownResolutions, resolutions } from '../resolutions.ts';
import { authors, db, language, notify, words } from '../session.ts';
import type { PlannedAnswer, Shown } from '../worker/protocol.ts';
import { client } from '../worker-client.ts';
import { followDrops } from './drop.ts';
import { followEarlier } from './earlier.ts';
import { useAllFieldWords } from './field-words.tsx';
import { rowWords } from './row-words.ts';
import { createImports } from './state.ts';

/** The names that the files give authors whom the notebook does not know yet. */
const named = computed(
  () =>
    new Map(
      imports.files.value.flatMap(({ reading }) =>
        reading.authors.flatMap(({ person }) => (person.name === '' ? [] : [[person.id, person] as const])),
      ),
    ),
);
const people = computed(() => (by: string) => {
  const known = authors.people.value(by);
  return known.name === '' ? { ...known, ...named.value.get(by), me: known.me } : known;
});
const nameOf = (by: string): string => people.value(by).name;

/** What says that an import was taken in, and offers to take it back. */
let toast: { readonly of: string; readonly close: () => void } | null = null;

const imports = createImports(client, {
  resolutions: knownResolutions,
  nameOf: (by) => authors.people.peek()(by).name,
  onShown: (shown) => {
    // What was taken in is taken in, whatever becomes of the telling.
    tell(shown).catch(() => {});
  },
  onTaken: ({ id, records }) => {
    const t = words.peek();
    const text = t('importing.taken', { count: records, value: formatCount(records, language.peek()) });
    toast = { of: id, close: notify({ text, undo: () => imports.undo(id) }) };
  },
  onUndone: (id) => {
    if (toast?.of === id) toast.close();
  },
});
const dragging = signal(false);
const earlier = followEarlier(db);

/** Open pages are told once all is committed. */
async function tell({ records, gone }: Shown): Promise<void> {
  if (records && gone) await announce({ records, gone });
  else await announceAll(await notedPages(db));
}

followDrops({
  onDragging: (over) => {
    dragging.value = over;
  },
  onFiles: (files) => {
    if (!location.hash.startsWith('#/import')) location.hash = '#/import';
    imports.add(files);
  },
});

/** Taking files in. */
export function ImportPage() {
  const { t } = useWords();
  const fields = useAllFieldWords();
  const { rows } = imports;
  const files = imports.files.value;
  const around = { t, language: language.value, resolutions: resolutions.value, nameOf };
  const names = new Map(files.map(({ reading }) => [reading.id, reading.name]));
  const rowOf = ({ signers, files: held, ...rest }: PlannedAnswer): PlannedRow => ({
    ...rest,
    signers: signers.map(nameOf).filter((name) => name !== ''),
    files: held.map((id) => names.get(id) ?? ''),
  });
  return (
    <ImportView
      files={files.map(({ reading }) => ({
        ...reading,
        // Another file may say who it is.
        authors: reading.authors.map((each) => ({ ...each, person: people.value(each.person.id) })),
      }))}
      stage={imports.stage.value}
      progress={imports.progress.value}
      plan={rows.plan.value}
      rows={{
        outcome: rows.outcome.value,
        at: (index) => {
          const row = rows.at(index);
          return row && rowOf(row);
        },
        onRange: rows.range,
        onOutcome: rows.show,
        onLeaveOut: (ids, out) => void rows.leaveOut(ids, out),
        wordsOf: (row) => rowWords(row, around),
        fields,
      }}
      people={people.value}
      earlier={earlier.value}
      outcome={imports.outcome.value}
      dragging={dragging.value}
      onFiles={imports.add}
      onUnlock={imports.unlock}
      onRemove={imports.remove}
      onAddResolution={imports.addResolution}
      onCommit={() => void imports.commit()}
      onCancel={imports.cancel}
      onDiscard={imports.discard}
      onUndo={imports.undo}
    />
  );
}
