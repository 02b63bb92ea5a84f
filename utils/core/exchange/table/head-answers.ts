import { type FoundTable, keyOf, textOf } from './headings.ts';
import type { TableWords } from './model.ts';

/** Who fills a table in, as its head says: once for all rows. */
export interface Person {
  readonly name: string;
  readonly unit: string;
}

/**
 * What stands above the headings behind "Người báo cáo:" and "Đơn vị:", in the same cell or in the next that is not
 * empty. '' where nothing does.
 */
export function headAnswers({ sheet, head }: FoundTable, t: TableWords): Person {
  const asked = [t('table.reporter'), t('table.unit')].map(keyOf);
  const found = new Map<string, string>();
  for (const row of sheet.rows.slice(0, head)) {
    let open: string | null = null;
    for (const cell of row) {
      const text = textOf(cell).normalize('NFC').trim();
      if (text === '') continue;
      const [label = '', ...rest] = text.split(':');
      if (asked.includes(keyOf(label)) && text.includes(':')) {
        const own = rest.join(':').trim();
        if (own !== '') found.set(keyOf(label), own);
        open = own === '' ? keyOf(label) : null;
      } else if (open !== null) {
        found.set(open, text);
        open = null;
      }
    }
  }
  const [name = '', unit = ''] = asked.map((key) => found.get(key) ?? '');
  return { name, unit };
}

/**
 * Who fills in the sheet of an index: whom its own head names; where it names nobody, whom the first head does that names
 * somebody, with that one's unit unless the sheet has its own. People fill in the first sheet's head and take it for all.
 */
export function answersFor(index: number, heads: readonly Person[]): Person {
  const own = heads[index] ?? { name: '', unit: '' };
  const first = heads.find(({ name }) => name !== '');
  if (own.name !== '' || !first) return own;
  return { name: first.name, unit: own.unit || first.unit };
}
