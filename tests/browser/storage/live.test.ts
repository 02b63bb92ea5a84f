import { liveQuery } from 'dexie';
import { describe, expect, test } from 'vitest';
import {
  attachEvidence,
  createAnnotation,
  createReply,
  createStatus,
  setRole,
  setTag,
} from '../../../utils/core/notebook/edits.ts';
import { provisionSubject } from '../../../utils/core/notebook/record-id.ts';
import { countNotes, countsOn, pageOfNotes, spansOf } from '../../../utils/storage/annotations.ts';
import { evidenceFor, repliesTo, responsibilitiesIn, tagsOf } from '../../../utils/storage/around.ts';
import type { NotebookDatabase } from '../../../utils/storage/database.ts';
import { historyOf } from '../../../utils/storage/history.ts';
import { countSearch, searchRecords } from '../../../utils/storage/search.ts';
import { latestStates, pageOfStatuses, statusesOn } from '../../../utils/storage/statuses.ts';
import { writeEdits } from '../../../utils/storage/write.ts';
import { onPlan, PLAN } from './passages.ts';
import { open } from './stage.ts';

const eId = 'art_2__sec_I__para_2__point_1';
const subject = provisionSubject(PLAN, eId);
const note = (id: string) =>
  createAnnotation(id, {
    target: onPlan(5, [eId]),
    motivation: 'commenting',
    text: 'giáo dục',
    private: false,
  });
const status = (id: string) =>
  createStatus(id, {
    about: { resolution: PLAN, provision: eId },
    period: { kind: 'year', year: 2024 },
    territory: { kind: 'as adopted' },
    text: 'giáo dục',
    source: '',
    judgement: null,
    private: false,
  });
const lead = setRole(null, { resolution: PLAN, eId, department: 'tai-chinh' }, 'lead');

type Query = (db: NotebookDatabase) => Promise<unknown>;
const QUERIES: readonly (readonly [string, Query, ReturnType<typeof note>])[] = [
  ['a count', (db) => countNotes(db, {}), note('annotation:new')],
  ['a page', (db) => pageOfNotes(db, {}, 'newest', 0, 9), note('annotation:new')],
  ['a page in the order of the text', (db) => pageOfNotes(db, {}, 'document', 0, 9), note('annotation:new')],
  ['a page by author', (db) => pageOfNotes(db, {}, 'author', 0, 9), note('annotation:new')],
  [
    'a page of what a field and words leave over',
    (db) => pageOfNotes(db, { field: 'art_2', text: 'giao' }, 'newest', 0, 9),
    note('annotation:new'),
  ],
  ['a page by department', (db) => pageOfNotes(db, { department: 'tai-chinh' }, 'newest', 0, 9), lead],
  [
    'a page by tag',
    (db) => pageOfNotes(db, { tag: 'gấp' }, 'newest', 0, 9),
    setTag(null, 'annotation:a', 'gấp'),
  ],
  ['counts of provisions', (db) => countsOn(db, PLAN, [eId]), note('annotation:new')],
  ['spans', (db) => spansOf(db, PLAN), note('annotation:new')],
  ['a search', (db) => searchRecords(db, 'giáo dục', {}, 0, 9), note('annotation:new')],
  ['a search with a filter', (db) => countSearch(db, 'giao duc', { field: 'art_2' }), status('status:new')],
  [
    'status notes of a provision',
    (db) => statusesOn(db, PLAN, eId),
    attachEvidence(null, 'status:s', 'annotation:a'),
  ],
  [
    'a page of status notes',
    (db) => pageOfStatuses(db, { state: 'not assessed' }, 'newest', 0, 9),
    status('status:new'),
  ],
  ['the latest states', (db) => latestStates(db, PLAN), status('status:new')],
  [
    'replies',
    (db) => repliesTo(db, 'annotation:a'),
    createReply('reply:r', { to: 'annotation:a', text: 'có', private: false }),
  ],
  ['tags', (db) => tagsOf(db, 'annotation:a'), setTag(null, 'annotation:a', 'gấp')],
  ['evidence', (db) => evidenceFor(db, subject), attachEvidence(null, subject, 'annotation:a')],
  ['responsibilities', (db) => responsibilitiesIn(db, PLAN), lead],
  [
    'a history with its parts',
    (db) => historyOf(db, 'annotation:a', true),
    setTag(null, 'annotation:a', 'gấp'),
  ],
];

describe('a live view is told of what was written in another context', () => {
  test.each(QUERIES)('%s', async (_, query, edits) => {
    const db = open();
    const elsewhere = open(db.name);
    await writeEdits(db, [...note('annotation:a'), ...status('status:s')]);
    const seen: string[] = [];
    let told = (): void => {};
    const next = () => new Promise<void>((resolve) => (told = resolve));
    const first = next();
    const subscription = liveQuery(async () => query(db)).subscribe((value) => {
      seen.push(JSON.stringify(value instanceof Map ? [...value] : value));
      told();
    });
    await first;
    const second = next();
    await writeEdits(elsewhere, edits);
    await second;
    subscription.unsubscribe();
    expect(seen).toHaveLength(2);
    expect(seen[1]).not.toBe(seen[0]);
  });
});
