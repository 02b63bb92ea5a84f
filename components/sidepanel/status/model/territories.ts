import type { Territory } from '../../../../utils/core/notebook/model.ts';
import type { Language, Translate } from '../../../shared/i18n/key.ts';

export interface KnownTerritory {
  readonly id: string;
  readonly name: string;
  /** In English, where it is known. */
  readonly en?: string;
}

/** A territory's name; one that is only known by id elsewhere keeps its id. */
export function territoryName(
  territory: Territory,
  known: readonly KnownTerritory[],
  t: Translate,
  language: Language,
): string {
  if (territory.kind === 'as adopted') return t('territory.asAdopted');
  if (territory.kind === 'other') return territory.name || t('territory.other');
  const found = known.find(({ id }) => id === territory.id);
  return found ? nameIn(found, language) : territory.id;
}

/** A known territory's name in a language of the interface. */
export const nameIn = ({ name, en }: KnownTerritory, language: Language): string =>
  language === 'en' ? (en ?? name) : name;

/** The name of a choice in a list of territories, and back. */
export const choiceOf = (territory: Territory): string =>
  territory.kind === 'known' ? `known ${territory.id}` : territory.kind;

export function territoryOf(choice: string, name: string): Territory {
  if (choice.startsWith('known ')) return { kind: 'known', id: choice.slice('known '.length) };
  return choice === 'other' ? { kind: 'other', name } : { kind: 'as adopted' };
}
