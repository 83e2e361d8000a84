import { describe, expect, it } from 'vitest';
import { noMeasures } from '../../live/fixtures';
import type { Command, Comment, FocusItem, Parts, RevealedRound } from '../../protocol/wire';
import { commentsOf, handOf, isInvited, linkOf, onTheirWay } from './talk';

const speaker = (participant: string) => ({ participant, name: participant, organisation: 'School' });
const parts = (hand: boolean, queue?: string[]): Parts => ({
	talk: { hands: queue?.length ?? (hand ? 3 : 2), ...(queue ? { queue: queue.map(speaker) } : {}) },
	you: { role: 'participant', participant: 'ANA', hand },
});

describe('the hand', () => {
	it('has its place where the queue is shown', () => {
		expect(handOf(parts(true, ['BO', 'ANA', 'CY']), [])).toEqual({ up: true, place: 2, hands: 3, pending: false });
		expect(handOf(parts(true), [])).toEqual({ up: true, place: undefined, hands: 3, pending: false });
	});
	it('is where the reader last wished it, before the server answers', () => {
		expect(handOf(parts(false), [{ type: 'raise_hand' }])).toMatchObject({ up: true, pending: true });
		expect(handOf(parts(true), [{ type: 'raise_hand' }, { type: 'lower_hand' }])).toMatchObject({ up: false, pending: true });
		expect(handOf(parts(true), [{ type: 'lower_hand', participant: 'BO' }])).toMatchObject({ up: true, pending: false });
	});
});

describe('the invitation to speak first', () => {
	const round = (...counts: number[]): RevealedRound => ({
		round: 1,
		tally: { levels: counts.map((count, at) => ({ level: at + 1, count })), unsure: 1, abstain: 0, not_voted: 0, recused: 0, absent: 0 },
		rule: 'median',
		outcome: 'not_met',
		measures: noMeasures,
		ballots: [],
	});
	it('goes to both ends, and to nobody between them', () => {
		expect([1, 2, 3, 4].map((level) => isInvited(round(0, 2, 5, 1), { level }))).toEqual([false, true, false, true]);
	});
	it('goes to nobody where all are at one level, or without a level', () => {
		expect(isInvited(round(0, 4, 0, 0), { level: 2 })).toBe(false);
		expect(isInvited(round(1, 0, 0, 2), 'unsure')).toBe(false);
		expect(isInvited(round(1, 0, 0, 2), undefined)).toBe(false);
	});
});

describe('comments', () => {
	const comment = (number: number, more: Partial<Comment> = {}): Comment => ({ comment: number, text: `No. ${number}`, ...more });
	const item = { item: 'I1', comments: [comment(1), comment(3)] } as FocusItem;

	it('stand in one list with those that only the reader sees, who can take back their own', () => {
		const seen: Parts = { focus: { item }, you: { role: 'participant', comments: [comment(2, { only_you: true }), comment(3)] } };
		expect(commentsOf(seen, item).map(({ said, own }) => [said.comment, own, said.only_you ?? false])).toEqual([
			[1, false, false],
			[2, true, true],
			[3, true, false],
		]);
	});
	it('in the advance round are the reader’s own, on the item they look at', () => {
		const early = [{ item: 'I1', comment: comment(1, { only_you: true }) }, { item: 'I2', comment: comment(1) }];
		const seen: Parts = { focus: {}, you: { role: 'participant', advance_comments: early } };
		expect(commentsOf(seen, { item: 'I1' } as FocusItem)).toEqual([{ said: early[0]!.comment, own: true }]);
	});
	it('on their way are those about this item', () => {
		const add = (on: string): Command => ({ type: 'add_comment', item: on, text: 'Words' });
		const ballot: Command = { type: 'cast_ballot', item: 'I1', round: 1, choice: 'unsure' };
		expect(onTheirWay([add('I2'), ballot, add('I1')], 'add_comment', 'I1')).toEqual([add('I1')]);
	});
});

describe('a link', () => {
	it.each([
		['', undefined],
		['  ', undefined],
		['https://example.org/a', 'https://example.org/a'],
		['HTTP://example.org', 'HTTP://example.org'],
		['example.org/report', 'https://example.org/report'],
		['example.org:8080/x', 'https://example.org:8080/x'],
		['javascript:alert(1)', false],
		['ftp://example.org', false],
		['not a link', false],
	])('%j is %j', (typed, link) => expect(linkOf(typed)).toBe(link));
});
