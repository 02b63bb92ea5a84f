import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findWords } from '../../../components/shared/format/fold.ts';
import type { Filter } from '../../../utils/core/notebook/filter.ts';
import { foldLog } from '../../../utils/core/notebook/fold.ts';
import { MOTIVATIONS, type RecordState, STATES } from '../../../utils/core/notebook/model.ts';
import {
  annotationOf,
  parseProvisionSubject,
  parseRecordId,
  provisionSubject,
  subjectOf,
} from '../../../utils/core/notebook/record-id.ts';
import { isAttached, isContested, roleOf } from '../../../utils/core/notebook/state.ts';
import {
  countNotes,
  countsOn,
  notedPages,
  noteIds,
  notesOn,
  notesOnPage,
  notesWithIds,
  pageOfNotes,
  spansOf,
} from '../../../utils/storage/annotations.ts';
import {
  conflicts,
  evidenceFor,
  record,
  repliesTo,
  responsibilitiesIn,
  tagsOf,
} from '../../../utils/storage/around.ts';
import type { NotebookDatabase } from '../../../utils/storage/database.ts';
import { evidencedBy } from '../../../utils/storage/evidenced.ts';
import { countSearch, searchIds, searchRecords } from '../../../utils/storage/search.ts';
import {
  countStatuses,
  latestStates,
  pageOfStatuses,
  restingOn,
  statusesOn,
} from '../../../utils/storage/statuses.ts';
import { PLAN } from './passages.ts';
import { open, shelfIn, takeIn } from './stage.ts';
import { AUTHORS, DEPARTMENTS, PAGES, PROVISIONS, steps, TAGS, tell, WORDS } from './story.ts';

type Records = ReadonlyMap<string, RecordState>;
const byTime = (a: RecordState, b: RecordState) =>
  `${a.created.at} ${a.id}` < `${b.created.at} ${b.id}` ? -1 : 1;
const isA =
  <K extends RecordState['kind']>(kind: K) =>
  (each: RecordState): each is RecordState<K> =>
    each.kind === kind && !each.deleted;

/** What a record says of its place, without any index. */
function provisionsOf(each: RecordState): string[] {
  if (isA('annotation')(each))
    return each.fields.target?.type === 'canonical' ? [...each.fields.target.provisions] : [];
  return isA('status')(each) && each.fields.about ? [each.fields.about.provision] : [];
}

const wordsOf = (each: RecordState, all: Records): string => {
  const own = isA('annotation')(each)
    ? [
        each.fields.text,
        each.fields.target?.quote.exact,
        each.fields.target?.type === 'page' && each.fields.target.page.title,
      ]
    : isA('status')(each)
      ? [
          each.fields.text,
          each.fields.judgement?.reason,
          each.fields.territory?.kind === 'other' && each.fields.territory.name,
        ]
      : isA('reply')(each)
        ? [each.fields.text]
        : [];
  const tags = [...all.values()].filter(
    (tag) => isA('tag')(tag) && isAttached(tag) && subjectOf(tag.id) === each.id,
  );
  return [...own, ...tags.map(({ id }) => parseRecordId(id)?.parts[1])].filter(Boolean).join('\n');
};

/** Each aspect of a filter, tried on each record. */
function passes(
  each: RecordState,
  filter: Filter,
  all: Records,
  states: ReadonlyMap<string, string>,
): boolean {
  const { motivation, resolution, field, provision, department, author, state, tag, from, to, page, text } =
    filter;
  const fields = each.fields as Partial<Record<string, unknown>>;
  const places = provisionsOf(each);
  const target = isA('annotation')(each) ? each.fields.target : undefined;
  const day = each.created.wall.slice(0, 10);
  const tests = [
    motivation === undefined || fields.motivation === motivation,
    resolution === undefined || places.length > 0,
    field === undefined || places.some((eId) => eId === field || eId.startsWith(`${field}__`)),
    provision === undefined || places.includes(provision),
    department === undefined ||
      places.some((eId) => {
        const held = all.get(`responsibility:${PLAN}|${eId}|${department}`) as
          | RecordState<'responsibility'>
          | undefined;
        return held !== undefined && roleOf(held) !== null;
      }),
    author === undefined || each.created.by === author,
    state === undefined || states.get(each.id) === state,
    tag === undefined ||
      [...all.values()].some(
        (one) =>
          isA('tag')(one) &&
          isAttached(one) &&
          subjectOf(one.id) === each.id &&
          parseRecordId(one.id)?.parts[1] === tag,
      ),
    from === undefined || day >= from,
    to === undefined || day <= to,
    page === undefined || target?.page.url === page,
    text === undefined || findWords(wordsOf(each, all), text) !== null,
  ];
  return tests.every(Boolean);
}

