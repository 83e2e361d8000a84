/** What a vote says beside the rule's outcome, in sentences. The numbers come after. */
import type { Measures, RevealedRound, Rubric, SessionAgreement, Shift } from '../protocol/wire';
import { levelWords } from '../words/sentences';
import { formatList, formatNumber, t } from '../words/words.svelte';

/** One number with its name and what it means. */
export interface Figure {
	name: string;
	value: string;
	about?: string;
}

/** "The middle vote is 2 Developing; 9 of 10 are within one level of it." Nothing for fewer than two votes. */
export const middleWords = (measures: Measures, rubric: Rubric | undefined): string => {
	if (measures.n < 2 || measures.median == null) return '';
	const near = Math.round((measures.within_one ?? 0) * measures.n);
	return t('measures-middle', { median: medianWords(measures, rubric), near: near === measures.n ? 'all' : near, n: measures.n });
};

/** "3 of 11 have moved since the round before, 2 up and 1 down, most toward 3 Advancing." */
export const shiftWords = (shift: Shift, rubric: Rubric | undefined): string =>
	shift.compared === 0
		? ''
		: t('measures-shift', {
				moved: shift.moved,
				compared: shift.compared,
				up: shift.up,
				down: shift.down,
				toward: shift.toward.length ? formatList(shift.toward.map((level) => levelWords(level, rubric))) : 'none',
			});

export const figuresOf = (round: RevealedRound, rubric: Rubric | undefined): Figure[] => {
	const { n, median, iqr, range, within_one, consensus, agreement } = round.measures;
	if (n < 2 || median == null) return [];
	const figures: Figure[] = [
		{ name: t('measures-median'), value: medianWords(round.measures, rubric) },
		{ name: t('measures-iqr'), value: formatNumber(iqr ?? 0) },
		{ name: t('measures-range'), value: formatNumber(range ?? 0) },
		{ name: t('measures-within-one'), value: formatNumber(within_one ?? 0, { style: 'percent' }) },
		{ name: t('measures-consensus'), value: twoPlaces(consensus ?? 0), about: t('measures-consensus-about') },
	];
	if (agreement != null) figures.push({ name: t('measures-agreement'), value: twoPlaces(agreement), about: t('measures-agreement-about') });
	return figures;
};

/** How far people agreed over the session; nothing where that cannot be told. */
export const sessionWords = (agreement: SessionAgreement): string => {
	const { alpha, items } = agreement;
	if (alpha == null || items < 2) return '';
	// Krippendorff's own marks: 0.8 to rely on, 0.667 for tentative conclusions.
	const word = alpha >= 0.8 ? 'high' : alpha >= 0.667 ? 'fair' : alpha > 0 ? 'low' : 'none';
	return t(`measures-session-${word}`, { items });
};

export const sessionFigures = (agreement: SessionAgreement): Figure[] => {
	const { alpha, concordance, people, concordance_people } = agreement;
	const figures: Figure[] = [];
	if (alpha != null) figures.push({ name: t('measures-alpha'), value: twoPlaces(alpha), about: t('measures-alpha-about', { people }) });
	if (concordance != null) {
		const about = t('measures-concordance-about', { people: concordance_people });
		figures.push({ name: t('measures-concordance'), value: twoPlaces(concordance), about });
	}
	return figures;
};

const medianWords = ({ median, levels }: Measures, rubric: Rubric | undefined): string => {
	const middle = median ?? 0;
	if (levels.includes(middle)) return levelWords(middle, rubric);
	const low = Math.max(...levels.filter((level) => level < middle));
	const high = Math.min(...levels.filter((level) => level > middle));
	return t('measures-between', { low: levelWords(low, rubric), high: levelWords(high, rubric) });
};

const twoPlaces = (value: number): string => formatNumber(value, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
