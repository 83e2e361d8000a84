/** What a host fills in, and the request it becomes. */
import { choicesOf, settingsFlaws, settingsOf, type Choices, type SettingsFlaw } from '../facilitator/settings';
import type { CreateSession, Rubric, RubricSummary } from '../../protocol/wire';
import { listOf, MOST, tooLong } from './organisations';

export type Scope = 'all' | 'domains' | 'picked';

export interface Preparation {
	/** What it was filled with: the id of a kind of meeting or of a template. */
	template: string;
	title: string;
	/** The day of the meeting, as `2027-03-01`; empty where it is the day on which it starts. */
	heldOn: string;
	rubric?: RubricSummary;
	/** One name a line of the form. */
	subjects: string[];
	scope: Scope;
	/** Codes of domains, where the agenda is chosen by domain. */
	domains: string[];
	/** Codes of criteria, where it is hand-picked. */
	criteria: string[];
	/** Who is expected, as it was typed. */
	organisations: string;
	/** What whoever leads is called. */
	facilitator: string;
	settings: Choices;
	/** Keep the door shut for now. */
	draft: boolean;
}

export const emptyPlan = (heldOn = ''): Preparation => ({
	template: '',
	title: '',
	heldOn,
	subjects: [''],
	scope: 'all',
	domains: [],
	criteria: [],
	organisations: '',
	facilitator: '',
	settings: choicesOf({}),
	draft: false,
});

/** The rubric that the address asks for (`?rubric=id/version`), or the one chosen before, or the first. */
export const rubricAsked = (rubrics: readonly RubricSummary[], asked: string | null, before?: RubricSummary): RubricSummary | undefined =>
	rubrics.find((one) => `${one.id}/${one.version}` === asked) ??
	rubrics.find((one) => one.id === before?.id && one.digest === before.digest) ??
	rubrics[0];

export type PlanFlaw = 'title' | 'rubric' | 'subjects' | 'twice' | 'criteria' | 'organisations' | 'organisation' | SettingsFlaw;

export const planFlaws = (plan: Preparation, rubric: Rubric | undefined): PlanFlaw[] => {
	const flaws: PlanFlaw[] = [];
	if (!plan.title.trim()) flaws.push('title');
	if (!plan.rubric) flaws.push('rubric');
	const subjects = subjectsOf(plan);
	if (!subjects.length) flaws.push('subjects');
	if (new Set(subjects.map(keyOf)).size < subjects.length) flaws.push('twice');
	if (rubric && !codesOf(plan, rubric).length) flaws.push('criteria');
	const organisations = listOf(plan.organisations);
	if (organisations.length > MOST) flaws.push('organisations');
	if (tooLong(organisations).length) flaws.push('organisation');
	// Compared with themselves: that nothing changed is no flaw here.
	const wrong = settingsFlaws(plan.settings, plan.settings, false, '').filter((flaw) => flaw !== 'unchanged');
	return [...flaws, ...wrong];
};

/** The names that were filled in. */
export const subjectsOf = (plan: Preparation): string[] => plan.subjects.map((name) => name.trim()).filter(Boolean);

/** What tells one name from another: how it is capitalised or spaced does not. The server has the same rule. */
const keyOf = (name: string): string => name.split(/\s+/).join(' ').toLowerCase();

/** The criteria of the agenda in the order of the rubric. */
export const codesOf = (plan: Preparation, rubric: Rubric): string[] =>
	rubric.domains
		.filter((domain) => plan.scope !== 'domains' || plan.domains.includes(domain.code))
		.flatMap((domain) => domain.criteria.map((criterion) => criterion.code))
		.filter((code) => plan.scope !== 'picked' || plan.criteria.includes(code));

export const requestOf = (plan: Preparation, rubric: Rubric): CreateSession => {
	const organisations = listOf(plan.organisations);
	const facilitator = plan.facilitator.trim();
	return {
		title: plan.title.trim(),
		rubric: { id: rubric.id, version: rubric.version },
		subjects: subjectsOf(plan),
		...(plan.scope === 'all' ? {} : { criteria: codesOf(plan, rubric) }),
		settings: settingsOf(plan.settings),
		...(organisations.length ? { organisations } : {}),
		...(plan.heldOn ? { held_on: plan.heldOn } : {}),
		...(facilitator ? { facilitator } : {}),
		draft: plan.draft,
	};
};

const KEY = 'rubricon.plan';

/** Keeps what was filled in for this tab: whoever goes to bring in a framework, or reloads, finds it again. */
export const keepPlan = (plan: Preparation, storage: Storage = sessionStorage): void => {
	try {
		storage.setItem(KEY, JSON.stringify(plan));
	} catch {
		// Without a storage it lasts as long as the page.
	}
};

/** What was filled in before on this tab, if anything was. */
export const keptPlan = (storage: Storage = sessionStorage): Preparation | undefined => {
	try {
		const kept: unknown = JSON.parse(storage.getItem(KEY) ?? 'null');
		return isPlan(kept) ? kept : undefined;
	} catch {
		return undefined;
	}
};

export const dropPlan = (storage: Storage = sessionStorage): void => {
	try {
		storage.removeItem(KEY);
	} catch {
		// Nothing was kept, then.
	}
};

const isPlan = (value: unknown): value is Preparation => {
	const { template, title, heldOn, subjects, domains, criteria, organisations, facilitator, settings } = (value ?? {}) as Partial<Preparation>;
	const lists = [subjects, domains, criteria].every((list) => Array.isArray(list) && list.every((one) => typeof one === 'string'));
	const texts = [template, title, heldOn, organisations, facilitator].every((text) => typeof text === 'string');
	// A form of an earlier version of the program lacks some of today's settings.
	const whole = settings && Object.keys(choicesOf({})).every((name) => name in settings);
	return texts && lists && whole === true;
};
