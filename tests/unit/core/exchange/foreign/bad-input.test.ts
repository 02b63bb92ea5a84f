import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import en from '../../../../../components/shared/i18n/en.json' with { type: 'json' };
import vi from '../../../../../components/shared/i18n/vi.json' with { type: 'json' };
import { CARRIED_PROBLEMS } from '../../../../../utils/core/exchange/carried-resolution.ts';
import { REFUSALS, REMARKS } from '../../../../../utils/core/exchange/foreign/context.ts';
import { fromHypothesis } from '../../../../../utils/core/exchange/foreign/hypothesis.ts';
import { TARGET_PROBLEMS } from '../../../../../utils/core/exchange/foreign/reanchor.ts';
import { fromW3c } from '../../../../../utils/core/exchange/foreign/w3c.ts';
import '../../seed.ts';
import { BAD } from './bad-input.cases.ts';
import { Notebook } from './reading.ts';

const read = { hypothesis: fromHypothesis, w3c: fromW3c };

describe('what is malformed', () => {
  it.each(BAD)('$name: $code at "$where"', async ({ kind, file, code, where, left }) => {
    const { entries, told } = await read[kind](file, new Notebook().context);
    const refused = told.filter(({ level }) => level === 'refused');
    expect(refused.map((each) => [each.code, each.where])).toEqual([[code, where]]);
    expect(entries.filter(({ id }) => /^(?:annotation|reply):/u.test(id))).toHaveLength(left);
  });

  it('is tried with every refusal', () => {
    expect([...new Set(BAD.map(({ code }) => code))].sort()).toEqual([...REFUSALS].sort());
  });

  it.each(['hypothesis', 'w3c'] as const)('never stops the %s reader, whatever JSON comes', async (kind) => {
    const annotation = fc.record(
      Object.fromEntries(
        [
          'id',
          'type',
          'uri',
          'user',
          'text',
          'tags',
          'target',
          'references',
          'created',
          'body',
          'motivation',
          'creator',
          'items',
        ].map((key) => [key, fc.jsonValue({ maxDepth: 3 })]),
      ),
      { requiredKeys: [] },
    );
    const file = fc.oneof(
      fc.jsonValue(),
      fc.array(annotation),
      fc.record({ rows: fc.array(annotation) }),
      fc.record({
        type: fc.constant('AnnotationPage'),
        items: fc.array(annotation.map((each) => ({ ...each, type: 'Annotation' }))),
      }),
    );
    await fc.assert(
      fc.asyncProperty(file, async (value) => {
        const notebook = new Notebook();
        const reading = await read[kind](value, notebook.context);
        notebook.take(reading);
        expect(notebook.take(await read[kind](value, notebook.context))).toBe(0);
      }),
    );
  });
});

describe('every code', () => {
  const codes = [...REFUSALS, ...REMARKS, ...TARGET_PROBLEMS, ...CARRIED_PROBLEMS];
  it.each([
    ['vi', vi],
    ['en', en],
  ] as const)('has a message in %s', (_, catalogue) => {
    const messages = new Set(
      Object.keys(catalogue.exchange.foreign).map((key) => key.replace(/_(?:one|other)$/u, '')),
    );
    expect([...messages].sort()).toEqual([...codes].sort());
  });
});
