import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Surroundings } from '../../components/sidepanel/model/surroundings.ts';
import type { AnnotationTarget, RecordState } from '../../utils/core/notebook/model.ts';
import type { Resolution } from '../../utils/core/resolution/model.ts';
import { addedResolutions } from '../../utils/storage/added-resolutions.ts';
import { type Authors, createAuthors } from '../../utils/storage/authors.ts';
import { type NotebookDatabase, openDatabase } from '../../utils/storage/database.ts';
import { follow } from '../../utils/storage/live.ts';
import { createDeeds, type Deeds } from './deeds.ts';
import { createNavigation, type Navigation } from './navigation.ts';
import { passagesIn } from './passage-words.ts';
import { createPanelState, type PanelState } from './state.ts';

/** Everything that the panel's views are wired to, for as long as the panel stands. */
export interface Session {
  readonly panel: PanelState;
  readonly db: NotebookDatabase;
  readonly deeds: Deeds;
  readonly nav: Navigation;
  readonly authors: Authors;
  /** The resolution that is spoken of: the page's, the one that was opened, or the only one there is. */
  readonly resolution: ReadonlySignal<Resolution | null>;
  readonly around: ReadonlySignal<Surroundings>;
  /** The resolution of a note's passage; of a page that is no copy the one that is spoken of. */
  readonly resolutionOf: (target: AnnotationTarget | undefined) => Resolution | null;
  /** Whether the page beside the panel may hold a note's passage. */
  readonly isBeside: (note: RecordState<'annotation'>) => boolean;
}

/** How often "now" is looked at again, in milliseconds: "3 ngày trước" is not a clock. */
const MINUTE = 60_000;

export function createSession(pinned: number | null): Session {
  const db = openDatabase();
  const added = signal<readonly Resolution[]>([]);
  follow(
    () => addedResolutions(db),
    (found) => {
      added.value = found;
    },
  );
  const panel = createPanelState(pinned, added);
  const authors = createAuthors(db);
  const now = signal(Date.now());
  setInterval(() => {
    now.value = Date.now();
  }, MINUTE);
  const resolution = computed<Resolution | null>(() => {
    const shown = panel.resolution.value;
    return shown !== null && shown !== 'broken' ? shown : (panel.opened.value[0] ?? null);
  });
  const passages = computed(() => passagesIn(panel.opened.value));
  const around = computed<Surroundings>(() => ({
    resolutions: new Map(panel.opened.value.map((each) => [each.id, each])),
    people: authors.people.value,
    passages: passages.value,
    now: now.value,
  }));
  return {
    panel,
    db,
    deeds: createDeeds(db),
    nav: createNavigation(),
    authors,
    resolution,
    around,
    resolutionOf: (target) =>
      (target?.type === 'canonical' && panel.opened.value.find(({ id }) => id === target.resolution)) ||
      resolution.value,
    isBeside: ({ fields: { target } }) => {
      const standing = panel.standing.value;
      if (target?.type === 'canonical')
        return 'report' in standing && standing.report.resolution === target.resolution;
      const url = panel.tab.value?.url?.replace(/#.*$/u, '');
      return target !== undefined && url !== undefined && target.page.url === url;
    },
  };
}
