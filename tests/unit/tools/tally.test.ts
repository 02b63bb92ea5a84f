import { expect, test } from 'vitest';
import { tally, type VitestReport } from '../../tools/suites/tally.ts';

const file = (status: string, ...tests: string[]): VitestReport['testResults'][number] => ({
  name: 'a.test.ts',
  status,
  assertionResults: tests.map((each, index) => ({ status: each, fullName: `test ${index}` })),
});
const report = (...testResults: VitestReport['testResults'][number][]): VitestReport => ({ testResults });

test.each<[string, VitestReport | null, boolean, number, number]>([
  ['all passed', report(file('passed', 'passed', 'passed'), file('passed', 'passed')), true, 3, 0],
  ['one failed', report(file('failed', 'passed', 'failed')), false, 1, 1],
  ['one skipped', report(file('passed', 'passed', 'skipped')), true, 1, 1],
  ['one pending', report(file('passed', 'pending', 'passed')), true, 1, 1],
  ['one still to be written', report(file('passed', 'passed', 'todo')), true, 1, 1],
  ['no files', report(), true, 0, 1],
  ['no report', null, false, 0, 1],
  ['a file without tests', report(file('passed', 'passed'), file('passed')), true, 1, 1],
  ['a file that broke on import', report(file('passed', 'passed'), file('failed')), false, 1, 1],
  ['a file that broke after its tests', report(file('failed', 'passed')), false, 1, 1],
  ['an error outside of a test', report(file('passed', 'passed')), false, 1, 1],
])('%s', (_, given, succeeded, passed, failed) => {
  const { notes, ...counts } = tally(given, succeeded);
  expect(counts).toEqual({ passed, failed });
  const plain = given?.testResults.some(({ assertionResults }) =>
    assertionResults.some((t) => t.status === 'failed'),
  );
  expect(notes.length > 0).toBe(failed > 0 && !plain);
});
