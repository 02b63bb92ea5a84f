import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MARKED_KINDS, type Resolution } from '../../utils/core/resolution/model.ts';
import type { Expectation } from '../fixtures/expectation.ts';
import { root } from '../tools/build.ts';
import type { Quote } from './measure/figures.ts';

const read = (...path: string[]): string => readFileSync(join(root, ...path), 'utf8');

export const resolution = JSON.parse(
  read('public', 'resolutions', 'thai-nguyen', '2020', 'kt-xh-2021-2025.json'),
) as Resolution;

/** Units of context on either side of a quote, as annotation libraries keep them. */
const CONTEXT = 32;

const marked = resolution.provisions.filter(({ kind }) => (MARKED_KINDS as readonly string[]).includes(kind));

/** The marked provisions by quote, as they stand in the clean page. */
export const quotes: readonly Quote[] = marked.map(({ eId, start, end }) => ({
  eId,
  exact: resolution.text.slice(start, end),
  prefix: resolution.text.slice(Math.max(0, start - CONTEXT), start),
  suffix: resolution.text.slice(end, end + CONTEXT),
  start,
}));

/** Where they stand in the clean page, whose text is the canonical one. */
export const cleanExpectation: Pick<Expectation, 'provisions'> = {
  provisions: marked.map(({ eId, start, end }) => ({
    eId,
    outcome: ['found'],
    places: [{ start, end, text: resolution.text.slice(start, end) }],
  })),
};

/** A page of the fixtures with what stands where in it. */
export function fixture(name: string): { html: string; expectation: Expectation } {
  const html = read('tests', 'fixtures', 'portals', `${name}.html`);
  const expectation = JSON.parse(
    read('tests', 'fixtures', 'portals', `${name}.expected.json`),
  ) as Expectation;
  return { html, expectation };
}
