import { describe, expect, it } from 'vitest';
import type { Advance, FocusItem, You } from '../../protocol/wire';
import { ownSpot } from './own';

const you: You = { role: 'facilitator', participant: 'Mia', absent: false, votes: true, recused: [], ballots: [{ item: 'A', round: 1, choice: { level: 2 }, seq: 3 }] };
const voting: FocusItem = { item: 'A', criterion: 'A', subject: 'S', state: 'voting', round: 1, rounds_left: 2, revealed: [] };
const advance: Advance = { open: true, eligible: 2, finished: 0, items: [{ item: 'A', voted: 0 }] };

describe('what whoever votes along can vote on', () => {
	it('is the open round, with what one said in it', () => {
		expect(ownSpot(you, voting, null, 'A')).toEqual({ kind: 'vote', item: 'A', number: 1, mine: { level: 2 } });
		expect(ownSpot(you, { ...voting, round: 2 }, null, 'A')?.mine).toBeUndefined();
	});

	it('is the open proposal', () => {
		const proposed: FocusItem = { ...voting, state: 'proposed', proposal: { proposal: 2, level: 3 } };
		expect(ownSpot({ ...you, answers: [{ item: 'A', proposal: 2, answer: 0, seq: 9 }] }, proposed, null, 'A')).toEqual({ kind: 'answer', item: 'A', number: 2, mine: 0 });
	});

	it('is the item that is looked at while the advance round is open', () => {
		expect(ownSpot({ ...you, advance: [{ item: 'A', round: 0, choice: 'unsure', seq: 4 }] }, null, advance, 'A')).toEqual({ kind: 'vote', item: 'A', number: 0, mine: 'unsure' });
		expect(ownSpot(you, null, advance, 'B')).toBeUndefined();
	});

	it('is nothing for whoever does not vote, stood aside, or when nothing is open', () => {
		expect(ownSpot({ ...you, votes: false }, voting, null, 'A')).toBeUndefined();
		expect(ownSpot({ ...you, recused: ['A'] }, voting, null, 'A')).toBeUndefined();
		expect(ownSpot(you, { ...voting, state: 'revealed' }, null, 'A')).toBeUndefined();
		expect(ownSpot(null, voting, null, 'A')).toBeUndefined();
	});
});
