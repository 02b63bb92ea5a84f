import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  departmentNamed,
  departmentsOf,
  formerOf,
  lifeOf,
  type ProvinceFile,
  territoryOn,
} from '../../../../utils/core/notebook/departments.ts';
import { deleteRecord, setDepartment } from '../../../../utils/core/notebook/edits.ts';
import type { RecordState } from '../../../../utils/core/notebook/model.ts';
import { proposeDepartments } from '../../../../utils/core/notebook/proposals.ts';
import { departmentId } from '../../../../utils/core/notebook/record-id.ts';
import { published } from '../resolution/published.ts';
import { Machine } from './log.ts';

const FILE = new URL('../../../../public/departments/thai-nguyen.json', import.meta.url);
const shipped = JSON.parse(readFileSync(FILE, 'utf8')) as ProvinceFile;
const list = departmentsOf(shipped, []);
const slugs = list.map(({ slug }) => slug);

describe('the list that is shipped', () => {
  test('slugs and names are unique, abbreviations mean one department each', () => {
    expect(new Set(slugs).size).toBe(slugs.length);
    const names = list.flatMap(({ name, short }) => [name, ...short]);
    expect(names.filter((name) => departmentNamed(name, list) === null)).toEqual([]);
    expect(names.every((name) => name === name.normalize('NFC').trim())).toBe(true);
  });

  test('successors and subjects are in the list; a date goes with a successor', () => {
    const named = shipped.subjects.flatMap((subject) => [subject.lead, ...subject.with]);
    const successors = shipped.departments.flatMap(({ successor }) => successor ?? []);
    expect([...named, ...successors].filter((slug) => !slugs.includes(slug))).toEqual([]);
    expect(shipped.departments.every((each) => (each.successor === null) === (each.until === null))).toBe(
      true,
    );
  });

  test('ten are sure', () => {
    expect(list.filter(({ sure }) => sure).map(({ name }) => name)).toHaveLength(10);
    expect(list.find(({ name }) => name === 'Thanh tra tỉnh')?.sure).toBe(false);
  });

  test.each([
    ['Sở Kế hoạch và Đầu tư', 'Sở Tài chính'],
    ['Sở NN&PTNT', 'Sở Nông nghiệp và Môi trường'],
    ['Sở TN&MT', 'Sở Nông nghiệp và Môi trường'],
    ['so giao thong van tai', 'Sở Xây dựng'],
    ['Sở TT&TT', 'Sở Khoa học và Công nghệ'],
    ['Sở LĐ - TB&XH', 'Sở Nội vụ'],
    ['Ban Dân tộc', 'Sở Dân tộc và Tôn giáo'],
    ['Sở Tài chính', null],
  ])('%s, now %s', (name, now) => {
    const found = departmentNamed(name, list);
    expect(found?.now).toBe(now);
    const life = lifeOf(found?.slug ?? '', list);
    expect(life?.now.name).toBe(now ?? name);
  });

  test('nothing is named by nothing, nor by what is no name', () => {
    expect(['', '…', 'Sở', 'Sở Ngoại giao'].map((name) => departmentNamed(name, list))).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(lifeOf('nowhere', list)).toBeNull();
    expect(formerOf('so-nong-nghiep-va-moi-truong', list).map(({ name }) => name)).toEqual([
      'Sở Nông nghiệp và Phát triển nông thôn',
      'Sở Tài nguyên và Môi trường',
    ]);
  });

  test('territories', () => {
    expect(territoryOn(published.adopted, shipped)?.id).toBe('thai-nguyen-truoc-2025');
    expect(territoryOn('2025-06-30', shipped)?.id).toBe('thai-nguyen-truoc-2025');
    expect(territoryOn('2025-07-01', shipped)?.id).toBe('thai-nguyen-2025');
  });
});

describe('what people change in it', () => {
  const lan = new Machine('lan');
  const state = (slug: string) =>
    lan.state<'department'>(departmentId('thai-nguyen', slug)) as RecordState<'department'>;
  lan.write(setDepartment(null, 'thai-nguyen', 'so-tai-chinh', { name: 'Sở Tài chính tỉnh' }));
  lan.write(setDepartment(null, 'thai-nguyen', 'so-a', { name: 'Sở A', successor: 'so-b' }));
  lan.write(setDepartment(null, 'thai-nguyen', 'so-b', { name: 'Sở B', successor: 'so-a' }));
  lan.write(setDepartment(null, 'thai-nguyen', 'so-c', { name: 'Sở C' }));
  lan.write(deleteRecord(state('so-c')));
  const edited = departmentsOf(shipped, ['so-tai-chinh', 'so-a', 'so-b', 'so-c'].map(state));

  test('stands over what is shipped, after it, and not where it was deleted', () => {
    expect(lifeOf('so-ke-hoach-va-dau-tu', edited)?.now.name).toBe('Sở Tài chính tỉnh');
    expect(edited.filter((each) => each.edited).map(({ name }) => name)).toEqual([
      'Sở Tài chính tỉnh',
      'Sở A',
      'Sở B',
    ]);
  });

  test('a circle of successors ends', () => {
    expect(lifeOf('so-a', edited)?.now.name).toBe('Sở B');
  });
});

