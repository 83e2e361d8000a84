/** The list of sessions: how each stands, what a search finds, and in which order. Knows the wire's shapes, and nothing of words or the page. */
import { fold } from '../../parts/fold';
import type { ListedSession, Phase, RubricSummary, SessionId } from '../../protocol/wire';

/** Where a session stands; `unreadable` where its record does not hold. */
export type Standing = Phase | 'unreadable';

export interface Row {
	session: ListedSession;
	standing: Standing;
	/** The day it is held. Where its record does not say, the day it was made. */
	day: string;
	/** The title of its rubric; the id where the server has no such text any more. */
	rubric: string;
	/** All that a search looks at, as it is compared. */
	text: string;
}

/** Which sessions are shown. The archived ones stand by themselves; the others are open, closed or unreadable. */
export const SHOWN = ['current', 'open', 'closed', 'archived', 'unreadable'] as const;
export type Shown = (typeof SHOWN)[number];

export const ORDERS = ['newest', 'oldest', 'title'] as const;
export type Order = (typeof ORDERS)[number];

export interface Wanted {
	shown: Shown;
	/** As `wordsOf` gives them; all must stand somewhere in a session. */
	words: readonly string[];
	order: Order;
	/** Sessions that were put where they are a moment ago: they keep their place, so that it can be undone there. */
	moved: ReadonlySet<SessionId>;
	/** The language in which titles are put in order. */
	language: string;
}

export interface Year {
	/** Nothing where the list is not told by years. */
	year?: string;
	rows: Row[];
}

export const rowsOf = (sessions: readonly ListedSession[], rubrics: readonly RubricSummary[]): Row[] => {
	const titles = new Map(rubrics.map((one) => [keyOf(one), one.title]));
	return sessions.map((session) => {
		const { summary, title, join_code: code } = session;
		const rubric = summary ? (titles.get(keyOf(summary.rubric)) ?? summary.rubric.id) : '';
		const day = summary?.held_on ?? session.made_at.slice(0, 10);
		const subjects = summary?.subjects.map((subject) => subject.name) ?? [];
		const text = fold([title, code, day, rubric, summary?.rubric.id ?? '', summary?.rubric.version ?? '', ...subjects].join('\n')).text;
		return { session, standing: summary?.phase ?? 'unreadable', day, rubric, text };
	});
};

/** The rows that are wanted, in the order in which they are wanted. */
export const listed = (rows: readonly Row[], { shown, words, order, moved, language }: Wanted): Row[] => {
	// Where one was moved a moment ago it counts as if it had not been.
	const isArchived = ({ session }: Row): boolean => (session.archived ?? false) !== moved.has(session.session);
	const found = rows.filter((row) => isIn(row, isArchived(row), shown) && fits(row, words));
	return found.sort(comparing(order, language));
};

/** How many sessions that the search finds are in each part of the list. */
export const counted = (rows: readonly Row[], words: readonly string[]): Record<Shown, number> => {
	const found = rows.filter((row) => fits(row, words));
	const count = (shown: Shown): number => found.filter((row) => isIn(row, row.session.archived ?? false, shown)).length;
	return { current: count('current'), open: count('open'), closed: count('closed'), archived: count('archived'), unreadable: count('unreadable') };
};

/** A list that is longer than this is told by years. */
export const LONG = 12;

/** `all` is how long the whole list is, of which `rows` are the first. */
export const byYears = (rows: readonly Row[], order: Order, all: number): Year[] => {
	if (order === 'title' || all <= LONG) return rows.length ? [{ rows: [...rows] }] : [];
	const years: Year[] = [];
	for (const row of rows) {
		const year = row.day.slice(0, 4);
		const last = years.at(-1);
		if (last?.year === year) last.rows.push(row);
		else years.push({ year, rows: [row] });
	}
	return years;
};

/** A code as people read it aloud: in two halves. */
export const halves = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`;

const keyOf = ({ id, version }: { id: string; version: string }): string => `${id}/${version}`;

const fits = (row: Row, words: readonly string[]): boolean => words.every((word) => row.text.includes(word));

const isIn = ({ standing }: Row, isArchived: boolean, shown: Shown): boolean => {
	if (isArchived || shown === 'archived') return isArchived && shown === 'archived';
	if (shown === 'current') return true;
	if (shown === 'unreadable' || standing === 'unreadable') return shown === standing;
	return (standing === 'closed') === (shown === 'closed');
};

/** Days first; sessions of one day by their ids, which are in the order of their making. */
const comparing = (order: Order, language: string): ((one: Row, other: Row) => number) => {
	const byDay = (one: Row, other: Row): number => compare(one.day, other.day) || compare(one.session.session, other.session.session);
	if (order === 'oldest') return byDay;
	if (order === 'newest') return (one, other) => byDay(other, one);
	const collator = new Intl.Collator(language, { numeric: true });
	return (one, other) => collator.compare(one.session.title, other.session.title) || byDay(other, one);
};

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
