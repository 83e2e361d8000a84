/** A meeting that is being prepared, and the request it becomes. */
import { defaults, settingsOf, type Choices } from '../facilitator/settings';
import type { CreateSession, Rubric, RubricSummary } from '../../protocol/wire';

export type Scope = 'all' | 'domains' | 'picked';

export interface Plan {
	title: string;
	rubric?: RubricSummary;
	/** One name a line of the form. */
	subjects: string[];
	scope: Scope;
	/** Codes of domains, where the agenda is chosen by domain. */
	domains: string[];
	/** Codes of criteria, where it is hand-picked. */
	criteria: string[];
	settings: Choices;
	/** Keep the door shut for now. */
	draft: boolean;
}

export const emptyPlan = (): Plan => ({
	title: '',
	subjects: [''],
	scope: 'all',
	domains: [],
	criteria: [],
	settings: { ...defaults },
	draft: false,
});

/** The rubric that the address asks for (`?rubric=id/version`), or the one chosen before, or the first. */
export const rubricAsked = (rubrics: readonly RubricSummary[], asked: string | null, before?: RubricSummary): RubricSummary | undefined =>
	rubrics.find((one) => `${one.id}/${one.version}` === asked) ??
	rubrics.find((one) => one.id === before?.id && one.digest === before.digest) ??
	rubrics[0];

export type PlanFlaw = 'title' | 'rubric' | 'subjects' | 'twice' | 'criteria' | 'percent' | 'max_rounds';

export const planFlaws = (plan: Plan, rubric: Rubric | undefined): PlanFlaw[] => {
	const flaws: PlanFlaw[] = [];
	if (!plan.title.trim()) flaws.push('title');
	if (!plan.rubric) flaws.push('rubric');
	const subjects = subjectsOf(plan);
	if (!subjects.length) flaws.push('subjects');
	if (new Set(subjects).size < subjects.length) flaws.push('twice');
	if (rubric && !codesOf(plan, rubric).length) flaws.push('criteria');
	if (plan.settings.rule === 'threshold' && !(plan.settings.percent >= 51 && plan.settings.percent <= 100)) flaws.push('percent');
	if (!(plan.settings.maxRounds >= 1 && plan.settings.maxRounds <= 9)) flaws.push('max_rounds');
	return flaws;
};

/** The names that were filled in. */
export const subjectsOf = (plan: Plan): string[] => plan.subjects.map((name) => name.trim()).filter(Boolean);

/** The criteria of the agenda in the order of the rubric. */
export const codesOf = (plan: Plan, rubric: Rubric): string[] =>
	rubric.domains
		.filter((domain) => plan.scope !== 'domains' || plan.domains.includes(domain.code))
		.flatMap((domain) => domain.criteria.map((criterion) => criterion.code))
		.filter((code) => plan.scope !== 'picked' || plan.criteria.includes(code));

/** About how long a meeting takes, in minutes: what facilitators of such meetings plan for one criterion. */
export const minutesOf = (items: number): number => items * 6;

export const requestOf = (plan: Plan, rubric: Rubric): CreateSession => ({
	title: plan.title.trim(),
	rubric: { id: rubric.id, version: rubric.version },
	subjects: subjectsOf(plan),
	...(plan.scope === 'all' ? {} : { criteria: codesOf(plan, rubric) }),
	settings: settingsOf(plan.settings),
	draft: plan.draft,
});

const KEY = 'rubricon.plan';

/** Keeps what was filled in for this tab: whoever goes to bring in a framework, or reloads, finds it again. */
export const keepPlan = (plan: Plan, storage: Storage = sessionStorage): void => {
	try {
		storage.setItem(KEY, JSON.stringify(plan));
	} catch {
		// Without a storage it lasts as long as the page.
	}
};

/** What was filled in before on this tab; an empty plan where nothing was. */
export const keptPlan = (storage: Storage = sessionStorage): Plan => {
	try {
		const kept: unknown = JSON.parse(storage.getItem(KEY) ?? 'null');
		return isPlan(kept) ? kept : emptyPlan();
	} catch {
		return emptyPlan();
	}
};

export const dropPlan = (storage: Storage = sessionStorage): void => {
	try {
		storage.removeItem(KEY);
	} catch {
		// Nothing was kept, then.
	}
};

const isPlan = (value: unknown): value is Plan => {
	const { title, subjects, domains, criteria, settings } = (value ?? {}) as Partial<Plan>;
	const lists = [subjects, domains, criteria].every((list) => Array.isArray(list) && list.every((one) => typeof one === 'string'));
	return typeof title === 'string' && lists && typeof settings?.percent === 'number' && typeof settings.rule === 'string';
};
