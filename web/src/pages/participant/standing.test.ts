import { describe, expect, it } from 'vitest';
import { noMeasures } from '../../live/fixtures';
import type { Choice, RevealedRound } from '../../protocol/wire';
import { movementOf, standingOf } from './standing';

const round = (...counts: number[]): RevealedRound => ({
	round: 1,
	tally: {
		levels: counts.map((count, at) => ({ level: at + 1, count })),
		unsure: 0,
		abstain: 0,
		not_voted: 0,
		recused: 0,
		absent: 0,
	},
	rule: { threshold: { percent: 75 } },
	outcome: 'not_met',
	measures: noMeasures,
	ballots: [],
});

describe('standing', () => {
	const cases: [string, number[], Choice | undefined, unknown][] = [
		['no ballot', [1, 2, 0, 0], undefined, { kind: 'none' }],
		['unsure', [1, 2, 0, 0], 'unsure', { kind: 'unsure' }],
		['with most', [1, 3, 0, 0], { level: 2 }, { kind: 'most', level: 2, others: 2 }],
		['alone and all', [0, 1, 0, 0], { level: 2 }, { kind: 'most', level: 2, others: 0 }],
		['below most', [1, 0, 4, 0], { level: 1 }, { kind: 'apart', level: 1, most: 3, away: 2 }],
		['above most', [0, 4, 1, 0], { level: 3 }, { kind: 'apart', level: 3, most: 2, away: -1 }],
		['a tie', [2, 2, 0, 0], { level: 1 }, { kind: 'split', level: 1, others: 1 }],
	];
	it.each(cases)('%s', (_, counts, own, expected) => expect(standingOf(round(...counts), own)).toEqual(expected));
});

describe('movement', () => {
	it('is none without a ballot before', () => expect(movementOf(undefined, { level: 1 })).toBeUndefined());
	it('stays', () => expect(movementOf({ level: 1 }, { level: 1 })?.kind).toBe('same'));
	it('changes', () => expect(movementOf({ level: 1 }, 'unsure')?.kind).toBe('changed'));
});
