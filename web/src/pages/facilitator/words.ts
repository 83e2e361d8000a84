/** Sentences of the console alone. */
import type { Settings } from '../../protocol/wire';
import { t } from '../../words/words.svelte';
import { choicesOf } from './settings';

/** "75 %, 3 rounds" */
export const settingsWords = (settings: Settings): string => {
	const { percent, maxRounds } = choicesOf(settings);
	return t('facilitator-settings-now', { percent, rounds: maxRounds });
};
