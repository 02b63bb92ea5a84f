/** How an element takes part in the text of a page, by its local name. */
export const INLINE = 0;
/** Begins and ends a block: nothing in it continues a sentence outside of it. */
export const BLOCK = 1;
/** A block that others are laid out in: it may be hidden without carrying a class of its own (tab panes). */
export const CONTAINER = 2;
/** Holds no text of the page. */
export const SKIPPED = 3;
/** A footnote mark when it holds nothing but a number. */
export const SUPERSCRIPT = 4;
/** Shows nothing of what it holds unless it is open. */
export const DETAILS = 5;
export const LINE_BREAK = 6;

const KINDS: Record<number, string> = {
  [INLINE]:
    'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr o:p q ruby s samp small span strike strong sub time tt u var wbr',
  [BLOCK]:
    'p li dd dt h1 h2 h3 h4 h5 h6 td th tr caption figcaption pre blockquote address summary legend option center',
  [SKIPPED]:
    'script style noscript template textarea input select button svg math canvas iframe frame object embed audio video map datalist head title',
  [SUPERSCRIPT]: 'sup',
  [DETAILS]: 'details',
  [LINE_BREAK]: 'br hr',
};

const BY_NAME = new Map(
  Object.entries(KINDS).flatMap(([kind, names]) =>
    names.split(' ').map((name) => [name, Number(kind)] as const),
  ),
);

/** Kind of an element's tag; an unknown one is a container. */
export const kindOf = (localName: string): number => BY_NAME.get(localName) ?? CONTAINER;
