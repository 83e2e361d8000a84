import { describe, expect, it } from 'vitest';
import { Checking } from './checking';
import type { Fault, Wrong } from './fault';
import { linesOf, type Made, SESSION } from './made';

const [ANA, BO, CY, DEE] = ['A', 'B', 'C', 'D'].map((letter) => letter.repeat(26)) as [string, string, string, string];
const ITEM = 'I'.repeat(26);
const settings = { max_rounds: 3, rule: { threshold: { percent: 75 } }, visibility: 'named' };

const created = (changed: Record<string, unknown> = {}): Made[] => [
	['session_created', { levels: [1, 2, 3], rubric: { digest: '', id: 'garden', version: '1' }, session: SESSION, settings: { ...settings, ...changed }, subjects: [], title: 'T' }],
	['agenda_set', { items: [{ criterion: 'D1', id: ITEM, subject: 'S' }] }],
];
const joined = (participant: string, role = 'participant', waiting = false): Made => ['participant_joined', { organisation: 'O', participant, role, ...(waiting ? { waiting } : {}) }];
const opened = (round = 1): Made => ['round_opened', { item: ITEM, round }];
const cast = (actor: string, level: number | string, round = 1): Made => ['ballot_cast', { choice: typeof level === 'number' ? { level } : level, item: ITEM, round }, actor];
const tally = (counts: number[], others: Record<string, number> = {}) => ({
	absent: 0,
	abstain: 0,
	levels: counts.map((count, at) => ({ count, level: at + 1 })),
	not_voted: 0,
	recused: 0,
	unsure: 0,
	...others,
});
const revealed = (eligible: string[], ballots: number[], counted: object, outcome: unknown, more: Record<string, unknown> = {}): Made => [
	'round_revealed',
	{ absent: [], ballots, eligible, item: ITEM, outcome, recused: [], round: 1, rule: settings.rule, tally: counted, ...more },
];
const decided = (verdict: unknown, basis: string, more: Record<string, unknown> = {}): Made => [
	'item_decided',
	{ basis, dissent: [], evidence: [], item: ITEM, next_steps: [], rationale: '', verdict, ...more },
];

interface Result {
	fault: Fault | undefined;
	checking: Checking;
}

const check = async (events: readonly Made[], withheld?: (kind: string) => boolean): Promise<Result> => {
	const checking = new Checking(SESSION);
	const fault = await checking.add(await linesOf(events, withheld)).then(() => undefined, (wrong: Wrong) => wrong.fault);
	return { fault, checking };
};

/** Ana and Bo say 2, Cy says 3 and then 2: records 3 to 10. */
const meeting: Made[] = [...created(), joined(ANA), joined(BO), joined(CY), opened(), cast(ANA, 2), cast(BO, 2), cast(CY, 3), cast(CY, 2)];
const honest = revealed([ANA, BO, CY], [7, 8, 10], tally([0, 3, 0]), { level: 2 });

