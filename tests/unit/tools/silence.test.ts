import { expect, test } from 'vitest';
import { type FrameFacts, wordSilence } from '../../tools/inspection/silence.ts';

const facts = (part: Partial<FrameFacts> = {}): FrameFacts => ({
  host: 'a.gov.vn',
  granted: true,
  pdf: false,
  visible: 1000,
  shadow: 0,
  canvas: false,
  named: true,
  shadowNamed: false,
  ...part,
});
const address = 'http://a.gov.vn/tin.html';

test.each<[string, RegExp | null, FrameFacts[], string?]>([
  ['an address of a PDF', /in a PDF/, [], 'http://a.gov.vn/NQ.pdf?download=1'],
  ['a PDF in a frame of a page with text', /in a PDF/, [facts(), facts({ pdf: true })]],
  ['a PDF on a host without a grant', /in a PDF/, [facts({ pdf: true, granted: false })]],
  ['an address that only speaks of PDF', /it was read/, [facts()], 'http://a.gov.vn/pdf.html'],
  ['nothing', /no visible text/, [facts({ visible: 0 })]],
  ['one character', /only 1 character of/, [facts({ visible: 1 })]],
  ['a little on a host without a grant', /only 199 characters/, [facts({ visible: 199, granted: false })]],
  ['little in each frame, enough in all', /it was read/, [facts({ visible: 150 }), facts({ visible: 150 })]],
  ['a host without a grant', null, [facts({ granted: false })]],
  [
    'a frame without a grant',
    /frame of b\.vn/,
    [facts({ named: false }), facts({ host: 'b.vn', granted: false })],
  ],
  [
    'a frame of advertisements',
    /it was read/,
    [facts(), facts({ host: 'b.vn', granted: false, named: false })],
  ],
  ['shadow roots', /shadow roots/, [facts({ visible: 20, shadow: 900, named: false })]],
  [
    'a text in a shadow root beside another',
    /shadow roots/,
    [facts({ shadow: 900, named: false, shadowNamed: true })],
  ],
  ['a menu in a shadow root', /names neither/, [facts({ shadow: 900, named: false })]],
  ['a drawn page', /canvas/, [facts({ visible: 20, canvas: true, named: false })]],
  ['a page with a chart', /names neither/, [facts({ canvas: true, named: false })]],
  ['other words', /names neither/, [facts({ named: false })]],
  ['no copy', /it was read, and no passage/, [facts()]],
  ['a page that does not answer', /could not be looked into/, []],
])('%s: %s', (_, reason, frames, url = address) => {
  const word = wordSilence(url, frames);
  if (reason === null) expect(word).toBeNull();
  else expect(word).toMatch(reason);
});
