/** Where the subjects stand, as a reader takes it in: rows of criteria, counts, and never an average. */
import type { AssessedItem, Assessment, LevelCount } from '../../protocol/wire';

export interface Row {
	criterion: string;
	name: string;
	/** One for each subject, in the order of the assessment; a gap where the subject has no such item. */
	cells: (AssessedItem | undefined)[];
}

export interface Block {
	domain: string;
	name: string;
	rows: Row[];
}

/** The criteria by domain, one cell for each subject. */
export const blocksOf = (assessment: Assessment): Block[] => {
	const blocks: Block[] = [];
	const column = new Map(assessment.subjects.map((subject, at) => [subject.name, at]));
	for (const item of assessment.items) {
		let block = blocks.find((one) => one.domain === item.domain);
		if (!block) {
			const name = assessment.domains.find((one) => one.domain === item.domain)?.name ?? '';
			block = { domain: item.domain, name, rows: [] };
			blocks.push(block);
		}
		let row = block.rows.find((one) => one.criterion === item.criterion);
		if (!row) {
			row = { criterion: item.criterion, name: item.name, cells: assessment.subjects.map(() => undefined) };
			block.rows.push(row);
		}
		row.cells[column.get(item.subject) ?? 0] = item;
	}
	return blocks;
};

/** What one sentence says of a subject. */
export interface Standing {
	subject: string;
	items: number;
	decided: number;
	noConsensus: number;
	parked: number;
	open: number;
	levels: LevelCount[];
	/** The level, or levels, that most criteria stand at. */
	most: number[];
}

export const standingOf = (assessment: Assessment, subject: string): Standing => {
	const items = assessment.items.filter((item) => item.subject === subject);
	const domains = assessment.domains.filter((domain) => domain.subject === subject);
	const levels: LevelCount[] = [];
	for (const domain of domains) {
		for (const { level, count } of domain.levels) {
			const sum = levels.find((one) => one.level === level);
			if (sum) sum.count += count;
			else levels.push({ level, count });
		}
	}
	const highest = Math.max(0, ...levels.map((one) => one.count));
	const noConsensus = domains.reduce((sum, domain) => sum + domain.no_consensus, 0);
	const parked = items.filter((item) => item.state === 'parked').length;
	const decided = levels.reduce((sum, one) => sum + one.count, 0);
	return {
		subject,
		items: items.length,
		decided,
		noConsensus,
		parked,
		open: items.length - decided - noConsensus - parked,
		levels,
		most: highest === 0 ? [] : levels.filter((one) => one.count === highest).map((one) => one.level),
	};
};