const maybe = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: undefined, freq: 2 });
const QUERIES = [
  'giao duc',
  'giáo',
  'Đường',
  'duong',
  'dau tu',
  '6,5%',
  'y',
  'ý',
  'ho  ngheo',
  'tang 6',
  'trong diem',
  'không có',
];
const filters: fc.Arbitrary<Filter> = fc
  .record({
    motivation: maybe(MOTIVATIONS),
    resolution: maybe([PLAN]),
    field: maybe([
      'art_2',
      'art_2__sec_II',
      'art_2__sec_II__para_1',
      'art_2__sec_I__para_2',
      'art_2__sec_I__para_2__point_1',
    ]),
    provision: maybe(PROVISIONS),
    department: maybe(DEPARTMENTS),
    author: maybe(AUTHORS),
    state: maybe(STATES),
    tag: maybe(TAGS),
    from: maybe(['2024-01-02', '2024-01-05']),
    to: maybe(['2024-01-03', '2024-01-09']),
    page: maybe([...PAGES, 'https://thainguyen.gov.vn/vb']),
    text: maybe(QUERIES),
  })
  // Most of what is asked has one or two aspects.
  .chain((all) =>
    fc.subarray(Object.keys(all), { maxLength: 3 }).map((kept) => {
      const entries = Object.entries(all).filter(([key, value]) => kept.includes(key) && value !== undefined);
      return Object.fromEntries(entries) as Filter;
    }),
  );

async function stageOf(story: Parameters<typeof tell>[0]): Promise<{ db: NotebookDatabase; all: Records }> {
  const db = open();
  const changes = await tell(story);
  await takeIn(db, changes);
  return { db, all: foldLog(changes) };
}

const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

