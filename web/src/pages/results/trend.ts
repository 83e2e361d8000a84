/** How one criterion went over the sessions, as steps to draw. Pure geometry over places; knows no pixels. */
import type { CriterionStanding, Point } from '../../protocol/wire';
import { levelOf } from './board';

export interface TrendMark {
	/** Which session, from the oldest. */
	at: number;
	standing: CriterionStanding;
	/** The place of the level on the scale, from 1; nothing where it has none. */
	place: number | undefined;
	/** Whether the criterion's text was the one of today. */
	sameText: boolean;
}

export interface Trend {
	marks: TrendMark[];
	/** Marks that a line joins: one after the other with a level each, and the same text. */
	lines: { from: TrendMark; to: TrendMark }[];
	/** Between which marks the text changed. */
	breaks: { from: TrendMark; to: TrendMark }[];
}

/** `sessions` are the ids of the columns, from the oldest. What was left open is no mark: nothing came of it. */
export const trendOf = (history: readonly Point[], sessions: readonly string[], scale: readonly number[]): Trend => {
	const trend: Trend = { marks: [], lines: [], breaks: [] };
	let before: { point: Point; mark: TrendMark } | undefined;
	for (const point of history) {
		const at = sessions.indexOf(point.session);
		const level = levelOf(point.standing);
		if (at < 0 || (level === undefined && point.standing !== 'no_consensus')) continue;
		const place = level === undefined ? undefined : scale.indexOf(level) + 1 || undefined;
		const mark = { at, standing: point.standing, place, sameText: point.same_text };
		trend.marks.push(mark);
		if (before) {
			const step = { from: before.mark, to: mark };
			if (!isSameText(before.point, point)) trend.breaks.push(step);
			else if (before.mark.place && place) trend.lines.push(step);
		}
		before = { point, mark };
	}
	return trend;
};

/** Two earlier versions are known to say the same only where they are one. */
const isSameText = (one: Point, other: Point): boolean =>
	one.version === other.version || (one.same_text && other.same_text);
