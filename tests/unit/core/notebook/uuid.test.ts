import fc from 'fast-check';
import { expect, test } from 'vitest';
import { uuidFrom } from '../../../../utils/core/notebook/uuid.ts';
import '../seed.ts';

test('16 bytes make a version 4 UUID, and keep all but six bits of them', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (bytes) => {
      const uuid = uuidFrom(bytes);
      expect(uuid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      const hex = uuid.replaceAll('-', '');
      const back = Array.from(bytes, (_, i) => Number.parseInt(hex.slice(i * 2, i * 2 + 2), 16));
      back.forEach((byte, i) => {
        const mask = i === 6 ? 0x0f : i === 8 ? 0x3f : 0xff;
        expect(byte & mask).toBe((bytes[i] as number) & mask);
      });
    }),
  );
});

test.each([0, 15, 17])('%i bytes make none', (length) => {
  expect(() => uuidFrom(new Uint8Array(length))).toThrow(RangeError);
});
