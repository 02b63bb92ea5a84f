import type { Json } from '../../notebook/change.ts';
import type { AnnotationFields, ReplyFields } from '../../notebook/model.ts';
import { isList, isMembers, type Members, present, without } from './shape.ts';

/**
 * What is kept in the field `foreign`: all that an annotation of another product says and this notebook has no field for,
 * as it came. Every part may be absent.
 */
export interface Foreign {
  readonly from: 'hypothesis' | 'w3c';
  /** The annotation's own id. */
  readonly id?: string;
  /** Members of a W3C annotation that this notebook never writes itself: rights, via, audience … */
  readonly members?: Members;
  /** Motivations beside ours. */
  readonly motivations?: readonly string[];
  /** Further members of the textual body that `text` was taken from: language, format … */
  readonly textual?: Members;
  /** Bodies that are neither our text nor our tags: of other resources, choices … */
  readonly bodies?: readonly Json[];
  /** Selectors of the first target other than the quote and the position that the target holds. */
  readonly selectors?: readonly Json[];
  /** Members of the first target besides source and selector: state, styleClass … */
  readonly ofTarget?: Members;
  /** Targets that we have no field for. */
  readonly targets?: readonly Json[];
  /** What fits nowhere else, by name; for Hypothesis everything. */
  readonly rest?: Members;
  /** Names of the tags it came with: what a later state no longer has is taken off. */
  readonly tags?: readonly string[];
}

/** What a writer of W3C annotations puts out again of a foreign one. */
export interface ForeignMembers {
  /**
   * Members of the annotation itself, to be put before the writer's own (which win). None is named like one that a
   * notebook file gives a meaning to; what has no W3C name is under `foreign` as one value (`@type: @json`).
   */
  readonly members: Members;
  /** To come behind our own motivation. */
  readonly motivations: readonly string[];
  /** To be put into the TextualBody that holds our text. */
  readonly textual: Members;
  /** To come behind our own bodies. */
  readonly bodies: readonly Json[];
  /** To come behind our own selectors, where our target has any. */
  readonly selectors: readonly Json[];
  /** To be put into our target, where that is a SpecificResource. */
  readonly ofTarget: Members;
  /** To come behind our own target. */
  readonly targets: readonly Json[];
}

/** Members of a W3C annotation that no writer of ours uses (Web Annotation Data Model, 3.3 and 4.4). */
const PLAIN = ['audience', 'rights', 'canonical', 'via', 'generator', 'generated', 'stylesheet', 'label'];

/**
 * What a foreign annotation or reply gives back when it is written as W3C; everything is empty for what was made here.
 * Pure; the same input gives the same output.
 */
export function foreignMembers(
  fields: Partial<Pick<AnnotationFields | ReplyFields, 'foreign'>>,
): ForeignMembers {
  const kept: Members = fields.foreign ?? {};
  const members = objectAt(kept, 'members');
  const plain = Object.entries(members).filter(([key]) => PLAIN.includes(key));
  const foreign = present({
    from: kept.from,
    id: kept.id,
    members: without(members, ...PLAIN),
    rest: kept.rest,
  });
  return {
    members: { ...Object.fromEntries(plain), ...(Object.keys(foreign).length > 0 ? { foreign } : {}) },
    motivations: listAt(kept, 'motivations').filter((each) => typeof each === 'string'),
    textual: objectAt(kept, 'textual'),
    bodies: listAt(kept, 'bodies'),
    selectors: listAt(kept, 'selectors'),
    ofTarget: objectAt(kept, 'ofTarget'),
    targets: listAt(kept, 'targets'),
  };
}

const objectAt = (of: Members, key: string): Members => {
  const value = of[key];
  return isMembers(value) ? value : {};
};

const listAt = (of: Members, key: string): readonly Json[] => {
  const value = of[key];
  return isList(value) ? value : [];
};
