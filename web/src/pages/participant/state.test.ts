import { describe, expect, it } from 'vitest';
import { noMeasures } from '../../live/fixtures';
import type { Command, FocusItem, ItemState, Parts, Phase } from '../../protocol/wire';
import { answerKey, ownAnswerOf } from './answers';
import { aheadOf, isShown, isTimeUp, seatOf, stageOf, stepOf, voteOf } from './state';

const item = (state: ItemState, more: Partial<FocusItem> = {}): FocusItem => ({
	item: 'I1',
	criterion: 'D1.1',
	subject: 'S1',
	state,
	round: state === 'pending' ? 0 : 1,
	rounds_left: 2,
	revealed: [],
	...more,
});

const revealed = {
	round: 1,
	tally: { levels: [{ level: 1, count: 2 }], unsure: 0, abstain: 0, not_voted: 0, recused: 0, absent: 0 },
	rule: { threshold: { percent: 75 } },
	outcome: { level: 1 },
	measures: noMeasures,
	ballots: [],
} satisfies FocusItem['revealed'][number];

const decision: NonNullable<FocusItem['decision']> = {
	seq: 9,
	at: '2026-11-22T18:03:11.402Z',
	verdict: { level: 1 },
	basis: 'follows_rule',
	rationale: '',
	dissent: [],
	evidence: [],
	next_steps: [],
};

const parts = (phase: Phase, focus?: FocusItem, more: Partial<Parts> = {}): Parts => ({
	meeting: {
		session: 'X',
		title: 'Autumn',
		phase,
		rubric: { id: 'r', version: '1', digest: '' },
		subjects: [{ id: 'S1', name: 'Riverbend' }],
		settings: {},
		join_code: 'ABCD1234',
	},
	focus: { item: focus },
	...more,
});

describe('stage', () => {
	const cases: [string, Parts, string][] = [
		['nothing yet', {}, 'loading'],
		['a draft', parts('draft'), 'lobby'],
		['the lobby', parts('lobby'), 'lobby'],
		['the lobby with an item chosen', parts('lobby', item('pending')), 'lobby'],
		['running without an item', parts('running'), 'between'],
		['before a vote', parts('running', item('pending')), 'reading'],
		['an open vote', parts('running', item('voting')), 'voting'],
		['a reveal', parts('running', item('revealed', { revealed: [revealed] })), 'revealed'],
		['an open proposal', parts('running', item('proposed', { revealed: [revealed], proposal: { proposal: 1, level: 2 } })), 'proposed'],
		['a decision', parts('running', item('decided', { revealed: [revealed], decision })), 'decided'],
		['parked', parts('running', item('parked')), 'parked'],
		['reopened', parts('running', item('reopened', { decision })), 'reopened'],
		['a vote while paused', parts('paused', item('voting')), 'paused'],
		['over', parts('closed', item('decided', { decision })), 'closed'],
	];
	it.each(cases)('%s', (_, seen, expected) => expect(stageOf(seen).name).toBe(expected));
});

