import type { Reason } from '../../../utils/core/alignment/outcome.ts';
import { share } from './share.ts';

/** Says in English why a verdict was given. */
export function wordReason({ code, value }: Reason): string {
  const figure = typeof value === 'number' ? value : 0;
  switch (code) {
    case 'coverage':
      return `${share(figure)} of the canonical words stand in the page in order`;
    case 'words different':
      return `${figure} ${figure === 1 ? 'place says' : 'places say'} something else than the canonical text`;
    case 'provisions missing':
      return `${figure} ${figure === 1 ? 'provision is' : 'provisions are'} missing`;
    case 'one run':
      return 'what there is stands in one run';
    case 'passages quoted':
      return `${figure} ${figure === 1 ? 'passage of a sentence’s length is' : 'passages of a sentence’s length are'} quoted`;
    case 'other issuer':
      return `it was issued by somebody else${value === undefined ? '' : `: ${value}`}`;
    case 'other period':
      return `it is about another period${value === undefined ? '' : `: ${value}`}`;
    case 'genre title':
      return `its title is that of a council’s resolution on a socio-economic plan${typeof value === 'string' ? `: ${value}` : ''}`;
    case 'nothing in common':
      return 'it has nothing in common with a known resolution';
  }
}

/** Says of a page of a host without a grant how it came to be read, or that it was not. */
export const wordUnread = (pressed: boolean): string =>
  pressed
    ? 'its host is not read without being asked: the toolbar button was pressed'
    : 'its host is not read without being asked, and nobody asked';
