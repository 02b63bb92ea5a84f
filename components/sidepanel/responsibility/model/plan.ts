import type { Role } from '../../../../utils/core/notebook/model.ts';

/** A department to be put on many provisions. */
export interface DepartmentRole {
  /** Slug. */
  readonly department: string;
  readonly role: Role;
}

/** One tag to be set. */
export interface Tag extends DepartmentRole {
  readonly eId: string;
}

export interface TagPlan {
  /** What has to be written: new tags, and roles that change. */
  readonly tags: readonly Tag[];
  readonly fresh: number;
  readonly changed: number;
  /** Tags that are there already, with the same role. */
  readonly kept: number;
}

/** What putting departments on provisions comes to; nothing that stands as asked is written again. */
export function planTags(
  provisions: readonly string[],
  picks: readonly DepartmentRole[],
  given: ReadonlyMap<string, readonly DepartmentRole[]>,
): TagPlan {
  const tags: Tag[] = [];
  let [fresh, changed, kept] = [0, 0, 0];
  for (const eId of provisions) {
    for (const { department, role } of picks) {
      const has = given.get(eId)?.find((each) => each.department === department)?.role;
      if (has === role) {
        kept += 1;
        continue;
      }
      if (has === undefined) fresh += 1;
      else changed += 1;
      tags.push({ eId, department, role });
    }
  }
  return { tags, fresh, changed, kept };
}

/** Departments that answer for any of a group, with of how many; those of most first. */
export function givenIn(
  group: readonly string[],
  given: ReadonlyMap<string, readonly DepartmentRole[]>,
): { readonly department: string; readonly count: number }[] {
  const by = new Map<string, number>();
  for (const eId of group)
    for (const { department } of given.get(eId) ?? []) by.set(department, (by.get(department) ?? 0) + 1);
  return [...by].map(([department, count]) => ({ department, count })).sort((a, b) => b.count - a.count);
}

/** Whether all, some or none of a group are chosen. */
export function chosenOf(group: readonly string[], chosen: ReadonlySet<string>): 'all' | 'some' | 'none' {
  const count = group.filter((eId) => chosen.has(eId)).length;
  return count === 0 ? 'none' : count === group.length ? 'all' : 'some';
}

/** The choice with a group wholly in it, or wholly out of it. */
export function withGroup(
  chosen: ReadonlySet<string>,
  group: readonly string[],
  on: boolean,
): ReadonlySet<string> {
  const next = new Set(chosen);
  for (const eId of group) {
    if (on) next.add(eId);
    else next.delete(eId);
  }
  return next;
}
