import { BAD_FILES } from './bad-files.cases.ts';
import type { BadInput } from './bad-input.ts';
import { BAD_RECORDS, BAD_STATUSES } from './bad-records.cases.ts';

/** Every bad notebook file there is a case of; the README's table is made from it (`npm run -s bad-input`). */
export const BAD_INPUT: readonly BadInput[] = [...BAD_FILES, ...BAD_RECORDS, ...BAD_STATUSES];
