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
	const at = new Map<string, ChangedPlace>();
	for (const change of difference.changes) {
		const code = change.part === 'term' ? '' : change.place;
		const key = change.part === 'term' ? 'glossary' : `at ${code}`;
		let place = at.get(key);
		if (!place) {
			place = { code, name: nameOf(change, rubric), changes: [] };
			at.set(key, place);
			places.push(place);
		}
		place.changes.push(toldOf(change, rubric));
	}
	return places;
};

type How = 'added' | 'removed' | 'changed';

const howOf = ({ before, after }: Change): How => {
	if (before === undefined || before === null) return 'added';
	return after === undefined || after === null ? 'removed' : 'changed';
};

const nameOf = ({ part, place }: Change, rubric: Rubric | undefined): string => {
	if (part === 'term') return t('rubrics-glossary');
	if (!place) return t('rubrics-change-whole');
	const all = rubric?.domains.flatMap((domain) => [domain, ...domain.criteria]) ?? [];
	return all.find((one) => one.code === place)?.name ?? '';
};

const toldOf = (change: Change, rubric: Rubric | undefined): Told => {
	const { part, before, after, place } = change;
	if (part === 'order') return { sentence: orderWords(before, after), words: [] };
	const level = typeof change.level === 'number' ? levelWords(change.level, rubric) : '';
	const sentence = t(`rubrics-change-${part.replaceAll('_', '-')}`, { how: howOf(change), level, term: place });
	return { sentence, words: wordsOf(change) };
};

const orderWords = (before: string | null | undefined, after: string | null | undefined): string => {
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
