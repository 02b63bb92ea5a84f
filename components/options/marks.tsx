import { MARKED_KINDS, type MarkedKind } from '../../utils/core/resolution/model.ts';
import { useWords } from '../shared/i18n/words.tsx';

interface Props {
  readonly marks: boolean;
  readonly kinds: Readonly<Record<MarkedKind, boolean>>;
  readonly onMarks: (on: boolean) => void;
  readonly onKind: (kind: MarkedKind, on: boolean) => void;
}

/** Marks on or off, as a whole and per kind; each kind shows how its marks look. */
export function MarksChoice({ marks, kinds, onMarks, onKind }: Props) {
  const { t } = useWords();
  return (
    <section class="box">
      <div>
        <h2 id="marks">{t('options.marks')}</h2>
        <p class="hint">{t('options.marksHint')}</p>
      </div>
      <fieldset class="choices" aria-labelledby="marks">
        <label>
          <input type="checkbox" checked={marks} onChange={(event) => onMarks(event.currentTarget.checked)} />
          {t('options.marksOn')}
        </label>
        <div class="choices under">
          {MARKED_KINDS.map((kind) => (
            <label key={kind} class={kind}>
              <input
                type="checkbox"
                checked={kinds[kind]}
                disabled={!marks}
                onChange={(event) => onKind(kind, event.currentTarget.checked)}
              />
              <span class="name">{t(`kind.${kind}`)}</span>
              <span class="mark-sample" aria-hidden="true">
                {t('options.sample')}
              </span>
            </label>
          ))}
        </div>
      </fieldset>
    </section>
  );
}
