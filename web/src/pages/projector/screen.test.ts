import { describe, expect, it } from 'vitest';
import type { AgendaEntry, Criterion } from '../../protocol/wire';
import { densityOf, shorten, stepsShown, summaryOf } from './screen';

const criterion = (length: number): Criterion => ({
	code: 'D1.1',
	name: 'Vision',
	levels: [{ value: 1, descriptor: 'x'.repeat(length) }],
});

describe('density', () => {
	it.each([
		[100, 'short'],
		[200, 'middle'],
		[300, 'long'],
		[500, 'longest'],
	])('%i characters are %s', (length, density) => expect(densityOf(criterion(length))).toBe(density));
	it('knows no text', () => expect(densityOf(undefined)).toBe('short'));
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
