import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type ExportChoice,
  FIRST_CHOICE,
  FORMS,
  fromQuery,
  PAPERS,
  scopeOf,
  toQuery,
  WHOSE,
} from '../../../../components/dashboard/export/model.ts';

const day = fc.oneof(
  fc.constant(''),
  fc
    .date({ min: new Date('2021-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
);
const choices: fc.Arbitrary<ExportChoice> = fc.record({
  form: fc.constantFrom(...FORMS),
  paper: fc.constantFrom(...PAPERS),
  whose: fc.constantFrom(...WHOSE),
  resolution: fc.constantFrom('', 'thai-nguyen/2020/kt-xh-2021-2025'),
  field: fc.constantFrom('', 'art_2__sec_II__para_3'),
  department: fc.constantFrom('', 'so-tai-chinh'),
  from: day,
  to: day,
  withPrivate: fc.boolean(),
  signed: fc.boolean(),
});

describe('the address of an export', () => {
  test('says what was chosen', () => {
    fc.assert(
      fc.property(choices, (choice) => {
        expect(fromQuery(toQuery(choice))).toEqual(choice);
      }),
    );
  });

  test('is empty for what is offered first', () => {
    expect(toQuery(FIRST_CHOICE)).toBe('');
  });

  test.each([
    ['form=exe', {}],
    ['from=2025-13', {}],
    ['to=tomorrow', {}],
    ['whose=theirs&form=csv', { form: 'csv' }],
    ['withPrivate=yes', {}],
  ])('%s', (query, expected) => {
    expect(fromQuery(query)).toEqual({ ...FIRST_CHOICE, ...expected });
  });
});

describe('the filter of a choice', () => {
  test.each<[Partial<ExportChoice>, object]>([
    [{}, {}],
    [{ whose: 'mine' }, { author: 'me' }],
    [{ field: 'art_2__sec_II__para_3' }, { resolution: 'r', field: 'art_2__sec_II__para_3' }],
    [
      { department: 'so-y-te', from: '2025-01-01' },
      { department: 'so-y-te', from: '2025-01-01' },
    ],
  ])('%o', (part, filter) => {
    expect(scopeOf({ ...FIRST_CHOICE, ...part }, 'me', 'r')).toEqual(filter);
  });

  test('"mine" before anybody wrote is not everybody’s', () => {
    expect(scopeOf({ ...FIRST_CHOICE, whose: 'mine' }, null, 'r')).not.toEqual({});
  });
});
