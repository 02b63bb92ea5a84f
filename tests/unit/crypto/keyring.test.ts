import { describe, expect, test } from 'vitest';
import type { ChangeSignature, DeviceKey, RecordEntry } from '../../../utils/core/exchange/model.ts';
import { integrityOf, trustOf } from '../../../utils/core/exchange/trust.ts';
import type { Change } from '../../../utils/core/notebook/change.ts';
import { createAnnotation, createReply } from '../../../utils/core/notebook/edits.ts';
import type { AnnotationFields } from '../../../utils/core/notebook/model.ts';
import { Keyring } from '../../../utils/crypto/keyring.ts';
import { makeDeviceKey, type OwnKey, signChange, signerOf } from '../../../utils/crypto/signing.ts';
import { verified } from '../../../utils/storage/verified.ts';
import { Machine } from '../core/notebook/log.ts';

const NOTE: AnnotationFields = {
  target: {
    type: 'page',
    quote: { exact: 'đạt 119,2', prefix: '', suffix: '' },
    position: { start: 0, end: 9 },
    page: { url: 'https://a.gov.vn/', title: '' },
  },
  motivation: 'commenting',
  text: 'Ước đạt',
  private: false,
};

const publicHalf = ({ id, device, publicKey }: OwnKey): DeviceKey => ({ id, device, publicKey });

async function keyFor(device: string): Promise<OwnKey> {
  const key = await makeDeviceKey(device);
  if (!key) throw new Error('no Ed25519 here');
  return key;
}

async function sign(changes: readonly Change[], key: OwnKey): Promise<Record<string, ChangeSignature>> {
  const signer = await signerOf(key);
  const signed = changes.map(
    async ({ id }): Promise<[string, ChangeSignature]> => [
      id,
      { key: key.id, signature: await signChange(signer, id) },
    ],
  );
  return Object.fromEntries(await Promise.all(signed));
}

/** A note of one machine, whole and signed by its key; `an-1` is what the machine calls itself. */
async function signedNote() {
  const key = await keyFor('an-1');
  const changes = new Machine('an').write(createAnnotation('annotation:n1', NOTE));
  const entry: RecordEntry = { id: 'annotation:n1', changes, signatures: await sign(changes, key) };
  return { key, entry };
}

/** What a reader is told: hashes first, then signatures. */
async function told(entry: RecordEntry, keyring: Keyring): Promise<string> {
  const checked = await verified(entry);
  return 'refusal' in checked ? `refused: ${checked.refusal.code}` : integrityOf(entry, keyring.verify);
}

type Spoil = (entry: RecordEntry, key: OwnKey) => RecordEntry | Promise<RecordEntry>;
const changed =
  (part: Partial<Change>): Spoil =>
  ({ id, changes: [first, ...rest], signatures }) => ({
    id,
    changes: [{ ...(first as Change), ...part }, ...rest],
    signatures,
  });

