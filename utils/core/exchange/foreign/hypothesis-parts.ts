import type { Quote, Span } from '../../notebook/model.ts';
import { MOST_TAG } from './collector.ts';
import { ForeignRefusal } from './context.ts';
import { isList, isMembers, type Members, textAt } from './shape.ts';
import { positionOf, quoteFrom } from './target.ts';

/** Whoever may read this may read it all. */
const WORLD = 'group:__world__';

/** @returns with the names that are too long to be tags, as `tags` of what is kept aside */
export function tagsOf(annotation: Members, where: string): { tags: string[]; kept: Members } {
  const given = annotation.tags ?? [];
  if (!isList(given)) throw new ForeignRefusal('wrong type', `${where}.tags`, { type: 'list' });
  const names = given.map((tag, i) => {
    if (typeof tag !== 'string')
      throw new ForeignRefusal('wrong type', `${where}.tags[${i}]`, { type: 'string' });
    return tag.normalize('NFC').trim();
  });
  const tags = [...new Set(names)].filter((name) => name !== '' && name.length <= MOST_TAG);
  const long = names.filter(({ length }) => length > MOST_TAG);
  return { tags, kept: long.length > 0 ? { tags: long } : {} };
}

/** Whether everybody could read it. */
export function isOpen({ permissions, group }: Members): boolean {
  const read = isMembers(permissions) ? permissions.read : undefined;
  if (isList(read)) return read.includes(WORLD);
  return group === undefined || group === null || group === '__world__';
}

export function referencesOf(annotation: Members, where: string): string[] {
  const given = annotation.references ?? [];
  if (!isList(given)) throw new ForeignRefusal('wrong type', `${where}.references`, { type: 'list' });
  return given.map((each, i) => {
    if (typeof each === 'string' && each !== '') return each;
    throw new ForeignRefusal('wrong type', `${where}.references[${i}]`, { type: 'string' });
  });
}

/** The quote and the position of its first target; '' and 0 for a note on the whole page. */
export function selectorsOf(annotation: Members, where: string): { quote: Quote; position: Span } {
  const targets = annotation.target ?? [];
  if (!isList(targets)) throw new ForeignRefusal('wrong type', `${where}.target`, { type: 'list' });
  const place = `${where}.target[0]`;
  const [target = {}] = targets;
  if (!isMembers(target)) throw new ForeignRefusal('not an object', place);
  const selectors = target.selector ?? [];
  if (!isList(selectors)) throw new ForeignRefusal('wrong type', `${place}.selector`, { type: 'list' });
  let quote = quoteFrom('', '', '');
  let position: Span = { start: 0, end: 0 };
  selectors.forEach((selector, i) => {
    const at = `${place}.selector[${i}]`;
    if (!isMembers(selector)) throw new ForeignRefusal('not an object', at);
    if (selector.type === 'TextQuoteSelector' && quote.exact === '')
      quote = quoteFrom(
        textAt(selector, 'exact', at),
        textAt(selector, 'prefix', at),
        textAt(selector, 'suffix', at),
      );
    if (selector.type === 'TextPositionSelector') position = positionOf(selector) ?? position;
  });
  return { quote, position };
}

/** The API has a list of one, the client's own objects a string. */
export function titleOf({ document }: Members): string {
  const title = isMembers(document) ? document.title : undefined;
  const first = isList(title) ? title[0] : title;
  return typeof first === 'string' ? first : '';
}

/** What the person chose to be called, NFC; '' where that is not told. */
export function shownName({ user_info: info }: Members): string {
  const name = isMembers(info) ? info.display_name : undefined;
  return typeof name === 'string' ? name.normalize('NFC').trim() : '';
}
