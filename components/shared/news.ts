/** Something that was done, told in passing, with its undo where there is one; shown as a toast by whoever owns the page. */
export interface News {
  readonly text: string;
  /** false where it could not be taken back. */
  readonly undo: (() => Promise<boolean>) | null;
}

export type TellNews = (news: News) => void;
