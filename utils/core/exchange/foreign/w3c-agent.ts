import type { Json } from '../../notebook/change.ts';
import type { Collector } from './collector.ts';
import type { Moment } from './dates.ts';
import { isAbsolute, nameOf } from './ids.ts';
import { isMembers, listOf, type Members, without } from './shape.ts';

/** Longer ids are told apart by their hash. */
const MOST = 300;

/**
 * The author of an annotation: its first creator. One without an id is known by what is said of them, so that the same
 * words are the same person in every file.
 * @returns with what is kept of the creators as it came
 */
export async function readCreator(
  annotation: Members,
  where: string,
  moment: Moment,
  collector: Collector,
): Promise<{ readonly by: string; readonly rest: Members }> {
  const all = listOf(annotation.creator);
  const [first] = all;
  const of: Members = isMembers(first) ? first : typeof first === 'string' ? { id: first } : {};
  const id = [of.id, of['@id']].find((each) => typeof each === 'string' && each !== '');
  const name = nameIn(of);
  if (id === undefined && name === '') {
    collector.remark('no author', where);
    return { by: 'import:w3c:unknown', rest: first === undefined ? {} : { creator: all as Json } };
  }
  const isOwn = typeof id === 'string' && isAbsolute(id) && id.length <= MOST;
  const by = isOwn
    ? id
    : `import:w3c:${await nameOf(id === undefined ? of : String(id), collector.context.digest)}`;
  collector.person(by, name, moment);
  const isAllSaid = all.length === 1 && isOwn && !without(of, 'id', '@id', 'type', '@type', 'name');
  return { by, rest: isAllSaid ? {} : { creator: annotation.creator as Json } };
}

function nameIn(of: Members): string {
  const name = ['name', 'nickname', 'email']
    .flatMap((key) => listOf(of[key]))
    .find((each) => typeof each === 'string' && each.trim() !== '');
  return typeof name === 'string'
    ? name
        .replace(/^mailto:/u, '')
        .normalize('NFC')
        .trim()
        .slice(0, 200)
    : '';
}
