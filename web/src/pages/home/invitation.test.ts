import { expect, it } from 'vitest';
import { invitationOf } from './invitation';

it.each([
	['', { code: '', organisation: '' }],
	['K7QM4X2P', { code: 'K7QM4X2P', organisation: '' }],
	['K7QM-4X2P/Riverside Museum', { code: 'K7QM-4X2P', organisation: 'Riverside Museum' }],
	['K7QM4X2P/Parents / Families', { code: 'K7QM4X2P', organisation: 'Parents / Families' }],
	['K7QM4X2P/متحف النهر', { code: 'K7QM4X2P', organisation: 'متحف النهر' }],
	['K7QM4X2P/', { code: 'K7QM4X2P', organisation: '' }],
])('reads %j', (fragment, invitation) => expect(invitationOf(fragment)).toEqual(invitation));
