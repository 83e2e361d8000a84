/** A difference of two texts as people read it: place by place, each change in a sentence. */
import type { Change, Difference, Rubric, WordChange } from '../../protocol/wire';
import { levelWords } from '../../words/sentences';
import { t } from '../../words/words.svelte';

export interface ChangedPlace {
	/** The code of a criterion or domain; empty for the rubric as a whole and for terms. */
	code: string;
	name: string;
	changes: Told[];
}

export interface Told {
	/** What was changed, and how. */
	sentence: string;
	/** The text with what went and what came. Empty where the sentence says it all. */
	words: WordChange[];
}

export const placesOf = (difference: Difference, rubric: Rubric | undefined): ChangedPlace[] => {
	const places: ChangedPlace[] = [];
	let key = '';
	for (const change of difference.changes) {
		const glossary = change.part === 'term' || change.part === 'glossary_order';
		// A code that one criterion had and another has now is two places.
		const whole = (change.part === 'criterion' || change.part === 'domain') && howOf(change) !== 'changed';
		const own = glossary ? 'glossary' : `at ${change.place}`;
		if (own !== key || whole) places.push({ code: glossary ? '' : change.place, name: glossary ? t('rubrics-glossary') : nameOf(change, rubric), changes: [] });
		key = own;
		places.at(-1)?.changes.push(toldOf(change, rubric));
	}
	return places;
};

type How = 'added' | 'removed' | 'changed';

const howOf = ({ before, after }: Change): How => {
	if (before === undefined || before === null) return 'added';
	return after === undefined || after === null ? 'removed' : 'changed';
};

const nameOf = ({ part, place, before, after }: Change, rubric: Rubric | undefined): string => {
	if (!place) return t('rubrics-change-whole');
	// What was removed is in the older text only.
	if ((part === 'criterion' || part === 'domain') && (before ?? after)) return after ?? before ?? '';
	const all = rubric?.domains.flatMap((domain) => [domain, ...domain.criteria]) ?? [];
	return all.find((one) => one.code === place)?.name ?? '';
};

const toldOf = (change: Change, rubric: Rubric | undefined): Told => {
	const { part, before, after, place } = change;
	if (part === 'order') return { sentence: orderWords(change, rubric), words: [] };
	if (part === 'code') return { sentence: t('rubrics-change-code', { before: before ?? '', after: after ?? '' }), words: [] };
	const level = typeof change.level === 'number' ? levelWords(change.level, rubric) : '';
	const sentence = t(`rubrics-change-${part.replaceAll('_', '-')}`, { how: howOf(change), level, term: place });
	return { sentence, words: wordsOf(change) };
};

const orderWords = ({ place, before, after }: Change, rubric: Rubric | undefined): string => {
	const domains = rubric?.domains.map((domain) => domain.code) ?? [];
	if (before && after && domains.includes(after) && !domains.includes(place)) return t('rubrics-change-domain-of', { before, after });
	const from = before ? t('rubrics-change-after', { code: before }) : t('rubrics-change-first');
	const to = after ? t('rubrics-change-after', { code: after }) : t('rubrics-change-first');
	return t('rubrics-change-order', { from, to });
};

const wordsOf = ({ words, before, after }: Change): WordChange[] => {
	if (words?.length) return words;
	const whole: WordChange[] = [];
	if (before) whole.push({ kind: 'removed', text: before });
	if (after) whole.push({ kind: 'added', text: after });
	return whole;
};
