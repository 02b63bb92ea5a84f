import { sameJson } from '../../notebook/canonical-json.ts';
import type { Json } from '../../notebook/change.ts';
import { MOTIVATIONS, type Motivation } from '../../notebook/model.ts';
import { annotationId, replyId } from '../../notebook/record-id.ts';
import { Collector, type Item, type Times } from './collector.ts';
import { type ForeignContext, type ForeignReading, ForeignRefusal } from './context.ts';
import { isAbsolute, nameOf, uuidOfForeign } from './ids.ts';
import type { Foreign } from './members.ts';
import { checkJson, isList, isMembers, listOf, type Members, present, without } from './shape.ts';
import { pageAddress, targetFrom } from './target.ts';
import { readCreator } from './w3c-agent.ts';
import { type Bodies, readBodies } from './w3c-body.ts';
import { annotationsIn, type Listed, typesOf } from './w3c-list.ts';
import { readTargets, type Targets } from './w3c-target.ts';
import { rootOf } from './w3c-thread.ts';

/** Of the members of an annotation those that the reader takes up itself. */
const READ = [
  ...['@context', 'id', '@id', 'type', '@type', 'creator', 'created', 'modified'],
  ...['motivation', 'body', 'bodyValue', 'target', 'foreign'],
];

/**
 * Reads W3C Web Annotations (Web Annotation Data Model, 2017): one, a list, pages, collections. What a notebook has a
 * field for becomes annotations, replies, tags and people; all else is kept as it came ({@link Foreign}).
 */
export async function fromW3c(file: unknown, context: ForeignContext): Promise<ForeignReading> {
  const collector = new Collector('w3c', context);
  const listed = (await collector.attempt(() => annotationsIn(file, collector))) ?? [];
  const own = new Map<string, Members>();
  const items: { readonly id: string; readonly listed: Listed; readonly annotation: Members }[] = [];
  for (const each of listed) {
    await collector.attempt(async () => {
      const { where, value } = each;
      checkJson(value, where, collector.limits);
      if (!isMembers(value) || !typesOf(value).includes('Annotation'))
        throw new ForeignRefusal('not an object', where);
      const id = await idOf(value, where, collector);
      const twin = own.get(id);
      if (twin && !sameJson(twin, value)) throw new ForeignRefusal('id twice', `${where}.id`, { id });
      if (twin) return;
      own.set(id, value);
      items.push({ id, listed: each, annotation: value });
    });
  }
  for (const { id, listed: each, annotation } of items) {
    const item = await collector.attempt(() => itemOf(id, annotation, each, own, collector));
    if (item) await collector.put(item);
  }
  return collector.reading();
}

/** Its own id where that is the same everywhere; otherwise a name out of what it says. */
async function idOf(annotation: Members, where: string, collector: Collector): Promise<string> {
  const id = annotation.id ?? annotation['@id'];
  if (id !== undefined && typeof id !== 'string')
    throw new ForeignRefusal('wrong type', `${where}.id`, { type: 'string' });
  if (id !== undefined && isAbsolute(id)) return id;
  collector.remark('no id', where);
  return `content:${await nameOf(annotation, collector.context.digest)}`;
}

async function itemOf(
  id: string,
  annotation: Members,
  { where, fallback }: Listed,
  own: ReadonlyMap<string, Members>,
  collector: Collector,
): Promise<Item> {
  const { context } = collector;
  const names = { item: where, created: 'created', updated: 'modified' };
  const times = collector.times(annotation.created, annotation.modified, names, fallback);
  const motivations = motivationsOf(annotation, where);
  const bodies = readBodies(annotation, motivations, where);
  const targets = readTargets(annotation, where);
  const creator = await readCreator(annotation, where, times.updated, collector);
  const uuid = await uuidOfForeign('w3c', id, context.digest);
  const root = motivations.includes('replying') ? await rootOf(id, annotation, own, context) : null;
  const page = pageAddress(targets.iri, targets.title);
  const placed = root === null ? await targetFrom(targets.quote, targets.position, page, context) : null;
  const motivation = ourMotivation(motivations, bodies, targets);
  const foreign = foreignOf(annotation, {
    bodies,
    targets,
    creator: creator.rest,
    motivations: root === null ? motivations.filter((each) => each !== motivation) : [],
    isReply: root !== null,
    isCanonical: placed?.target.type === 'canonical',
  });
  const said = fieldsOf(bodies.text, foreign, times);
  const item = { tags: bodies.tags, by: creator.by, times, where };
  if (root !== null) {
    const fields = { to: { value: root, moment: times.created }, ...said };
    return { ...item, record: replyId(uuid), fields };
  }
  tell(targets, page.url, bodies, where, collector);
  if (motivations.includes('replying')) collector.remark('parent missing', `${where}.target`);
  if (placed?.remark) collector.remark(placed.remark, where);
  const fields = {
    target: { value: placed?.target as unknown as Json, moment: times.created },
    motivation: { value: motivation, moment: times.created },
    ...said,
  };
  return { ...item, record: annotationId(uuid), fields };
}