describe('a record is told as', () => {
  const cases: readonly (readonly [name: string, spoil: Spoil, told: string])[] = [
    ['what it is', (entry) => entry, 'signed'],
    ['a value altered', changed({ value: 'Vượt' }), 'refused: altered'],
    ['an author altered', changed({ by: 'binh' }), 'refused: altered'],
    ['a date altered', changed({ wall: '2020-01-01T00:00:00.000Z' }), 'refused: altered'],
    ['a device altered', changed({ device: 'binh-1' }), 'refused: altered'],
    ['its signatures stripped', ({ id, changes }) => ({ id, changes, signatures: {} }), 'unsigned'],
    [
      'one signature stripped',
      ({ id, changes, signatures }) => ({
        id,
        changes,
        signatures: Object.fromEntries(Object.entries(signatures).slice(1)),
      }),
      'unsigned',
    ],
    [
      'two signatures exchanged',
      ({ id, changes, signatures }) => {
        const [a, b] = changes.map((change) => change.id) as [string, string];
        return {
          id,
          changes,
          signatures: {
            ...signatures,
            [a]: signatures[b] as ChangeSignature,
            [b]: signatures[a] as ChangeSignature,
          },
        };
      },
      'altered',
    ],
    [
      'signed by a key that the file does not name',
      async ({ id, changes }) => ({ id, changes, signatures: await sign(changes, await keyFor('an-1')) }),
      'altered',
    ],
    [
      'a change of another person slipped in, unsigned',
      ({ id, changes, signatures }) => ({
        id,
        changes: [
          ...changes,
          ...new Machine('binh').write([{ record: id, field: 'text', value: 'Khác', knowing: [] }]),
        ],
        signatures,
      }),
      'unsigned',
    ],
  ];
  test.each(cases)('%s', async (_, spoil, said) => {
    const { entry, key } = await signedNote();
    const keyring = new Keyring([]);
    await keyring.meet([publicHalf(key)]);
    expect(await told(await spoil(entry, key), keyring)).toBe(said);
  });

  test("forged in another's name, signed by the forger's own device", async () => {
    const { key } = await signedNote();
    const forger = await keyFor('chi-1');
    const changes = new Machine('an').write(
      createReply('reply:r1', { to: 'annotation:n1', text: 'Đồng ý', private: false }),
    );
    const keyring = new Keyring([]);
    await keyring.meet([publicHalf(key), publicHalf(forger)]);
    const entry = { id: 'reply:r1', changes, signatures: await sign(changes, forger) };
    expect(await told(entry, keyring)).toBe('altered');
  });

  test('signed by a second key of the same device, which is told', async () => {
    const { key, entry } = await signedNote();
    const second = await keyFor('an-1');
    const keyring = new Keyring([{ ...publicHalf(key), firstSeen: '2025-01-01T00:00:00.000Z' }]);
    expect(await keyring.meet([publicHalf(second)])).toMatchObject([{ trust: 'other', valid: true }]);
    expect(await told({ ...entry, signatures: await sign(entry.changes, second) }, keyring)).toBe('altered');
    expect(keyring.fresh).toEqual([]);
  });
});

describe('keys', () => {
  test('first seen, then the same, whichever file they come in', async () => {
    const { key, entry } = await signedNote();
    const keyring = new Keyring([]);
    expect(await keyring.meet([publicHalf(key)])).toMatchObject([{ trust: 'first', valid: true }]);
    expect(keyring.fresh).toEqual([]);
    expect(await told(entry, keyring)).toBe('signed');
    expect(keyring.fresh).toEqual([publicHalf(key)]);
    expect(await keyring.meet([publicHalf(key)])).toMatchObject([{ trust: 'same' }]);
    const later = new Keyring([{ ...publicHalf(key), firstSeen: '' }]);
    expect(await later.meet([publicHalf(key)])).toMatchObject([{ trust: 'same' }]);
    expect(await told(entry, later)).toBe('signed');
    expect(later.fresh).toEqual([]);
  });

  test("another's key claimed for a device of one's own takes nothing from its owner", async () => {
    const { key, entry } = await signedNote();
    const keyring = new Keyring([]);
    await keyring.meet([{ ...publicHalf(key), device: 'chi-1' }]);
    expect(await keyring.meet([publicHalf(key)])).toMatchObject([{ trust: 'first' }]);
    expect(await told(entry, keyring)).toBe('signed');
    expect(keyring.fresh).toEqual([publicHalf(key)]);
  });

  test('one whose id is not its own signs nothing', async () => {
    const { key, entry } = await signedNote();
    const keyring = new Keyring([]);
    const forged = await keyFor('an-1');
    expect(await keyring.meet([{ ...publicHalf(forged), id: key.id }])).toMatchObject([{ valid: false }]);
    expect(await told(entry, keyring)).toBe('altered');
  });

  const A: DeviceKey = { id: 'a', device: 'd', publicKey: 'p' };
  test.each([
    ['nothing known', [], 'first'],
    ['another device known', [{ ...A, device: 'e' }], 'first'],
    ['the same', [A], 'same'],
    ['another key', [{ ...A, id: 'b', publicKey: 'q' }], 'other'],
    ['the same id over another key', [{ ...A, publicKey: 'q' }], 'other'],
  ])('%s', (_, known, said) => {
    expect(
      trustOf(
        A,
        known.map((key) => ({ ...key, firstSeen: '' })),
      ),
    ).toBe(said);
  });
});
