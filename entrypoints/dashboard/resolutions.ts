import { computed, signal } from '@preact/signals';
import type { Resolution } from '../../utils/core/resolution/model.ts';
import { KNOWN_RESOLUTIONS, openResolution } from '../../utils/platform/resolutions.ts';
import { addedResolutions } from '../../utils/storage/added-resolutions.ts';
import { follow } from '../../utils/storage/live.ts';
import { db } from './session.ts';

const shipped = signal<readonly Resolution[]>([]);
const added = signal<readonly Resolution[]>([]);

const opening = Promise.all(KNOWN_RESOLUTIONS.map(openResolution)).then((answers) => {
  shipped.value = answers.flatMap((answer) => (answer.ok ? [answer.value] : []));
});
follow(
  () => addedResolutions(db),
  (found) => {
    added.value = found;
  },
);

/** The resolutions at hand, by id: those that are shipped, and those that came with files. */
export const resolutions = computed<ReadonlyMap<string, Resolution>>(
  () => new Map([...added.value, ...shipped.value].map((each) => [each.id, each])),
);

/** The same, once all are opened. */
export async function knownResolutions(): Promise<readonly Resolution[]> {
  await opening.catch(() => {});
  return [...resolutions.peek().values()];
}
