import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Watch, watchPage } from '../../../utils/dom/watch.ts';
import { close } from './stage.ts';

let watch: Watch | undefined;
const look = vi.fn(async () => undefined);
const matters = vi.fn((_node: Node, _isStyle: boolean) => true);
/** Longer than the quiet time after which a changed page is looked at again. */
const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 350));
const start = async (): Promise<void> => {
  watch = watchPage(document, look, matters);
  await rest();
  expect(look).toHaveBeenCalledTimes(1);
};

beforeEach(() => {
  look.mockReset().mockImplementation(async () => undefined);
  matters.mockReset().mockImplementation(() => true);
  document.body.innerHTML =
    '<div id="pane" class="on"><p id="p">Một đoạn văn</p></div><p id="menu">Trang chủ</p>';
});
afterEach(() => {
  watch?.stop();
  close();
});
const at = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;
const paragraph = (words: string): HTMLElement => {
  const made = document.createElement('p');
  made.textContent = words;
  return made;
};

describe('looks again after', () => {
  const changes: [string, () => void][] = [
    ['text that came late', () => at('pane').append(paragraph('NGHỊ QUYẾT'))],
    ['a text node that came', () => at('pane').append('NGHỊ QUYẾT')],
    ['text that was taken away', () => at('p').remove()],
    [
      'text that changed',
      () => {
        (at('p').firstChild as Text).data = 'Hai';
      },
    ],
    [
      'the whole page put in another',
      () => {
        document.body.innerHTML = '<p>Trang khác</p>';
      },
    ],
    [
      'a pane shown by class',
      () => {
        at('pane').className = 'off';
      },
    ],
    [
      'a pane shown by style',
      () => {
        at('pane').style.display = 'none';
      },
    ],
    [
      'a pane shown by the hidden attribute',
      () => {
        at('pane').hidden = true;
      },
    ],
  ];
  test.each(changes)('%s, once', async (_, change) => {
    await start();
    change();
    expect(watch?.isSettled()).toBe(true);
    await vi.waitFor(() => expect(look).toHaveBeenCalledTimes(2));
    await rest();
    expect(look).toHaveBeenCalledTimes(2);
    expect(watch?.isSettled()).toBe(true);
  });

  test('many changes in a row: one look, when the page has come to rest', async () => {
    await start();
    for (let i = 0; i < 10; i += 1) {
      at('pane').append(paragraph(String(i)));
      await new Promise((resolve) => setTimeout(resolve, 15));
    }
    expect(look).toHaveBeenCalledTimes(1);
    await rest();
    expect(look).toHaveBeenCalledTimes(2);
  });

  test('a page that never rests is looked at all the same', async () => {
    await start();
    const ticker = setInterval(() => at('pane').append(paragraph('tin')), 40);
    await vi.waitFor(() => expect(look.mock.calls.length).toBeGreaterThan(1), 4000);
    clearInterval(ticker);
  });

  test('the person asks', async () => {
    await start();
    watch?.lookAgain();
    await vi.waitFor(() => expect(look).toHaveBeenCalledTimes(2));
  });
});

describe('no second look at', () => {
  const changes: [string, () => void][] = [
    ['an unchanged page', () => undefined],
    ['an attribute that shows and hides nothing', () => at('p').setAttribute('title', 'x')],
    ['an empty element that came', () => at('pane').append(document.createElement('span'))],
    ['marks of ours', () => void CSS.highlights.set('so-task', new Highlight())],
    ['scrolling', () => scrollTo(0, 50)],
  ];
  test.each(changes)('%s', async (_, change) => {
    await start();
    change();
    await rest();
    expect(look).toHaveBeenCalledTimes(1);
  });

  test('a change that does not matter; each is asked about with its node and whether it is of style', async () => {
    matters.mockImplementation((node) => node !== at('menu') && node.parentNode !== at('menu'));
    await start();
    (at('menu').firstChild as Text).data = 'Liên hệ';
    at('menu').className = 'x';
    await rest();
    expect(look).toHaveBeenCalledTimes(1);
    expect(matters.mock.calls).toEqual([
      [at('menu').firstChild, false],
      [at('menu'), true],
    ]);
  });

  test('anything, once stopped', async () => {
    await start();
    at('pane').append(paragraph('x'));
    await new Promise((resolve) => setTimeout(resolve, 20));
    watch?.stop();
    at('pane').append(paragraph('y'));
    await rest();
    expect(look).toHaveBeenCalledTimes(1);
  });
});

describe('looks', () => {
  test('never two at a time; what changed during one is looked at after it', async () => {
    let running = 0;
    let most = 0;
    look.mockImplementation(async () => {
      running += 1;
      most = Math.max(most, running);
      if (look.mock.calls.length === 1) at('pane').append(paragraph('trong khi đọc'));
      await new Promise((resolve) => setTimeout(resolve, 60));
      running -= 1;
      return undefined;
    });
    watch = watchPage(document, look, matters);
    expect(watch.isSettled()).toBe(false);
    await vi.waitFor(() => expect(look).toHaveBeenCalledTimes(2), 4000);
    expect(most).toBe(1);
  });

  test('one that fails does not end the watch', async () => {
    look.mockImplementationOnce(() => Promise.reject(new Error('gone')));
    await start();
    at('pane').append(paragraph('x'));
    await vi.waitFor(() => expect(look).toHaveBeenCalledTimes(2));
  });
});
