/** What a suite came to. Of a suite that cannot be counted (lint, types, a build) one passed or one failed. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  /** Why more failed than the tests themselves say; shown beside the figures. */
  readonly notes: readonly string[];
}

export const single = (succeeded: boolean): Tally => ({
  passed: succeeded ? 1 : 0,
  failed: succeeded ? 0 : 1,
  notes: [],
});

/** The part of Vitest's JSON report that is read. */
export interface VitestReport {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

/**
 * Counts a suite's tests. What would let a suite pass without having looked counts as failed: no tests at all, one
 * that was skipped or is still to be written, a file that broke before its first test, an error outside of a test.
 *
 * @param report null where Vitest wrote none
 * @param succeeded whether Vitest itself ended well
 */
export function tally(report: VitestReport | null, succeeded: boolean): Tally {
  const notes: string[] = [];
  let passed = 0;
  let failed = 0;
  for (const file of report?.testResults ?? []) {
    for (const { status, fullName } of file.assertionResults) {
      if (status === 'passed') passed += 1;
      else failed += 1;
      if (status !== 'passed' && status !== 'failed') notes.push(`${status}: ${fullName}`);
    }
    const counted = file.assertionResults.some(({ status }) => status !== 'passed');
    if (file.assertionResults.length === 0 || (file.status === 'failed' && !counted)) {
      failed += 1;
      notes.push(`no tests ran to the end: ${file.name}`);
    }
  }
  if (passed + failed === 0) notes.push('a suite without tests');
  else if (!succeeded && failed === 0) notes.push('an error outside of a test');
  if (failed === 0 && (passed === 0 || !succeeded)) failed = 1;
  return { passed, failed, notes };
}
