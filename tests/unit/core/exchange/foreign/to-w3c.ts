import { foreignMembers } from '../../../../../utils/core/exchange/foreign/members.ts';
import type { Json } from '../../../../../utils/core/notebook/change.ts';
import type { RecordState } from '../../../../../utils/core/notebook/model.ts';
import { isAttached } from '../../../../../utils/core/notebook/state.ts';
import type { Notebook } from './reading.ts';

/** Writes notes and replies as W3C annotations, as any writer may that follows `foreignMembers`. */
export function toW3c(notebook: Notebook): Json[] {
  return [...notebook.state('annotation'), ...notebook.state('reply')].map((note): Json => {
    const { fields, id } = note;
    const { members, motivations, textual, bodies, selectors, ofTarget, targets } = foreignMembers(fields);
    const name = notebook.state('profile').find((each) => each.id === `profile:${note.created.by}`)
      ?.fields.name;
    const tags = notebook
      .state('tag')
      .filter((tag) => tag.id.startsWith(`tag:${id}|`) && isAttached(tag))
      .map((tag): Json => ({ type: 'TextualBody', purpose: 'tagging', value: tag.id.split('|')[1] }));
    const text: Json[] = fields.text ? [{ ...textual, type: 'TextualBody', value: fields.text }] : [];
    const body = [...text, ...tags, ...bodies];
    const isUnknown = note.created.by === 'import:w3c:unknown';
    return {
      ...members,
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: String(fields.foreign?.id),
      type: 'Annotation',
      created: note.created.wall,
      modified: note.updated.wall,
      ...(isUnknown ? {} : { creator: name ? { id: note.created.by, name } : note.created.by }),
      ...(body.length > 0 ? { body } : {}),
      motivation: [motivationOf(note), ...motivations],
      target: [...ownTarget(note, notebook, selectors, ofTarget), ...targets],
    };
  });
}

const motivationOf = (note: RecordState<'annotation'> | RecordState<'reply'>): string =>
  'motivation' in note.fields ? String(note.fields.motivation) : 'replying';

function ownTarget(
  note: RecordState<'annotation'> | RecordState<'reply'>,
  notebook: Notebook,
  selectors: readonly Json[],
  ofTarget: object,
): Json[] {
  const { fields } = note;
  if ('to' in fields)
    return [String(notebook.state('annotation').find(({ id }) => id === fields.to)?.fields.foreign?.id)];
  const target = (fields as RecordState<'annotation'>['fields']).target!;
  if (target.page.url === '') return [];
  const quote: Json[] = target.quote.exact === '' ? [] : [{ type: 'TextQuoteSelector', ...target.quote }];
  const position: Json[] =
    target.type === 'page' && target.position.end > 0
      ? [{ type: 'TextPositionSelector', ...target.position }]
      : [];
  const own = [...quote, ...position, ...selectors];
  const { url, title } = target.page;
  return [
    { ...ofTarget, source: title ? { id: url, title } : url, ...(own.length > 0 ? { selector: own } : {}) },
  ];
}
