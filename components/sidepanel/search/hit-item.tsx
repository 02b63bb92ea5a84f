import type { AnnotationFields, StatusFields } from '../../../utils/core/notebook/model.ts';
import { findWords } from '../../shared/format/fold.ts';
import { formatReporting } from '../../shared/format/reporting.ts';
import { formatWhen } from '../../shared/format/when.ts';
import { Highlighted } from '../../shared/highlighted.tsx';
import type { Translate } from '../../shared/i18n/key.ts';
import { useWords } from '../../shared/i18n/words.tsx';
import { Icon } from '../../shared/icons.tsx';
import { personName } from '../../shared/people.tsx';
import { type Cite, citeProvision, citeTarget } from '../model/cite.ts';
import { excerpt } from '../model/excerpt.ts';
import type { Surroundings } from '../model/surroundings.ts';
import type { Hit } from './search-model.ts';

interface Props {
  readonly nameId: string;
  /** null while it is being fetched. */
  readonly hit: Hit | null;
  readonly query: string;
  readonly around: Surroundings;
}

/** One thing found: where it stands, and the words in which it was found. */
export function HitItem({ nameId, hit, query, around }: Props) {
  const { t } = useWords();
  if (hit === null) {
    return (
      <div class="note waiting" id={nameId}>
        {t('notes.loading')}
      </div>
    );
  }
  const [resolution] = around.resolutions.values();
  const cite = (eId: string): Cite => ({
    text: resolution ? citeProvision(resolution, eId, t) : eId,
    kind: resolution?.provisions.find((each) => each.eId === eId)?.kind ?? null,
  });
  const { place, texts, touch } = partsOf(hit);
  const where: Cite =
    hit.group === 'annotation' && hit.record.fields.target
      ? citeTarget(hit.record.fields.target, around.resolutions, t)
      : place !== null
        ? cite(place)
        : hit.group === 'reply'
          ? placeOfReply(hit, around, cite, t)
          : { text: '', kind: null };
  const tags = hit.group === 'annotation' ? tagsFound(hit.tags ?? [], query) : [];
  const isPrivate =
    (hit.group === 'annotation' || hit.group === 'reply') && hit.record.fields.private === true;
  const period = hit.group === 'status' ? hit.record.fields.period : undefined;
  return (
    <div class="note hit-note">
      <p class="note-top">
        <span id={nameId} class={`cite ${where.kind ?? 'page'}`} lang="vi">
          <Highlighted text={where.text} spans={findWords(where.text, query) ?? []} />
        </span>
        {period && <span class="kind-chip">{formatReporting(period, t)}</span>}
      </p>
      {texts.map(({ text, quoted }) => (
        <p key={text} class={quoted ? 'note-quote' : 'note-text'} lang="vi">
          <Words text={excerpt(text, query)} query={query} />
        </p>
      ))}
      {tags.length > 0 && (
        <p class="note-tags small muted" lang="vi">
          <Words text={tags.map((name) => `#${name}`).join('  ')} query={query} />
        </p>
      )}
      {touch && (
        <p class="who">
          <span>{personName(around.people(touch.by), t)}</span>
          <span>{formatWhen(touch.wall, around.now, t)}</span>
          {isPrivate && (
            <span class="lock">
              <Icon name="lock" />
              {t('note.privateShort')}
            </span>
          )}
        </p>
      )}
    </div>
  );
}

/** The tags in which a word of the query stands. */
const tagsFound = (tags: readonly string[], query: string): string[] =>
  tags.filter((name) =>
    query
      .split(/\s+/u)
      .filter(Boolean)
      .some((word) => findWords(name, word)),
  );

/** What a reply answers, by its place: "Trả lời ở Chỉ tiêu 7". */
function placeOfReply(
  { answered }: Extract<Hit, { group: 'reply' }>,
  around: Surroundings,
  cite: (eId: string) => Cite,
  t: Translate,
): Cite {
  const { target, about } = (answered?.fields ?? {}) as Partial<AnnotationFields & StatusFields>;
  const place = target ? citeTarget(target, around.resolutions, t) : about ? cite(about.provision) : null;
  return place === null
    ? { text: t('search.group.reply'), kind: null }
    : { text: t('search.answer', { name: place.text }), kind: place.kind };
}

/** Every word of the query that is here, though not all of them need be: they may stand in another part of the hit. */
function Words({ text, query }: { readonly text: string; readonly query: string }) {
  const spans = query
    .split(/\s+/u)
    .filter(Boolean)
    .flatMap((word) => findWords(text, word) ?? [])
    .sort((one, other) => one[0] - other[0])
    .filter(([start], index, all) => index === 0 || start >= (all[index - 1]?.[1] ?? 0));
  return <Highlighted text={text.normalize('NFC')} spans={spans} />;
}

function partsOf(hit: Hit) {
  const quoted = (text: string | undefined) => (text ? [{ text, quoted: true }] : []);
  const plain = (text: string | undefined) => (text ? [{ text, quoted: false }] : []);
  switch (hit.group) {
    case 'provision':
      return { place: hit.provision.eId, texts: plain(hit.wording), touch: null };
    case 'annotation': {
      const { target, text } = hit.record.fields;
      return {
        place: null,
        texts: [...quoted(target?.quote.exact), ...plain(text)],
        touch: hit.record.created,
      };
    }
    case 'status': {
      const { about, text } = hit.record.fields;
      return { place: about?.provision ?? null, texts: plain(text), touch: hit.record.created };
    }
    case 'reply':
      return { place: null, texts: plain(hit.record.fields.text), touch: hit.record.created };
  }
}
