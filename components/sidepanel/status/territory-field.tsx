import type { Territory } from '../../../utils/core/notebook/model.ts';
import { useWords } from '../../shared/i18n/words.tsx';
import { choiceOf, type KnownTerritory, nameIn, territoryOf } from './model/territories.ts';

interface Props {
  readonly territory: Territory;
  readonly known: readonly KnownTerritory[];
  readonly onChange: (territory: Territory) => void;
}

/** For where a figure holds: as when the resolution was adopted, a later shape of the province, or another place. */
export function TerritoryField({ territory, known, onChange }: Props) {
  const { t, language } = useWords();
  return (
    <div class="territory-field">
      <label class="field">
        <span class="name">{t('territory.label')}</span>
        <select
          class="input"
          value={choiceOf(territory)}
          onChange={(event) => onChange(territoryOf(event.currentTarget.value, ''))}
        >
          <option value="as adopted">{t('territory.asAdopted')}</option>
          {known.map((each) => (
            <option key={each.id} value={`known ${each.id}`}>
              {nameIn(each, language)}
            </option>
          ))}
          <option value="other">{t('territory.choose')}</option>
        </select>
      </label>
      {territory.kind === 'other' && (
        <label class="field">
          <span class="name">{t('territory.name')}</span>
          <input
            class="input"
            type="text"
            value={territory.name}
            onInput={(event) => onChange({ kind: 'other', name: event.currentTarget.value })}
          />
        </label>
      )}
    </div>
  );
}