describe('lists are what a plain look at every record finds', () => {
  test('by any filter, in pages, counted', async () => {
    await fc.assert(
      fc.asyncProperty(steps(60), fc.array(filters, { minLength: 4, maxLength: 8 }), async (story, asked) => {
        const { db, all } = await stageOf(story);
        const rows = await (await shelfIn(db)).rows.where('id').startsWith('status:').toArray();
        const states = new Map(rows.map(({ id, status }) => [id, status?.state ?? '']));
        const sorted = [...all.values()].sort(byTime);
        for (const filter of [{}, ...asked]) {
          const notes = sorted.filter(isA('annotation')).filter((each) => passes(each, filter, all, states));
          expect(ids(await pageOfNotes(db, filter, 'oldest', 0, 99)), JSON.stringify(filter)).toEqual(
            ids(notes),
          );
          expect(await countNotes(db, filter)).toBe(notes.length);
          expect(ids(await pageOfNotes(db, filter, 'newest', 1, 2))).toEqual(
            ids(notes.toReversed().slice(1, 3)),
          );
          for (const sort of ['newest', 'oldest', 'document', 'author'] as const) {
            const all = await noteIds(db, filter, sort);
            expect(all, sort).toEqual(ids(await pageOfNotes(db, filter, sort, 0, 99)));
            expect(ids(await notesWithIds(db, all))).toEqual(all);
          }
          const inOrder = await pageOfNotes(db, filter, 'document', 0, 99);
          expect(ids(inOrder).sort()).toEqual(ids(notes).sort());
          expect(ids(await pageOfNotes(db, filter, 'author', 0, 99)).sort()).toEqual(ids(notes).sort());
          const reports = sorted.filter(isA('status')).filter((each) => passes(each, filter, all, states));
          expect((await pageOfStatuses(db, filter, 'oldest', 0, 99)).map(({ state }) => state.id)).toEqual(
            ids(reports),
          );
          expect(await countStatuses(db, filter)).toBe(reports.length);
        }
      }),
      { numRuns: 20 },
    );
  }, 120_000);

  test('by words, with and without diacritics, as the outline’s search takes them', async () => {
    await fc.assert(
      fc.asyncProperty(
        steps(60),
        fc.constantFrom(...QUERIES, ...WORDS),
        filters,
        async (story, query, filter) => {
          const { db, all } = await stageOf(story);
          const rows = await (await shelfIn(db)).rows.where('id').startsWith('status:').toArray();
          const states = new Map(rows.map(({ id, status }) => [id, status?.state ?? '']));
          const { text: _, ...aspects } = filter;
          for (const narrowed of [{}, aspects]) {
            const found = [...all.values()]
              .filter((each) => isA('annotation')(each) || isA('status')(each) || isA('reply')(each))
              .filter((each) => !(isA('reply')(each) && all.get(each.fields.to ?? '')?.deleted))
              .filter((each) => passes(each, { ...narrowed, text: query }, all, states))
              .sort(byTime)
              .reverse();
            expect(ids(await searchRecords(db, query, narrowed, 0, 99)), query).toEqual(ids(found));
            expect(await searchIds(db, query, narrowed)).toEqual(ids(found));
            expect(await countSearch(db, query, narrowed)).toBe(found.length);
          }
        },
      ),
      { numRuns: 40 },
    );
  }, 120_000);

  test('on provisions and pages, and around a record', async () => {
    await fc.assert(
      fc.asyncProperty(steps(60), async (story) => {
        const { db, all } = await stageOf(story);
        const sorted = [...all.values()].sort(byTime);
        const notes = sorted.filter(isA('annotation'));
        const attached = sorted.filter(isA('evidence')).filter(isAttached);
        const isPlaced = (id: string | null) => notes.some((note) => note.id === id && note.fields.target);
        const evidenceOf = (subject: string) =>
          attached.filter(({ id }) => subjectOf(id) === subject && isPlaced(annotationOf(id)));
        const counts = await countsOn(db, PLAN, PROVISIONS);
        const latest = await latestStates(db, PLAN);
        for (const eId of PROVISIONS) {
          const here = notes.filter((note) => provisionsOf(note).includes(eId));
          const reports = sorted.filter(isA('status')).filter((each) => provisionsOf(each).includes(eId));
          expect(ids(await notesOn(db, PLAN, eId))).toEqual(ids(here).reverse());
          const views = await statusesOn(db, PLAN, eId);
          expect(views.map(({ state }) => state.id).sort()).toEqual(ids(reports).sort());
          // One of words alone says no state, and hides none.
          const speaking = views.find(
            ({ computed, values }) =>
              computed !== 'not assessed' || values.some(({ fields }) => fields.reported),
          );
          expect(latest.get(eId)?.id).toBe((speaking ?? views[0])?.state.id);
          const subjects = [provisionSubject(PLAN, eId), ...ids(reports)];
          const evidence = new Set(subjects.flatMap(evidenceOf).map(({ id }) => annotationOf(id)));
          const questions = here.filter(({ fields }) => fields.motivation === 'questioning').length;
          expect(counts.get(eId) ?? { notes: 0, questions: 0, statuses: 0, evidence: 0 }).toEqual({
            notes: here.length - questions,
            questions,
            statuses: reports.length,
            evidence: evidence.size,
          });
        }
        expect(ids(await spansOf(db, PLAN)).sort()).toEqual(
          ids(notes.filter(({ fields }) => fields.target?.type === 'canonical')).sort(),
        );
        const onPages = notes.filter(({ fields }) => fields.target?.type === 'page');
        for (const url of PAGES)
          expect(ids(await notesOnPage(db, `${url}#a`)).sort()).toEqual(
            ids(onPages.filter(({ fields }) => fields.target?.page.url === url)).sort(),
          );
        expect(await notedPages(db)).toEqual(
          PAGES.filter((url) => onPages.some(({ fields }) => fields.target?.page.url === url)),
        );
        expect(ids(await conflicts(db)).sort()).toEqual(ids(sorted.filter(isContested)).sort());
        expect(ids(await responsibilitiesIn(db, PLAN)).sort()).toEqual(
          ids(sorted.filter(isA('responsibility'))).sort(),
        );
        for (const each of sorted) {
          expect(await record(db, each.id)).toEqual(each);
          expect(ids(await repliesTo(db, each.id))).toEqual(
            ids(sorted.filter(isA('reply')).filter(({ fields }) => fields.to === each.id)),
          );
          expect(ids(await tagsOf(db, each.id))).toEqual(
            ids(
              sorted.filter(isA('tag')).filter((tag) => isAttached(tag) && subjectOf(tag.id) === each.id),
            ).sort(),
          );
          const evidence = await evidenceFor(db, each.id);
          expect(evidence.map((one) => one.attached.id)).toEqual(ids(evidenceOf(each.id)));
          if (!isPlaced(each.id)) continue;
          expect((await evidencedBy(db, each.id)).map(({ eId }) => eId).sort()).toEqual(
            attached
              .filter(({ id }) => annotationOf(id) === each.id)
              .flatMap(({ id }) => parseProvisionSubject(subjectOf(id) ?? '')?.eId ?? [])
              .sort(),
          );
          const resting = attached
            .filter(({ id }) => annotationOf(id) === each.id)
            .map(({ id }) => all.get(subjectOf(id) ?? ''));
          expect(ids(await restingOn(db, each.id)).sort()).toEqual(
            ids(resting.filter((one) => one && isA('status')(one)) as RecordState[]).sort(),
          );
        }
      }),
      { numRuns: 20 },
    );
  }, 120_000);
});
