/**
 * What a meeting can be made from: the kinds that come with the page, and those that were saved. Both fill the plan; everything
 * in it can still be changed. Their words are `host-template-ID` and `host-template-ID-about`.
 */
import { choicesOf, settingsOf } from '../facilitator/settings';
import type { Plan, Rubric, Settings } from '../../protocol/wire';
import { listOf } from './organisations';
import { codesOf, subjectsOf, type Preparation, type Scope } from './plan';

export type KindId = 'evening' | 'advance' | 'districts' | 'public' | 'pulse';

export interface Kind {
	id: KindId;
	settings: Settings;
	/** How many lines there are for who is assessed. */
	subjects: number;
	/** What is on the agenda of such a meeting. */
	agenda: 'evening' | 'all' | 'first_domain' | 'one_each';
	/** How long an item takes, in minutes; 0 where that depends on what the group differs on. */
	minutes: number;
}

/** Two hours of items. */
const EVENING_ITEMS = 20;

export const kinds: readonly Kind[] = [
	{ id: 'evening', settings: { reading_seconds: 60 }, subjects: 1, agenda: 'evening', minutes: 6 },
	{ id: 'advance', settings: { reading_seconds: 30 }, subjects: 1, agenda: 'all', minutes: 0 },
	{
		id: 'districts',
		settings: { visibility: 'by_organisation', smallest_group: 3, reading_seconds: 60 },
		subjects: 2,
		agenda: 'first_domain',
		minutes: 6,
	},
	{
		id: 'public',
		settings: { public_body: true, visibility: 'named', quorum: { percent: 51 }, reading_seconds: 60 },
		subjects: 1,
		agenda: 'evening',
		minutes: 6,
	},
	{
		id: 'pulse',
		settings: { rule: 'median', max_rounds: 1, visibility: 'confidential', voting_seconds: 60 },
		subjects: 1,
		agenda: 'one_each',
		minutes: 2,
	},
];

export const kindOf = (id: string): Kind | undefined => kinds.find((kind) => kind.id === id);

/** Hours and minutes, to five minutes: it is a plan, not a measure. */
export const timeOf = (minutes: number): { hours: number; minutes: number } => {
	const rounded = minutes < 15 ? minutes : Math.round(minutes / 5) * 5;
	return { hours: Math.floor(rounded / 60), minutes: rounded % 60 };
};

type Scoped = Pick<Preparation, 'scope' | 'domains' | 'criteria'>;

/** What such a meeting has on its agenda, of this rubric. */
export const agendaOf = ({ agenda }: Kind, { domains }: Rubric): Scoped => {
	const [first] = domains;
	if (agenda === 'all' || !first) return { scope: 'all', domains: [], criteria: [] };
	if (agenda === 'one_each') {
		return { scope: 'picked', domains: [], criteria: domains.flatMap((domain) => domain.criteria.slice(0, 1).map((one) => one.code)) };
	}
	// Whole domains in order, as long as they fit; the first one always.
	const chosen = [first.code];
	let items = first.criteria.length;
	for (const domain of agenda === 'evening' ? domains.slice(1) : []) {
		if ((items += domain.criteria.length) > EVENING_ITEMS) break;
		chosen.push(domain.code);
	}
	return chosen.length === domains.length
		? { scope: 'all', domains: [], criteria: [] }
		: { scope: 'domains', domains: chosen, criteria: [] };
};

/** Fills the plan with a kind of meeting. What it is called, whom it is about and who is expected stays. */
export const fillWith = (plan: Preparation, kind: Kind, rubric: Rubric | undefined): Preparation => ({
	...plan,
	template: kind.id,
	settings: choicesOf(kind.settings),
	subjects: [...plan.subjects, ...Array<string>(Math.max(0, kind.subjects - plan.subjects.length)).fill('')],
	...(rubric ? agendaOf(kind, rubric) : { scope: 'all' as Scope, domains: [], criteria: [] }),
});

/** Fills the plan with a template that was saved, or with how a session is held; `rubric` is the one it is made on. */
export const fillFrom = (plan: Preparation, template: string, saved: Plan, rubric: Rubric | undefined): Preparation => ({
	...plan,
	template,
	settings: choicesOf(saved.settings ?? {}),
	subjects: saved.subjects?.length ? [...saved.subjects] : plan.subjects,
	organisations: saved.organisations?.length ? saved.organisations.join('\n') : plan.organisations,
	...chosenOf(saved.criteria ?? undefined, rubric),
});

/** The criteria of a template that this rubric does not have. */
export const unknownOf = ({ criteria }: Plan, rubric: Rubric): string[] => {
	const all = rubric.domains.flatMap((domain) => domain.criteria.map((one) => one.code));
	return criteria?.filter((code) => !all.includes(code)) ?? [];
};

/** Codes as whole domains, where they are that. */
const chosenOf = (criteria: string[] | undefined, rubric: Rubric | undefined): Scoped => {
	if (!criteria || !rubric) return { scope: 'all', domains: [], criteria: [] };
	const whole = rubric.domains.filter((domain) => domain.criteria.every((one) => criteria.includes(one.code)));
	if (whole.length === rubric.domains.length) return { scope: 'all', domains: [], criteria: [] };
	const inWhole = whole.flatMap((domain) => domain.criteria.map((one) => one.code));
	const known = rubric.domains.flatMap((domain) => domain.criteria.map((one) => one.code)).filter((code) => criteria.includes(code));
	if (known.length === inWhole.length) return { scope: 'domains', domains: whole.map((domain) => domain.code), criteria: [] };
	return { scope: 'picked', domains: [], criteria: known };
};

/** What is kept of a plan under a name. */
export const templateOf = (plan: Preparation, rubric: Rubric): Plan => {
	const codes = codesOf(plan, rubric);
	return {
		rubric: { id: rubric.id, version: rubric.version },
		...(plan.scope === 'all' || !codes.length ? {} : { criteria: codes }),
		subjects: [...new Set(subjectsOf(plan))],
		organisations: listOf(plan.organisations),
		settings: settingsOf(plan.settings),
	};
};
