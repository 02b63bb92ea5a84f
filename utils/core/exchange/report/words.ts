import type { Motivation, RecordKind, Role, State } from '../../notebook/model.ts';
import type { Why } from '../../notebook/target-state.ts';
import type { PaperKind } from './model.ts';

/** The words of a paper, by the keys of the interface's catalogue; papers are always in Vietnamese. */
export type ReportWords = (key: ReportKey, params?: Readonly<Record<string, string | number>>) => string;

/** Fields whose values a conflict shows, by the name that people know them by. */
export const REPORT_FIELDS = [
  'text',
  'target',
  'motivation',
  'private',
  'period',
  'territory',
  'source',
  'judgement',
  'reported',
  'role',
  'attached',
  'verdict',
  'snapshot',
  'name',
] as const;
export type ReportField = (typeof REPORT_FIELDS)[number];

export type ReportKey =
  | `report.${ReportText}`
  | `state.${State | 'none' | 'overdue'}`
  | `motivation.${Motivation}`
  | `why.${Exclude<Why, 'met' | 'better' | 'short' | 'over'>}`
  | `why.${'beyond' | 'below' | 'lacking' | 'above' | 'levelBelow' | 'levelAbove'}`
  | 'past.met so far'
  | 'reporting.quarter'
  | 'territory.asAdopted';

type ReportText =
  | 'nation'
  | 'motto'
  | 'number'
  | 'date'
  | 'recipients'
  | 'archive'
  | 'signing'
  | 'total'
  | 'nothingKnown'
  | 'nothingTold'
  | 'noFigure'
  | 'none'
  | 'judged'
  | 'contested'
  | 'judgement'
  | 'reason'
  | 'source'
  | 'territory'
  | 'otherTerritory'
  | 'now'
  | 'article'
  | 'leads'
  | 'nobody'
  | 'evidence'
  | 'reply'
  | 'tags'
  | 'asked'
  | 'askedBack'
  | 'otherNotes'
  | 'otherPage'
  | 'reviewed'
  | 'stale'
  | 'empty'
  | 'yes'
  | 'no'
  | `lead.${'monitoring' | 'questions' | 'review'}`
  | `section.${'summary' | 'targets' | 'tasks' | 'overdue' | 'duties' | 'notes' | 'questions' | 'conflicts' | 'sources' | 'asked' | 'accepted' | 'checked' | 'closings'}`
  | `column.${'state' | 'targets' | 'tasks' | 'solutions' | 'assignments' | 'target' | 'level' | 'latest' | 'period' | 'field' | 'count' | 'states' | 'task' | 'lead' | 'with' | 'department' | 'review'}`
  | `summary.${'targets' | 'judged' | 'tasks'}`
  | `period.${'year' | 'date' | 'span'}`
  | `tasks.${'byField' | 'table' | 'told' | 'none'}`
  | `overdue.${'none' | 'lead' | 'open' | 'figures' | 'tasks' | 'and'}`
  | `oneYear.${'row' | 'note'}`
  | `rivals.${'lead' | 'of' | 'row'}`
  | `duties.${'none' | 'untold'}`
  | `notes.${'none'}`
  | `questions.${'none' | 'count' | 'of' | 'nobody' | 'wordless'}`
  | `facts.${'figure' | 'noFigure' | 'task'}`
  | `conflicts.${'none' | 'of' | 'revived'}`
  | `sources.${'none'}`
  | `closings.${'none' | 'one' | 'changed' | 'figure' | 'gone' | 'before'}`
  | `scope.${'told' | 'field' | 'department' | 'author' | 'from' | 'to'}`
  | `sheet.${'by' | 'unit' | 'asked' | 'signature' | 'answer' | 'none' | 'left'}`
  | `${'type' | 'subject' | 'file'}.${PaperKind}`
  | `kind.${RecordKind}`
  | `field.${ReportField}`
  | `role.${Role}`
  | `mark.${'asked' | 'accepted' | 'checked' | 'waiting'}`;
