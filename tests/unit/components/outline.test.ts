import { describe, expect, it } from 'vitest';
import {
  ancestorsOf,
  branchesOf,
  buildOutline,
  type OutlineNode,
} from '../../../components/sidepanel/model/outline.ts';
import { flatten, type Row } from '../../../components/sidepanel/model/rows.ts';
import { moveFor, typeAhead } from '../../../components/sidepanel/model/tree-keys.ts';
import resolution from '../../../public/resolutions/thai-nguyen/2020/kt-xh-2021-2025.json' with {
  type: 'json',
};
import type { Resolution } from '../../../utils/core/resolution/model.ts';
import { node, part } from './outline-samples.ts';

describe('the outline of the first resolution', () => {
  const outline = buildOutline(resolution as unknown as Resolution);
  const sizes = (nodes: readonly OutlineNode[]): [string, number][] =>
    nodes.map(({ id, children }) => [id, children.length]);

  it('has its parts in order', () => {
    expect(sizes(outline)).toEqual([
      ['objective', 1],
      ['indicators', 14],
      ['fields', 14],
      ['groups', 7],
      ['assignments', 2],
    ]);
  });

  it('puts every task and solution under its own field or group', () => {
    const [, , fields, groups] = outline;
    expect(fields?.children.flatMap(({ children }) => children)).toHaveLength(87);
    expect(groups?.children.flatMap(({ children }) => children)).toHaveLength(23);
    for (const holder of [...(fields?.children ?? []), ...(groups?.children ?? [])]) {
      expect(holder.children.every(({ provision }) => provision?.parent === holder.id)).toBe(true);
    }
  });
});

const tree: OutlineNode[] = [
  part('indicators', [node('i1', 'indicator', '1'), node('i2', 'indicator', '2')]),
  part('fields', [
    node('f1', 'field', '1', [node('t1', 'task', '1')]),
    node('f2', 'field', '2', [node('t2', 'task', '1')]),
  ]),
];
const rowsWith = (...open: string[]): Row[] => flatten(tree, (id) => open.includes(id));
const ids = (rows: readonly Row[]): string[] => rows.map(({ node: each }) => each.id);

describe('flattening', () => {
  it('shows what is open, with level, place and number of siblings', () => {
    const rows = rowsWith('fields', 'f1');
    expect(
      rows.map((row) => [row.node.id, row.level, row.position, row.siblings, row.open, row.parent]),
    ).toEqual([
      ['indicators', 1, 1, 2, false, null],
      ['fields', 1, 2, 2, true, null],
      ['f1', 2, 1, 2, true, 'fields'],
      ['t1', 3, 1, 1, null, 'f1'],
      ['f2', 2, 2, 2, false, 'fields'],
    ]);
  });

  it('counts only what a search leaves over', () => {
    const rows = flatten(tree, () => true, { kept: new Set(['fields', 'f2', 't2']), cited: new Set() });
    expect(rows.map((row) => [row.node.id, row.position, row.siblings])).toEqual([
      ['fields', 1, 1],
      ['f2', 1, 1],
      ['t2', 1, 1],
    ]);
  });

  it('knows what holds a node, and all that can be opened', () => {
    expect(ancestorsOf(tree, 't2')).toEqual(['fields', 'f2']);
    expect(ancestorsOf(tree, 'fields')).toEqual([]);
    expect(ancestorsOf(tree, 'unknown')).toEqual([]);
    expect(branchesOf(tree)).toEqual(['indicators', 'fields', 'f1', 'f2']);
  });
});

describe('keys in the tree', () => {
  const rows = rowsWith('fields', 'f1');
  it.each([
    ['ArrowDown', 'fields', { do: 'go', id: 'f1' }],
    ['ArrowDown', 'f2', { do: 'go', id: 'f2' }],
    ['ArrowUp', 'indicators', { do: 'go', id: 'indicators' }],
    ['ArrowUp', 'f1', { do: 'go', id: 'fields' }],
    ['Home', 't1', { do: 'go', id: 'indicators' }],
    ['End', 'indicators', { do: 'go', id: 'f2' }],
    ['ArrowRight', 'indicators', { do: 'open', id: 'indicators' }],
    ['ArrowRight', 'fields', { do: 'go', id: 'f1' }],
    ['ArrowRight', 't1', { do: 'go', id: 't1' }],
    ['ArrowLeft', 'f1', { do: 'close', id: 'f1' }],
    ['ArrowLeft', 't1', { do: 'go', id: 'f1' }],
    ['ArrowLeft', 'indicators', { do: 'go', id: 'indicators' }],
    ['Enter', 't1', { do: 'use', id: 't1' }],
    [' ', 'f1', { do: 'close', id: 'f1' }],
    ['Enter', 'f2', { do: 'open', id: 'f2' }],
    ['Tab', 'f1', null],
    ['ArrowDown', 'gone', null],
  ] as const)('%s on %s', (key, active, move) => expect(moveFor(key, rows, active)).toEqual(move));

  it('only moves while a search holds the branches open', () => {
    expect(moveFor('ArrowLeft', rows, 'f1', true)).toEqual({ do: 'go', id: 'fields' });
    expect(moveFor('ArrowRight', rows, 'f1', true)).toEqual({ do: 'go', id: 't1' });
  });

  it('goes to what is typed, diacritics or not, and round the end', () => {
    const names: Record<string, string> = {
      indicators: 'Chỉ tiêu',
      fields: 'Nhiệm vụ',
      f1: 'Công nghiệp',
      f2: 'Nông nghiệp',
    };
    const nameOf = ({ node: each }: Row): string => names[each.id] ?? '';
    expect(ids(rows)).toEqual(['indicators', 'fields', 'f1', 't1', 'f2']);
    expect(typeAhead('n', rows, 'fields', nameOf)).toBe('f2');
    expect(typeAhead('n', rows, 'f2', nameOf)).toBe('fields');
    expect(typeAhead('nh', rows, 'fields', nameOf)).toBe('fields');
    expect(typeAhead('cong', rows, 'f2', nameOf)).toBe('f1');
    expect(typeAhead('2', rows, 'indicators', nameOf)).toBe('f2');
    expect(typeAhead('x', rows, 'indicators', nameOf)).toBeNull();
  });
});
