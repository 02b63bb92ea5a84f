import type { Frame } from 'puppeteer-core';
import type { Driver, OpenPage } from '../driver.ts';
import { pause } from '../driver.ts';

/** What one frame of a page holds, as far as it bears on why nothing was recognised in it. */
export interface FrameFacts {
  readonly host: string;
  /** Whether the extension may read the frame. */
  readonly granted: boolean;
  /** Whether the frame is a PDF or shows one. */
  readonly pdf: boolean;
  /** UTF-16 units of visible text: of the page's own nodes, and of its open shadow roots. */
  readonly visible: number;
  readonly shadow: number;
  /** Whether a canvas of some size is shown. */
  readonly canvas: boolean;
  /** Whether the sampler's words stand in the page's own nodes, and in its shadow roots. */
  readonly named: boolean;
  readonly shadowNamed: boolean;
}

/** Less visible text than this is as good as none: a menu, a message. */
const LEAST_TEXT = 200;

/** The longest that one frame is waited for, in milliseconds. */
const LONGEST = 2000;

const isPdfAddress = (url: string) => /\.pdf(?:$|[?#&])/i.test(url);

/**
 * Says in English why nothing was recognised in a page from which no frame reported. Null where the reason is that
 * the page's own host was not granted, which {@link wordUnread} says.
 * @param facts of the frames that could be looked into, the page itself first
 */
export function wordSilence(url: string, facts: readonly FrameFacts[]): string | null {
  const [page] = facts;
  if (isPdfAddress(url) || facts.some(({ pdf }) => pdf)) return 'the text is in a PDF, which is not read yet';
  if (!page) return 'the page could not be looked into';
  const sum = (of: readonly FrameFacts[], part: 'visible' | 'shadow') =>
    of.reduce((total, frame) => total + frame[part], 0);

  const canvas = facts.some((frame) => frame.canvas);
  const characters = sum(facts, 'visible') + sum(facts, 'shadow');
  if (characters === 0 && !canvas) return 'the page has no visible text';
  if (characters < LEAST_TEXT && !canvas)
    return `the page has only ${characters} ${characters === 1 ? 'character' : 'characters'} of visible text`;

  if (!page.granted) return null;
  const read = facts.filter(({ granted }) => granted);
  const named = read.some((frame) => frame.named);
  const little = sum(read, 'visible') < LEAST_TEXT;
  const shut = facts.find(
    (frame) => !frame.granted && (frame.named || frame.shadowNamed ? !named : little && frame.visible > 0),
  );
  if (shut) return `the text is in a frame of ${shut.host}, a host that is not read without being asked`;

  if (little || (!named && read.some(({ shadowNamed }) => shadowNamed))) {
    if (sum(read, 'shadow') > 0) return 'the text stands in shadow roots only, which are not read';
    if (canvas) return 'the text is drawn on a canvas only, which is not read';
  }
  if (!named) return 'the page names neither the province nor a resolution';
  return 'it was read, and no passage of a known resolution stands in it';
}

/** Looks into every frame of a page, by an evaluation in the page itself. @param pressed whether the toolbar button was */
export async function factsOf(
  { inside }: Driver,
  { page }: Pick<OpenPage, 'page'>,
  pressed: boolean,
): Promise<FrameFacts[]> {
  const main = page.mainFrame();
  const frames = [main, ...page.frames().filter((frame) => frame !== main)];
  const seen = (await Promise.all(frames.map(inFrame))).filter((found) => found !== null);
  const origins = [...new Set(seen.map(({ origin }) => origin))];
  const allowed = await inside.evaluate(
    (asked) =>
      Promise.all(
        asked.map((origin) => browser.permissions.contains({ origins: [`${origin}/*`] }).catch(() => true)),
      ),
    // An opaque origin has no host that could be granted: nothing is said of it.
    origins,
  );
  const granted = new Map(origins.map((origin, index) => [origin, allowed[index] ?? true]));
  if (pressed) granted.set(new URL(page.url()).origin, true);
  return seen.map(({ origin, ...facts }) => ({ ...facts, granted: granted.get(origin) ?? true }));
}

type Seen = Omit<FrameFacts, 'granted'> & { readonly origin: string };

/** Null for a frame that does not answer: gone, busy, or closed to tools. */
function inFrame(frame: Frame): Promise<Seen | null> {
  const looked = frame.evaluate((): Seen => {
    const isShown = (element: Element) => element.getClientRects().length > 0;
    const isPdf = (element: Element) => {
      const address = element.getAttribute('src') ?? element.getAttribute('data') ?? '';
      const bare = address.replace(/%2e/gi, '.').replace(/%3f/gi, '?').replace(/%26/g, '&');
      return /^application\/pdf/i.test(element.getAttribute('type') ?? '') || /\.pdf(?:$|[?#&])/i.test(bare);
    };
    const isNamed = (text: string) =>
      /th(?:á|a\u0301?)i\s+nguy/iu.test(text) || /NGH(?:Ị|I\u0323?)\s+QUY/u.test(text);
    // biome-ignore lint/performance/useDomNodeTextContent: what is hidden is no text of the page to its readers
    const shown = (element: HTMLElement) => element.innerText;
    const bare = (text: string) => text.replace(/\s+/g, ' ').trim();

    const roots: ShadowRoot[] = [];
    const gather = (root: Document | ShadowRoot) => {
      for (const { shadowRoot } of root.querySelectorAll('*')) {
        if (!shadowRoot) continue;
        roots.push(shadowRoot);
        gather(shadowRoot);
      }
    };
    gather(document);
    const shadowText = roots
      .flatMap((root) => [...root.children])
      .map((child) => (child instanceof HTMLElement && isShown(child) ? shown(child) : ''))
      .join(' ');
    const holders = [...document.querySelectorAll('embed, object, iframe, frame')];
    const { body } = document;
    return {
      origin: self.origin,
      host: location.hostname,
      pdf:
        document.contentType === 'application/pdf' ||
        holders.some((element) => isPdf(element) && isShown(element)),
      visible: body ? bare(shown(body)).length : 0,
      shadow: bare(shadowText).length,
      canvas: [...document.querySelectorAll('canvas')].some(
        (element) => element.clientWidth >= 200 && element.clientHeight >= 200,
      ),
      named: isNamed(body?.textContent ?? ''),
      shadowNamed: isNamed(shadowText),
    };
  });
  return Promise.race([looked.catch(() => null), pause(LONGEST).then(() => null)]);
}
