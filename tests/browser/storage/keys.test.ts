import { describe, expect, test } from 'vitest';
import type { RecordEntry } from '../../../utils/core/exchange/model.ts';
import { integrityOf } from '../../../utils/core/exchange/trust.ts';
import { createAnnotation } from '../../../utils/core/notebook/edits.ts';
import { annotationId } from '../../../utils/core/notebook/record-id.ts';
import { Keyring } from '../../../utils/crypto/keyring.ts';
import { makeDeviceKey, signChange, signerOf } from '../../../utils/crypto/signing.ts';
import type { NotebookDatabase } from '../../../utils/storage/database.ts';
import { recordsOut } from '../../../utils/storage/export.ts';
import { whoAmI } from '../../../utils/storage/identity.ts';
import { deviceKey, knownKeys, ownKeys, rememberKeys } from '../../../utils/storage/keys.ts';
import { signedOut } from '../../../utils/storage/signatures.ts';
import { writeEdits } from '../../../utils/storage/write.ts';
import { onNews } from './passages.ts';
import { open, takeIn } from './stage.ts';
import { PAGES } from './story.ts';

const note = (id: string) =>
  createAnnotation(annotationId(id), {
    target: onNews(PAGES[0] as string),
    motivation: 'commenting',
    text: id,
    private: false,
  });

async function keyOf(db: NotebookDatabase) {
  const key = await deviceKey(db, makeDeviceKey);
  if (!key) throw new Error('no Ed25519 here');
  return key;
}

describe('the own key', () => {
  test('is made once, whoever asks first, and stays on the disk', async () => {
    const db = open();
    const [one, other] = await Promise.all([keyOf(db), keyOf(open(db.name))]);
    expect(one).toEqual(other);
    expect(one.device).toBe((await whoAmI(db)).device);
    expect(await ownKeys(open(db.name))).toEqual([one]);
  });

  test('is not made where the browser cannot', async () => {
    const db = open();
    expect(await deviceKey(db, async () => null)).toBeNull();
    expect(await knownKeys(db)).toEqual([]);
  });

  test('is known to others without its private half', async () => {
    const db = open();
    const { id, device, publicKey } = await keyOf(db);
    const [known] = await knownKeys(db);
    expect(known).toEqual({ id, device, publicKey, firstSeen: expect.any(String) });
  });

  test('is not what somebody else claimed for this device before', async () => {
    const db = open();
    const { device } = await whoAmI(db);
    const forged = await makeDeviceKey(device);
    if (!forged) throw new Error('no Ed25519 here');
    await rememberKeys(db, [{ id: forged.id, device, publicKey: forged.publicKey }]);
    const own = await keyOf(db);
    expect(own.id).not.toBe(forged.id);
    expect((await knownKeys(db)).map(({ id }) => id)).toEqual([own.id]);
  });
});

test('the first key seen of a device stays', async () => {
  const db = open();
  await rememberKeys(db, [{ id: 'a'.repeat(32), device: 'd', publicKey: 'first' }]);
  await rememberKeys(db, [{ id: 'b'.repeat(32), device: 'd', publicKey: 'second' }]);
  expect(await knownKeys(db)).toMatchObject([{ id: 'a'.repeat(32), publicKey: 'first' }]);
});

test('own changes are signed on their way out, once, and those of others not', async () => {
  const [db, elsewhere] = [open(), open()];
  await writeEdits(elsewhere, note('theirs'));
  await writeEdits(db, [...note('a'), ...note('b')]);
  await takeIn(db, await elsewhere.changes.toArray());
  const key = await keyOf(db);
  const signer = await signerOf(key);
  let signed = 0;
  const out = async (): Promise<RecordEntry[]> => {
    const sign = (id: string) => {
      signed += 1;
      return signChange(signer, id);
    };
    const all: RecordEntry[] = [];
    const signers = new Map([[key.device, { key: key.id, sign }]]);
    for await (const entry of signedOut(db, recordsOut(db, {}, { withPrivate: true }), signers))
      all.push(entry);
    return all;
  };
  const first = await out();
  const own = first.filter(({ id }) => id !== annotationId('theirs')).flatMap(({ changes }) => changes);
  expect(signed).toBe(own.length);
  expect(await out()).toEqual(first);
  expect(signed).toBe(own.length);
  expect(await db.signatures.count()).toBe(own.length);

  const keyring = new Keyring([]);
  await keyring.meet([key]);
  const told = await Promise.all(
    first.map(async (entry) => [entry.id, await integrityOf(entry, keyring.verify)]),
  );
  expect(Object.fromEntries(told)).toEqual({
    [annotationId('a')]: 'signed',
    [annotationId('b')]: 'signed',
    [annotationId('theirs')]: 'unsigned',
  });
});
