/** A text cut where a term of the glossary or what was searched for begins and ends. */
import type { Range } from '../../parts/fold';
import type { TermHit } from './terms';

export interface Piece {
	/** Its term's place in the glossary, if it is one. */
	term?: number;
	/** The words, and whether they were searched for. */
	runs: { text: string; hit: boolean }[];
}

/** Both lists are in the order of the text, and nothing in either overlaps another of its kind. */
export const piecesOf = (text: string, terms: readonly TermHit[], hits: readonly Range[]): Piece[] => {
	const pieces: Piece[] = [];
	let at = 0;
	for (const { from, to, term } of terms) {
		if (from > at) pieces.push({ runs: runsOf(text, { from: at, to: from }, hits) });
		pieces.push({ term, runs: runsOf(text, { from, to }, hits) });
		at = to;
	}
	if (at < text.length) pieces.push({ runs: runsOf(text, { from: at, to: text.length }, hits) });
	return pieces;
};

const runsOf = (text: string, { from, to }: Range, hits: readonly Range[]): Piece['runs'] => {
	const runs: Piece['runs'] = [];
	const add = (start: number, end: number, hit: boolean): void => {
		if (end > start) runs.push({ text: text.slice(start, end), hit });
	};
	let at = from;
	for (const hit of hits.filter((one) => one.to > from && one.from < to)) {
		add(at, Math.max(from, hit.from), false);
		add(Math.max(from, hit.from), Math.min(to, hit.to), true);
		at = Math.min(to, hit.to);
	}
	add(at, to, false);
	return runs;
};
