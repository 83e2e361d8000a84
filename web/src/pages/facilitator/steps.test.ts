import { describe, expect, it } from 'vitest';
import { noMeasures } from '../../live/fixtures';
import type { Advance, AgendaEntry, ClosedProposal, FocusItem, ItemState, Outcome, Rule } from '../../protocol/wire';
import { consentList, lastOutcome, nextItem, stepsOf, type Situation } from './steps';

const entry = (item: string, state: ItemState, rounds = 0): AgendaEntry => ({ item, state, rounds, criterion: item, subject: 'S' });

const focus = (item: string, state: ItemState, round = 0, outcomes: Outcome[] = [], rounds_left = 3 - round): FocusItem => ({
	item,
	state,
	round,
	rounds_left,
	criterion: item,
	subject: 'S',
	revealed: outcomes.map((outcome, at) => ({
		round: at + 1,
		outcome,
		rule: { threshold: { percent: 75 } },
		tally: { levels: [], unsure: 0, abstain: 0, not_voted: 0, recused: 0, absent: 0 },
		measures: noMeasures,
		ballots: [],
	})),
});

const at = (more: Partial<Situation>): Situation => ({
	phase: 'running',
	items: [entry('A', 'pending'), entry('B', 'pending'), entry('C', 'pending')],
	...more,
});

const primary = (more: Partial<Situation>): string | undefined => stepsOf(at(more)).primary?.name;
const others = (more: Partial<Situation>): string[] => stepsOf(at(more)).others.map((step) => step.name);

describe('the next sensible step', () => {
	it('follows the life of a meeting', () => {
		expect(primary({ phase: 'draft' })).toBe('open_door');
		expect(stepsOf(at({ phase: 'lobby' })).primary).toEqual({ name: 'start', item: 'A' });
		expect(stepsOf(at({})).primary).toEqual({ name: 'next', item: 'A' });
		expect(primary({ phase: 'paused' })).toBe('resume');
		expect(primary({ phase: 'closed' })).toBe('record');
	});

	it('starts with the item that was chosen in the lobby', () => {
		expect(stepsOf(at({ phase: 'lobby', focus: focus('B', 'pending') })).primary?.item).toBe('B');
	});

	it('follows the life of an item', () => {
		expect(primary({ focus: focus('A', 'pending') })).toBe('open_vote');
		expect(stepsOf(at({ focus: focus('A', 'voting', 2) })).primary).toEqual({ name: 'reveal', item: 'A', round: 2 });
		expect(primary({ focus: focus('A', 'revealed', 1, [{ level: 2 }]) })).toBe('decide');
		expect(primary({ focus: focus('A', 'revealed', 1, ['not_met']) })).toBe('vote_again');
		expect(primary({ focus: focus('A', 'revealed', 3, ['not_met', 'not_met', 'not_met']) })).toBe('no_consensus');
		expect(primary({ focus: focus('A', 'reopened', 3, ['not_met', 'not_met', { level: 2 }]) })).toBe('decide');
	});

	it('offers another round while there are rounds, and none where the server said there are not', () => {
		expect(others({ focus: focus('A', 'revealed', 1, [{ level: 2 }]) })).toContain('vote_again');
		expect(others({ focus: focus('A', 'revealed', 3, [{ level: 2 }]) })).not.toContain('vote_again');
		expect(primary({ focus: focus('A', 'revealed', 1, ['not_met'], 0) })).toBe('no_consensus');
	});

	it('neither closes nor turns away while a vote is open', () => {
		expect(others({ focus: focus('A', 'voting', 1) })).toEqual(['cancel', 'pause']);
		expect(stepsOf(at({ focus: focus('A', 'voting', 1), looking: 'B' }))).toEqual({ others: [] });
	});

	const consent: Rule = { consent: { floor: 3 } };
	const closed = (outcome: Outcome, rule: Rule, round = 1): ClosedProposal => ({
		proposal: 1,
		round,
		level: 2,
		rule,
		floor: 3,
		outcome,
		tally: { counts: [0, 0, 0, 1, 0, 0], not_answered: 0, recused: 0, absent: 0 },
		answers: [],
	});
	const after = (outcomes: Outcome[], proposals: ClosedProposal[], rule?: Rule): FocusItem => {
		const item = focus('A', 'revealed', outcomes.length, outcomes);
		return { ...item, revealed: item.revealed.map((round) => ({ ...round, rule: rule ?? round.rule })), proposals };
	};

	it('closes the answers of an open proposal, or takes it back, and nothing else', () => {
		const open: FocusItem = { ...focus('A', 'proposed', 1, ['not_met']), proposal: { proposal: 2, level: 3 } };
		expect(stepsOf(at({ focus: open })).primary).toEqual({ name: 'close_answers', item: 'A', proposal: 2 });
		expect(others({ focus: open })).toEqual(['cancel_proposal', 'pause']);
		expect(stepsOf(at({ focus: open, looking: 'B' }))).toEqual({ others: [] });
	});

	it('offers a proposal after every reveal, and first of all under consent', () => {
		for (const state of ['revealed', 'reopened'] as const) expect(others({ focus: focus('A', state, 1, ['not_met']) })).toContain('propose');
		expect(others({ focus: focus('A', 'revealed', 1, [{ level: 2 }]) })).toContain('propose');
		expect(primary({ focus: after(['not_met'], [], consent) })).toBe('propose');
		expect(others({ focus: focus('A', 'pending') })).not.toContain('propose');
	});

	it('goes on to the decision once the group consented, and not before', () => {
		expect(primary({ focus: after(['not_met'], [closed({ level: 2 }, consent)], consent) })).toBe('decide');
		expect(primary({ focus: after(['not_met'], [closed({ level: 2 }, { threshold: { percent: 75 } })]) })).toBe('decide');
		expect(primary({ focus: after(['not_met'], [closed('not_met', consent)], consent) })).toBe('propose');
		expect(primary({ focus: after(['not_met', 'not_met'], [closed({ level: 2 }, consent)], consent) })).toBe('propose');
	});

	it('compares with a proposal under consent alone, and only with one since the last reveal', () => {
		expect(lastOutcome(after(['not_met'], [closed({ level: 2 }, consent)]))).toEqual({ level: 2 });
		expect(lastOutcome(after(['not_met'], [closed({ level: 2 }, 'majority')]))).toBe('not_met');
		expect(lastOutcome(after(['not_met', { level: 4 }], [closed({ level: 2 }, consent)]))).toEqual({ level: 4 });
	});

	it('goes round the agenda, past what was put off, and then closes', () => {
		const items = [entry('A', 'pending'), entry('B', 'parked'), entry('C', 'decided')];
		expect(nextItem(items, 'C')?.item).toBe('A');
		expect(stepsOf(at({ items, focus: focus('C', 'decided') })).primary).toEqual({ name: 'next', item: 'A' });
		const done = [entry('A', 'decided'), entry('B', 'parked'), entry('C', 'decided')];
		expect(primary({ items: done, focus: focus('C', 'decided') })).toBe('close');
		expect(others({ items: done, focus: focus('C', 'decided') })).toEqual(['reopen', 'take_up', 'pause']);
		expect(primary({ items: done, focus: focus('B', 'parked') })).toBe('close');
	});

	it('lets the facilitator look ahead without moving the group', () => {
		expect(stepsOf(at({ focus: focus('A', 'pending'), looking: 'B' })).primary).toEqual({ name: 'turn', item: 'B' });
		expect(primary({ focus: focus('A', 'pending'), looking: 'A' })).toBe('open_vote');
	});
});

