/** How a meeting is held: defaults filled in, and which change is possible when. */
import type { Quorum, Settings, Visibility } from '../../protocol/wire';
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
	/** With the visibility `by_organisation`: the fewest ballots that are shown by themselves. */
	smallestGroup: number;
	/** A public body: votes are named, whatever else is wished. */
	publicBody: boolean;
	/** Time to vote, in seconds; 0 is without a limit. */
	limit: number;
	/** Time to read before a vote, in seconds; 0 is none. */
	reading: number;
	/** Whether so many have to vote, and in which measure. */
	quorum: 'none' | 'people' | 'percent';
	/** With the quorum `people`; kept while another is chosen. */
	quorumPeople: number;
	/** With the quorum `percent`. */
	quorumPercent: number;
}

export const defaults: Choices = {
	rule: 'threshold',
	percent: 75,
	floor: 3,
	maxRounds: 3,
	visibility: 'named',
	smallestGroup: 3,
	publicBody: false,
	limit: 0,
	reading: 0,
	quorum: 'none',
	quorumPeople: 5,
	quorumPercent: 50,
};

/** The rules, from the one for most meetings on. */
export const rules: RuleName[] = ['threshold', 'unanimous', 'within_one', 'majority', 'median', 'consent'];

/** From the most open on. */
export const visibilities: Visibility[] = ['named', 'by_organisation', 'confidential'];

/** Time limits that are offered. Others come from the API and are kept. */
export const limits = [0, 30, 60, 90, 120, 180, 300];

/** Times to read that are offered. */
export const readings = [0, 15, 30, 60, 90, 120, 180];

export const choicesOf = (settings: Settings): Choices => ({
	rule: ruleName(settings.rule ?? { threshold: { percent: defaults.percent } }),
	percent: percentOf(settings.rule ?? 'median') || defaults.percent,
	floor: floorOf(settings.rule ?? 'median'),
	maxRounds: settings.max_rounds ?? defaults.maxRounds,
	visibility: settings.visibility ?? defaults.visibility,
	smallestGroup: settings.smallest_group ?? defaults.smallestGroup,
	publicBody: settings.public_body ?? defaults.publicBody,
	limit: settings.voting_seconds ?? defaults.limit,
	reading: settings.reading_seconds ?? defaults.reading,
	...quorumChoices(settings.quorum),
});

/** The settings of a form. What was chosen before a choice was added to the form has the default for it. */
export const settingsOf = (choices: Choices): Settings => {
	const { rule, percent, floor, maxRounds, visibility, smallestGroup, publicBody, limit, reading, quorum, quorumPeople, quorumPercent } = { ...defaults, ...choices };
	return {
		rule: rule === 'threshold' ? { threshold: { percent } } : rule === 'consent' ? { consent: { floor } } : rule,
		max_rounds: maxRounds,
		visibility: publicBody ? 'named' : visibility,
		...(limit > 0 ? { voting_seconds: limit } : {}),
		...(reading > 0 ? { reading_seconds: reading } : {}),
		...(quorum === 'people' ? { quorum: { people: quorumPeople } } : quorum === 'percent' ? { quorum: { percent: quorumPercent } } : {}),
		...(smallestGroup === defaults.smallestGroup ? {} : { smallest_group: smallestGroup }),
		...(publicBody ? { public_body: true } : {}),
	};
};

/** A choice that is not possible, by the field it is about. */
export type ChoiceFlaw = 'percent' | 'max_rounds' | 'quorum' | 'smallest_group';

export type SettingsFlaw = ChoiceFlaw | 'reason' | 'unchanged';

/** What is not possible in itself, when a meeting is prepared as when it is changed. */
export const choiceFlaws = (choices: Choices): ChoiceFlaw[] => {
	const all = { ...defaults, ...choices };
	const flaws: ChoiceFlaw[] = [];
	if (all.rule === 'threshold' && !within(all.percent, 51, 100)) flaws.push('percent');
	if (!within(all.maxRounds, 1, 9)) flaws.push('max_rounds');
	if (all.quorum === 'people' && !within(all.quorumPeople, 1, 10_000)) flaws.push('quorum');
	if (all.quorum === 'percent' && !within(all.quorumPercent, 1, 100)) flaws.push('quorum');
	if (all.visibility === 'by_organisation' && !within(all.smallestGroup, 2, 20)) flaws.push('smallest_group');
	return flaws;
};

/** What keeps a change from being made. Once somebody may have voted it needs a reason. */
export const settingsFlaws = (from: Choices, to: Choices, voted: boolean, reason: string): SettingsFlaw[] => {
	const flaws: SettingsFlaw[] = choiceFlaws(to);
	if (JSON.stringify(settingsOf(from)) === JSON.stringify(settingsOf(to))) flaws.push('unchanged');
	else if (voted && !reason.trim()) flaws.push('reason');
	return flaws;
};

/** Votes cannot become more visible than people were told when they voted: these choices are closed. */
export const closedVisibilities = (from: Choices, voted: boolean): Visibility[] =>
	voted ? visibilities.slice(0, visibilities.indexOf(from.visibility)) : [];

const quorumChoices = (quorum: Quorum | null | undefined): Pick<Choices, 'quorum' | 'quorumPeople' | 'quorumPercent'> => {
	const { quorumPeople, quorumPercent } = defaults;
	if (!quorum) return { quorum: 'none', quorumPeople, quorumPercent };
	return 'people' in quorum ? { quorum: 'people', quorumPeople: quorum.people, quorumPercent } : { quorum: 'percent', quorumPeople, quorumPercent: quorum.percent };
};

const within = (n: number, least: number, most: number): boolean => Number.isInteger(n) && n >= least && n <= most;
