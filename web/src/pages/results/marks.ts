/** The signs of what is not a level, and of what moved. Words stand beside them, so that nothing depends on a sign. */
import type { Direction } from './board';

export const SIGNS: Readonly<Record<string, string>> = { no_consensus: '≠', parked: '‖', open: '…', not_scored: '–' };

export const ARROWS: Partial<Record<Direction, string>> = { rose: '▲', fell: '▼' };

/** A level of another text, as a footnote is marked. */
export const DAGGER = '†';
