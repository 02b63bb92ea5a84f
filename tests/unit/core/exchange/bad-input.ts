import type { ExchangeCode } from '../../../../utils/core/exchange/errors.ts';
import { bytesOf, write } from './files.ts';
import { entries } from './notebook.ts';

/**
 * Files that are no notebook, or a broken one, or one with a broken record: what is said of it, and where. Of a broken file
 * nothing is taken; of one with a broken record the others are.
 */
export interface BadInput {
  readonly name: string;
  readonly bytes: () => Uint8Array;
  readonly code: ExchangeCode;
  readonly where: string;
  readonly line: number;
  /** The record that is refused, from 1; absent where the whole file is. */
  readonly record?: number;
}

export type Members = Record<string, unknown>;
export interface Change extends Members {
  id: string;
  value: Members;
}
export interface Item extends Members {
  changes: [Change, ...Change[]];
}
export interface File extends Members {
  first: { items: [Item, Item, ...Item[]] };
}

/** Three good records, laid out as the writer does it: the first record in line 14. */
export const FIRST_LINE = 14;
const chosen = ['annotation:n1', 'profile:an', 'status:s1'];
export const GOOD = await write(entries().filter(({ id }) => chosen.includes(id)));

const laidOut = ({ first: { items, ...page }, ...header }: File): string => {
  const members = Object.entries(header).map(
    ([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`,
  );
  const list = items.map((item) => JSON.stringify(item)).join(',\n');
  return `{\n${members.join(',\n')},\n"first":${JSON.stringify(page).slice(0, -1)},"items":[\n${list}\n]}\n}\n`;
};

export const edited = (edit: (file: File) => void) => (): Uint8Array => {
  const file = JSON.parse(GOOD) as File;
  edit(file);
  return bytesOf(laidOut(file));
};

export const text = (make: (good: string) => string) => (): Uint8Array => bytesOf(make(GOOD));

export const whole = (
  name: string,
  bytes: () => Uint8Array,
  code: ExchangeCode,
  where = '',
  line = 1,
): BadInput => ({ name, bytes, code, where, line });

/** A broken second record: a profile. */
export const record = (
  name: string,
  edit: (item: Item) => unknown,
  code: ExchangeCode,
  where = '',
): BadInput => ({
  name,
  bytes: edited(({ first: { items } }) => {
    const broken = edit(items[1]);
    if (typeof broken === 'object' && broken !== null) items[1] = broken as Item;
  }),
  code,
  where: `first.items[1]${where && `.${where}`}`,
  line: FIRST_LINE + 1,
  record: 2,
});

/** A member of the second record's first change. */
export const change = (name: string, members: Members, code: ExchangeCode, where: string): BadInput =>
  record(
    name,
    ({ changes }) => void Object.assign(changes[0], members),
    code,
    `changes[0]${where && `.${where}`}`,
  );

/** A value of the first record, a note. */
export const note = (
  name: string,
  field: string,
  value: unknown,
  code: ExchangeCode,
  where: string,
): BadInput => ({
  name,
  bytes: edited(({ first: { items } }) => {
    const own = items[0].changes.find((each) => each.field === field) as Change;
    own.value = value as Members;
  }),
  code,
  where: `first.items[0].${where}`,
  line: FIRST_LINE,
  record: 1,
});

const TARGET = (JSON.parse(GOOD) as File).first.items[0].changes[0].value;
export const target = (members: Members): Members => ({ ...TARGET, ...members });
export const page = (url: string): Members => target({ page: { url, title: '' } });
export const spans = (...list: unknown[]): Members => target({ spans: list });
export const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;

/** Puts a piece of JSON where JSON.stringify has no word for it. */
export const raw = (edit: (item: Item) => void, mark: string, json: string) => (): Uint8Array => {
  const file = JSON.parse(GOOD) as File;
  edit(file.first.items[1]);
  return bytesOf(laidOut(file).replace(JSON.stringify(mark), () => json));
};
export const rawValue = (name: string, json: string, code: ExchangeCode, where: string): BadInput => ({
  ...record(name, () => undefined, code, where),
  bytes: raw(
    ({ changes }) => {
      changes[0].value = 'MARK' as unknown as Members;
      changes[0].field = 'later';
    },
    'MARK',
    json,
  ),
});

/** Of a status note, the third record: by its field. */
export const status = (
  name: string,
  field: string,
  value: unknown,
  code: ExchangeCode,
  where: string,
): BadInput => ({
  name,
  bytes: edited(({ first: { items } }) => {
    const own = items[2]?.changes.find((each) => each.field === field) as Change;
    own.value = value as Members;
  }),
  code,
  where: `first.items[2].${where}`,
  line: FIRST_LINE + 2,
  record: 3,
});
