import { describe, expect, it } from 'vitest';
import type { AgendaEntry } from '../../protocol/wire';
import { largest } from './fit';
import { shorten, stepsShown, summaryOf } from './screen';

describe('the largest that fits', () => {
	it.each([
		[10, 40, 25, 25],
		[10, 40, 99, 40],
		[10, 40, 5, 10],
		[9.4, 30.8, 99, 30],
	])('from %d to %d where %d fits', (least, most, room, expected) => expect(largest(least, most, (size) => size <= room)).toBe(expected));
});

describe('next steps', () => {
	const steps = (n: number) => Array.from({ length: n }, (_, at) => ({ what: `Step ${at}` }));
	it('shows a few', () => expect(stepsShown(steps(2))).toMatchObject({ more: 0 }));
	it('does not say "one more" instead of it', () => expect(stepsShown(steps(4)).shown).toHaveLength(4));
	it('counts the others', () => expect(stepsShown(steps(6))).toMatchObject({ more: 3 }));
});

describe('shortening', () => {
	it('leaves what fits', () => expect(shorten(' a  b ', 10)).toBe('a b'));
	it('ends with a word', () => expect(shorten('The board adopted the profile', 20)).toBe('The board adopted …'));
});

it('sums up', () => {
	const entry = (n: number, more: Partial<AgendaEntry>): AgendaEntry => ({
		item: `I${n}`,
		criterion: `D1.${n}`,
		subject: 'S',
		state: 'decided',
		rounds: 1,
		...more,
	});
	const items = [
		entry(1, { verdict: { level: 2 } }),
		entry(2, { verdict: 'no_consensus' }),
		// Taken up again: its former verdict is no longer in force.
		entry(3, { state: 'reopened', verdict: { level: 2 } }),
	];
	expect(summaryOf({ agenda: { items } }, [1, 2])).toEqual({
		decided: 2,
		open: 1,
		levels: [
			{ level: 1, count: 0 },
			{ level: 2, count: 1 },
		],
		noConsensus: 1,
	});
});
