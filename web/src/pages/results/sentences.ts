/** What is said of a board: a sentence before a number. */
import type { CriterionStanding, Rubric } from '../../protocol/wire';
import { levelWords } from '../../words/sentences';
import { formatDate, formatList, t } from '../../words/words.svelte';
import type { Board, Column } from './board';
import { apartness, OTHERS, reachOf, type Counts, type Moves } from './summary';

/** "3 Advancing", "No consensus", "Parked" */
export const standingWords = (standing: CriterionStanding, rubric: Rubric | undefined): string =>
	typeof standing === 'object' ? levelWords(standing.level, rubric) : t(`results-kind-${standing}`);

/** A subject's name, the day of a session, or "Now". */
export const columnWords = (column: Column): string =>
	column.isNow ? t('results-now') : (column.name ?? formatDate(column.heldOn ?? '', 'medium'));

/** "Maple Valley stands at 2 Developing or above on 19 of 28 criteria." and what has no level, and why. */
export const standsWords = (subject: string, counts: Counts, rubric: Rubric | undefined): string[] => {
	const reach = reachOf(counts);
	if (!reach) return [t('results-stands-nowhere', { subject, count: counts.criteria }), ...withoutWords(counts)];
	const all = reach.levelled === counts.criteria ? 'yes' : 'no';
	const values = { subject, level: levelWords(reach.level, rubric), reached: reach.reached, levelled: reach.levelled, all, end: reach.end };
	return [t('results-stands', values), ...withoutWords(counts)];
};

/** "Since April 14, 2026, 5 rose, 1 fell, and 13 stayed." and what cannot be said so. */
export const movesWords = (moves: Moves): string[] => {
	const counts = (['rose', 'fell', 'stayed'] as const).flatMap((way) =>
		moves[way].length ? t(`results-count-${way}`, { count: moves[way].length }) : [],
	);
	const said: string[] = [];
	if (counts.length) {
		const list = formatList(counts);
		said.push(moves.since ? t('results-since', { day: formatDate(moves.since), counts: list }) : t('results-since-each', { counts: list }));
		if (moves.first) said.push(t('results-first-time', { count: moves.first }));
	}
	return said;
};

/** How far the subjects of a comparison are apart, and on how many criteria they are alike. */
export const apartWords = (board: Board): string[] => {
	const { most, rows, alike, compared } = apartness(board);
	if (!compared) return [];
	const said = [t('results-alike', { alike, compared })];
	if (rows.length) {
		const criteria = formatList(rows.map((row) => (rows.length > MANY ? row.code : `${row.code} ${row.name}`)));
		said.unshift(t('results-apart', { count: rows.length, levels: most, criteria }));
	}
	return said;
};

/** Beyond these, names would make no sentence. */
const MANY = 3;

const withoutWords = (counts: Counts): string[] => {
	const kinds = OTHERS.filter((kind) => counts[kind] > 0);
	const count = kinds.reduce((sum, kind) => sum + counts[kind], 0);
	const [only, ...others] = kinds.map((kind) => t(`results-count-${kind}`, { count: counts[kind] }));
	if (!only) return [];
	if (!others.length) return [`${only}.`];
	return [t('results-without-level', { count, kinds: formatList([only, ...others]) })];
};
