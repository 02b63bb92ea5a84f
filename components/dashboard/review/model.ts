import type { RecordId } from '../../../utils/core/notebook/change.ts';
import type { InboxQuery, IncomingKind, TRAYS } from '../../../utils/core/notebook/inbox.ts';
import type { Period, ReviewMark, State, Touch } from '../../../utils/core/notebook/model.ts';
import type { Reason, Verdict } from '../../../utils/core/notebook/review.ts';

export type TrayName = (typeof TRAYS)[number];

/** What the inbox is grouped by. */
export type GroupBy = 'author' | 'provision';

/** A line of the inbox: the heading of a group, or a record of it. */
export type Line =
  | { readonly what: 'group'; readonly key: string; readonly name: string; readonly count: number }
  | { readonly what: 'row'; readonly id: RecordId };

/** A record of the inbox as it is read. */
export interface InboxEntry {
  readonly id: RecordId;
  /** "Câu hỏi", "Tình trạng". */
  readonly kind: string;
  /** "Chỉ tiêu 7". */
  readonly cite: string;
  readonly quote: string;
  readonly text: string;
  readonly figures: readonly { readonly name: string; readonly value: string }[];
  /** Of a status note. */
  readonly state: State | null;
  /** Where its figures hold; '' where that is not said. */
  readonly territory: string;
  readonly source: string;
  /** Author id. */
  readonly author: string;
  readonly wall: string;
  /** The last edit after it was made; null where there was none. */
  readonly edited: Pick<Touch, 'by' | 'wall'> | null;
  readonly replies: readonly Reply[];
  readonly verdicts: readonly Verdict[];
  /** What the reviewer said of it. */
  readonly own: Verdict | null;
  readonly reason: Reason | null;
  /** Two people wrote a field of it without knowing of each other. */
  readonly contested: boolean;
  /** It is itself an answer: what is asked back answers it. */
  readonly isReply: boolean;
}

export interface Reply {
  readonly id: RecordId;
  readonly by: string;
  readonly wall: string;
  readonly text: string;
}

export interface Choice<T extends string = string> {
  readonly value: T;
  readonly label: string;
}

/** What the filters offer: only what is there. */
export interface InboxChoices {
  readonly authors: readonly Choice[];
  readonly provisions: readonly Choice[];
  readonly kinds: readonly IncomingKind[];
  readonly resolutions: readonly Choice[];
}

/** What can be done with records of the inbox. */
export interface InboxDeeds {
  readonly onQuery: (query: InboxQuery) => void;
  readonly onGroupBy: (by: GroupBy) => void;
  readonly onRange: (ids: readonly RecordId[]) => void;
  readonly onMark: (ids: readonly RecordId[], mark: Exclude<ReviewMark, 'asked'>) => Promise<boolean>;
  /** The question travels as a reply, and the mark stands with it. */
  readonly onAsk: (ids: readonly RecordId[], text: string) => Promise<boolean>;
}

/** A figure or a state as a list tells it. */
export interface FigureWords {
  readonly key: string;
  readonly name: string;
  readonly reported: string;
  readonly state: State;
}

/** What is not as it was when a period was closed. */
export interface ChangeWords {
  readonly key: string;
  readonly what: 'figure' | 'state' | 'added' | 'gone';
  readonly name: string;
  readonly before: Pick<FigureWords, 'reported' | 'state'> | null;
  readonly after: Pick<FigureWords, 'reported' | 'state'> | null;
  /** Who changed it last; null where the record is gone from this notebook. */
  readonly touch: Pick<Touch, 'by' | 'wall'> | null;
}

/** A period that is closed. */
export interface ClosedPeriod {
  readonly id: RecordId;
  readonly period: Period;
  readonly by: string;
  readonly wall: string;
  readonly figures: readonly FigureWords[];
  readonly changes: readonly ChangeWords[];
  /** Two people closed it with different figures. */
  readonly contested: boolean;
}
