import { describe, expect, it } from 'vitest';
import { moved, placeAfter } from './order';

describe('an agenda in another order', () => {
	it.each([
		['A', 2, ['B', 'C', 'A']],
		['C', 0, ['C', 'A', 'B']],
		['B', 1, ['A', 'B', 'C']],
		['A', 99, ['B', 'C', 'A']],
		['C', -1, ['C', 'A', 'B']],
		['X', 0, ['A', 'B', 'C']],
	])('has %s at place %i and nothing lost', (item, to, order) => {
		expect(moved(['A', 'B', 'C'], item, to)).toEqual(order);
	});

	it('is made with the arrow keys, and stops at its ends', () => {
		expect(['ArrowUp', 'ArrowDown', 'Home', 'End', 'x'].map((key) => placeAfter(key, 1, 4))).toEqual([0, 2, 0, 3, undefined]);
		expect([placeAfter('ArrowUp', 0, 4), placeAfter('ArrowDown', 3, 4)]).toEqual([0, 3]);
	});
});
