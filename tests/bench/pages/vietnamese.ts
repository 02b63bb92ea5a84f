import type { Random } from '../../fixtures/generate/random.ts';
import {
  actors,
  beforeNames,
  deeds,
  details,
  places as elsewhere,
  families,
  givens,
  middles,
  objects,
  sayings,
  whens,
} from './words.ts';

const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

function person(random: Random): string {
  return `${random.pick(families)} ${random.pick(middles)} ${random.pick(givens)}`;
}

/** One clause: who did what, where or when, and how it went. */
function clause(random: Random, places: readonly string[]): string {
  const parts = [random.pick(actors), random.pick(deeds), random.pick(objects)];
  if (random.chance(0.5)) parts[0] += ` ${random.pick(places)}`;
  if (random.chance(0.4)) parts.unshift(`${random.pick(whens)},`);
  if (random.chance(0.5)) parts.push(random.pick(details));
  return parts.join(' ');
}

function sentence(random: Random, places: readonly string[]): string {
  const form = random.below(10);
  if (form < 5) return `${capitalised(clause(random, places))}.`;
  if (form < 7)
    return `${capitalised(random.pick(whens))}, ${random.pick(beforeNames)} ${person(random)} có mặt khi ${clause(random, places)}.`;
  if (form < 8) return `“${random.pick(sayings)}”, ${random.pick(beforeNames)} ${person(random)} nói.`;
  if (form < 9) return `${capitalised(clause(random, places))}; ${clause(random, places)}.`;
  return `Cùng lúc đó, tại ${random.pick(places)}, ${clause(random, places)}, còn ${clause(random, places)}.`;
}

/**
 * Sentences about anything but the plans of a council, put together from short lists: one to five a paragraph.
 *
 * @param places the provinces that are spoken of
 */
export function paragraph(random: Random, places: readonly string[] = elsewhere): string {
  return Array.from({ length: 1 + random.below(5) }, () => sentence(random, places)).join(' ');
}
