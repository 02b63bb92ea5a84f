import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Provision, Resolution } from '../../../utils/core/resolution/model.ts';
import { root } from '../build.ts';

const folder = join(root, 'public', 'resolutions');

function read(path: string): unknown {
  return JSON.parse(readFileSync(join(folder, path), 'utf8'));
}

/** The canonical resolutions that the extension carries, in the order of their fingerprints. */
export function knownResolutions(): Resolution[] {
  const prints = read('fingerprints.json') as readonly { readonly id: string }[];
  return prints.map(({ id }) => read(`${id}.json`) as Resolution);
}

/** Names provisions of one resolution as people cite them, in English. */
export interface Names {
  /** "indicator 7", "task II.2 · 3"; an eId that the resolution does not hold is its own name. */
  one(eId: string): string;
  /** Neighbours of one kind under one parent together: "indicators 3–7", "tasks II.2 · 1–6". */
  runs(eIds: readonly string[]): { readonly name: string; readonly count: number }[];
}

/** @param resolution null where none is known: then every eId is its own name */
export function namesOf(resolution: Pick<Resolution, 'provisions'> | null): Names {
  const provisions = resolution?.provisions ?? [];
  const places = new Map(provisions.map((provision, index) => [provision.eId, { provision, index }]));

  /** The numbers of what holds a provision, articles left out: "II.2". */
  const above = ({ parent }: Provision): string => {
    const holder = parent === null ? undefined : places.get(parent)?.provision;
    if (!holder || holder.kind === 'article') return '';
    return [above(holder), holder.number].filter(Boolean).join('.');
  };
  const name = (first: Provision, last: Provision): string => {
    const { kind } = first;
    const number = first === last ? first.number : `${first.number}–${last.number}`;
    const noun = first === last ? kind : `${kind}s`;
    // Indicators and assignments are cited by their number alone.
    const path = kind === 'indicator' || kind === 'assignment' ? '' : above(first);
    if (path === '') return `${noun} ${number}`;
    return kind === 'task' || kind === 'solution'
      ? `${noun} ${path} · ${number}`
      : `${noun} ${path}.${number}`;
  };
  return {
    one(eId) {
      const found = places.get(eId)?.provision;
      return found ? name(found, found) : eId;
    },
    runs(eIds) {
      const runs: { first: Provision; last: Provision; end: number; count: number }[] = [];
      const strangers: { name: string; count: number }[] = [];
      for (const eId of eIds) {
        const place = places.get(eId);
        if (!place) {
          strangers.push({ name: eId, count: 1 });
          continue;
        }
        const { provision, index } = place;
        const run = runs.at(-1);
        const { kind, parent } = provision;
        if (run && run.end + 1 === index && run.last.kind === kind && run.last.parent === parent)
          Object.assign(run, { last: provision, end: index, count: run.count + 1 });
        else runs.push({ first: provision, last: provision, end: index, count: 1 });
      }
      return [...runs.map(({ first, last, count }) => ({ name: name(first, last), count })), ...strangers];
    },
  };
}

/** The names of a known resolution's provisions, by its id. */
export function namesFor(id: string | null): Names {
  return namesOf(id === null ? null : (knownResolutions().find((known) => known.id === id) ?? null));
}
