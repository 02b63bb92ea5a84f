import { useState } from 'preact/hooks';
import { formatCount } from '../../shared/format/when.ts';
import { useWords } from '../../shared/i18n/words.tsx';
import { AskField } from './ask-field.tsx';

/** As many as are marked in one go, of which one undo takes all back in a moment. */
export const AT_ONCE = 500;

interface Props {
  readonly selected: number;
  /** How many are in the list. */
  readonly total: number;
  /** What was typed as a question to several, and not sent. */
  readonly draft: string;
  readonly onDraft: (text: string) => void;
  readonly onMark: (mark: 'accepted' | 'checked' | 'none') => void;
  readonly onAsk: (text: string) => Promise<boolean>;
  readonly onAll: () => void;
  readonly onNone: () => void;
}

/** What can be done with several records at once; one question can go to all of them. */
export function SelectionBar({ selected, total, draft, onDraft, onMark, onAsk, onAll, onNone }: Props) {
  const { t, language } = useWords();
  const [asking, setAsking] = useState(false);
  return (
    <section class="inbox-selection" aria-label={t('reviewing.many')}>
      <p role="status">
        <b>{t('reviewing.selected', { count: selected })}</b>
      </p>
      {asking ? (
        <AskField
          answers={false}
          draft={draft}
          onDraft={onDraft}
          onSend={async (text) => {
            const sent = await onAsk(text);
            if (sent) setAsking(false);
            return sent;
          }}
          onCancel={() => setAsking(false)}
        />
      ) : (
        <p class="inbox-tools">
          <button type="button" class="btn" onClick={() => onMark('accepted')}>
            {t('reviewing.mark.accepted')}
          </button>
          <button type="button" class="btn" onClick={() => setAsking(true)}>
            {t('reviewing.mark.asked')}
          </button>
          <button type="button" class="btn" onClick={() => onMark('checked')}>
            {t('reviewing.mark.checked')}
          </button>
          <button type="button" class="btn quiet" onClick={() => onMark('none')}>
            {t('reviewing.mark.none')}
          </button>
          {selected < Math.min(total, AT_ONCE) && (
            <button type="button" class="btn quiet" onClick={onAll}>
              {t(total > AT_ONCE ? 'reviewing.selectFirst' : 'reviewing.selectAll', {
                count: Math.min(total, AT_ONCE),
                value: formatCount(Math.min(total, AT_ONCE), language),
              })}
            </button>
          )}
          <button type="button" class="btn quiet" onClick={onNone}>
            {t('reviewing.unselect')}
          </button>
        </p>
      )}
    </section>
  );
}
