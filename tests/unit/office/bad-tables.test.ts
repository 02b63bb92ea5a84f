import { expect, test } from 'vitest';
import { TableError } from '../../../utils/core/exchange/table/sheet.ts';
import { takeIn, taken } from '../core/exchange/table/stage.ts';
import { badTables } from './bad-tables.cases.ts';
import { readTableFile } from './parts.ts';

test.each(badTables)('$name', async ({ bytes, fault, listed = [], notes = 0 }) => {
  const file = await bytes();
  const reading = readTableFile(file).then((book) => takeIn(book));
  if (fault !== undefined) {
    const error = await reading.then(
      () => null,
      (caught: unknown) => caught,
    );
    expect(error).toBeInstanceOf(TableError);
    expect((error as TableError).code).toBe(fault);
    return;
  }
  const { entries, unmatched, told } = await reading;
  expect([...unmatched, ...told].map(({ cell, code }) => `${cell} ${code}`).toSorted()).toEqual(
    [...listed].toSorted(),
  );
  expect([...taken(entries).values()].filter(({ kind }) => kind === 'status')).toHaveLength(notes);
});
