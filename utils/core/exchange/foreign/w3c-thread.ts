import type { RecordId } from '../../notebook/change.ts';
import { annotationId, replyId } from '../../notebook/record-id.ts';
import { newest } from './changes.ts';
import type { ForeignContext } from './context.ts';
import { uuidOfForeign } from './ids.ts';
import { listOf, type Members } from './shape.ts';
import { iriOf } from './w3c-target.ts';

/**
 * The annotation that a reply's thread began with: here a thread has one level. Null where the reply answers none that the
 * file or the notebook has (then it is a note on whatever it answers), or itself.
 */
export async function rootOf(
  id: string,
  annotation: Members,
  own: ReadonlyMap<string, Members>,
  context: ForeignContext,
): Promise<RecordId | null> {
  const seen = new Set([id]);
  for (let parent = parentOf(annotation); parent !== '' && !seen.has(parent); ) {
    seen.add(parent);
    const uuid = await uuidOfForeign('w3c', parent, context.digest);
    const above = own.get(parent);
    if (above && !isReply(above)) return annotationId(uuid);
    if (!above) return rootHere(uuid, context);
    parent = parentOf(above);
  }
  return null;
}

/** The same of an annotation that only the notebook has. */
async function rootHere(uuid: string, { known }: ForeignContext): Promise<RecordId | null> {
  if ((await known(annotationId(uuid))).length > 0) return annotationId(uuid);
  const to = newest(await known(replyId(uuid)), 'to')?.value;
  return typeof to === 'string' ? to : null;
}

const parentOf = (annotation: Members): string => iriOf(listOf(annotation.target)[0]);

const isReply = (annotation: Members): boolean =>
  listOf(annotation.motivation).some((each) => typeof each === 'string' && /^(?:oa:)?replying$/u.test(each));
