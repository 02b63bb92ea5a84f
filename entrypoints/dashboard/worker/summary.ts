import type { Told } from '../../../components/dashboard/import/model.ts';
import type { Integrity, RecordEntry } from '../../../utils/core/exchange/model.ts';
import type { Change } from '../../../utils/core/notebook/change.ts';
import { compareAt } from '../../../utils/core/notebook/clock.ts';
import { parseRecordId } from '../../../utils/core/notebook/record-id.ts';
import type { MetKey } from '../../../utils/crypto/keyring.ts';
import type { AuthorInFile, FileContent } from './protocol.ts';

/** Beyond so many places nobody reads on; how many there are is told all the same. */
const MOST_TOLD = 2_000;

interface Counted {
  records: number;
  from: string;
  to: string;
}

/** What is told of a file before anything is taken in, gathered as its records go by. */
export class Summary {
  private readonly authors = new Map<string, Counted>();
  private readonly profiles = new Map<string, Partial<Record<string, Change>>>();
  private readonly integrity: Record<Integrity, number> = { signed: 0, unsigned: 0, altered: 0 };
  private readonly refused: Told[] = [];
  private readonly told: Told[] = [];
  private readonly unknown: FileContent['unknown'][number][] = [];
  private readonly keys: MetKey[] = [];
  /** By key, the authors whose changes it signed. */
  private readonly owners = new Map<string, Set<string>>();
  private records = 0;

  add({ id, changes, signatures }: RecordEntry, integrity: Integrity): void {
    this.records += 1;
    this.integrity[integrity] += 1;
    const seen = new Set<string>();
    for (const { id: change, by, wall } of changes) {
      const signed = signatures[change];
      if (signed) this.owners.set(signed.key, (this.owners.get(signed.key) ?? new Set()).add(by));
      const counted = this.authors.get(by) ?? { records: 0, from: wall, to: wall };
      this.authors.set(by, counted);
      if (!seen.has(by)) counted.records += 1;
      seen.add(by);
      if (wall < counted.from) counted.from = wall;
      if (wall > counted.to) counted.to = wall;
    }
    const { kind, parts: [person = ''] = [] } = parseRecordId(id) ?? {};
    if (kind === 'profile') this.meet(person, changes);
  }

  refuse(told: Told): void {
    if (this.refused.length < MOST_TOLD) this.refused.push(told);
  }

  tell(told: Told): void {
    if (this.told.length < MOST_TOLD) this.told.push(told);
  }

  miss(unknown: FileContent['unknown'][number]): void {
    this.unknown.push(unknown);
  }

  meetKeys(keys: readonly MetKey[]): void {
    this.keys.push(...keys);
  }

  content(kind: FileContent['kind'], outcomes: FileContent['outcomes']): FileContent {
    return {
      kind,
      outcomes,
      // A key that signed nothing says nothing; one that is none at all is no better than a wrong one.
      keys: this.keys.flatMap(({ id, device, trust, valid }) => {
        const owners = [...(this.owners.get(id) ?? [])];
        return owners.length > 0 ? [{ id, device, owners, trust: valid ? trust : 'other' }] : [];
      }),
      records: this.records,
      integrity: { ...this.integrity },
      refused: this.refused,
      told: this.told,
      unknown: this.unknown,
      authors: [...this.authors]
        .map(([id, counted]): AuthorInFile => ({ id, ...this.personOf(id), ...counted }))
        .toSorted((one, other) => other.records - one.records),
    };
  }

  /** Keeps the newest name, role and unit that the file gives a person. */
  private meet(person: string, changes: readonly Change[]): void {
    const known = this.profiles.get(person) ?? {};
    for (const change of changes) {
      const before = known[change.field];
      if (!before || compareAt(change.at, before.at) > 0) known[change.field] = change;
    }
    this.profiles.set(person, known);
  }

  private personOf(id: string): Pick<AuthorInFile, 'name' | 'role' | 'unit'> {
    const said = this.profiles.get(id);
    const word = (field: string): string => {
      const value = said?.[field]?.value;
      return typeof value === 'string' ? value : '';
    };
    return { name: word('name'), role: word('role'), unit: word('unit') };
  }
}
