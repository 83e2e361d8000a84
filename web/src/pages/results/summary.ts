/** What a few sentences say of a board: how many stand where, what moved, what comes next. Pure; the words are made elsewhere. */
import type { AssessedItem, CriterionStanding, CriterionOverTime, ItemId, LevelCount, PlannedStep, Point } from '../../protocol/wire';
import { kindOf, levelOf, type Board, type Row } from './board';
import { apartOf } from './finding';

/** How many criteria stand where. Spread, never an average. */
export interface Counts {
	criteria: number;
	levels: LevelCount[];
	no_consensus: number;
	parked: number;
	open: number;
	not_scored: number;
}

/** What is not a level, in the order in which it is shown. */
export const OTHERS = ['no_consensus', 'parked', 'open', 'not_scored'] as const;

/** How the criteria of some rows stand in one column. */
export const countsOf = (rows: readonly Row[], column: number, scale: readonly number[]): Counts => {
	const standings = rows.flatMap((row) => row.spots[column]?.standing ?? []);
	const count = (kind: string): number => standings.filter((standing) => kindOf(standing) === kind).length;
	return {
		criteria: standings.length,
		levels: scale.map((level) => ({ level, count: standings.filter((standing) => levelOf(standing) === level).length })),
		no_consensus: count('no_consensus'),
		parked: count('parked'),
		open: count('open'),
		not_scored: count('not_scored'),
	};
};

/**
 * The highest level that more than half of the criteria with a level reach. Where the second level is reached by fewer, it is told
 * all the same: that all stand at the first or above says nothing.
 */
export interface Reach {
	level: number;
	/** How many stand there or above. */
	reached: number;
	/** How many have a level. */
	levelled: number;
	/** Whether it is the lowest level of the scale, which all stand at then, or the highest, above which nothing is. */
	end: 'lowest' | 'highest' | 'none';
}

/** Nothing where no criterion has a level. */
export const reachOf = ({ levels }: Counts): Reach | undefined => {
	const levelled = levels.reduce((sum, one) => sum + one.count, 0);
	if (!levelled) return undefined;
	const from = (place: number): number => levels.slice(place).reduce((sum, one) => sum + one.count, 0);
	const most = levels.findLastIndex((_, at) => from(at) * 2 > levelled);
	const place = most === 0 && from(1) > 0 ? 1 : most;
	const at = levels[place]!;
	const end = place === 0 ? 'lowest' : place === levels.length - 1 ? 'highest' : 'none';
	return { level: at.level, reached: from(place), levelled, end };
};

/** A criterion that was decided twice. */
export interface Moved {
	code: string;
	name: string;
	from: CriterionStanding;
	to: CriterionStanding;
	/** The day of the decision before. */
	since: string;
}

/** What moved since each criterion was decided before. */
export interface Moves {
	rose: Moved[];
	fell: Moved[];
	stayed: Moved[];
	not_comparable: Moved[];
	text_changed: Moved[];
	/** How many were decided for the first time. */
	first: number;
	/** The day that all of these are compared with, where it is one. */
	since: string | undefined;
}

export const movesOf = (criteria: readonly CriterionOverTime[]): Moves => {
	const of = (change: CriterionOverTime['change']): Moved[] => criteria.filter((one) => one.change === change).flatMap(movedOf);
	const [rose, fell, stayed] = [of('rose'), of('fell'), of('stayed')];
	const days = new Set([...rose, ...fell, ...stayed].map((one) => one.since));
	return {
		rose,
		fell,
		stayed,
		not_comparable: of('not_comparable'),
		text_changed: of('text_changed'),
		first: criteria.filter((one) => one.change === 'first').length,
		since: days.size === 1 ? [...days][0] : undefined,
	};
};

/** The criteria on which columns with a level and the same text are furthest apart, at least two levels; and on how many all stand at one level. */
export const apartness = ({ rows, judged }: Board): { most: number; rows: Row[]; alike: number; compared: number } => {
	const apart = rows.flatMap((row) => {
		const levels = apartOf(row, judged);
		return levels === undefined ? [] : [{ row, levels }];
	});
	const most = Math.max(0, ...apart.map((one) => one.levels));
	return {
		most,
		rows: most > 1 ? apart.filter((one) => one.levels === most).map((one) => one.row) : [],
		alike: apart.filter((one) => one.levels === 0).length,
		compared: apart.length,
	};
};

/** Something that is to be done, and what it is for. */
export interface Planned {
	step: PlannedStep;
	code: string;
	subject: string;
	item: ItemId;
	/** The seq of the decision it is one of. */
	decision: number;
}

/** The next steps of decisions that stand: open ones by their day, those without one at the end, then what is over. */
export const plannedOf = (items: readonly AssessedItem[]): Planned[] =>
	items
		.flatMap((item) => {
			const { decision } = item;
			if (item.state !== 'decided' || !decision) return [];
			return (item.plan ?? []).map((step) => ({ step, code: item.criterion, subject: item.subject, item: item.item, decision: decision.seq }));
		})
		.sort(({ step: one }, { step: other }) => rankOf(one) - rankOf(other) || (one.by_when || LAST).localeCompare(other.by_when || LAST));

const rankOf = ({ state }: PlannedStep): number => ['open', 'done', 'dropped'].indexOf(state);

const LAST = '9999';

const movedOf = (criterion: CriterionOverTime): Moved[] => {
	const [before, last] = criterion.history.filter(isDecided).slice(-2);
	if (!before || !last) return [];
	return [{ code: criterion.code, name: criterion.name, from: before.standing, to: last.standing, since: before.held_on }];
};

const isDecided = ({ standing }: Point): boolean => typeof standing === 'object' || standing === 'no_consensus';
