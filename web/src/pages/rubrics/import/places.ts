/** The fields of the editor by their ids, and which of them a doubt or a gap concerns. */
import type { Criterion, Domain, Flaw, Rubric } from '../../../protocol/wire';
import { leftOver } from './edit';

export const fields = {
	about: (name: string): string => `about-${name}`,
	level: (at: number): string => `level-${at}`,
	addDomain: 'add-domain',
	glossary: 'terms',
	differs: 'differs',
	domain: (at: number): string => `d${at}`,
	domainPart: (at: number, part: string): string => `d${at}-${part}`,
	criterion: (at: number, criterion: number): string => `d${at}c${criterion}`,
	criterionPart: (at: number, criterion: number, part: string): string => `d${at}c${criterion}-${part}`,
	descriptor: (at: number, criterion: number, value: number): string => `d${at}c${criterion}-level${value}`,
	leftOver: (at: number, criterion: number, place: number): string => `d${at}c${criterion}-left${place}`,
};

/** The domain that a field stands in. */
export const domainOf = (field: string): number | undefined => {
	const found = /^d(\d+)/.exec(field);
	return found ? Number(found[1]) : undefined;
};

/** Where a code, or the name of a field, is mended. */
export const placeOf = (rubric: Rubric, place: string): string | undefined => {
	if (['id', 'version', 'title', 'language', 'source'].includes(place)) return fields.about(place);
	if (place === 'levels') return fields.level(0);
	if (place === 'domains') return fields.addDomain;
	if (place === 'glossary') return fields.glossary;
	const found = withCode(rubric, place)[0];
	if (found) return idOf(found, 'code');
	const term = (rubric.glossary ?? []).some((one) => one.term === place);
	return term ? fields.glossary : undefined;
};

/** The descriptor of this criterion that has these words, or else where its code is mended. */
export const quotedAt = (rubric: Rubric, place: string, quote: string): string | undefined => {
	const spaced = (text: string): string => text.replace(/\s+/gu, ' ').trim();
	const words = spaced(quote);
	for (const found of words ? withCode(rubric, place) : []) {
		const said = found.criterion?.levels.find(({ descriptor }) => spaced(descriptor).includes(words));
		if (said) return idOf(found, `level${said.value}`);
	}
	return placeOf(rubric, place);
};

/** The field of each flaw, in their order. */
export const fieldsOf = (rubric: Rubric, flaws: readonly Flaw[]): (string | undefined)[] => {
	const codes = new Map<string, number>();
	return flaws.map((flaw) => {
		if (flaw.kind !== 'code') return fieldOf(rubric, flaw);
		// The first to have a code may keep it.
		const before = codes.get(flaw.place) ?? 0;
		codes.set(flaw.place, before + 1);
		const found = withCode(rubric, flaw.place)[flaw.place.trim() ? before + 1 : before];
		return found && idOf(found, 'code');
	});
};

const fieldOf = (rubric: Rubric, { kind, place, level }: Flaw): string | undefined => {
	const value = level ?? -1;
	switch (kind) {
		case 'level_unnamed':
			return fields.level(Math.max(0, rubric.levels.findIndex((one) => one.value === value && !one.name.trim())));
		case 'domain_empty':
			return partOf(rubric, place, 'add', ({ domain, criterion }) => !criterion && !domain.criteria.length);
		case 'domain_unnamed':
			return partOf(rubric, place, 'name', ({ domain, criterion }) => !criterion && !domain.name.trim());
		case 'criterion_unnamed':
			return partOf(rubric, place, 'name', ({ criterion }) => criterion !== undefined && !criterion.name.trim());
		case 'descriptor_missing':
		case 'descriptor_empty':
			return partOf(rubric, place, `level${value}`, ({ criterion }) => criterion !== undefined && !saysOf(criterion, value));
		case 'descriptor_repeated':
		case 'level_unknown': {
			const extra = (criterion: Criterion | undefined): number | undefined =>
				criterion && leftOver(rubric, criterion).find((at) => criterion.levels[at]?.value === value);
			const found = withCode(rubric, place).find((one) => extra(one.criterion) !== undefined);
			return found && idOf(found, `left${extra(found.criterion)}`);
		}
		default:
			return placeOf(rubric, place);
	}
};

interface Place {
	at: number;
	domain: Domain;
	/** Absent for the domain itself. */
	criterion?: Criterion;
	number?: number;
}

const withCode = (rubric: Rubric, code: string): Place[] =>
	rubric.domains.flatMap((domain, at) => [
		...(domain.code === code ? [{ at, domain }] : []),
		...domain.criteria.flatMap((criterion, number) => (criterion.code === code ? [{ at, domain, criterion, number }] : [])),
	]);

const partOf = (rubric: Rubric, code: string, part: string, fits: (place: Place) => boolean): string | undefined => {
	const found = withCode(rubric, code).find(fits);
	return found ? idOf(found, part) : placeOf(rubric, code);
};

const idOf = ({ at, number }: Place, part: string): string =>
	number === undefined ? fields.domainPart(at, part) : fields.criterionPart(at, number, part);

const saysOf = (criterion: Criterion, value: number): boolean =>
	Boolean(criterion.levels.find((one) => one.value === value)?.descriptor.trim());