describe('the next sensible step, led by somebody else or ahead of the meeting', () => {
	const advance = (open: boolean): Advance => ({ open, eligible: 3, finished: 1, items: [] });
	const agreed = (item: string): AgendaEntry => ({ ...entry(item, 'revealed'), consent: 2 });

	it('is nobody\'s but whose who leads', () => {
		for (const phase of ['draft', 'lobby', 'running', 'paused'] as const) {
			expect(stepsOf(at({ phase, follows: true, focus: focus('A', 'voting', 1) }))).toEqual({ others: [] });
		}
		expect(stepsOf(at({ phase: 'closed', follows: true })).primary?.name).toBe('record');
	});

	it('offers voting ahead once, in the lobby', () => {
		expect(others({ phase: 'lobby' })).toEqual(['open_advance']);
		expect(others({ phase: 'lobby', advance: advance(false) })).toEqual([]);
		expect(others({ phase: 'draft' })).toEqual([]);
		expect(others({})).not.toContain('open_advance');
	});

	it('is to close the advance round while it is open, whatever is looked at', () => {
		for (const looking of [null, 'B']) {
			const now = stepsOf(at({ phase: 'lobby', advance: advance(true), looking }));
			expect([now.primary?.name, now.others.map((step) => step.name)]).toEqual(['close_advance', ['cancel_advance']]);
		}
	});

	it('puts the consent list before the first item that is talked about', () => {
		const items = [entry('A', 'revealed'), entry('B', 'pending'), agreed('C')];
		const now = stepsOf(at({ phase: 'lobby', items, advance: advance(false) }));
		expect(now).toEqual({ primary: { name: 'accept_consent' }, others: [{ name: 'start', item: 'A' }] });
		expect(stepsOf(at({ items, advance: advance(false) })).primary?.name).toBe('accept_consent');
	});

	it('walks past what was agreed on in advance, and does not close before it is accepted', () => {
		const items = [entry('A', 'decided'), agreed('B'), entry('C', 'pending')];
		expect(nextItem(items, 'A')?.item).toBe('C');
		const done = [entry('A', 'decided'), agreed('B')];
		expect(primary({ items: done, focus: focus('A', 'decided') })).toBe('accept_consent');
		expect(primary({ items: [entry('A', 'decided'), { ...agreed('B'), state: 'decided' }], focus: focus('A', 'decided') })).toBe('close');
	});

	it('talks about what was pulled off the list', () => {
		const items = [{ ...agreed('A'), consent: null, pulled: true }, agreed('B')];
		expect(consentList(items).map((one) => one.item)).toEqual(['B']);
		expect(nextItem(items)?.item).toBe('A');
	});

	it('opens the first vote of the meeting on what was voted on in advance', () => {
		const ahead: FocusItem = { ...focus('A', 'revealed', 0, ['not_met'], 3), round: 0 };
		expect(primary({ focus: ahead })).toBe('open_vote');
		expect(others({ focus: { ...focus('A', 'revealed', 0, [{ level: 2 }], 3), round: 0 } })).toContain('open_vote');
	});
});
