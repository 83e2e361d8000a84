import { describe, expect, it } from 'vitest';
import type { Outcome, Rule } from '../protocol/wire';
import { consentOf, neededFor, outcomeOf } from './rules';

const at = (...counts: number[]) => counts.map((count, place) => ({ level: place + 1, count }));
const level = (value: number): Outcome => ({ level: value });

describe('what a rule says', () => {
	it.each<[number[], Outcome, Outcome, Outcome, Outcome]>([
		[[0, 5, 0, 0], level(2), level(2), level(2), level(2)],
		[[0, 3, 4, 0], 'not_met', level(3), level(3), level(3)],
		[[0, 3, 3, 0], 'not_met', level(2), 'not_met', level(2)],
		[[3, 0, 4, 0], 'not_met', 'not_met', level(3), level(3)],
		[[2, 1, 2, 0], 'not_met', 'not_met', 'not_met', level(2)],
		[[2, 0, 0, 2], 'not_met', 'not_met', 'not_met', level(1)],
		[[0, 0, 0, 1], level(4), level(4), level(4), level(4)],
		[[0, 0, 0, 0], 'not_met', 'not_met', 'not_met', 'not_met'],
	])('of %j: unanimous, within one, majority, median', (counts, ...expected) => {
		const rules: Rule[] = ['unanimous', 'within_one', 'majority', 'median'];
		expect(rules.map((rule) => outcomeOf(rule, at(...counts)))).toEqual(expected);
	});

	it.each<[number[], number, Outcome]>([
		[[0, 9, 2, 0], 75, level(2)],
		[[0, 3, 1, 0], 75, level(2)],
		[[0, 2, 1, 0], 75, 'not_met'],
		[[1, 0, 9, 0], 75, 'not_met'],
		[[0, 1, 9, 1], 75, level(3)],
		[[0, 0, 0, 5], 100, level(4)],
		[[0, 0, 1, 5], 100, 'not_met'],
		[[0, 0, 0, 0], 75, 'not_met'],
		[[5, 5, 0, 0], 51, 'not_met'],
	])('of %j at a threshold of %i %%', (counts, percent, expected) => {
		expect(outcomeOf({ threshold: { percent } }, at(...counts))).toEqual(expected);
	});

	it('goes by the place on the scale, not by the number of a level', () => {
		const counts = [{ level: 0, count: 0 }, { level: 10, count: 2 }, { level: 40, count: 1 }];
		expect(outcomeOf('within_one', counts)).toEqual(level(10));
		expect(outcomeOf({ threshold: { percent: 60 } }, counts)).toEqual(level(10));
	});

	it('is never consent by votes alone, and is consent where nobody is below the floor', () => {
		expect(outcomeOf({ consent: { floor: 1 } }, at(0, 9))).toBe('not_met');
		expect(consentOf(3, 7, [0, 0, 0, 1, 0, 0])).toEqual(level(7));
		expect(consentOf(3, 7, [0, 0, 1, 4, 3, 20])).toBe('not_met');
		expect(consentOf(1, 7, [0, 1, 0, 0, 0, 0])).toEqual(level(7));
		expect(consentOf(3, 7, [0, 0, 0, 0, 0, 0])).toBe('not_met');
	});

	it('needs so many people for a quorum, rounded up', () => {
		expect([neededFor({ people: 5 }, 100), neededFor({ percent: 50 }, 11), neededFor({ percent: 100 }, 3), neededFor({ percent: 1 }, 0)]).toEqual([5, 6, 3, 0]);
	});
});