describe('before the meeting', () => {
	const entry = (n: number) => ({ item: `I${n}`, criterion: `D1.${n}`, subject: 'S1', state: 'pending' as const, rounds: 0 });
	const advance = (open: boolean) => ({ open, eligible: 3, finished: 0, items: [{ item: 'I1', voted: 2 }, { item: 'I2', voted: 0 }] });
	const own = { item: 'I2', round: 0, choice: { level: 2 }, seq: 5 };
	const seen = parts('lobby', undefined, { agenda: { items: [entry(1), entry(2)] }, advance: advance(true), you: { role: 'participant', advance: [own] } });
	const cast = (level: number): Command => ({ type: 'cast_ballot', item: 'I2', round: 0, choice: { level } });

	it('waits at the door whatever the meeting does', () => {
		for (const phase of ['lobby', 'running', 'closed'] as const) {
			expect(stageOf(parts(phase, item('voting'), { you: { role: 'participant', waiting: true } })).name).toBe('waiting');
		}
	});
	it('lists the advance round while it is open, and opens what the reader turned to', () => {
		expect(stageOf(seen).name).toBe('advance');
		expect(stageOf(seen, 'I2')).toMatchObject({ name: 'early', item: { item: 'I2', criterion: 'D1.2', round: 0, state: 'voting' } });
		expect(stageOf(seen, 'GONE').name).toBe('advance');
		expect(stageOf({ ...seen, advance: advance(false) }, 'I2').name).toBe('lobby');
	});
	it('makes a step of each item', () => {
		expect(new Set([stepOf(stageOf(seen)), stepOf(stageOf(seen, 'I1')), stepOf(stageOf(seen, 'I2'))]).size).toBe(3);
	});
	it('finds the early vote, and what is on its way', () => {
		expect(voteOf(seen, 'I2', 0, [])).toMatchObject({ choice: { level: 2 }, pending: false });
		expect(voteOf(seen, 'I2', 0, [cast(4)])).toMatchObject({ choice: { level: 4 }, pending: true });
		expect(isShown(seen, cast(2))).toBe(true);
		expect(isShown(seen, cast(4))).toBe(false);
		expect(isShown({ ...seen, advance: advance(false) }, cast(4))).toBe(true);
	});
	it('knows whoever stands aside from the item they look at', () => {
		const aside = { ...seen, you: { role: 'participant' as const, recused: ['I2'] } };
		expect(seatOf(aside, 'I2')).toBe('recused');
		expect(seatOf(aside, 'I1')).toBe('votes');
	});
});

describe('seat', () => {
	const you = { role: 'participant' as const };
	it('follows without a role', () => expect(seatOf(parts('running'))).toBe('follows'));
	it('follows as an observer', () => expect(seatOf(parts('running', item('voting'), { you: { role: 'observer' } }))).toBe('follows'));
	it('follows as a facilitator, who votes at the desk', () =>
		expect(seatOf(parts('running', item('voting'), { you: { role: 'facilitator', votes: true } }))).toBe('follows'));
	it('votes', () => expect(seatOf(parts('running', item('voting'), { you }))).toBe('votes'));
	it('stands aside from this item only', () => {
		expect(seatOf(parts('running', item('voting'), { you: { ...you, recused: ['I1'] } }))).toBe('recused');
		expect(seatOf(parts('running', item('voting'), { you: { ...you, recused: ['I2'] } }))).toBe('votes');
	});
	it('is marked absent', () => expect(seatOf(parts('running', item('voting'), { you: { ...you, absent: true } }))).toBe('absent'));
});

describe('vote', () => {
	const standing = { item: 'I1', round: 1, choice: { level: 2 }, seq: 5 };
	const seen = parts('running', item('voting'), { you: { role: 'participant', ballots: [standing] } });
	const cast = (level: number, round = 1): Command => ({ type: 'cast_ballot', item: 'I1', round, choice: { level } });

	it('is none at first', () => expect(voteOf(parts('running'), 'I1', 1, [])).toMatchObject({ choice: undefined, pending: false }));
	it('stands', () => expect(voteOf(seen, 'I1', 1, [])).toMatchObject({ choice: { level: 2 }, pending: false }));
	it('is the last wish', () => expect(voteOf(seen, 'I1', 1, [cast(3), cast(4)])).toMatchObject({ choice: { level: 4 }, pending: true }));
	it('is not a wish for another round', () =>
		expect(voteOf(seen, 'I1', 1, [cast(3, 2)])).toMatchObject({ choice: { level: 2 }, pending: false }));
	it('is taken back before the server said so', () =>
		expect(voteOf(seen, 'I1', 1, [{ type: 'withdraw_ballot', item: 'I1', round: 1 }])).toEqual({ standing, pending: true }));
	it('is in once it was accepted, before the view shows it', () =>
		expect(voteOf(seen, 'I1', 1, [], [cast(3)])).toMatchObject({ choice: { level: 3 }, pending: false }));
	it('is shown when the view says the same', () => {
		expect(isShown(seen, cast(2))).toBe(true);
		expect(isShown(seen, cast(3))).toBe(false);
		expect(isShown(seen, { ...cast(2), reason: 'Because' } as Command)).toBe(false);
		expect(isShown(seen, { type: 'withdraw_ballot', item: 'I1', round: 1 })).toBe(false);
		expect(isShown(seen, cast(3, 2))).toBe(true);
	});
});

