/** Sentences of the console alone. */
import type { Settings } from '../../protocol/wire';
import { t } from '../../words/words.svelte';
import { choicesOf, type Choices } from './settings';

/** "75 %, 3 rounds" */
export const settingsWords = (settings: Settings): string => {
	const choices = choicesOf(settings);
	return t('facilitator-settings-now', { rule: shortRule(choices), rounds: choices.maxRounds, quorum: quorumOf(choices) });
};

/** "75 %", "all at one level" */
export const shortRule = ({ rule, percent }: Choices): string => t('facilitator-rule-short', { rule, percent });

/** "5 votes at least"; `none` without a minimum. */
const quorumOf = ({ quorum, quorumPeople, quorumPercent }: Choices): string =>
	quorum === 'none' ? 'none' : t(`settings-quorum-words-${quorum}`, { people: quorumPeople, percent: quorumPercent });
