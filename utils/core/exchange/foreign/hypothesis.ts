import { sameJson } from '../../notebook/canonical-json.ts';
import type { Json } from '../../notebook/change.ts';
import { annotationId, replyId } from '../../notebook/record-id.ts';
import { Collector, type Item } from './collector.ts';
import { type ForeignContext, type ForeignReading, ForeignRefusal } from './context.ts';
import { type Moment, momentOf } from './dates.ts';
import { isOpen, referencesOf, selectorsOf, shownName, tagsOf, titleOf } from './hypothesis-parts.ts';
import { isAbsolute, nameOf, uuidOfForeign } from './ids.ts';
import type { Foreign } from './members.ts';
import { checkJson, isList, isMembers, type Members, present, textAt, without } from './shape.ts';
import { pageAddress, targetFrom } from './target.ts';

/**
 * Reads what the Hypothesis client exports, and what the Hypothesis API answers to a search (h API reference, v1): one
 * annotation, a list, `{annotations}` or `{rows, replies}`. A reply hangs on the annotation that began its thread, for
 * here a thread has one level; what it answered within it stays in `foreign`. A note on a whole page has no quote. What
 * not everybody could read is private here.
 */
export async function fromHypothesis(file: unknown, context: ForeignContext): Promise<ForeignReading> {
  const collector = new Collector('hypothesis', context);
  const listed = await collector.attempt(() => listIn(file, collector));
  if (!listed) return collector.reading();
  const fallback = isMembers(file)
    ? await collector.attempt(() => momentOf(file.export_date, 'export_date', context.now))
    : null;
  const threads: { readonly root: string; readonly where: string }[] = [];
  const seen = new Map<string, Json>();
  for (const [where, value] of listed) {
    const item = await collector.attempt(async (): Promise<Item | null> => {
      checkJson(value, where, collector.limits);
      if (!isMembers(value)) throw new ForeignRefusal('not an object', where);
      const id = await idOf(value, where, collector);
      const twin = seen.get(id);
      if (twin !== undefined && sameJson(twin, value)) return null;
      if (twin !== undefined) throw new ForeignRefusal('id twice', `${where}.id`, { id });
      seen.set(id, value);
      return itemOf(id, value, where, fallback, collector);
    });
    if (!item) continue;
    await collector.put(item);
    const to = item.fields.to?.value;
    if (typeof to === 'string') threads.push({ root: to, where });
  }
  for (const { root, where } of threads)
    if (!collector.has(root) && (await context.known(root)).length === 0)
      collector.remark('parent missing', `${where}.references`);
  return collector.reading();
}

/** The annotations of a file with their places in it. */
function listIn(file: unknown, { limits }: Collector): [where: string, value: unknown][] {
  const named = (name: string, list: unknown): [string, unknown][] => {
    if (!Array.isArray(list)) throw new ForeignRefusal('not a list', name);
    return list.map((value, i) => [`${name}[${i}]`, value]);
  };
  const listed =
    isList(file) || !isMembers(file)
      ? named('', file)
      : file.annotations !== undefined
        ? named('annotations', file.annotations)
        : file.rows !== undefined
          ? [
              ...named('rows', file.rows),
              ...(file.replies === undefined ? [] : named('replies', file.replies)),
            ]
          : [['', file] satisfies [string, unknown]];
  if (listed.length > limits.annotations)
    throw new ForeignRefusal('too many', '', { most: limits.annotations });
  return listed as [string, unknown][];
}

/** Its own id; of one that was never saved, a name out of what it says. */
async function idOf(annotation: Members, where: string, collector: Collector): Promise<string> {
  const id = textAt(annotation, 'id', where);
  if (id !== '') return id;
  collector.remark('no id', where);
  return `content:${await nameOf(annotation, collector.context.digest)}`;
}

async function itemOf(
  id: string,
  annotation: Members,
  where: string,
  fallback: Moment | null,
  collector: Collector,
): Promise<Item> {
  const { context } = collector;
  const times = collector.times(
    annotation.created,
    annotation.updated,
    { item: where, created: 'created', updated: 'updated' },
    fallback,
  );
  const by = authorOf(annotation, where, times.updated, collector);
  const text = textAt(annotation, 'text', where);
  const { tags, kept } = tagsOf(annotation, where);
  const isPrivate = !isOpen(annotation);
  if (isPrivate) collector.remark('private', where);
  if (annotation.hidden === true) collector.remark('hidden', where);
  const references = referencesOf(annotation, where);
  const foreign = (rest: Members): Json => {
    const own: Foreign = { from: 'hypothesis', id, ...(tags.length > 0 ? { tags } : {}), rest };
    return present({ ...own });
  };
  const rest = without(annotation, 'id', 'created', 'updated', 'user', 'text', 'tags') ?? {};
  const common = {
    text: { value: text, moment: times.updated },
    private: { value: isPrivate, moment: times.created },
    foreign: { value: foreign({ ...rest, ...kept }), moment: times.updated },
  };
  const uuid = await uuidOfForeign('hypothesis', id, context.digest);
  const [root] = references;
  if (root !== undefined) {
    const to = annotationId(await uuidOfForeign('hypothesis', root, context.digest));
    const fields = { to: { value: to, moment: times.created }, ...common };
    return { record: replyId(uuid), fields, tags, by, times, where };
  }
  const { quote, position } = selectorsOf(annotation, where);
  const uri = textAt(annotation, 'uri', where);
  const page = pageAddress(uri, titleOf(annotation));
  if (page.url === '') collector.remark('address', `${where}.uri`, { address: uri.slice(0, 200) });
  const { target, remark } = await targetFrom(quote, position, page, context);
  if (remark) collector.remark(remark, where);
  const fields = {
    target: { value: target as unknown as Json, moment: times.created },
    motivation: {
      value: text === '' && quote.exact !== '' ? 'highlighting' : 'commenting',
      moment: times.created,
    },
    ...common,
  };
  return { record: annotationId(uuid), fields, tags, by, times, where };
}

/**
 * Who wrote it, whose name is told to the collector. What its `user_info` calls the person is the name wherever it
 * stands, also where the account has no address or is not told at all; the account's own name stands in for it.
 */
function authorOf(annotation: Members, where: string, moment: Moment, collector: Collector): string {
  const user = textAt(annotation, 'user', where).trim();
  const shown = shownName(annotation);
  const isKnown = isAbsolute(user);
  if (!isKnown) collector.remark('no author', where);
  const author = isKnown ? user : `import:hypothesis:${user || shown || 'unknown'}`;
  const account = isKnown ? (/^acct:([^@]+)@/u.exec(user)?.[1] ?? '') : '';
  collector.person(author, shown || account.normalize('NFC'), moment, shown !== '');
  return author;
}
