/**
 * How files of older versions become files of this one, step by step. Each step is a function over the parsed JSON of the
 * header and of one record, and has a frozen file of its version in tests/fixtures/notebooks. Values of changes are never
 * touched: they were hashed.
 */
export interface Migration {
  readonly from: string;
  readonly to: string;
  /** @param members those of the file's object that {@link ./read.ts} asks for */
  readonly header: (members: Members) => Members;
  /** @param item an element of `first.items`, of any shape */
  readonly item: (item: unknown) => unknown;
}

export type Members = Readonly<Record<string, unknown>>;

export const MIGRATIONS: readonly Migration[] = [
  {
    // 0.9 named the filter `scope`, which the W3C context has for oa:hasScope, and kept signatures beside the changes.
    from: '0.9',
    to: '1.0',
    header: ({ scope, ...members }) => ({ ...members, filter: scope }),
    item: (item) => {
      if (!isMembers(item) || !Array.isArray(item.changes)) return item;
      const { signatures, ...rest } = item;
      return { ...rest, changes: item.changes.map((change) => signed(change, signatures)) };
    },
  },
];

/** The steps from a version to this one; null where there is no way. */
export function stepsFrom(version: string, to: string): readonly Migration[] | null {
  if (version === to) return [];
  const step = MIGRATIONS.find(({ from }) => from === version);
  const rest = step && stepsFrom(step.to, to);
  return step && rest ? [step, ...rest] : null;
}

function signed(change: unknown, signatures: unknown): unknown {
  if (!isMembers(change) || !isMembers(signatures)) return change;
  const { id } = change;
  const signature = typeof id === 'string' && Object.hasOwn(signatures, id) ? signatures[id] : undefined;
  return signature === undefined ? change : { ...change, signature };
}

const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
