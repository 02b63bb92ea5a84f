import { type Department, departmentNamed, lifeOf } from '../../notebook/departments.ts';
import type { Role } from '../../notebook/model.ts';
import type { Duty } from './gather.ts';
import type { TableWords } from './model.ts';

/**
 * The departments of one role as a cell names them, in the order of the list: "Sở Công Thương; Sở Kế hoạch và Đầu tư
 * (nay: Sở Tài chính)". A tag keeps the department that it named.
 */
export function writtenDuties(
  duties: readonly Duty[],
  role: Role,
  departments: readonly Department[],
  t: TableWords,
): string | null {
  const place = new Map(departments.map(({ slug }, index) => [slug, index]));
  const order = ({ department }: Duty) => place.get(department) ?? departments.length;
  const names = duties
    .filter((duty) => duty.role === role)
    .toSorted((a, b) => order(a) - order(b) || (a.department < b.department ? -1 : 1))
    .map(({ department }) => {
      const life = lifeOf(department, departments);
      const name = life?.named.name ?? department;
      return life && life.now !== life.named
        ? `${name} (${t('table.note.now', { value: life.now.name })})`
        : name;
    });
  return names.length > 0 ? names.join('; ') : null;
}

/**
 * The departments that a cell names, one after another by semicolons or line breaks; a comma parts them only where the
 * whole is no name, for names have commas.
 * @returns slugs, and what no department is called, or more than one
 */
export function readDuties(
  written: string,
  departments: readonly Department[],
): { readonly slugs: string[]; readonly unknown: string[] } {
  const slugs: string[] = [];
  const unknown: string[] = [];
  for (const part of written
    .split(/[;\n]+/u)
    .map(bare)
    .filter(Boolean)) {
    const parts = find(part, departments) ? [part] : part.split(',').map(bare).filter(Boolean);
    const found = parts.map((each) => find(each, departments));
    if (found.every((each) => each !== null)) slugs.push(...found.map(({ slug }) => slug));
    else unknown.push(part);
  }
  return { slugs: [...new Set(slugs)], unknown };
}

const find = departmentNamed;

/** Without what stands in brackets: the name that a department goes by now. */
const bare = (part: string): string => part.replace(/\s*\([^()]*\)\s*$/u, '').trim();
