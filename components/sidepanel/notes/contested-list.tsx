import type { RecordState } from '../../../utils/core/notebook/model.ts';
import { shorten } from '../../shared/format/wording.ts';
import { useWords } from '../../shared/i18n/words.tsx';
import { LongList } from '../../shared/long-list.tsx';
import { citeProvision, citeTarget } from '../model/cite.ts';
import type { Surroundings } from '../model/surroundings.ts';

interface Props {
  readonly records: readonly RecordState[];
  readonly around: Surroundings;
  readonly onOpen: (record: RecordState) => void;
}

/** Records on which a person is to decide, whatever their kind; each leads to where the values stand side by side. */
export function ContestedList({ records, around, onOpen }: Props) {
  const { t } = useWords();
  if (records.length === 0) return null;
  const [resolution] = around.resolutions.values();
  const nameOf = (record: RecordState): string => {
    if (record.kind === 'annotation') {
      const { target, text } = (record as RecordState<'annotation'>).fields;
      const cite = target ? citeTarget(target, around.resolutions, t).text : t('cite.passage');
      return text ? `${cite} · ${shorten(text, 60)}` : cite;
    }
    if (record.kind === 'status') {
      const { about } = (record as RecordState<'status'>).fields;
      const cite = about && resolution ? citeProvision(resolution, about.provision, t) : '';
      return [t('contested.status'), cite].filter(Boolean).join(' · ');
    }
    if (record.kind === 'reply')
      return `${t('contested.reply')} · ${shorten((record as RecordState<'reply'>).fields.text ?? '', 60)}`;
    return t('contested.other');
  };
  return (
    <section class="conflict contested-list" aria-labelledby="contested-list">
      <h2 id="contested-list">{t('contested.title', { count: records.length })}</h2>
      <LongList
        entries={records}
        render={(record) => (
          <button type="button" class="link small" lang="vi" onClick={() => onOpen(record)}>
            {nameOf(record)}
          </button>
        )}
      />
    </section>
  );
}
