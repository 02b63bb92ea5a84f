import { formatCount } from '../../shared/format/when.ts';
import { useWords } from '../../shared/i18n/words.tsx';
import type { FileReading } from './model.ts';

const ORDER = ['altered', 'signed', 'unsigned'] as const;
const LOOK = { altered: 'differs', signed: 'found', unsigned: 'missing' } as const;

/** Whether a file's records are what their authors wrote, and what is known of the keys that say so. */
export function Trust({ file }: { readonly file: Pick<FileReading, 'integrity' | 'keys'> }) {
  const { t, language } = useWords();
  return (
    <div class="import-trust small">
      <p class="import-integrity">
        {ORDER.filter((each) => file.integrity[each] > 0).map((each) => (
          <span key={each} class={`state ${LOOK[each]}`}>
            {t(`importing.integrityCount.${each}`, {
              count: file.integrity[each],
              value: formatCount(file.integrity[each], language),
            })}
          </span>
        ))}
      </p>
      {file.keys.map(({ id, owners, trust }) => (
        <p key={id} class={trust === 'other' ? 'wrong' : 'muted'}>
          {t(`importing.trust.${trust}`, { name: owners.join(', ') || t('people.other') })}{' '}
          <code>{groups(id)}</code>
        </p>
      ))}
    </div>
  );
}

/** In groups of four, as people read it to each other. */
const groups = (id: string): string => id.slice(0, 16).replace(/(.{4})(?=.)/gu, '$1 ');
