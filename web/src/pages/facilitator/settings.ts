/** How a meeting is held: defaults filled in, and which change is possible when. */
import type { Settings, Visibility } from '../../protocol/wire';
import { floorOf, percentOf, ruleName, type RuleName } from '../../words/sentences';

/** All settings, flat, as a form holds them. */
export interface Choices {
	rule: RuleName;
	/** With the rule `threshold`; kept while another is chosen. */
	percent: number;
	/** With the rule `consent`: the lowest answer that goes along with a proposal. */
	floor: number;
	maxRounds: number;
	visibility: Visibility;
	/** In seconds; 0 is without a limit. */
	limit: number;
}

export const defaults: Choices = { rule: 'threshold', percent: 75, floor: 3, maxRounds: 3, visibility: 'named', limit: 0 };

/** The rules, from the one for most meetings on. */
export const rules: RuleName[] = ['threshold', 'unanimous', 'within_one', 'majority', 'median', 'consent'];

/** Time limits that are offered. Others come from the API and are kept. */
export const limits = [0, 30, 60, 90, 120, 180, 300];

export const choicesOf = (settings: Settings): Choices => ({
	rule: ruleName(settings.rule ?? { threshold: { percent: defaults.percent } }),
	percent: percentOf(settings.rule ?? 'median') || defaults.percent,
	floor: floorOf(settings.rule ?? 'median'),
	maxRounds: settings.max_rounds ?? defaults.maxRounds,
	visibility: settings.visibility ?? defaults.visibility,
	limit: settings.voting_seconds ?? defaults.limit,
});

export const settingsOf = ({ rule, percent, floor, maxRounds, visibility, limit }: Choices): Settings => ({
	rule: rule === 'threshold' ? { threshold: { percent } } : rule === 'consent' ? { consent: { floor } } : rule,
	max_rounds: maxRounds,
	visibility,
	...(limit > 0 ? { voting_seconds: limit } : {}),
});

export type SettingsFlaw = 'percent' | 'max_rounds' | 'reason' | 'unchanged';

/** What keeps a change from being made. Once somebody may have voted it needs a reason. */
export const settingsFlaws = (from: Choices, to: Choices, voted: boolean, reason: string): SettingsFlaw[] => {
	const flaws: SettingsFlaw[] = [];
	if (to.rule === 'threshold' && !within(to.percent, 51, 100)) flaws.push('percent');
	if (!within(to.maxRounds, 1, 9)) flaws.push('max_rounds');
	if (JSON.stringify(from) === JSON.stringify(to)) flaws.push('unchanged');
	else if (voted && !reason.trim()) flaws.push('reason');
	return flaws;
};

/** Votes cannot become more visible than people were told when they voted. */
export const visibilityFixed = (from: Choices, voted: boolean): boolean => voted && from.visibility === 'confidential';

const within = (n: number, least: number, most: number): boolean => Number.isInteger(n) && n >= least && n <= most;
