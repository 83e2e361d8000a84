/** A rubric as it is mended: every change is made on the rubric in place. Knows nothing of the server or the page. */
import type { Criterion, Descriptor, Domain, Rubric } from '../../../protocol/wire';

/** With every list there, so that fields have something to stand on. `tidied` takes the empty ones away again. */
export const opened = (rubric: Rubric): Rubric => {
	const open = structuredClone(rubric);
	open.glossary ??= [];
	for (const domain of open.domains) {
		domain.reflection_questions ??= [];
		domain.foundational_steps ??= [];
		for (const criterion of domain.criteria) criterion.aliases ??= [];
	}
	return open;
};

/** As it is sent: nothing empty that may be absent, no white space around a text, and the descriptors in the order of the scale. */
export const tidied = (rubric: Rubric): Rubric => {
	const { id, version, title, language, levels, domains } = rubric;
	const glossary = (rubric.glossary ?? [])
		.map(({ term, definition }) => ({ term: term.trim(), definition: definition.trim() }))
		.filter(({ term, definition }) => term || definition);
	return {
		id: id.trim(),
		version: version.trim(),
		title: title.trim(),
		...some('source', rubric.source),
		language: language.trim(),
		levels: levels.map(({ value, name }) => ({ value, name: name.trim() })),
		domains: domains.map((domain) => tidiedDomain(domain, rubric)),
		...(glossary.length ? { glossary } : {}),
	};
};

const tidiedDomain = (domain: Domain, rubric: Rubric): Domain => ({
	code: domain.code.trim(),
	name: domain.name.trim(),
	...some('introduction', domain.introduction),
	...lines('reflection_questions', domain.reflection_questions),
	...lines('foundational_steps', domain.foundational_steps),
	criteria: domain.criteria.map((criterion) => ({
		code: criterion.code.trim(),
		name: criterion.name.trim(),
		...some('group', criterion.group),
		...lines('aliases', criterion.aliases),
		levels: inOrder(criterion.levels, rubric).map(({ value, descriptor }) => ({ value, descriptor: descriptor.trim() })),
	})),
});

const some = <K extends string>(key: K, text: string | null | undefined): Partial<Record<K, string>> =>
	(text?.trim() ? { [key]: text.trim() } : {}) as Partial<Record<K, string>>;

const lines = <K extends string>(key: K, texts: readonly string[] | undefined): Partial<Record<K, string[]>> => {
	const kept = (texts ?? []).map((text) => text.trim()).filter(Boolean);
	return (kept.length ? { [key]: kept } : {}) as Partial<Record<K, string[]>>;
};

const inOrder = (levels: readonly Descriptor[], rubric: Rubric): Descriptor[] => {
	const place = (value: number): number => {
		const at = rubric.levels.findIndex((level) => level.value === value);
		return at < 0 ? rubric.levels.length : at;
	};
	return [...levels].sort((one, other) => place(one.value) - place(other.value));
};

/** What a criterion says of a level; what it says a second time, or of a level that does not exist, is left over. */
export const descriptorOf = (criterion: Criterion, value: number): string =>
	criterion.levels.find((one) => one.value === value)?.descriptor ?? '';

export const setDescriptor = (criterion: Criterion, value: number, text: string): void => {
	const known = criterion.levels.find((one) => one.value === value);
	if (known) known.descriptor = text;
	else criterion.levels.push({ value, descriptor: text });
};

/** Places in `criterion.levels` that no field of the scale shows. */
export const leftOver = (rubric: Rubric, criterion: Criterion): number[] =>
	criterion.levels.flatMap(({ value }, at) => {
		const onScale = rubric.levels.some((level) => level.value === value);
		return onScale && criterion.levels.findIndex((one) => one.value === value) === at ? [] : [at];
	});

export const addLevel = (rubric: Rubric): void => {
	const highest = Math.max(0, ...rubric.levels.map((level) => level.value));
	rubric.levels.push({ value: Math.min(highest + 1, 255), name: '' });
};

/** A level goes with everything that was said of it. */
export const removeLevel = (rubric: Rubric, at: number): void => {
	const [gone] = rubric.levels.splice(at, 1);
	if (!gone || rubric.levels.some((level) => level.value === gone.value)) return;
	for (const criterion of criteriaOf(rubric)) criterion.levels = criterion.levels.filter((one) => one.value !== gone.value);
};

/** Another number for a level; its descriptors go along. A number that another level has is not taken. */
export const renumber = (rubric: Rubric, at: number, value: number): boolean => {
	const level = rubric.levels[at];
	if (!level || !Number.isInteger(value) || value < 0 || value > 255) return false;
	if (rubric.levels.some((one, place) => place !== at && one.value === value)) return false;
	const before = level.value;
	level.value = value;
	for (const criterion of criteriaOf(rubric)) {
		for (const one of criterion.levels) if (one.value === before) one.value = value;
	}
	return true;
};

export const addDomain = (rubric: Rubric): Domain => {
	const codes = rubric.domains.map((domain) => domain.code);
	const domain: Domain = { code: nextCode(codes, codes, 'D1'), name: '', reflection_questions: [], foundational_steps: [], criteria: [] };
	rubric.domains.push(domain);
	return domain;
};

export const addCriterion = (rubric: Rubric, domain: Domain): Criterion => {
	const all = rubric.domains.flatMap((one) => [one.code, ...one.criteria.map((criterion) => criterion.code)]);
	const code = nextCode(domain.criteria.map((criterion) => criterion.code), all, `${domain.code}.1`);
	const group = domain.criteria.at(-1)?.group;
	const criterion: Criterion = { code, name: '', ...(group ? { group } : {}), aliases: [], levels: [] };
	domain.criteria.push(criterion);
	return criterion;
};

/** The code after the last one: `D1.4` after `D1.3`. */
const nextCode = (among: readonly string[], taken: readonly string[], first: string): string => {
	let code = among.length ? counted(among.at(-1) ?? '') : first;
	while (taken.includes(code)) code = counted(code);
	return code;
};

const counted = (code: string): string => {
	const [, head = '', number = ''] = /^(.*?)(\d*)$/su.exec(code) ?? [];
	return `${head}${number ? Number(number) + 1 : 1}`;
};

const criteriaOf = (rubric: Rubric): Criterion[] => rubric.domains.flatMap((domain) => domain.criteria);

/** A version that is not taken, close to the one that is: `2021.1` after `2021`, `1.3` after `1.2`. */
export const nextVersion = (version: string, taken: readonly string[]): string => {
	let next = version.trim() || '1';
	do next = /^(19|20)\d\d$/u.test(next) ? `${next}.1` : /\d$/u.test(next) ? counted(next) : `${next}-2`;
	while (taken.includes(next));
	return next;
};
