import { describe, expect, it } from 'vitest';
import { type CarriedProblem, checkCarried } from '../../../../utils/core/exchange/carried-resolution.ts';
import type { Provision, Resolution, Target } from '../../../../utils/core/resolution/model.ts';
import { digest, sha256 } from '../notebook/log.ts';
import { published } from '../resolution/published.ts';

const check = (document: unknown, { id, hash } = published) => checkCarried({ id, hash, document }, digest);

const unit = (i: number, members: Partial<Provision>): Resolution => ({
  ...published,
  provisions: published.provisions.map((each, k) => (k === i ? { ...each, ...members } : each)),
});
const measured = published.provisions.findIndex(({ targets }) => (targets ?? []).length > 1);
const target = (k: number, members: Partial<Target>): Resolution =>
  unit(measured, {
    targets: published.provisions[measured]!.targets!.map((each, i) =>
      i === k ? { ...each, ...members } : each,
    ),
  });
const retold = (text: string): Resolution => ({ ...published, text, hash: sha256(text) });

describe('a resolution that a file carries', () => {
  it('is taken as it is published', async () => {
    expect(await check(published)).toEqual({ ok: true, resolution: published });
  });

  it('brings nothing that this version does not know', async () => {
    const document = {
      ...published,
      script: 'x',
      provisions: published.provisions.map((each) => ({ ...each, x: 1 })),
    };
    expect(await check(document)).toEqual({ ok: true, resolution: published });
  });

  it.each<readonly [name: string, document: unknown, code: CarriedProblem, where: string]>([
    ['nothing', null, 'document malformed', ''],
    ['another format', { ...published, format: 'x' }, 'document malformed', 'format'],
    ['a newer version', { ...published, version: 2 }, 'document malformed', 'version'],
    ['an id that is a path', { ...published, id: '../../x' }, 'document malformed', 'id'],
    ['a text that is too long', retold('x'.repeat(2_000_001)), 'document malformed', 'text'],
    ['a text in NFD', retold(published.text.normalize('NFD')), 'document malformed', 'text'],
    ['a text with our own break', retold(`\u2029${published.text}`), 'document malformed', 'text'],
    ['half a character', { ...published, title: '\ud800' }, 'document malformed', 'title'],
    ['a date that is none', { ...published, adopted: 'hôm nay' }, 'document malformed', 'adopted'],
    ['a year 9999', { ...published, period: { from: 2021, to: 9999 } }, 'document malformed', 'period.to'],
    ['no provisions', { ...published, provisions: [] }, 'document malformed', 'provisions'],
    [
      'too many provisions',
      { ...published, provisions: Array(5001).fill(published.provisions[0]) },
      'document malformed',
      'provisions',
    ],
    [
      'a kind that is none',
      unit(3, { kind: 'chapter' as 'article' }),
      'document malformed',
      'provisions.3.kind',
    ],
    ['an id with a bar', unit(3, { eId: 'a|b' }), 'document malformed', 'provisions.3.eId'],
    ['half an offset', unit(3, { start: 0.5 }), 'document malformed', 'provisions.3.start'],
    [
      'a value that is none',
      target(0, { value: Number.NaN }),
      'document malformed',
      `provisions.${measured}.targets.0.value`,
    ],
    ['another id', { ...published, id: 'bac-kan/2020/kt-xh-2021-2025' }, 'document other', 'id'],
    ['another hash', { ...published, hash: '0'.repeat(64) }, 'document other', 'hash'],
    ['an altered text', { ...published, text: published.text.replace('8%', '9%') }, 'document hash', 'text'],
    [
      'a provision twice',
      unit(3, { eId: published.provisions[2]!.eId }),
      'document id twice',
      'provisions.3.eId',
    ],
    ['a parent that is not there', unit(3, { parent: 'art_99' }), 'document parent', 'provisions.3.parent'],
    [
      'a provision that holds itself',
      unit(3, { parent: published.provisions[3]!.eId }),
      'document parent',
      'provisions.3.parent',
    ],
    ['a span beyond the text', unit(0, { end: published.text.length + 1 }), 'document span', 'provisions.0'],
    ['an empty span', unit(3, { start: published.provisions[3]!.end }), 'document span', 'provisions.3'],
    ['a unit outside its parent', unit(3, { start: 0, end: 5 }), 'document span', 'provisions.3'],
    [
      'a target twice',
      target(1, { id: published.provisions[measured]!.targets![0]!.id }),
      'document id twice',
      `provisions.${measured}.targets.1.id`,
    ],
    [
      'a target of another indicator',
      target(0, { id: 'art_1__target_1' }),
      'document parent',
      `provisions.${measured}.targets.0.id`,
    ],
    [
      'a target outside its indicator',
      target(0, { start: 0, end: 2 }),
      'document span',
      `provisions.${measured}.targets.0`,
    ],
    [
      'a target within one that is not there',
      target(0, { within: 'art_1' }),
      'document parent',
      `provisions.${measured}.targets.0.within`,
    ],
    [
      'a lookalike that is not there',
      { ...published, lookalikes: [{ eId: 'art_1', other: 'art_99', similarity: 1 }] },
      'document parent',
      'lookalikes.0',
    ],
  ])('with %s is refused', async (_, document, code, where) => {
    const hash = code === 'document malformed' ? published.hash : (document as Resolution).hash;
    const named = { ...published, hash: code === 'document other' ? published.hash : hash };
    expect(await check(document, named)).toEqual({ ok: false, code, where });
  });
});
