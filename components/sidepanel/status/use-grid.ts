import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Period, Territory } from '../../../utils/core/notebook/model.ts';
import type { Provision, Target } from '../../../utils/core/resolution/model.ts';
import { useWords } from '../../shared/i18n/words.tsx';
import { type FigureReading, writeFigure } from './model/figure.ts';
import { readValue } from './model/form.ts';
import { periodKey } from './model/periods.ts';
import { choiceOf } from './model/territories.ts';
import type { KeepError, Kept, Reported } from './model/views.ts';

/** One row of the grid: a target, and the indicator it belongs to. */
export interface GridTarget {
  readonly provision: Provision;
  readonly target: Target;
  /** The first of its indicator carries the indicator's number. */
  readonly first: boolean;
}

export const gridTargets = (provisions: readonly Provision[]): GridTarget[] =>
  provisions.flatMap((provision) =>
    (provision.targets ?? []).map((target, index) => ({ provision, target, first: index === 0 })),
  );

interface Source {
  readonly rows: readonly GridTarget[];
  readonly period: Period;
  readonly territory: Territory;
  /** What is kept for the period and territory, by target; null while it is read. */
  readonly current: ReadonlyMap<string, Reported> | null;
  readonly onValues: (values: Readonly<Record<string, Reported | null>>) => Promise<Kept>;
}

/** What is typed in the grid and its way into the notebook, row by row. */
export function useGrid({ rows, period, territory, current, onValues }: Source) {
  const { t, language } = useWords();
  const place = `${periodKey(period)} ${choiceOf(territory)} ${territory.kind === 'other' ? territory.name : ''}`;
  /** By place, then by target: what is typed and is not (yet) what is kept. Wrong figures wait here for their period. */
  const [typed, setTyped] = useState<Readonly<Record<string, Readonly<Record<string, string>>>>>({});
  const [failed, setFailed] = useState<Readonly<Record<string, KeepError>>>({});
  const latest = useRef({ typed, current });
  latest.current = { typed, current };
  const targets = useMemo(() => new Map(rows.map(({ target }) => [target.id, target])), [rows]);

  const textOf = (id: string): string => {
    const own = typed[place]?.[id];
    if (own !== undefined) return own;
    const kept = current?.get(id);
    return kept ? writeFigure(kept.value, language) : '';
  };
  const readingOf = (id: string, text = textOf(id)): FigureReading => {
    const target = targets.get(id);
    return target ? readValue(text, target, t, language) : { ok: true, value: null };
  };
  const put = (values: Readonly<Record<string, string | undefined>>): void => {
    const own: Record<string, string> = { ...latest.current.typed[place] };
    for (const [id, text] of Object.entries(values)) {
      if (text === undefined) delete own[id];
      else own[id] = text;
    }
    const next = { ...latest.current.typed, [place]: own };
    latest.current = { ...latest.current, typed: next };
    setTyped(next);
  };

  // What is kept as typed needs no memory here; but nothing is rewritten under the hand that types it ("8,0" of "8,05").
  useEffect(() => {
    const own = typed[place] ?? {};
    const settled = Object.keys(own).filter((id) => {
      const reading = readingOf(id, own[id]);
      if (!reading.ok || reading.value !== (current?.get(id)?.value ?? null)) return false;
      const written = reading.value === null ? '' : writeFigure(reading.value, language);
      return written === own[id] || !isActive(id);
    });
    if (settled.length > 0) put(Object.fromEntries(settled.map((id) => [id, undefined])));
  }, [current, typed, place]);

  const keep = async (ids: readonly string[]): Promise<Kept | null> => {
    const values: Record<string, Reported | null> = {};
    for (const id of ids) {
      const text = latest.current.typed[place]?.[id];
      const target = targets.get(id);
      if (text === undefined || !target) continue;
      const reading = readingOf(id, text);
      if (!reading.ok || reading.value === (latest.current.current?.get(id)?.value ?? null)) continue;
      values[id] = reading.value === null ? null : { value: reading.value, unit: target.unit };
    }
    if (Object.keys(values).length === 0) return null;
    const answer = await onValues(values).catch(() => ({ ok: false, error: 'unknown' }) as const);
    setFailed((before) => {
      const next = { ...before };
      for (const id of Object.keys(values)) {
        if (answer.ok) delete next[id];
        else next[id] = answer.error;
      }
      return next;
    });
    return answer;
  };

  return {
    textOf,
    readingOf,
    failed,
    /** How many rows have a figure. */
    filled: rows.filter(({ target }) => {
      const reading = readingOf(target.id);
      return reading.ok && reading.value !== null;
    }).length,
    type: (id: string, text: string) => put({ [id]: text }),
    fill: (values: Readonly<Record<string, string>>) => put(values),
    keep,
  };
}

const isActive = (id: string): boolean =>
  document.activeElement instanceof HTMLInputElement && document.activeElement.dataset.target === id;
