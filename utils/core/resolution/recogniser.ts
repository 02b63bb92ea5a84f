import { scanInto } from '../text/scan.ts';
import { emptyTokens } from '../text/tokens.ts';
import { type Fingerprint, FingerprintSearch, holdsGram, valuesOf } from './fingerprint.ts';

/** UTF-16 units that are scanned between two looks at the clock. */
const PORTION = 1 << 16;

/** A block of so many UTF-16 units is taken for running text. */
const LONG = 160;

/** Knows the fingerprints of the resolutions; made once per frame, and only when a sampler asks. */
export class Recogniser {
  private known: readonly { readonly id: string; readonly values: ReadonlySet<number> }[] | null = null;
  private readonly fingerprints: readonly Fingerprint[];
  /** Room for the few words of a look, used again and again. */
  private readonly few = emptyTokens(64);

  constructor(fingerprints: readonly Fingerprint[]) {
    this.fingerprints = fingerprints;
  }

  /** Whether a few words stand, as they are, in a known resolution. */
  looksLike(words: string): boolean {
    const { few } = this;
    few.count = 0;
    scanInto(few, words, 0, words.length);
    return this.load().some(({ values }) => holdsGram(few, values));
  }

  /**
   * The id of the resolution that a text may be a copy or a quotation of; null for none. Stops reading as soon as
   * it is sure. `pause` as in {@link ../alignment/page.ts}.
   */
  async recognise(texts: readonly string[], pause: () => Promise<void> | undefined): Promise<string | null> {
    const searches = this.load().map(({ id, values }) => ({ id, search: new FingerprintSearch(values) }));
    const tokens = emptyTokens();
    for (const text of tellingFirst(texts)) {
      for (let at = 0; at < text.length; ) {
        tokens.count = 0;
        at = scanInto(tokens, text, at, Math.min(text.length, at + PORTION));
        for (const { id, search } of searches) if (search.add(tokens)) return id;
        const wait = pause();
        if (wait) await wait;
      }
    }
    return null;
  }

  private load() {
    this.known ??= this.fingerprints.map((print) => ({ id: print.id, values: valuesOf(print) }));
    return this.known;
  }
}

/** Sentences of a resolution are long and stand in the middle of a page; menus, headings and preambles do not. */
function tellingFirst(texts: readonly string[]): string[] {
  const long = texts.filter(({ length }) => length >= LONG);
  const short = texts.filter(({ length }) => length < LONG);
  const middle = long.length >> 1;
  return [...long.slice(middle), ...long.slice(0, middle), ...short];
}
