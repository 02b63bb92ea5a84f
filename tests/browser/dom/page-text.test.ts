import { afterEach, describe, expect, test, vi } from 'vitest';
import { BLOCK_BREAK } from '../../../utils/core/text/scan.ts';
import { isSameReading, type PageText, pointAt, readPage } from '../../../utils/dom/page-text.ts';
import { READ } from './page-text.cases.ts';
import { close, fixture, show, without } from './stage.ts';

afterEach(close);
const read = (): Promise<PageText> => readPage(document.body, document.querySelector('#own'), without);

describe('what is read', () => {
  test.each(READ)('%s', async (_, html, blocks) => {
    document.body.innerHTML = html;
    expect((await read()).blocks.texts).toEqual(blocks);
  });

  test('an empty root', async () => {
    const page = await readPage(document.createElement('div'), null, without);
    expect(page).toMatchObject({ nodes: [], starts: [] });
    expect(page.blocks.text).toBe('');
  });

  test('only what the root holds', async () => {
    document.body.innerHTML = '<p>x</p><main><p>Một</p></main><p>y</p>';
    const page = await readPage(document.querySelector('main') as Element, null, without);
    expect(page.blocks.texts).toEqual(['Một']);
  });
});

describe.each(['liferay', 'word-export', 'amendment-table', 'gazette', 'visibly-twice'])('of %s', (name) => {
  test('offsets lead to nodes and back', async () => {
    show((await fixture(name)).html);
    const { blocks, nodes, starts } = await read();
    const { text } = blocks;
    expect(text).toBe(blocks.texts.join(BLOCK_BREAK));
    blocks.texts.forEach((block, i) => {
      expect(text.startsWith(block, blocks.starts[i])).toBe(true);
    });
    nodes.forEach((node, i) => {
      expect(text.startsWith(node.data, starts[i])).toBe(true);
    });
    for (let offset = 0; offset < text.length; offset += 1) {
      if (text[offset] === BLOCK_BREAK) continue;
      const at = pointAt({ blocks, nodes, starts }, offset);
      if (at.node.data[at.offset] !== text[offset]) throw new Error(`${offset} leads to a wrong place`);
      const behind = pointAt({ blocks, nodes, starts }, offset + 1, true);
      if (behind.node.data[behind.offset - 1] !== text[offset]) throw new Error(`behind ${offset} is wrong`);
    }
  });

  test('nodes stand in the order of the document, each once', async () => {
    show((await fixture(name)).html);
    const { nodes } = await read();
    for (let i = 1; i < nodes.length; i += 1) {
      const order = nodes[i - 1]!.compareDocumentPosition(nodes[i]!);
      expect(order & Node.DOCUMENT_POSITION_FOLLOWING).not.toBe(0);
    }
  });

  test('reading touches nothing', async () => {
    show((await fixture(name)).html);
    const before = document.body.outerHTML;
    await read();
    expect(document.body.outerHTML).toBe(before);
  });
});

describe('the same reading', () => {
  const changes: [string, () => void, boolean][] = [
    ['nothing changed', () => undefined, true],
    ['a change that shows no text', () => document.querySelector('p')?.classList.add('x'), true],
    [
      'another word',
      () => {
        (document.querySelector('p')!.firstChild as Text).data = 'Hai';
      },
      false,
    ],
    [
      'the same words in another node',
      () => {
        document.querySelector('p')!.innerHTML = 'Một';
      },
      false,
    ],
    ['a paragraph more', () => document.body.append(document.createElement('p'), 'thêm'), false],
    [
      'a paragraph hidden',
      () => {
        document.querySelector('p')!.hidden = true;
      },
      false,
    ],
    [
      'the same nodes, cut in blocks otherwise',
      () => document.querySelector('i')!.replaceWith('', document.createElement('br')),
      false,
    ],
  ];
  test.each(changes)('%s: %s', async (_, change, same) => {
    document.body.innerHTML = '<p>Một</p><div>hai<i></i>ba</div>';
    const before = await read();
    change();
    expect(isSameReading(before, await read())).toBe(same);
  });
});

test('a long page is read with pauses, and waits for them', async () => {
  document.body.innerHTML = '<p>Một <b>hai</b></p>'.repeat(4000);
  const pause = vi.fn(() => Promise.resolve());
  const page = await readPage(document.body, null, pause);
  expect(pause.mock.calls.length).toBeGreaterThan(1);
  expect(page.blocks.texts).toHaveLength(4000);
});
