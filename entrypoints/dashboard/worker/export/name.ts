import type { ExportJob } from './calls.ts';

/** "so-nghi-quyet-20261125.sonq.json", "bang-theo-doi-20261125.xlsx": what it is and of which day, without diacritics. */
export function nameOfFile({ choice, scope, today }: ExportJob, ending: string): string {
  const what = choice.form === 'notebook' ? 'so-nghi-quyet' : 'bang-theo-doi';
  const parts = [what, scope.department, today.replaceAll('-', '')].filter(Boolean);
  return `${parts.join('-')}.${ending}`;
}