describe('a reveal', () => {
	it('is counted again from its ballots', async () => {
		const { fault, checking } = await check([...meeting, honest]);
		expect([fault, checking.recounted, checking.partly]).toEqual([undefined, 1, 0]);
	});

	it.each<[string, Made]>([
		['tally', revealed([ANA, BO, CY], [7, 8, 10], tally([0, 2, 1]), 'not_met')],
		['tally', revealed([ANA, BO, CY], [7, 8, 10], tally([0, 3, 0], { not_voted: 1 }), { level: 2 })],
		['votes', revealed([ANA, BO, CY], [7, 8, 9], tally([0, 2, 1]), 'not_met')],
		['votes', revealed([ANA, BO, CY], [7, 8], tally([0, 2, 0], { not_voted: 1 }), { level: 2 })],
		['votes', revealed([ANA, BO, CY], [8, 7, 10], tally([0, 3, 0]), { level: 2 })],
		['people', revealed([ANA, BO], [7, 8], tally([0, 2, 0]), { level: 2 })],
		['people', revealed([BO, ANA, CY], [7, 8, 10], tally([0, 3, 0]), { level: 2 })],
		['rule', revealed([ANA, BO, CY], [7, 8, 10], tally([0, 3, 0]), { level: 2 }, { rule: 'unanimous' })],
		['outcome', revealed([ANA, BO, CY], [7, 8, 10], tally([0, 3, 0]), 'not_met')],
		['scale', revealed([ANA, BO, CY], [7, 8, 10], tally([0, 3]), { level: 2 })],
		['quorum', revealed([ANA, BO, CY], [7, 8, 10], tally([0, 3, 0]), { level: 2 }, { quorum: { needed: 2, present: 3 } })],
		['body', ['round_revealed', { item: ITEM }]],
	])('is found out where it lies: %s', async (code, lie) => {
		expect((await check([...meeting, lie])).fault).toMatchObject({ code, seq: 11 });
	});

	it('leaves out who stood aside, is away, was sent out or waits at the door, and has who votes along', async () => {
		const events: Made[] = [
			...created(),
			joined(ANA), joined(BO), joined(CY), joined(DEE, 'facilitator'), joined('E'.repeat(26), 'participant', true),
			['voting_changed', { participant: DEE, votes: true }],
			opened(),
			cast(ANA, 2), cast(BO, 3), cast(CY, 3), cast(DEE, 2),
			['participant_recused', { item: ITEM, participant: BO }, BO],
			['participant_removed', { participant: CY, reason: '' }],
			['participant_marked_absent', { participant: ANA }],
			revealed([DEE], [13], tally([0, 1, 0], { absent: 1, recused: 1 }), { level: 2 }, { absent: [ANA], recused: [BO] }),
		];
		expect((await check(events)).fault).toBeUndefined();
	});

	it('takes a vote back, and one that was entered for somebody', async () => {
		const events: Made[] = [
			...created(), joined(ANA), joined(BO), opened(), cast(ANA, 3),
			['ballot_withdrawn', { item: ITEM, round: 1 }, ANA],
			['ballot_entered', { choice: { level: 2 }, item: ITEM, participant: BO, round: 1 }],
			revealed([ANA, BO], [8], tally([0, 1, 0], { not_voted: 1 }), { level: 2 }),
		];
		expect((await check(events)).fault).toBeUndefined();
	});

	it('does not meet its rule without a quorum', async () => {
		const lacking = created({ quorum: { people: 4 } });
		const events: Made[] = [...lacking, ...meeting.slice(2)];
		const said = { quorum: { needed: 4, present: 3 } };
		expect((await check([...events, revealed([ANA, BO, CY], [7, 8, 10], tally([0, 3, 0]), 'not_met', said)])).fault).toBeUndefined();
		expect((await check([...events, revealed([ANA, BO, CY], [7, 8, 10], tally([0, 3, 0]), { level: 2 }, said)])).fault?.code).toBe('outcome');
		expect((await check([...events, honest])).fault?.code).toBe('quorum');
	});

	it('of the advance round counts what stands on its item', async () => {
		const events: Made[] = [
			...created(), joined(ANA), ['advance_opened', {}], cast(ANA, 2, 0),
			revealed([ANA], [5], tally([0, 1, 0]), { level: 2 }, { round: 0 }),
			['advance_closed', {}],
			decided({ level: 2 }, 'follows_rule', { consent_list: true }),
		];
		const { fault, checking } = await check(events);
		expect([fault, checking.recounted]).toEqual([undefined, 2]);
	});
});

