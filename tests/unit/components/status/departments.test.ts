import { describe, expect, it } from 'vitest';
import {
  type DepartmentView,
  findDepartments,
  initialsOf,
} from '../../../../components/shared/departments/find.ts';
import {
  chosenOf,
  givenIn,
  planTags,
  withGroup,
} from '../../../../components/sidepanel/responsibility/model/plan.ts';

const of = (name: string, now: string | null = null, short: string[] = []): DepartmentView => ({
  slug: name,
  name,
  short,
  now,
  successor: now,
  until: null,
  retired: false,
});
const all = [
  of('Sở Kế hoạch và Đầu tư', 'Sở Tài chính', ['Sở KH&ĐT']),
  of('Sở Tài chính'),
  of('Sở Tài nguyên và Môi trường', 'Sở Nông nghiệp và Môi trường'),
  of('Sở Nông nghiệp và Môi trường'),
  of('Sở Khoa học và Công nghệ', null, ['Sở KH&CN']),
  of('Công an tỉnh'),
  of('Văn phòng UBND tỉnh'),
];

it.each([
  ['Sở Kế hoạch và Đầu tư', 'skhdt'],
  ['Sở Lao động - Thương binh và Xã hội', 'sldtbxh'],
  ['Văn phòng UBND tỉnh', 'vpu'],
])('initials of %s', (name, letters) => expect(initialsOf(name)).toBe(letters));

describe('departments that a query means', () => {
  it.each([
    ['KHĐT', 'Sở Kế hoạch và Đầu tư'],
    ['khdt', 'Sở Kế hoạch và Đầu tư'],
    ['KH&ĐT', 'Sở Kế hoạch và Đầu tư'],
    ['Sở KHĐT', 'Sở Kế hoạch và Đầu tư'],
    ['ke hoach', 'Sở Kế hoạch và Đầu tư'],
    ['tài ch', 'Sở Tài chính'],
    ['tai', 'Sở Tài chính'],
    // Two bear the words; the one that stands comes first.
    ['môi trường', 'Sở Nông nghiệp và Môi trường'],
    ['cong an', 'Công an tỉnh'],
    ['CA', 'Công an tỉnh'],
    ['sở khoa', 'Sở Khoa học và Công nghệ'],
  ])('%s', (query, first) => expect(findDepartments(all, query)[0]?.name).toBe(first));

  it('are all of them where nothing is asked, and none where nothing fits', () => {
    expect(findDepartments(all, ' ')).toHaveLength(all.length);
    expect(findDepartments(all, 'ngoại vụ')).toEqual([]);
  });
});

describe('departments for many provisions', () => {
  const given = new Map([['p1', [{ department: 'tc', role: 'lead' as const }]]]);
  it('write what is new or changed, and nothing that stands', () => {
    const picks = [
      { department: 'tc', role: 'lead' as const },
      { department: 'ct', role: 'co-ordinating' as const },
    ];
    const plan = planTags(['p1', 'p2'], picks, given);
    expect(plan).toMatchObject({ fresh: 3, changed: 0, kept: 1 });
    expect(plan.tags.map(({ eId, department }) => `${eId} ${department}`)).toEqual([
      'p1 ct',
      'p2 tc',
      'p2 ct',
    ]);
    expect(planTags(['p1'], [{ department: 'tc', role: 'co-ordinating' }], given)).toMatchObject({
      fresh: 0,
      changed: 1,
    });
  });
  it('take and leave whole groups', () => {
    const some = withGroup(new Set(['x']), ['a', 'b'], true);
    expect([...some]).toEqual(['x', 'a', 'b']);
    expect(chosenOf(['a', 'b'], some)).toBe('all');
    expect(chosenOf(['a', 'c'], some)).toBe('some');
    expect(chosenOf(['c'], some)).toBe('none');
    expect(chosenOf([], some)).toBe('none');
    expect([...withGroup(some, ['a', 'b'], false)]).toEqual(['x']);
  });
});

it.each([
  [
    ['a', 'b', 'c'],
    ['y 2', 'x 1'],
  ],
  [['c'], []],
  [[], []],
])('who answers for %j already', (group, expected) => {
  const given = new Map([
    ['a', [{ department: 'x', role: 'lead' } as const, { department: 'y', role: 'lead' } as const]],
    ['b', [{ department: 'y', role: 'co-ordinating' } as const]],
  ]);
  expect(givenIn(group, given).map(({ department, count }) => `${department} ${count}`)).toEqual(expected);
});
