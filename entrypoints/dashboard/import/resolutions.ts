import { signal } from '@preact/signals';
import type { Resolution } from '../../../utils/core/resolution/model.ts';
import { KNOWN_RESOLUTIONS, openResolution } from '../../../utils/platform/resolutions.ts';

/** The resolutions at hand, by id, as they are opened. */
export const resolutions = signal<ReadonlyMap<string, Resolution>>(new Map());

for (const id of KNOWN_RESOLUTIONS)
  openResolution(id).then(
    (answer) => {
      if (answer.ok) resolutions.value = new Map([...resolutions.peek(), [id, answer.value]]);
    },
    () => {},
  );
