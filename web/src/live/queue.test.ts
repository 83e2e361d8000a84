import { describe, expect, it, vi } from 'vitest';
import type { Command } from '../protocol/wire';
import { problemOf } from './problems';
import { MAX_ENTRIES, Queue } from './queue';

const ballot = (level: number, round = 1, item = 'ITEM'): Command => ({ type: 'cast_ballot', item, round, choice: { level } });
const withdrawal: Command = { type: 'withdraw_ballot', item: 'ITEM', round: 1 };
const ids = (queue: Queue): string[] => queue.entries.map((entry) => entry.id);

describe('queue', () => {
	it('sends in order, each once', () => {
		const queue = new Queue();
		queue.add('a', ballot(1));
		queue.add('b', ballot(2, 2));
		expect(queue.take().map((entry) => entry.id)).toEqual(['a', 'b']);
		expect(queue.take()).toEqual([]);
	});

	it('keeps the id over a lost connection', () => {
		const queue = new Queue();
		queue.add('a', ballot(1));
		queue.take();
		queue.lost();
		expect(queue.take().map((entry) => entry.id)).toEqual(['a']);
	});

	it('replaces a ballot that has not left, and answers both', () => {
		const queue = new Queue();
		const [first, second] = [vi.fn(), vi.fn()];
		queue.add('a', ballot(1), first);
		queue.add('b', ballot(2), second);
		expect(ids(queue)).toEqual(['b']);
		queue.take();
		queue.accepted('b');
		expect(first).toHaveBeenCalledExactlyOnceWith(undefined);
		expect(second).toHaveBeenCalledExactlyOnceWith(undefined);
		expect(ids(queue)).toEqual([]);
	});

	it('replaces an answer to a proposal, and no ballot of a round of that number', () => {
		const answer = (given: number, proposal = 1): Command => ({ type: 'answer_proposal', item: 'ITEM', proposal, answer: given });
		const queue = new Queue();
		queue.add('a', ballot(1));
		queue.add('b', answer(2));
		queue.add('c', answer(4));
		queue.add('d', answer(4, 2));
		expect(ids(queue)).toEqual(['a', 'c', 'd']);
	});

	it.each([
		['another round', ballot(2, 2)],
		['another item', ballot(2, 1, 'OTHER')],
		['something else', { type: 'recuse', item: 'ITEM' } satisfies Command],
	])('keeps a ballot beside %s', (_, other) => {
		const queue = new Queue();
		queue.add('a', ballot(1));
		queue.add('b', other);
		expect(ids(queue)).toEqual(['a', 'b']);
	});

	it('lets a withdrawal replace the ballot it takes back', () => {
		const queue = new Queue();
		queue.add('a', ballot(1));
		queue.add('b', withdrawal);
		expect(ids(queue)).toEqual(['b']);
	});

	it('never replaces what is on its way', () => {
		const queue = new Queue();
		queue.add('a', ballot(1));
		queue.take();
		queue.add('b', ballot(2));
		expect(ids(queue)).toEqual(['a', 'b']);
	});

	it('holds what was refused for now, and everything behind it', () => {
		const queue = new Queue();
		const settle = vi.fn();
		queue.add('a', { type: 'start_session' }, settle);
		queue.take();
		expect(queue.rejected('a', problemOf('unavailable'))).toBe('held');
		queue.add('b', { type: 'pause_session' });
		expect(queue.take()).toEqual([]);
		expect(settle).not.toHaveBeenCalled();
		queue.release();
		expect(queue.take().map((entry) => entry.id)).toEqual(['a', 'b']);
		expect(queue.rejected('a', problemOf('unavailable'))).toBe('held');
		expect(queue.tries).toBe(2);
	});

	it('never lets a refused older ballot undo a newer one', () => {
		const queue = new Queue();
		const settle = vi.fn();
		queue.add('a', ballot(1), settle);
		queue.take();
		queue.add('b', ballot(2));
		queue.take();
		expect(queue.rejected('a', problemOf('too_many_requests'))).toBe('settled');
		expect(ids(queue)).toEqual(['b']);
		queue.accepted('b');
		expect(settle).toHaveBeenCalledExactlyOnceWith(undefined);
	});

	it('tells whoever waits why it was refused', () => {
		const queue = new Queue();
		const settle = vi.fn();
		queue.add('a', ballot(1), settle);
		queue.take();
		expect(queue.rejected('a', problemOf('round_over'))).toBe('settled');
		expect(settle).toHaveBeenCalledExactlyOnceWith(problemOf('round_over'));
	});

	it('says that nobody heard a refusal', () => {
		const queue = new Queue();
		queue.add('a', ballot(1));
		queue.take();
		expect(queue.rejected('a', problemOf('round_over'))).toBe('unheard');
		expect(queue.rejected('a', problemOf('round_over'))).toBe('unknown');
	});

	it('takes a refusal without an id for the oldest on its way', () => {
		const queue = new Queue();
		queue.add('a', ballot(1));
		queue.add('b', ballot(1, 2));
		queue.take();
		queue.rejected(undefined, problemOf('too_large'));
		expect(ids(queue)).toEqual(['b']);
	});

	it('has taken back a ballot that never arrived', () => {
		const queue = new Queue();
		const settle = vi.fn();
		queue.add('a', withdrawal, settle);
		queue.take();
		queue.rejected('a', problemOf('no_ballot'));
		expect(settle).toHaveBeenCalledExactlyOnceWith(undefined);
	});

	it('is bounded', () => {
		const queue = new Queue();
		for (let place = 0; place < MAX_ENTRIES; place += 1) expect(queue.add(`${place}`, ballot(1, place))).toBe(true);
		expect(queue.add('more', ballot(1, MAX_ENTRIES))).toBe(false);
		expect(queue.add('instead', ballot(2, 3))).toBe(true);
		expect(queue.entries.length).toBe(MAX_ENTRIES);
	});
});
