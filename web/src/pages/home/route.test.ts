import { expect, it } from 'vitest';
import { routeOf } from './route';

it.each([
	['/', { page: 'home' }],
	['/join', { page: 'home' }],
	['/session/01ARZ3', { page: 'participant', session: '01ARZ3' }],
	['/observe/01ARZ3/', { page: 'observer', session: '01ARZ3' }],
	['/session/', { page: 'home' }],
])('%s', (path, route) => expect(routeOf(path)).toEqual(route));
