import type { ComponentChildren } from 'preact';
import type { Json } from '../../../utils/core/notebook/change.ts';
import type { AnnotationTarget, Motivation } from '../../../utils/core/notebook/model.ts';
import { shorten } from '../../shared/format/wording.ts';
import { useWords } from '../../shared/i18n/words.tsx';
import { isStatusField, showStatusField } from '../status/show-field.ts';

/** How the fields of a note are named and their values shown, in conflicts and in the history. */
export function useFieldWords(): {
  readonly name: (field: string) => string;
  readonly show: (field: string, value: Json) => ComponentChildren;
} {
  const { t, language } = useWords();
  return {
    name: (field) => {
      switch (field) {
        case 'text':
        case 'target':
        case 'motivation':
        case 'private':
          return t(`field.${field}`);
        default:
          return isStatusField(field) ? t(`told.${field}`) : t('field.other');
      }
    },
    show: (field, value) => {
      const told = showStatusField(field, value, { t, language });
      if (told !== null) return told;
      if (field === 'motivation') return t(`motivation.${value as Motivation}`);
      if (field === 'private') return t(value === true ? 'field.private_on' : 'field.private_off');
      if (field === 'target') {
        const { quote } = value as unknown as AnnotationTarget;
        return <q lang="vi">{shorten(quote.exact, 160)}</q>;
      }
      if (value === '' || value === null) return <i class="muted">{t('field.empty')}</i>;
      return <span class="note-text">{typeof value === 'string' ? value : String(value)}</span>;
    },
  };
}
