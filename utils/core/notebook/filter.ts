import type { Motivation, RecordKind, State } from './model.ts';

/** What narrows a list; all of it has to hold. */
export interface Filter {
  readonly kind?: RecordKind;
  readonly motivation?: Motivation;
  readonly resolution?: string;
  /** eId of a field, section or group: everything within it. */
  readonly field?: string;
  readonly provision?: string;
  /** Slug: on provisions that it answers for. */
  readonly department?: string;
  readonly author?: string;
  /** Of status notes. */
  readonly state?: State;
  readonly tag?: string;
  /** ISO days, both included, as the author's own clock showed them. */
  readonly from?: string;
  readonly to?: string;
  /** Address of the page that an annotation was made on, without fragment. */
  readonly page?: string;
  /** Annotations that are evidence for anything. */
  readonly evidence?: 'yes';
  /** Annotations and replies that are kept out of exported files. */
  readonly private?: 'yes';
  /** Words, each the beginning of a word; with diacritics asks for just these. */
  readonly text?: string;
}

/** `document`: as the passages stand in the resolution or the page. */
export type Sort = 'newest' | 'oldest' | 'document' | 'author';
