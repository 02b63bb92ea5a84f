import type { OutlineNode, PartName } from '../../../components/sidepanel/model/outline.ts';
import type { Provision, ProvisionKind } from '../../../utils/core/resolution/model.ts';

/** A provision with nothing but its place. */
export const provision = (
  eId: string,
  kind: ProvisionKind,
  number: string,
  more: Partial<Provision> = {},
): Provision => ({ eId, kind, parent: null, number, heading: null, start: 0, end: 0, ...more });

export const node = (
  id: string,
  kind: ProvisionKind,
  number: string,
  children: readonly OutlineNode[] = [],
): OutlineNode => ({ id, part: null, provision: provision(id, kind, number), children });

export const part = (name: PartName, children: readonly OutlineNode[]): OutlineNode => ({
  id: name,
  part: name,
  provision: null,
  children,
});
