/** How somebody at the table stands, in a few words. */
import { t } from '../../words/words.svelte';
import type { Standing } from './table';

/** Empty where nothing is to be said. */
export const standingWords = (standing: Standing | undefined): string => {
	if (!standing || standing.kind === 'none') return '';
	if (standing.kind === 'early') return t('participant-early-done', { done: standing.done, all: standing.all });
	return t(`participant-table-${standing.kind}`);
};
