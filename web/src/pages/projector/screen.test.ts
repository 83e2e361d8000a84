import { describe, expect, it } from 'vitest';
import { noMeasures } from '../../live/fixtures';
import type { AgendaEntry, Decision, Parts, RevealedRound, Statement } from '../../protocol/wire';
import { largest } from './fit';
import { consentOf, endsOf, groupsShown, objectionsTo, pagesOf, sceneOf, shorten, stepsShown, summaryOf } from './screen';

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

const entry = (item: string, more: Partial<AgendaEntry> = {}): AgendaEntry => ({ item, criterion: item, subject: 'S', state: 'revealed', rounds: 0, ...more });
/** After an advance round that agreed on A, B and C, and not on D. */
const ahead = (items: AgendaEntry[], phase: 'lobby' | 'running' = 'running'): Parts =>
	({
		meeting: { phase },
		agenda: { items },
		focus: {},
		advance: {
			open: false,
			eligible: 4,
			finished: 4,
			items: ['A', 'B', 'C', 'D'].map((item) => ({ item, voted: 4, outcome: item === 'D' ? 'not_met' : { level: 2 } })),
		},
	}) as unknown as Parts;

describe('the consent list', () => {
	const fresh = [entry('A', { consent: 2 }), entry('B', { consent: 2 }), entry('C', { consent: 2, pulled: true }), entry('D')];

	it('holds what the group agreed on and nobody took off', () => {
		const list = consentOf(ahead(fresh));
		expect(list.open.map((row) => row.item)).toEqual(['A', 'B']);
		expect(list).toMatchObject({ accepted: [], talk: 2 });
		expect(sceneOf(ahead(fresh)).name).toBe('consent');
	});

	it('counts what was accepted, and not what was decided after talk', () => {
		const decided = { state: 'decided' as const, verdict: { level: 2 } };
		const items = [entry('A', decided), entry('B', { ...decided, rounds: 1 }), entry('C', { ...decided, pulled: true }), entry('D')];
		expect(consentOf(ahead(items))).toMatchObject({ open: [], accepted: [{ item: 'A', level: 2 }], talk: 1 });
		expect(sceneOf(ahead(items)).name, 'the group has gone on').toBe('between');
		expect(sceneOf(ahead([entry('A', decided), entry('D')])).name, 'it was just accepted').toBe('consent');
	});

	it('can be accepted before the meeting begins, and goes when the group turns to an item', () => {
		expect(sceneOf(ahead(fresh, 'lobby')).name).toBe('consent');
		expect(sceneOf(ahead([entry('D')], 'lobby')).name).toBe('lobby');
		const focus = { item: { item: 'D', criterion: 'D', subject: 'S', state: 'pending', round: 0, rounds_left: 3, revealed: [] } } as Parts['focus'];
		expect(sceneOf({ ...ahead(fresh), focus }).name).toBe('reading');
	});

	it('is no matter where there was no advance round', () => {
		expect(sceneOf({ ...ahead([entry('A', { state: 'decided', verdict: { level: 2 } })]), advance: null }).name).toBe('between');
	});

	it.each([
		[5, 9, 1, [5]],
		[17, 9, 2, [17]],
		[44, 9, 2, [15, 15, 14]],
		[0, 9, 1, [0]],
	])('has %d rows, %d in each of %d columns, as pages of about one size', (rows, perColumn, columns, sizes) =>
		expect(pagesOf(Array.from({ length: rows }), perColumn, columns).map((page) => page.length)).toEqual(sizes),
	);
});

it('shows the advance round while it is open, before the meeting', () => {
	const open = ahead([entry('A', { state: 'pending' })], 'lobby');
	open.advance!.open = true;
	expect(sceneOf(open).name).toBe('ahead');
});

describe('talking', () => {
	const round = (...counts: number[]): RevealedRound => ({
		round: 1,
		tally: { levels: counts.map((count, at) => ({ level: at + 1, count })), unsure: 0, abstain: 0, not_voted: 0, recused: 0, absent: 0 },
		rule: 'median',
		outcome: 'not_met',
		measures: noMeasures,
		ballots: [],
	});
	it('begins with the lowest and the highest, where they differ', () => {
		expect(endsOf(round(0, 2, 3, 1))).toEqual([2, 4]);
		expect(endsOf(round(0, 5, 0, 0))).toBeUndefined();
		expect(endsOf(round(0, 0))).toBeUndefined();
	});

	it('leaves objections, counted with the decision they stand with', () => {
		const decision = { seq: 9, dissent: [{ statement: 'Too low.' }] } as unknown as Decision;
		const statement = (stance: Statement['stance'], of?: number): Statement => ({ statement: 1, stance, text: 'x', decision: of });
		expect(objectionsTo(decision, [statement('dissent', 9), statement('stand_aside', 9), statement('dissent', 4)])).toEqual({ dissent: 2, aside: 1 });
	});

	it('shows as many organisations as can be read', () => {
		const groups = (n: number) => Array.from({ length: n }, () => ({ organisations: ['A'], levels: [], unsure: 0, abstain: 0 }));
		expect(groupsShown(groups(10))).toMatchObject({ more: 0 });
		expect(groupsShown(groups(14))).toMatchObject({ more: 5 });
	});
});
