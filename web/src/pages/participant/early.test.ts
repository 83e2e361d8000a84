import { describe, expect, it } from 'vitest';
import type { Command, Parts } from '../../protocol/wire';
import { byDomain, earlyOf, nextEarly } from './early';

const entry = (n: number) => ({ item: `I${n}`, criterion: `D${n > 2 ? 2 : 1}.${n}`, subject: 'S1', state: 'pending' as const, rounds: 0 });
const parts: Parts = {
	agenda: { items: [1, 2, 3, 4].map(entry) },
	advance: { open: true, eligible: 5, finished: 1, items: [1, 2, 3, 4].map((n) => ({ item: `I${n}`, voted: n })) },
	you: { role: 'participant', recused: ['I3'], advance: [{ item: 'I1', round: 0, choice: { level: 2 }, seq: 4 }] },
};
const cast: Command = { type: 'cast_ballot', item: 'I2', round: 0, choice: 'unsure' };

describe('the advance round', () => {
	it('counts what is done of what is open to the reader', () => {
		expect(earlyOf(parts)).toMatchObject({ done: 1, all: 3 });
		expect(earlyOf(parts).entries.map((one) => one.voted)).toEqual([1, 2, 3, 4]);
	});

	it('counts what waits for the connection as done, and says that it waits', () => {
		const early = earlyOf(parts, [cast]);
		expect(early.done).toBe(2);
		expect(early.entries[1]).toMatchObject({ own: 'unsure', pending: true });
		expect(earlyOf(parts, [], [cast]).entries[1]).toMatchObject({ own: 'unsure', pending: false });
		expect(earlyOf(parts, [{ type: 'withdraw_ballot', item: 'I1', round: 0 }]).done).toBe(0);
	});

	it('leaves out what an earlier advance round has revealed', () => {
		const tally = { levels: [], unsure: 0, abstain: 0, not_voted: 0, recused: 0, absent: 0 };
		const items = parts.advance!.items.map((one) => (one.item === 'I2' ? { ...one, tally } : one));
		expect(earlyOf({ ...parts, advance: { ...parts.advance!, items } }).entries.map(({ entry }) => entry.item)).toEqual(['I1', 'I3', 'I4']);
	});

	it('goes on to what is left, past what one stands aside from, and round to the top', () => {
		const early = earlyOf(parts);
		expect(nextEarly(early)?.item).toBe('I2');
		expect(nextEarly(early, 'I2')?.item).toBe('I4');
		expect(nextEarly(early, 'I4')?.item).toBe('I2');
		expect(nextEarly(earlyOf(parts, [cast, { ...cast, item: 'I4' }]), 'I2')).toBeUndefined();
	});

	it('stands under its domains, also without the text of the rubric', () => {
		const domainOf = (code: string) => ({ code: code.slice(0, 2), name: 'Name' });
		const { entries } = earlyOf(parts);
		expect(byDomain(entries, domainOf).map((one) => [one.code, one.entries.length])).toEqual([['D1', 2], ['D2', 2]]);
		expect(byDomain(entries, () => undefined)).toHaveLength(1);
	});
});
