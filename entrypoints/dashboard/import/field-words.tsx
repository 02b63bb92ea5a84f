import type { FieldWords } from '../../../components/dashboard/import/side-by-side.tsx';
import type { Key } from '../../../components/shared/i18n/key.ts';
import { useWords } from '../../../components/shared/i18n/words.tsx';
import { useFieldWords } from '../../../components/sidepanel/note/field-words.tsx';
import type { Json } from '../../../utils/core/notebook/change.ts';

/** Fields that notes and status notes have not, and a word for each. */
const NAMED = new Set([
  'name',
  'unit',
  'about',
  'attached',
  'to',
  'verdict',
  'snapshot',
  'successor',
  'until',
  'retired',
  'foreign',
]);

/** How any record's fields are named and shown: as in the history, and what has no words there in words of its own. */
export function useAllFieldWords(): FieldWords {
  const { t } = useWords();
  const words = useFieldWords();
  return {
    name: (record, field) => {
      // A person's role is no department's.
      if (field === 'role' && record.startsWith('profile:')) return t('importing.fields.title');
      return NAMED.has(field) ? t(`importing.fields.${field}` as Key) : words.name(field);
    },
    show: (record, field, value) => {
      if (field === 'role' && record.startsWith('profile:')) return String(value ?? '');
      if (field === 'verdict') return told(value, 'mark', (mark) => t(`importing.mark.${mark}` as Key));
      if (field === 'about') return told(value, 'provision', (eId) => eId);
      if (field === 'snapshot')
        return value === null ? t('importing.opened') : t('importing.frozen', { count: figures(value) });
      if (field === 'foreign') return t('importing.foreign');
      if (typeof value === 'boolean' && field !== 'private') return t(value ? 'history.on' : 'history.off');
      return words.show(field, value);
    },
  };
}

function told(value: Json, key: string, word: (part: string) => string): string {
  const part = typeof value === 'object' && value !== null && key in value ? (value as never)[key] : '';
  return typeof part === 'string' && part !== '' ? word(part) : '';
}

const figures = (value: Json): number => {
  const list = typeof value === 'object' && value !== null ? (value as { figures?: unknown }).figures : null;
  return Array.isArray(list) ? list.length : 0;
};
