/**
 * Results as a board: criteria by rows and, by columns, whom or when they are compared. Sessions, subjects and comparisons
 * become one, so that one map shows them all, sorted and narrowed down alike. Pure; knows no words and nothing of the page.
 */
import type { AssessedItem, Assessment, Comparison, CriterionOverTime, CriterionStanding, HeldSession, Point, SubjectOnRubric, Tally } from '../../protocol/wire';

/** How a decision stands to the one before it. */
export type Direction = CriterionOverTime['change'];

/** Where one column stands on one criterion. */
export interface Spot {
	standing: CriterionStanding;
	/** How it changed since the decision before; nothing where the board cannot tell. */
	change?: Direction;
	/** Whether the criterion's text was the one that the board is told by. */
	sameText: boolean;
	/** How many ballots of the last round name each level, from the lowest. */
	votes?: number[];
	/** How many levels those ballots are apart. */
	range?: number;
}

export interface Column {
	id: string;
	/** A name, where it is one of somebody; a session's is its day. */
	name?: string;
	heldOn?: string;
	/** Where a subject stands by all its sessions. */
	isNow?: boolean;
}

export interface Row {
	domain: string;
	domainName: string;
	code: string;
	name: string;
	/** One for each column; a gap where the criterion was not on the agenda. */
	spots: (Spot | undefined)[];
}

export interface Board {
	columns: Column[];
	rows: Row[];
	/** The columns that sentences, sorting and narrowing down are about: of sessions over time only where it stands now. */
	judged: number[];
	/** The numbers of the scale, from the lowest level. */
	scale: number[];
}

/** One session: a column for each subject. */
export const sessionBoard = (assessment: Assessment, scale: number[]): Board => {
	const places = new Map(assessment.subjects.map((subject, at) => [subject.name, at]));
	const names = new Map(assessment.domains.map((domain) => [domain.domain, domain.name]));
	const rows = new Map<string, Row>();
	for (const item of assessment.items) {
		let row = rows.get(item.criterion);
		if (!row) {
			const spots = assessment.subjects.map(() => undefined);
			row = { domain: item.domain, domainName: names.get(item.domain) ?? '', code: item.criterion, name: item.name, spots };
			rows.set(item.criterion, row);
		}
		const place = places.get(item.subject);
		if (place !== undefined) row.spots[place] = spotOfItem(item, assessment.phase === 'closed');
	}
	return {
		columns: assessment.subjects.map(({ id, name }) => ({ id, name })),
		rows: byDomain([...rows.values()]),
		judged: assessment.subjects.map((_, at) => at),
		scale,
	};
};

/** One subject: a column for each session on the rubric and, where there are several, one for where it stands now. */
export const subjectBoard = (on: SubjectOnRubric, sessions: readonly HeldSession[]): Board => {
	const held = sessions.filter((one) => one.rubric.id === on.rubric.id);
	const several = held.length > 1;
	const columns: Column[] = held.map(({ session, held_on }) => ({ id: session, heldOn: held_on }));
	if (several) columns.push({ id: 'now', isNow: true });
	const names = new Map(on.domains.map((domain) => [domain.code, domain.name]));
	const rows = on.criteria.map((criterion): Row => {
		const now = nowOf(criterion);
		const spots = held.map(({ session }) => {
			const point = criterion.history.find((one) => one.session === session);
			return point && (several ? spotOfPoint(point) : now);
		});
		// Never on an agenda is never scored: it counts, as it does on the server.
		const all = several ? [...spots, now] : spots.map((spot) => spot ?? now);
		return { domain: criterion.domain, domainName: names.get(criterion.domain) ?? '', code: criterion.code, name: criterion.name, spots: all };
	});
	return { columns, rows: byDomain(rows), judged: [columns.length - 1], scale: on.levels.map((level) => level.value) };
};

/** Subjects side by side, as far as they are shown. */
export const comparisonBoard = (comparison: Comparison, hidden: ReadonlySet<string> = new Set()): Board => {
	const shown = comparison.subjects.flatMap(({ subject }, at) => (hidden.has(subject) ? [] : [at]));
	const rows = comparison.criteria.map((criterion): Row => {
		const spots = shown.map((at): Spot | undefined => {
			const cell = criterion.cells[at];
			return cell && { standing: cell.standing, change: cell.change, sameText: cell.same_text, range: cell.range ?? undefined };
		});
		return { domain: criterion.domain, domainName: criterion.domain_name, code: criterion.code, name: criterion.name, spots };
	});
	const columns = shown.flatMap((at) => comparison.subjects[at] ?? []).map(({ subject, name, held_on }) => ({ id: subject, name, heldOn: held_on }));
	return { columns, rows: byDomain(rows), judged: columns.map((_, at) => at), scale: comparison.levels.map((level) => level.value) };
};

/** The level that something stands at, if it has one. */
export const levelOf = (standing: CriterionStanding | undefined): number | undefined =>
	typeof standing === 'object' ? standing.level : undefined;

/** What kind of standing it is; ids of words and of marks end in it. */
export const kindOf = (standing: CriterionStanding): 'level' | Exclude<CriterionStanding, object> => (typeof standing === 'object' ? 'level' : standing);

/** Where an item stands; whatever was under way when a session ended came to nothing. */
export const standingOf = (item: AssessedItem, isClosed: boolean): CriterionStanding => {
	if (item.state === 'decided' && item.decision) return item.decision.verdict;
	if (item.state === 'parked') return 'parked';
	return isClosed ? 'not_scored' : 'open';
};

export interface Block {
	domain: string;
	name: string;
	rows: Row[];
}

/** Rows by their domain, in the order in which domains come. */
export const blocksOf = (rows: readonly Row[]): Block[] => {
	const blocks = new Map<string, Block>();
	for (const row of rows) {
		const block = blocks.get(row.domain) ?? { domain: row.domain, name: row.domainName, rows: [] };
		blocks.set(row.domain, block);
		block.rows.push(row);
	}
	return [...blocks.values()];
};

/** An agenda can go back and forth; a board keeps domains together. */
const byDomain = (rows: Row[]): Row[] => blocksOf(rows).flatMap((block) => block.rows);

const spotOfItem = (item: AssessedItem, isClosed: boolean): Spot => ({
	standing: standingOf(item, isClosed),
	sameText: true,
	...spreadOf(item.rounds.at(-1)?.tally),
});

const spotOfPoint = (point: Point): Spot => ({ standing: point.standing, sameText: point.same_text, ...spreadOf(point.tally) });

const nowOf = (criterion: CriterionOverTime): Spot => {
	const point = criterion.history.find((one) => one.session === criterion.session);
	return { ...(point ? spotOfPoint(point) : { sameText: true }), standing: criterion.standing, change: criterion.change };
};

const spreadOf = (tally: Tally | null | undefined): Pick<Spot, 'votes' | 'range'> => {
	const votes = tally?.levels.map((one) => one.count) ?? [];
	const from = votes.findIndex((count) => count > 0);
	return from < 0 ? {} : { votes, range: votes.findLastIndex((count) => count > 0) - from };
};
