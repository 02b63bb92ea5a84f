import { article } from './article.ts';
import { closing } from './closing.ts';
import { decision } from './decision.ts';
import { indicator } from './indicator.ts';
import { issuer } from './issuer.ts';
import { item } from './item.ts';
import { marker } from './marker.ts';
import type { LinePattern } from './pattern.ts';
import { recipient } from './recipient.ts';
import { recipients } from './recipients.ts';
import { section } from './section.ts';
import { session } from './session.ts';
import { subject } from './subject.ts';

/** The first pattern that claims a line has it: fixed formulas, then numbered units, then the loose shapes. */
export const LINE_PATTERNS: readonly LinePattern[] = [
  marker,
  decision,
  closing,
  recipients,
  article,
  section,
  indicator,
  item,
  recipient,
  session,
  issuer,
  subject,
];
