import { expect, it } from 'vitest';
import { laidOut } from './body';

it('lays a body out with its short parts on one line, and changes nothing that it says', () => {
	const body = '{"ballots":[7,8,10],"none":[],"rule":{"threshold":{"percent":75}},"text":"a [b]\\n{c}","who":{"name":"Ana"}}';
	expect(laidOut(body).split('\n')).toEqual([
		'{',
		'  "ballots": [ 7, 8, 10 ],',
		'  "none": [],',
		'  "rule": {',
		'    "threshold": { "percent": 75 }',
		'  },',
		'  "text": "a [b]\\n{c}",',
		'  "who": { "name": "Ana" }',
		'}',
	]);
	expect(JSON.parse(laidOut(body))).toEqual(JSON.parse(body));
});
