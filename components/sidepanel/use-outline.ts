import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Resolution } from '../../utils/core/resolution/model.ts';
import { wordingOf } from '../shared/format/wording.ts';
import { useWords } from '../shared/i18n/words.tsx';
import { citeProvision } from './model/cite.ts';
import { ancestorsOf, branchesOf, buildOutline, type OutlineNode } from './model/outline.ts';
import { flatten } from './model/rows.ts';
import { search } from './model/search.ts';
import type { Wish } from './tree.tsx';

/** The provision pointed at in the page, null for something else; `at` tells one pointing from the next. */
export interface Focus {
  readonly eId: string | null;
  readonly at: number;
}

/** The state of the outline: what is open, searched, reached by Tab and pointed at, and how to change it. */
export function useOutline(resolution: Resolution, focus: Focus | null) {
  const { t } = useWords();
  const nodes = useMemo(() => buildOutline(resolution), [resolution]);
  const branches = useMemo(() => branchesOf(nodes), [nodes]);
  const wordings = useMemo(
    () => new Map(resolution.provisions.map((each) => [each.eId, wordingOf(resolution, each)])),
    [resolution],
  );
  const [query, setQuery] = useState('');
  const [opened, setOpened] = useState<ReadonlySet<string>>(() => new Set(nodes.map(({ id }) => id)));
  const [wanted, setWanted] = useState('');
  const [current, setCurrent] = useState<string | null>(null);
  const [wish, setWish] = useState<Wish | null>(null);

  const nameOf = (node: OutlineNode): string => {
    if (node.part) return t(`part.${node.part}`);
    const { provision } = node;
    if (provision?.heading) return `${provision.number}. ${provision.heading}`;
    return wordings.get(node.id) ?? '';
  };
  const citeOf = (eId: string): string => citeProvision(resolution, eId, t);

  const found = useMemo(() => search(nodes, query, nameOf), [nodes, query, t]);
  const rows = useMemo(
    () => flatten(nodes, (id) => found !== null || opened.has(id), found),
    [nodes, opened, found],
  );
  const active = rows.some(({ node }) => node.id === wanted) ? wanted : (rows[0]?.node.id ?? '');

  const goTo = (id: string): void => {
    setWanted(id);
    setWish({ id, at: Date.now(), focus: true });
  };
  const open = (id: string, on: boolean): void => {
    setOpened((before) => {
      const after = new Set(before);
      if (on) after.add(id);
      else after.delete(id);
      return after;
    });
  };
  /** Opens whatever holds a row and brings it into sight. */
  const show = (id: string, focusIt: boolean): void => {
    const holders = ancestorsOf(nodes, id);
    setOpened((before) => new Set([...before, ...holders]));
    if (found && !found.kept.has(id)) setQuery('');
    setWanted(id);
    setWish({ id, at: Date.now(), focus: focusIt });
  };

  useEffect(() => {
    if (!focus || focus.eId === null || !wordings.has(focus.eId)) return;
    setCurrent(focus.eId);
    if (!found || found.kept.has(focus.eId)) show(focus.eId, false);
  }, [focus?.at, focus?.eId, wordings]);

  const allOpen = branches.every((id) => opened.has(id));
  return {
    nodes,
    rows,
    found,
    query,
    setQuery,
    active,
    setActive: setWanted,
    current,
    setCurrent,
    wish,
    open,
    show,
    goTo,
    allOpen,
    toggleAll: () => setOpened(new Set(allOpen ? nodes.map(({ id }) => id) : branches)),
    nameOf,
    citeOf,
    wordings,
  };
}
