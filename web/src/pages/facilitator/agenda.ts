/** The agenda as it is read: domains of criteria, and under each criterion the subjects it is scored for. */
import type { AgendaEntry, Criterion, Domain, ItemId, Rubric, Subject } from '../../protocol/wire';

export interface Section {
	domain: Domain | undefined;
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

/** Sections in the order of the agenda. Without the rubric's text the codes alone still make a list. */
export const sectionsOf = (items: AgendaEntry[], rubric: Rubric | undefined): Section[] => {
	const sections: Section[] = [];
	for (const entry of items) {
		const domain = rubric?.domains.find((one) => one.criteria.some((criterion) => criterion.code === entry.criterion));
		let section = sections.at(-1);
		if (!section || section.domain !== domain) {
			section = { domain, decided: 0, items: 0, criteria: [] };
			sections.push(section);
		}
		section.items += 1;
		if (entry.state === 'decided') section.decided += 1;
		const last = section.criteria.at(-1);
		if (last?.code === entry.criterion) last.entries.push(entry);
		else {
			const criterion = domain?.criteria.find((one) => one.code === entry.criterion);
			section.criteria.push({ code: entry.criterion, criterion, entries: [entry] });
		}
	}
	return sections;
};

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