const fieldsOf = (text: string, foreign: Json, { created, updated }: Times) => ({
  text: { value: text, moment: updated },
  private: { value: false, moment: created },
  foreign: { value: foreign, moment: updated },
});

function tell(targets: Targets, url: string, { bodies }: Bodies, where: string, collector: Collector): void {
  if (url === '') collector.remark('address', `${where}.target`, { address: targets.iri.slice(0, 200) });
  if (targets.count > 1) collector.remark('several targets', `${where}.target`, { count: targets.count });
  if (bodies.length > 0) collector.remark('kept aside', `${where}.body`, { count: bodies.length });
}

function motivationsOf(annotation: Members, where: string): string[] {
  return listOf(annotation.motivation).map((each) => {
    if (typeof each === 'string') return each.replace(/^(?:oa:|https?:\/\/www\.w3\.org\/ns\/oa#)/u, '');
    throw new ForeignRefusal('wrong type', `${where}.motivation`, { type: 'string' });
  });
}

/** Ours where it is named; otherwise what the annotation does: a quote without words is highlighted. */
function ourMotivation(
  motivations: readonly string[],
  { text, purposes }: Bodies,
  { quote }: Targets,
): Motivation {
  const named = [...motivations, ...purposes].filter((each): each is Motivation =>
    (MOTIVATIONS as readonly string[]).includes(each),
  );
  const order: readonly Motivation[] = ['questioning', 'commenting', 'highlighting'];
  return (
    order.find((each) => named.includes(each)) ??
    (text === '' && quote.exact !== '' ? 'highlighting' : 'commenting')
  );
}

/** What is kept as it came; what our own writer put out as `foreign` is taken in again as it was. */
function foreignOf(
  annotation: Members,
  of: {
    readonly bodies: Bodies;
    readonly targets: Targets;
    readonly creator: Members;
    readonly motivations: readonly string[];
    readonly isReply: boolean;
    readonly isCanonical: boolean;
  },
): Json {
  const before: Members = isMembers(annotation.foreign) ? annotation.foreign : {};
  const objectIn = (key: string): Members => {
    const value = before[key];
    return isMembers(value) ? value : {};
  };
  const { bodies, targets } = of;
  const position = of.isCanonical && targets.positionSelector ? [targets.positionSelector] : [];
  const rest: Members = {
    ...contextOf(annotation),
    ...bodies.rest,
    ...(of.isReply ? { target: annotation.target } : targets.rest),
    ...of.creator,
    ...objectIn('rest'),
  };
  const id = before.id ?? annotation.id ?? annotation['@id'];
  const kept: Foreign = {
    from: 'w3c',
    ...(typeof id === 'string' ? { id } : {}),
    members: { ...without(annotation, ...READ), ...objectIn('members') },
    motivations: of.motivations,
    textual: bodies.textual,
    bodies: bodies.bodies,
    selectors: of.isReply ? [] : [...targets.selectors, ...position],
    ofTarget: of.isReply ? {} : targets.ofTarget,
    targets: of.isReply ? [] : targets.targets,
    rest,
    tags: bodies.tags,
  };
  return present(Object.fromEntries(Object.entries(kept).filter(([, value]) => !isEmpty(value))));
}

/** A context beside the standard's own, and types beside ours. */
function contextOf(annotation: Members): Members {
  const context = annotation['@context'];
  const type = annotation.type ?? annotation['@type'];
  const isPlain =
    context === undefined ||
    (typeof context === 'string' && /^https?:\/\/www\.w3\.org\/ns\/anno(?:\.jsonld)?$/u.test(context));
  return {
    ...(isPlain ? {} : { context }),
    ...(isList(type) && type.length > 1 ? { type } : {}),
  };
}

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  (Array.isArray(value) ? value.length === 0 : isMembers(value) && Object.keys(value).length === 0);
