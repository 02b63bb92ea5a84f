import { type AlignedCopy, align } from '../../../../utils/core/alignment/align.ts';
import { blocksOf } from '../../../../utils/core/alignment/blocks.ts';
import { type Canon, prepare } from '../../../../utils/core/alignment/canon.ts';
import type { ProvisionOutcome } from '../../../../utils/core/alignment/outcome.ts';
import { readWords } from '../../../../utils/core/alignment/page.ts';
import type { Genre } from '../../../../utils/core/resolution/genre.ts';
import { BLOCK_BREAK } from '../../../../utils/core/text/scan.ts';
import { provision, published, textOf } from '../resolution/published.ts';

export const canon: Canon = prepare(published);
/** The canonical text as a page would hold it, a block a paragraph. */
export const paragraphs: readonly string[] = published.text.split('\n');

export const indicator = (number: number): string => `art_2__sec_I__para_2__point_${number}`;
export const task = (field: number, paragraph: number, sentence: number): string =>
  `art_2__sec_II__para_${field}__p_${paragraph}__s_${sentence}`;
export const solution = (group: number, paragraph: number, sentence: number): string =>
  `art_2__sec_III__para_${group}__p_${paragraph}__s_${sentence}`;
/** The canonical words of a provision. */
export const wordsOf = (eId: string): string => textOf(provision(eId));

/** What was read out of a page made of blocks. */
export interface Read {
  readonly text: string;
  readonly copies: readonly AlignedCopy[];
  readonly best: AlignedCopy | undefined;
  /** The page's text under a provision's mark in the best copy; null where it has none. */
  marked(eId: string, copy?: AlignedCopy): string | null;
  outcome(eId: string): ProvisionOutcome | undefined;
  /** Ids with an outcome other than `found`, in the order of the text. */
  readonly notFound: readonly string[];
  /** Certain differences as "canonical → copy", with the provision they stand in. */
  readonly changes: readonly (readonly [eId: string | null, words: string])[];
}

/** Aligns a page of blocks with the published resolution. */
export async function read(blocks: readonly string[], genre: Genre | null = null): Promise<Read> {
  const text = blocks.join(BLOCK_BREAK);
  const page = blocksOf(text);
  const copies = align(await readWords(page, canon, () => undefined), page, canon, () => genre);
  const best = copies[0];
  const placed = (eId: string, copy = best) => copy?.provisions.find((each) => each.eId === eId);
  return {
    text,
    copies,
    best,
    marked(eId, copy) {
      const segments = placed(eId, copy)?.segments ?? [];
      return segments.length === 0
        ? null
        : segments.map(({ start, end }) => text.slice(start, end)).join('|');
    },
    outcome: (eId) => placed(eId)?.outcome,
    notFound: (best?.provisions ?? []).filter(({ outcome }) => outcome !== 'found').map(({ eId }) => eId),
    changes: (best?.differences ?? [])
      .filter(({ certainty }) => certainty === 'different')
      .map(({ eId, canonical, copy }) => [eId, `${canonical} → ${copy}`]),
  };
}

/** The canonical paragraphs with one edit in the words of a provision. @throws Error where `from` is not once in it */
export function edited(eId: string, from: string, to: string): string[] {
  const { start } = provision(eId);
  const words = wordsOf(eId);
  const at = words.indexOf(from);
  if (at < 0 || words.indexOf(from, at + 1) >= 0) throw new Error(`"${from}" is not once in ${eId}`);
  const { text } = published;
  return (text.slice(0, start + at) + to + text.slice(start + at + from.length)).split('\n');
}

/** The canonical paragraphs without a provision's words; its paragraph goes where nothing is left of it. */
export function without(...eIds: readonly string[]): string[] {
  let { text } = published;
  for (const { start, end } of eIds.map(provision).sort((a, b) => b.start - a.start))
    text = text.slice(0, start) + text.slice(end);
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** What a mark may lack or have more than the canonical words: nothing but the stops and brackets at its ends. */
export const bare = (text: string): string => text.replace(/^[\s([“"-]+|[\s.;:,)\]”"/]+$/gu, '');
