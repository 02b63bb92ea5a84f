import { describe, expect, test } from 'vitest';
import { align } from '../../../../utils/core/alignment/align.ts';
import { blocksOf } from '../../../../utils/core/alignment/blocks.ts';
import { readWords } from '../../../../utils/core/alignment/page.ts';
import { BLOCK_BREAK } from '../../../../utils/core/text/scan.ts';
import { readGenreOf } from '../../../../utils/dom/look.ts';
import { checkReport, type InspectedPage } from '../../../fixtures/check.ts';
import { committedSet } from '../../../fixtures/generate/committed-set.ts';
import { compose } from '../../../fixtures/generate/compose.ts';
import type { ElementNode } from '../../../fixtures/generate/html.ts';
import { bodyText } from '../../../fixtures/generate/layout.ts';
import type { Fixture } from '../../../fixtures/generate/page.ts';
import { shown } from '../../../fixtures/generate/shown.ts';
import { published } from '../resolution/published.ts';
import { canon } from './copies.ts';

/** The frame that carries the text, where there is one. */
const bodyOf = ({ page }: Fixture): ElementNode => Object.values(page.frames ?? {})[0]?.body ?? page.body;

/** What `inspect` would tell of the page, read in Node from the text that its construction says is shown. */
async function report(fixture: Fixture): Promise<InspectedPage> {
  const body = bodyOf(fixture);
  const { text, offsets } = shown(body, BLOCK_BREAK);
  const blocks = blocksOf(text);
  const [best] = align(await readWords(blocks, canon, () => undefined), blocks, canon, () =>
    readGenreOf(blocks.texts),
  );
  const whole = bodyText(body);
  const known = best && best.verdict !== 'same genre, unknown' && best.verdict !== 'none';
  return {
    verdict: best?.verdict ?? 'none',
    resolution: known ? published.id : null,
    differences: best?.differences ?? [],
    provisions: (best?.provisions ?? []).map(({ eId, outcome, segments }) => {
      const [first, last] = [segments[0], segments.at(-1)];
      if (!first || !last) return { eId, outcome };
      const start = offsets[first.start]!;
      return { eId, outcome, start, text: whole.slice(start, offsets[last.end - 1]! + 1) };
    }),
  };
}

const named = (fixtures: readonly Fixture[]) =>
  fixtures.map((fixture) => [fixture.name, fixture.expectation.about, fixture] as const);

describe('the committed set', () => {
  const fixtures = named(committedSet(published));
  test('is whole', () => expect(fixtures.length).toBeGreaterThan(40));
  test.each(fixtures)('%s: %s', async (_name, _about, fixture) => {
    expect(checkReport(await report(fixture), fixture.expectation)).toEqual([]);
  });
});

describe('pages of a seed', () => {
  test.each(named(compose(published, 2021, 30)))('%s: %s', async (_name, _about, fixture) => {
    expect(checkReport(await report(fixture), fixture.expectation)).toEqual([]);
  });
});