describe('where votes are withheld', () => {
	const hidden = (kind: string): boolean => kind === 'ballot_cast';

	it('who voted, the sums and the outcome are checked, and it is said that the votes were not', async () => {
		const { fault, checking } = await check([...meeting, honest], hidden);
		expect([fault, checking.recounted, checking.partly]).toEqual([undefined, 0, 1]);
		expect([...checking.meeting.unread]).toEqual([['ballot_cast', 4]]);
	});

	it('a vote that does not stand, is left out, or is none is found out all the same', async () => {
		for (const ballots of [[7, 8, 9], [7, 8], [6, 7, 8]]) {
			const lie = revealed([ANA, BO, CY], ballots, tally([0, ballots.length, 0], { not_voted: 3 - ballots.length }), { level: 2 });
			expect((await check([...meeting, lie], hidden)).fault?.code, String(ballots)).toBe('votes');
		}
		const sums = revealed([ANA, BO, CY], [7, 8, 10], tally([0, 2, 0]), { level: 2 });
		expect((await check([...meeting, sums], hidden)).fault?.code).toBe('tally');
	});

	it('nothing is taken for wrong because it cannot be seen who stood aside, or what a kind means', async () => {
		const aside: Made[] = [...meeting, ['participant_recused', { item: ITEM, participant: CY }, CY]];
		const reveal = revealed([ANA, BO], [7, 8], tally([0, 2, 0], { recused: 1 }), { level: 2 }, { recused: [CY] });
		const { fault, checking } = await check([...aside, reveal], (kind) => kind === 'participant_recused');
		expect([fault, checking.recounted, checking.partly]).toEqual([undefined, 0, 1]);
		const later: Made[] = [...meeting, ['everyone_doubled', {}], reveal];
		const unknown = await check(later);
		expect([unknown.fault, unknown.checking.partly, unknown.checking.meeting.unread.get('everyone_doubled')]).toEqual([undefined, 1, 1]);
	});
});

describe('a proposal', () => {
	const floor = { rule: { consent: { floor: 3 } } };
	const before: Made[] = [...created(floor), ...meeting.slice(2), revealed([ANA, BO, CY], [7, 8, 10], tally([0, 3, 0]), 'not_met', floor)];
	const made: Made = ['proposal_made', { item: ITEM, level: 2, proposal: 1 }];
	const answer = (actor: string, value: number): Made => ['proposal_answered', { answer: value, item: ITEM, proposal: 1 }, actor];
	const closed = (counts: number[], answers: number[], outcome: unknown): Made => [
		'proposal_closed',
		{ absent: [], answers, eligible: [ANA, BO, CY], floor: 3, item: ITEM, outcome, proposal: 1, recused: [], ...floor, tally: { absent: 0, counts, not_answered: 3 - answers.length, recused: 0 } },
	];

	it('is counted again, and the decision follows it under the rule of consent', async () => {
		const events = [...before, made, answer(ANA, 3), answer(BO, 5), answer(CY, 2), answer(CY, 4)];
		const sealed = closed([0, 0, 0, 1, 1, 1], [13, 14, 16], { level: 2 });
		const { fault, checking } = await check([...events, sealed, decided({ level: 2 }, 'follows_rule')]);
		expect([fault, checking.recounted]).toEqual([undefined, 3]);
		expect((await check([...events, sealed, decided({ level: 2 }, 'departs_from_rule', { rationale: 'r' })])).fault?.code).toBe('basis');
		expect((await check([...events, closed([0, 0, 1, 1, 0, 1], [13, 14, 15], 'not_met')])).fault?.code).toBe('votes');
		expect((await check([...events, closed([0, 0, 0, 0, 2, 1], [13, 14, 16], { level: 2 })])).fault?.code).toBe('tally');
		expect((await check([...events, closed([0, 0, 0, 1, 1, 1], [13, 14, 16], 'not_met')])).fault?.code).toBe('outcome');
	});
});

