/** Both languages say the same things: the same files, ids, attributes and variables, and nothing that cannot be read. */
import { readdirSync, readFileSync } from 'node:fs';
import { parse, Visitor, type Entry, type Message, type Term, type VariableReference } from '@fluent/syntax';
import { describe, expect, it } from 'vitest';
import { FAULTS } from '../verify/fault';
import { FINDINGS } from '../verify/report';
import schema from '../../../protocol/schema/rubricon.schema.json';

const folder = (language: string): URL => new URL(`./${language}/`, import.meta.url);
const files = (language: string): string[] => readdirSync(folder(language)).filter((file) => file.endsWith('.ftl')).sort();
const entriesOf = (language: string, file: string): Entry[] => parse(readFileSync(new URL(file, folder(language)), 'utf8'), {}).body;

class Variables extends Visitor {
	readonly found = new Set<string>();
	override visitVariableReference(node: VariableReference): void {
		this.found.add(`$${node.id.name}`);
	}
}

const isMessage = (entry: Entry): entry is Message | Term => entry.type === 'Message' || entry.type === 'Term';

/** Each id with its attributes and variables, in order. */
const shapeOf = (language: string, file: string): Record<string, string> =>
	Object.fromEntries(
		entriesOf(language, file)
			.filter(isMessage)
			.map((entry): [string, string] => {
				const variables = new Variables();
				variables.visit(entry);
				const attributes = entry.attributes.map((attribute) => `.${attribute.id.name}`);
				return [entry.id.name, [...attributes, ...variables.found].sort().join(' ')];
			})
			.sort(([one], [other]) => one.localeCompare(other)),
	);

it('has the same files in both languages', () => {
	expect(files('es')).toEqual(files('en'));
});

describe.each(files('en').filter((file) => files('es').includes(file)))('%s', (file) => {
	it('says the same things in both languages', () => {
		expect(shapeOf('es', file)).toEqual(shapeOf('en', file));
	});

	it.each(['en', 'es'])('can be read in %s', (language) => {
		const entries = entriesOf(language, file);
		const junk = entries.filter((entry) => entry.type === 'Junk').map((entry) => entry.content);
		expect(junk).toEqual([]);
		const ids = entries.filter(isMessage).map((entry) => entry.id.name);
		expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([]);
	});
});

it('has a sentence for every problem', () => {
	const codes = schema.$defs.Code.oneOf.map((one) => one.const).sort();
	expect(codes.length).toBeGreaterThan(20);
	const sentences = Object.keys(shapeOf('en', 'common.ftl')).filter((id) => id.startsWith('problem-'));
	expect(sentences.sort()).toEqual(codes.map((code) => `problem-${code}`));
});

it('has a sentence for everything that can be wrong with a record, and for what is said of one', () => {
	const ids = Object.keys(shapeOf('en', 'proof.ftl'));
	expect(ids.filter((id) => id.startsWith('proof-fault-')).sort()).toEqual(FAULTS.map((code) => `proof-fault-${code}`).sort());
	const said = ids.flatMap((id) => /^proof-(?:done|left)-(.+)$/.exec(id)?.[1] ?? []);
	expect(said.sort()).toEqual([...FINDINGS].sort());
});