it('tells when time is up, and never without a deadline', () => {
	expect(isTimeUp(undefined, Date.now())).toBe(false);
	expect(isTimeUp('2026-11-22T18:00:00Z', Date.parse('2026-11-22T17:59:59Z'))).toBe(false);
	expect(isTimeUp('2026-11-22T18:00:00Z', Date.parse('2026-11-22T18:00:00Z'))).toBe(true);
});

it('looks ahead from the item in focus, and round to the top', () => {
	const entry = (n: number, state: ItemState) => ({ item: `I${n}`, criterion: `D1.${n}`, subject: 'S1', state, rounds: 0 });
	const agenda = { items: [entry(0, 'pending'), entry(1, 'decided'), entry(2, 'parked'), entry(3, 'reopened')] };
	const ahead = aheadOf(parts('running', item('decided', { decision }), { agenda }));
	expect(ahead).toMatchObject({ next: { item: 'I3' }, left: 2, decided: 1, parked: 1, all: 4 });
	expect(aheadOf(parts('running', item('pending', { item: 'I3' }), { agenda })).next?.item).toBe('I0');
});

describe('an answer to a proposal', () => {
	const open = item('proposed', { revealed: [revealed], proposal: { proposal: 2, level: 3 } });
	const answer = (given: number, proposal = 2): Command => ({ type: 'answer_proposal', item: 'I1', proposal, answer: given, reason: null });
	const own = { item: 'I1', proposal: 2, answer: 1, seq: 30 };
	const here = parts('running', open, { you: { role: 'participant', answers: [{ ...own, proposal: 1, answer: 5 }, own] } });

	it('is what was wished last, on its way or accepted, else what stands', () => {
		expect(ownAnswerOf(here, 'I1', 2, [], [])).toMatchObject({ answer: 1, pending: false });
		expect(ownAnswerOf(here, 'I1', 2, [answer(3), answer(4)], [answer(2)])).toMatchObject({ answer: 4, pending: true });
		expect(ownAnswerOf(here, 'I1', 2, [answer(0, 1)], [answer(2)])).toMatchObject({ answer: 2, pending: false });
		expect(ownAnswerOf(here, 'I1', 3, [], [])).toEqual({ pending: false });
	});

	it('is shown once the parts hold it, or the proposal is over', () => {
		expect(isShown(here, answer(1))).toBe(true);
		expect(isShown(here, answer(4))).toBe(false);
		expect(isShown(here, answer(4, 1))).toBe(true);
	});

	it('can be given with a digit, and with nothing else', () => {
		const press = (key: string, more: Partial<KeyboardEvent> = {}) => answerKey({ key, ...more } as KeyboardEvent);
		expect(['0', '3', '5'].map((key) => press(key))).toEqual([0, 3, 5]);
		expect(['6', '9', 'a', 'Enter', '10', ''].map((key) => press(key))).toEqual(Array(6).fill(undefined));
		expect(press('3', { ctrlKey: true })).toBeUndefined();
	});

	it('makes a step of its own when it opens, and when it is closed', () => {
		const before = stepOf(stageOf(parts('running', item('revealed', { revealed: [revealed] }))));
		const asked = stepOf(stageOf(here));
		const closed = { ...open.proposal!, proposal: 2, round: 1, rule: 'median' as const, floor: 3, outcome: 'not_met' as const, answers: [] };
		const tally = { counts: [0, 0, 0, 0, 0, 0] as [number, number, number, number, number, number], not_answered: 0, recused: 0, absent: 0 };
		const after = stepOf(stageOf(parts('running', item('revealed', { revealed: [revealed], proposals: [{ ...closed, tally }] }))));
		expect(new Set([before, asked, after]).size).toBe(3);
	});
});