describe('a decision', () => {
	const voted = [...meeting, honest];

	it('follows the rule, or departs from it with a reason', async () => {
		expect((await check([...voted, decided({ level: 2 }, 'follows_rule')])).fault).toBeUndefined();
		expect((await check([...voted, decided({ level: 3 }, 'departs_from_rule', { rationale: 'Why' })])).fault).toBeUndefined();
		for (const [lie, code] of [
			[decided({ level: 3 }, 'follows_rule'), 'basis'],
			[decided({ level: 2 }, 'departs_from_rule', { rationale: 'Why' }), 'basis'],
			[decided({ level: 3 }, 'departs_from_rule'), 'reason'],
			[decided('no_consensus', 'follows_rule'), 'basis'],
			[decided({ level: 2 }, 'follows_rule', { supersedes: 4 }), 'supersedes'],
		] as const) {
			expect((await check([...voted, lie])).fault).toMatchObject({ code, seq: 12 });
		}
		expect((await check([...meeting, decided({ level: 2 }, 'follows_rule')])).fault?.code).toBe('undecidable');
	});

	it('names the one before it', async () => {
		const twice = [...voted, decided({ level: 2 }, 'follows_rule'), ['item_reopened', { item: ITEM, reason: 'r' }] as Made];
		expect((await check([...twice, decided({ level: 2 }, 'follows_rule', { supersedes: 12 })])).fault).toBeUndefined();
		expect((await check([...twice, decided({ level: 2 }, 'follows_rule')])).fault).toMatchObject({ code: 'supersedes', seq: 14 });
	});
});

describe('a next step', () => {
	const [SIGN, CALL] = [{ what: 'Sign', who: 'Ana', by_when: '2027-03-01' }, { what: 'Call' }];
	const voted = [...meeting, honest, decided({ level: 2 }, 'follows_rule', { next_steps: [SIGN, CALL] })];
	const changed = (step: number, more: Record<string, unknown>, actor = ANA): Made => ['next_step_changed', { item: ITEM, decision: 12, step, ...more }, actor];

	it('is changed as often as it stands otherwise, by somebody of the session or by the host for somebody', async () => {
		const events: Made[] = [
			...voted, ['session_closed', {}],
			changed(1, { ...SIGN, state: 'done' }),
			changed(1, { ...SIGN, state: 'done', note: 'In June.' }),
			changed(1, { what: 'Sign', state: 'open' }),
			changed(2, { ...CALL, state: 'dropped', by: 'María' }, '0'.repeat(26)),
		];
		const { fault, checking } = await check(events);
		expect([fault, checking.recounted, checking.meeting.unread.size]).toEqual([undefined, 2, 0]);
		expect(checking.meeting.items.get(ITEM)?.plan.map(({ state }) => state)).toEqual(['open', 'dropped']);
	});

	it.each<[string, Made[]]>([
		['there is no such step', [changed(3, { what: 'Sign', state: 'done' })]],
		['there is no step 0', [changed(0, { what: 'Sign', state: 'done' })]],
		['it is of no decision', [changed(1, { ...SIGN, state: 'done', decision: 11 })]],
		['it stands like that', [changed(1, { ...SIGN, state: 'open' })]],
		['the note is no news', [changed(2, { ...CALL, state: 'open', note: 'Tried.' }), changed(2, { ...CALL, state: 'open', note: 'Tried.' })]],
		['it stands in no way that is known', [changed(1, { ...SIGN, state: 'almost' })]],
		['somebody of the session says it for another', [changed(1, { ...SIGN, state: 'done', by: 'María' })]],
		['the host says it for nobody', [changed(1, { ...SIGN, state: 'done' }, '0'.repeat(26))]],
		['its decision was superseded', [['item_reopened', { item: ITEM, reason: 'r' }], decided({ level: 2 }, 'follows_rule', { supersedes: 12 }), changed(1, { ...SIGN, state: 'done' })]],
	])('is found out where it lies: %s', async (_, lies) => {
		expect((await check([...voted, ...lies])).fault).toMatchObject({ code: 'step', seq: 12 + lies.length });
	});
});
