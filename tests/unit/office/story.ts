import type { MonitoringTable, TableCell } from '../../../utils/core/exchange/table/model.ts';
import { setRole } from '../../../utils/core/notebook/edits.ts';
import {
  indicator,
  notebook,
  profile,
  province,
  resolution,
  status,
  tableFrom,
  tasks,
  year,
} from '../core/exchange/table/stage.ts';

const after = province.territories.at(-1)?.id ?? '';
const lead = (number: number, department: string, role: 'lead' | 'co-ordinating' = 'lead') =>
  setRole(null, { resolution: resolution.id, eId: indicator(number).eId, department }, role);

/** A notebook with press figures, each with its source (DOMAIN.md), and texts that a spreadsheet could mistake. */
export const story = notebook(
  profile('an', 'Chuyên viên A', 'Ban Kinh tế - Ngân sách'),
  { edits: status('s1', indicator(1), [8.59], { period: year(2022), source: 'soha.vn 4/2023' }) },
  { edits: status('s2', indicator(1), [6.5], { source: 'soha.vn 2/2025' }) },
  {
    edits: status('s3', indicator(1), [6.33], {
      period: year(2025),
      territory: { kind: 'known', id: after },
      source: 'https://www.vietnamplus.vn/post1085743.vnp',
    }),
  },
  {
    edits: status('s4', indicator(1), [7.3], {
      period: { kind: 'span', from: 2021, to: 2025 },
      source: 'danviet.vn d1364849',
    }),
  },
  { edits: status('s5', indicator(2), [59.5, 30, 10.5], { period: year(2022), source: 'soha.vn 4/2023' }) },
  { edits: status('s6', indicator(3), [10.8], { period: year(2022), source: 'thoidai.com.vn 12/2022' }) },
  { edits: status('s7', indicator(5), [10.4], { period: year(2022), text: '=1+1', source: '@nguon' }) },
  {
    edits: status('s8', indicator(7), [119.2], {
      judgement: { state: 'at risk', reason: 'Còn thiếu 30,8 triệu đồng' },
      source: 'soha.vn 2/2025',
    }),
  },
  {
    edits: status('s9', indicator(9), [80], { period: year(2025), territory: { kind: 'known', id: after } }),
  },
  {
    edits: status('s10', indicator(14), [null, 98], {
      period: { kind: 'date', date: '2025-06-30' },
      text: '-5 xã chưa báo cáo,\nhai dòng',
    }),
  },
  {
    edits: status('s11', tasks[0] as (typeof tasks)[number], [], {
      text: '+84 280 …',
      judgement: { state: 'in progress', reason: '' },
    }),
  },
  {
    edits: [
      ...lead(1, 'so-tai-chinh'),
      ...lead(1, 'so-ke-hoach-va-dau-tu', 'co-ordinating'),
      ...lead(3, 'so-cong-thuong'),
    ],
  },
);

/** The table of it as a department returns it: three figures, a state with its reason, two departments, who reports. */
export function filledIn(): MonitoringTable {
  const table = tableFrom(story);
  const put = (row: number, cells: Readonly<Record<string, TableCell>>) => {
    const [sheet] = table.sheets;
    const own = sheet?.rows[row];
    for (const [column, cell] of Object.entries(cells)) {
      const index = sheet?.columns.findIndex(({ key }) => key === column) ?? -1;
      (own?.cells as TableCell[])[index] = cell;
    }
  };
  put(0, { 'year 2023': 5.25, reporter: 'Chuyên viên C (Sở Tài chính)' });
  put(4, {
    'year 2023': 'ước 6,1',
    reporter: 'Chuyên viên B, Sở Công Thương',
    with: 'Sở Tài chính; Sở KH&CN',
  });
  put(11, {
    'year 2024': 96.5,
    state: 'Đạt',
    note: '2024: theo quyết định công nhận',
    reporter: 'Chuyên viên D',
  });
  return table;
}
