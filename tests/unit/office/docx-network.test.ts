import { join } from 'node:path';
import { expect, test } from 'vitest';
import { networkUses } from '../../guards/network.ts';
import { told } from '../../guards/source.ts';
import { root } from '../../tools/build.ts';
import { bundleScript } from '../../tools/bundle.ts';

test('what writes Word asks nothing of the network, its library included', async () => {
  const source = await bundleScript(join(root, 'utils/office/docx-write.ts'), 'docxWrite', true);
  expect(source.length).toBeGreaterThan(100_000);
  expect(told(networkUses([{ path: 'docx-write.js', source }]))).toEqual([]);
});
