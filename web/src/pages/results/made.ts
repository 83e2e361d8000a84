/** Results for tests. No part of a page. */
import { noAgreement } from '../../live/fixtures';
import type { AssessedItem, Assessment, CriterionOverTime, CriterionStanding, Point, SubjectOnRubric, Tally } from '../../protocol/wire';
import type { Board, Spot } from './board';

export const tallyOf = (...counts: number[]): Tally => ({
	levels: counts.map((count, at) => ({ level: at + 1, count })),
	unsure: 0,
	abstain: 0,
	not_voted: 0,
	recused: 0,
	absent: 0,
});

export const item = (criterion: string, subject: string, state: AssessedItem['state'], more: Partial<AssessedItem> = {}): AssessedItem => ({
	item: criterion + subject,
	subject,
	domain: criterion.slice(0, 2),
	criterion,
	name: `About ${criterion}`,
	state,
	rounds: [],
	...more,
});

export const decided = (criterion: string, subject: string, verdict: NonNullable<AssessedItem['decision']>['verdict'], plan: AssessedItem['plan'] = []): AssessedItem =>
	item(criterion, subject, 'decided', {
		plan,
		decision: { seq: 9, at: '2026-11-22T18:00:00Z', verdict, basis: 'follows_rule', rationale: '', dissent: [], evidence: [], next_steps: [] },
	});

export const assessment = (items: AssessedItem[], phase: Assessment['phase'] = 'closed'): Assessment => ({
	session: 'S',
	title: 'Autumn',
	held_on: '2026-11-22',
	phase,
	seq: 9,
	rubric: { id: 'r', version: '1', digest: '' },
	subjects: [...new Set(items.map((one) => one.subject))].map((name) => ({ id: name.toLowerCase(), name })),
	settings: {},
	items,
	agreement: noAgreement,
	domains: [],
});

export const point = (session: string, standing: CriterionStanding, more: Partial<Point> = {}): Point => ({
	session,
	held_on: `2026-0${session.slice(1)}-01`,
	item: `${session}-item`,
	standing,
	version: '1',
	same_text: true,
	rounds: 1,
	...more,
});

/** A criterion that stands by its last decided point, as the server has it. */
export const criterion = (code: string, change: CriterionOverTime['change'], history: Point[]): CriterionOverTime => {
	const shown = history.findLast(({ standing }) => typeof standing === 'object' || standing === 'no_consensus') ?? history.at(-1);
	return { domain: code.slice(0, 2), code, name: `About ${code}`, standing: shown?.standing ?? 'not_scored', change, history, session: shown?.session };
};

export const onRubric = (criteria: CriterionOverTime[]): SubjectOnRubric => ({
	rubric: { id: 'r', version: '1', digest: '' },
	title: 'Rubric',
	levels: [1, 2, 3, 4].map((value) => ({ value, name: ['Emerging', 'Developing', 'Advancing', 'Transforming'][value - 1]! })),
	domains: [],
	criteria,
});

export const spot = (standing: CriterionStanding, more: Partial<Spot> = {}): Spot => ({ standing, sameText: true, ...more });

/** A board of subjects A, B, …, with a row of standings for each code. */
export const board = (rows: Record<string, (Spot | undefined)[]>): Board => {
	const width = Math.max(...Object.values(rows).map((spots) => spots.length));
	return {
		columns: Array.from({ length: width }, (_, at) => ({ id: `id-${at}`, name: 'ABCDE'[at]! })),
		rows: Object.entries(rows).map(([code, spots]) => ({ domain: code.slice(0, 2), domainName: '', code, name: `About ${code}`, spots })),
		judged: Array.from({ length: width }, (_, at) => at),
		scale: [1, 2, 3, 4],
	};
};