describe('proposals', () => {
  const propose = (eId: string, departments = list) => {
    const provision = published.provisions.find((each) => each.eId === eId);
    if (!provision) throw new Error(eId);
    return proposeDepartments(provision, published, departments, shipped.subjects);
  };

  const asked = published.provisions.filter(
    ({ kind, eId }) => !['article', 'section'].includes(kind) && eId !== 'art_3__para_2',
  );
  test('for every field, group and indicator, and all that is in them: one lead at most, nobody twice', () => {
    for (const { eId } of asked) {
      const found = propose(eId);
      expect(
        found.map(({ role }) => role).filter((role) => role === 'lead'),
        eId,
      ).toHaveLength(1);
      expect(new Set(found.map(({ department }) => department)).size, eId).toBe(found.length);
      for (const { department } of found) expect(lifeOf(department, list)?.named.now, eId).toBeNull();
    }
  });

  test('none where there is no subject: articles, sections, what is given to the council', () => {
    for (const eId of ['art_1', 'art_2', 'art_2__sec_II', 'art_3__para_2']) expect(propose(eId)).toEqual([]);
  });

  const I = 'art_2__sec_I__para_2__point_';
  const II = 'art_2__sec_II__para_';
  const III = 'art_2__sec_III__para_';
  test.each<[string, string, string[]]>([
    [`${I}1`, 'so-tai-chinh', []],
    [`${I}2`, 'so-tai-chinh', ['so-cong-thuong', 'so-nong-nghiep-va-moi-truong']],
    [`${I}3`, 'so-cong-thuong', ['ban-quan-ly-cac-khu-cong-nghiep']],
    [`${I}4`, 'so-nong-nghiep-va-moi-truong', []],
    [`${I}5`, 'so-cong-thuong', ['ban-quan-ly-cac-khu-cong-nghiep']],
    [`${I}6`, 'so-tai-chinh', []],
    [`${I}7`, 'so-tai-chinh', []],
    [`${I}8`, 'so-nong-nghiep-va-moi-truong', []],
    [`${I}9`, 'so-giao-duc-va-dao-tao', ['so-dan-toc-va-ton-giao']],
    [`${I}10`, 'so-van-hoa-the-thao-va-du-lich', []],
    [`${I}11`, 'so-y-te', []],
    [`${I}12`, 'so-noi-vu', ['so-giao-duc-va-dao-tao']],
    [`${I}13`, 'so-nong-nghiep-va-moi-truong', ['so-noi-vu']],
    [`${I}14`, 'so-nong-nghiep-va-moi-truong', []],
    [`${II}1`, 'so-cong-thuong', []],
    [`${II}1__p_1__s_1`, 'so-cong-thuong', []],
    [`${II}2`, 'so-nong-nghiep-va-moi-truong', []],
    [`${II}3`, 'so-cong-thuong', []],
    [`${II}4`, 'so-tai-chinh', []],
    [`${II}5`, 'so-khoa-hoc-va-cong-nghe', []],
    [`${II}6`, 'so-khoa-hoc-va-cong-nghe', []],
    [`${II}7`, 'so-dan-toc-va-ton-giao', []],
    [`${II}8`, 'so-giao-duc-va-dao-tao', []],
    [`${II}9`, 'so-van-hoa-the-thao-va-du-lich', []],
    [`${II}10`, 'so-y-te', []],
    [`${II}11`, 'so-noi-vu', []],
    [`${II}12`, 'bo-chi-huy-quan-su-tinh', ['cong-an-tinh']],
    [`${II}13`, 'cong-an-tinh', ['bo-chi-huy-quan-su-tinh']],
    [`${II}14`, 'van-phong-ubnd-tinh', []],
    [`${III}1`, 'so-noi-vu', ['so-giao-duc-va-dao-tao']],
    [`${III}2`, 'so-tai-chinh', []],
    [`${III}3`, 'so-khoa-hoc-va-cong-nghe', []],
    [`${III}4`, 'so-tai-chinh', []],
    [`${III}5`, 'so-tai-chinh', ['so-van-hoa-the-thao-va-du-lich']],
    [`${III}6`, 'so-xay-dung', []],
    [`${III}7__p_3__s_1`, 'so-noi-vu', ['so-tu-phap']],
    ['art_3__para_1', 'van-phong-ubnd-tinh', []],
  ])('%s: %s', (eId, lead, others) => {
    const found = propose(eId);
    expect(found[0]).toMatchObject({ department: lead, role: 'lead' });
    for (const department of others)
      expect(found).toContainEqual(expect.objectContaining({ department, role: 'co-ordinating' }));
  });

  test('one that people took off the list is not proposed, one that took over is', () => {
    const lan = new Machine('lan');
    lan.write(setDepartment(null, 'thai-nguyen', 'so-cong-thuong', { retired: true }));
    lan.write(setDepartment(null, 'thai-nguyen', 'so-y-te', { successor: 'so-noi-vu', until: '2027-01-01' }));
    const records = ['so-cong-thuong', 'so-y-te'].map(
      (slug) => lan.state<'department'>(departmentId('thai-nguyen', slug)) as RecordState<'department'>,
    );
    const edited = departmentsOf(shipped, records);
    expect(propose(`${II}10`, edited)[0]?.department).toBe('so-noi-vu');
    expect(propose(`${II}1`, edited).map(({ department }) => department)).not.toContain('so-cong-thuong');
  });
});
