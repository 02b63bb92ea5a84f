import type { Json } from '../../notebook/change.ts';
import { MOST_TAG } from './collector.ts';
import { ForeignRefusal } from './context.ts';
import { htmlText } from './html-text.ts';
import { isMembers, listOf, type Members, textAt, without } from './shape.ts';
import { typesOf } from './w3c-list.ts';

/** What the bodies of an annotation say, and what of them is kept as it came. */
export interface Bodies {
  readonly text: string;
  readonly tags: readonly string[];
  /** Of the one body that the text was taken from. */
  readonly textual: Members;
  readonly bodies: readonly Json[];
  /** Bodies that are told otherwise than they came: several texts as one, markup as words, tags with more than a name. */
  readonly rest: Members;
  /** Purposes of the textual bodies. */
  readonly purposes: readonly string[];
}

/**
 * Reads `body` and `bodyValue` (Web Annotation Data Model, 3.2). Textual bodies are our text, several of them one after
 * the other; those that tag are our tags; of a choice without any other text the first one is shown.
 * @param motivations of the annotation: where it tags, so does a body without a purpose
 */
export function readBodies(annotation: Members, motivations: readonly string[], where: string): Bodies {
  const items = listOf(annotation.body);
  const texts: Members[] = [];
  const tags: string[] = [];
  const tagged: Json[] = [];
  const bodies: Json[] = [];
  const isTagging = motivations.length > 0 && motivations.every((each) => each === 'tagging');
  items.forEach((item, i) => {
    const place = `${where}.body${Array.isArray(annotation.body) ? `[${i}]` : ''}`;
    if (isMembers(item) && isTextual(item)) {
      const value = textAt(item, 'value', place);
      const name = value.normalize('NFC').trim();
      const purposes = purposesOf(item);
      const tags_ = purposes.includes('tagging') || (purposes.length === 0 && isTagging);
      if (!tags_ || isHtml(item)) texts.push(item);
      else if (name === '' || name.length > MOST_TAG) bodies.push(item);
      else {
        tags.push(name);
        if (without(item, 'type', '@type', 'value', 'purpose') || purposes.length > 1) tagged.push(item);
      }
    } else if (isMembers(item) || typeof item === 'string') bodies.push(item);
    else throw new ForeignRefusal('wrong type', place, { type: 'object' });
  });
  const bodyValue = textAt(annotation, 'bodyValue', where);
  const chosen = texts.length === 0 && bodyValue === '' ? textOfChoice(bodies) : null;
  const [first] = texts;
  const isSingle = texts.length === 1 && first !== undefined;
  const isAsCame = isSingle && !isHtml(first);
  const rest: Members = {
    ...(isAsCame || texts.length === 0 ? {} : { texts }),
    ...(tagged.length > 0 ? { tagged } : {}),
    ...(texts.length > 0 && bodyValue !== '' ? { bodyValue } : {}),
  };
  return {
    text:
      texts.length > 0
        ? texts
            .map(wordsOf)
            .filter((words) => words !== '')
            .join('\n\n')
        : (chosen ?? bodyValue),
    tags: [...new Set(tags)],
    textual: isSingle ? extrasOf(first) : {},
    bodies,
    rest,
    purposes: texts.flatMap(purposesOf),
  };
}

const isTextual = (of: Members): boolean =>
  typesOf(of).includes('TextualBody') ||
  (typeof of.value === 'string' && of.source === undefined && !ofId(of));

const ofId = (of: Members): boolean => of.id !== undefined || of['@id'] !== undefined;

const isHtml = (of: Members): boolean =>
  listOf(of.format).some(
    (format) => typeof format === 'string' && /^(?:text\/html|application\/xhtml)/iu.test(format),
  );

const wordsOf = (of: Members): string => {
  const value = typeof of.value === 'string' ? of.value : '';
  return isHtml(of) ? htmlText(value) : value;
};

export const purposesOf = (of: Members): string[] =>
  listOf(of.purpose).filter((each): each is string => typeof each === 'string');

/** What a textual body has besides its words; the format of markup does not hold for the words that we keep. */
function extrasOf(of: Members): Members {
  const plain = isHtml(of) ? without(of, 'format') : of;
  const isOurs = typeof of.purpose === 'string' && ['commenting', 'questioning'].includes(of.purpose);
  return without(plain ?? {}, 'type', '@type', 'value', ...(isOurs ? ['purpose'] : [])) ?? {};
}

/** The words of the first textual item of a choice: its default (3.2.7). */
function textOfChoice(bodies: readonly Json[]): string | null {
  for (const body of bodies) {
    if (!isMembers(body) || !typesOf(body).includes('Choice')) continue;
    const item = listOf(body.items).find((each) => isMembers(each) && isTextual(each));
    if (isMembers(item)) return wordsOf(item);
  }
  return null;
}
