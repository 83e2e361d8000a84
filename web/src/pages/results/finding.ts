/** Sorting a board and narrowing it down. Pure. */
import { kindOf, levelOf, type Board, type Direction, type Row, type Spot } from './board';

/** As the rubric has them; lowest level first; votes furthest apart first; what fell first, then what rose; columns furthest apart first. */
export type Order = 'agenda' | 'level' | 'spread' | 'change' | 'apart';

export interface Wanted {
	order: Order;
	/** The column that sorting and narrowing down go by; nothing for all that are judged. */
	column: string;
	/** A domain's code, or nothing. */
	domain: string;
	/** A level's number or another standing, or nothing. */
	standing: string;
	/** Only what rose or fell. */
	changed: boolean;
}

export const everything: Wanted = { order: 'agenda', column: '', domain: '', standing: '', changed: false };

/** The rows that fit, in the order that was asked for. */
export const rowsOf = (board: Board, wanted: Wanted): Row[] => {
	const judged = judgedBy(board, wanted.column);
	const fits = (row: Row): boolean => {
		if (wanted.domain && row.domain !== wanted.domain) return false;
		const spots = spotsOf(row, judged);
		if (wanted.standing && !spots.some((spot) => standsAt(spot, wanted.standing))) return false;
		return !wanted.changed || spots.some(({ change }) => change === 'rose' || change === 'fell');
	};
	return sorted(board.rows.filter(fits), wanted.order, judged);
};

/** By which a board can be sorted at all. */
export const ordersOf = (board: Board): Order[] => {
	const spots = board.rows.flatMap((row) => spotsOf(row, board.judged));
	const orders: Order[] = ['agenda', 'level'];
	if (spots.some((spot) => spot.range !== undefined)) orders.push('spread');
	if (hasChanges(board)) orders.push('change');
	if (board.judged.length > 1) orders.push('apart');
	return orders;
};

/** Whether anything was decided twice. */
export const hasChanges = (board: Board): boolean =>
	board.rows.some((row) => spotsOf(row, board.judged).some(({ change }) => change !== undefined && change !== 'none' && change !== 'first'));

/** How many levels the columns are apart, of those with a level and the same text; nothing for fewer than two. */
export const apartOf = (row: Row, judged: readonly number[]): number | undefined => {
	const levels = spotsOf(row, judged).flatMap((spot) => (spot.sameText ? (levelOf(spot.standing) ?? []) : []));
	return levels.length > 1 ? Math.max(...levels) - Math.min(...levels) : undefined;
};

const judgedBy = (board: Board, column: string): readonly number[] => {
	const at = board.columns.findIndex((one) => one.id === column);
	return at < 0 ? board.judged : [at];
};

const spotsOf = (row: Row, judged: readonly number[]): Spot[] => judged.flatMap((at) => row.spots[at] ?? []);

const standsAt = ({ standing }: Spot, wanted: string): boolean =>
	typeof standing === 'object' ? String(standing.level) === wanted : kindOf(standing) === wanted;

/** Rows that a key says nothing of come last; equal ones stay as they were. */
const sorted = (rows: Row[], order: Order, judged: readonly number[]): Row[] => {
	if (order === 'agenda') return rows;
	const keys = new Map(rows.map((row) => [row, KEYS[order](row, judged)]));
	return rows.toSorted((one, other) => inOrder(keys.get(one) ?? [], keys.get(other) ?? []));
};

const inOrder = (one: readonly number[], other: readonly number[]): number => {
	if (!one.length || !other.length) return other.length - one.length;
	for (let at = 0; at < Math.max(one.length, other.length); at += 1) {
		const [a, b] = [one[at] ?? Infinity, other[at] ?? Infinity];
		if (a !== b) return a - b;
	}
	return 0;
};

const KEYS: Record<Exclude<Order, 'agenda'>, (row: Row, judged: readonly number[]) => number[]> = {
	level: (row, judged) => spotsOf(row, judged).flatMap((spot) => levelOf(spot.standing) ?? []).sort((a, b) => a - b),
	spread: (row, judged) => spotsOf(row, judged).flatMap(({ range }) => (range === undefined ? [] : -range)).sort((a, b) => a - b),
	change: (row, judged) => spotsOf(row, judged).map(({ change }) => DIRECTIONS.indexOf(change ?? 'none')).sort((a, b) => a - b),
	apart: (row, judged) => {
		const apart = apartOf(row, judged);
		return apart === undefined ? [] : [-apart];
	},
};

/** What fell comes first: it is what a board asks about. */
const DIRECTIONS: readonly Direction[] = ['fell', 'rose', 'text_changed', 'not_comparable', 'stayed', 'first', 'none'];
