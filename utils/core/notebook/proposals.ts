import type { Provision, Resolution } from '../resolution/model.ts';
import { normalise } from '../text/normalise.ts';
import { type Department, lifeOf, type Subject } from './departments.ts';
import type { Role } from './model.ts';

export interface Proposal {
  /** Slug of a department that stands. */
  readonly department: string;
  readonly role: Role;
  /** The words of the provision that it is proposed for. */
  readonly because: string;
}

/**
 * The departments that a provision is likely the business of, for a person to accept. What decides is its subject: of
 * an indicator what its targets measure, of an assignment its text, of all else the nearest heading. The first subject
 * of the list that is found leads, all others found co-ordinate. Proposed are the departments that stand today, for
 * they are who answers now; a department once tagged stays as it was named.
 */
export function proposeDepartments(
  provision: Provision,
  resolution: Resolution,
  departments: readonly Department[],
  subjects: readonly Subject[],
): Proposal[] {
  const told = ` ${normalise(subjectText(provision, resolution)).text.replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  const proposals = new Map<string, Proposal>();
  for (const subject of subjects) {
    const because = subject.words.find((words) => told.includes(phrase(words)));
    if (because === undefined) continue;
    for (const slug of [subject.lead, ...subject.with]) {
      const department = lifeOf(slug, departments)?.now;
      if (!department || department.retired || proposals.has(department.slug)) continue;
      const role = proposals.size === 0 ? 'lead' : 'co-ordinating';
      proposals.set(department.slug, { department: department.slug, role, because });
    }
  }
  return [...proposals.values()];
}

const phrase = (words: string): string =>
  ` ${normalise(words)
    .text.replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

/** Headings of sections name no subject: "Nhiệm vụ chủ yếu trên các lĩnh vực" is everybody's. */
function subjectText(provision: Provision, within: Pick<Resolution, 'provisions' | 'text'>): string {
  const { provisions, text } = within;
  if (provision.kind === 'assignment') return text.slice(provision.start, provision.end);
  if (provision.targets) return provision.targets.map(({ measure }) => measure).join('; ');
  if (provision.kind === 'section' || provision.kind === 'article') return '';
  if (provision.heading !== null) return provision.heading;
  const parent = provisions.find(({ eId }) => eId === provision.parent);
  return parent ? subjectText(parent, within) : '';
}
