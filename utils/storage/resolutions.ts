import plan from '../../public/resolutions/thai-nguyen/2020/kt-xh-2021-2025.json';
import type { Provision, Resolution } from '../core/resolution/model.ts';

/** What the notebook needs to know of a resolution: its provisions by id, with their targets. */
export interface KnownResolution {
  readonly resolution: Resolution;
  readonly provisions: ReadonlyMap<string, Provision>;
}

const KNOWN = new Map(
  [plan as unknown as Resolution].map((resolution): [string, KnownResolution] => [
    resolution.id,
    { resolution, provisions: new Map(resolution.provisions.map((each) => [each.eId, each])) },
  ]),
);

/** A resolution that is shipped; null for any other, of which notes are kept all the same. */
export const resolutionOf = (id: string): KnownResolution | null => KNOWN.get(id) ?? null;
