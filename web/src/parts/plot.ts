/**
 * Where the dots of a reveal stand. Pure geometry: knows counts and the space there is, nothing of words or the page.
 *
 * Every column packs its dots in rows of the same width, so that heights can be compared. Where dots would become too small
 * or too many to count, columns stand for them.
 */
import { scaleBand } from 'd3-scale';
import type { Choice, LevelCount } from '../protocol/wire';

export interface Dot {
	x: number;
	y: number;
	mine: boolean;
	/** 0 for the lowest row. */
	row: number;
}

export interface Column {
	level: number;
	/** From 1: where the level stands on the scale. */
	place: number;
	count: number;
	x: number;
	width: number;
	/** The upper edge of what stands in the column. */
	top: number;
	mine: boolean;
	dots: Dot[];
}

export interface Plot {
	columns: Column[];
	/** The diameter of a dot; 0 where columns are drawn instead. */
	dot: number;
	height: number;
}

export interface Room {
	width: number;
	/** The most that the columns may take. */
	height: number;
	/** The space above a column, for its number. */
	head: number;
	/** The largest dot. */
	largest: number;
}

const MOST_DOTS = 60;
const SMALLEST_DOT = 9;
const GAP = 0.14;

export const plotOf = (levels: readonly LevelCount[], mine: Choice | undefined, room: Room): Plot => {
	const total = levels.reduce((sum, one) => sum + one.count, 0);
	const highest = Math.max(0, ...levels.map((one) => one.count));
	const band = scaleBand<number>()
		.domain(levels.map((one) => one.level))
		.range([0, room.width])
		.paddingInner(0.16)
		.paddingOuter(0.08);
	const width = band.bandwidth();
	const dot = total > MOST_DOTS ? 0 : largestDot(highest, width, room);
	const across = dot > 0 ? Math.max(1, Math.floor(width / dot)) : 1;
	const tall = dot > 0 ? Math.max(2, Math.ceil(highest / across)) * dot : room.height;
	const base = room.head + tall;

	const columns = levels.map(({ level, count }, index): Column => {
		const x = band(level) ?? 0;
		const own = typeof mine === 'object' && mine.level === level && count > 0;
		const rows = Math.ceil(count / across);
		const top = dot > 0 ? base - rows * dot : base - (highest > 0 ? (count / highest) * tall : 0);
		const dots = dot > 0 ? dotsOf(count, { across, dot, middle: x + width / 2, base, mine: own }) : [];
		return { level, place: index + 1, count, x, width, top, mine: own, dots };
	});
	return { columns, dot, height: base };
};

/** The radius at which dots of this diameter do not touch. */
export const radiusOf = (dot: number): number => (dot * (1 - GAP)) / 2;

/** The largest dot with which the highest column fits; 0 where none does. */
const largestDot = (highest: number, width: number, { height, largest }: Room): number => {
	for (let dot = Math.min(largest, Math.floor(width)); dot >= SMALLEST_DOT; dot -= 1) {
		const across = Math.floor(width / dot);
		if (Math.ceil(highest / across) * dot <= height) return dot;
	}
	return 0;
};

const dotsOf = (
	count: number,
	{ across, dot, middle, base, mine }: { across: number; dot: number; middle: number; base: number; mine: boolean },
): Dot[] =>
	Array.from({ length: count }, (_, place) => {
		const row = Math.floor(place / across);
		const inRow = Math.min(across, count - row * across);
		const x = middle + ((place % across) - (inRow - 1) / 2) * dot;
		return { x, y: base - (row + 0.5) * dot, row, mine: mine && place === 0 };
	});
