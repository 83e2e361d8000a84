/** The agenda as it is read: domains of criteria, and under each criterion the subjects it is scored for. */
import type { AgendaEntry, Criterion, Domain, ItemId, Rubric, Subject } from '../../protocol/wire';
import { isConsented } from './steps';

export interface Section {
	/** Nothing where the rubric's text is not there yet, and where the agenda has an order of its own. */
	domain: Domain | undefined;
	/** What the group agreed on in advance; it stands apart, at the end. */
	consent: boolean;
	/** How many of its items have a decision. */
	decided: number;
	items: number;
	criteria: CriterionEntries[];
}

export interface CriterionEntries {
	code: string;
	criterion: Criterion | undefined;
	entries: AgendaEntry[];
}

/**
 * Sections in the order of the agenda. Without the rubric's text the codes alone still make a list; where the agenda goes back
 * and forth between domains, it is one list, since headings that come again say nothing.
 */
export const sectionsOf = (items: AgendaEntry[], rubric: Rubric | undefined): Section[] => {
	const agreed = items.filter(isConsented);
	const rest = items.filter((entry) => !isConsented(entry));
	const byDomain = cut(rest, rubric, (entry) => domainOf(entry, rubric));
	const domains = new Set(byDomain.map((section) => section.domain));
	const sections = domains.size < byDomain.length ? cut(rest, rubric, () => undefined) : byDomain;
	return [...sections, ...cut(agreed, rubric, () => undefined).map((section) => ({ ...section, consent: true }))];
};

/** The items in the order in which they are listed. */
export const listed = (sections: Section[]): AgendaEntry[] => sections.flatMap((section) => section.criteria.flatMap((group) => group.entries));

/** The item that an arrow key leads to. */
export const neighbour = (items: AgendaEntry[], from: ItemId | null, key: string): ItemId | undefined => {
	const at = items.findIndex((entry) => entry.item === from);
	switch (key) {
		case 'ArrowDown':
			return items[Math.min(at + 1, items.length - 1)]?.item;
		case 'ArrowUp':
			return items[Math.max(at - 1, 0)]?.item;
		case 'Home':
			return items[0]?.item;
		case 'End':
			return items.at(-1)?.item;
		default:
			return undefined;
	}
};

export const subjectName = (subjects: Subject[], id: string): string => subjects.find((subject) => subject.id === id)?.name ?? '';

/** What the agenda says of a criterion. */
export const criterionOf = (code: string, rubric: Rubric | undefined): Criterion | undefined =>
	rubric?.domains.flatMap((domain) => domain.criteria).find((criterion) => criterion.code === code);

const domainOf = (entry: AgendaEntry, rubric: Rubric | undefined): Domain | undefined =>
	rubric?.domains.find((one) => one.criteria.some((criterion) => criterion.code === entry.criterion));

const cut = (items: AgendaEntry[], rubric: Rubric | undefined, domainFor: (entry: AgendaEntry) => Domain | undefined): Section[] => {
	const sections: Section[] = [];
	for (const entry of items) {
		const domain = domainFor(entry);
		let section = sections.at(-1);
		if (!section || section.domain !== domain) {
			section = { domain, consent: false, decided: 0, items: 0, criteria: [] };
			sections.push(section);
		}
		section.items += 1;
		if (entry.state === 'decided') section.decided += 1;
		const last = section.criteria.at(-1);
		if (last?.code === entry.criterion) last.entries.push(entry);
		else section.criteria.push({ code: entry.criterion, criterion: criterionOf(entry.criterion, rubric), entries: [entry] });
	}
	return sections;
};
