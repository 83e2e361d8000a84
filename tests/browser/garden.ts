// A framework of the project's own, in the layout in which published ones come out of a PDF, and one for the scales and scripts
// that are unlike the built-in ones.

/** Two criteria; the second has no text for its second level. One name differs from the list of contents. */
export const gardenText = (title: string): string => `${title}

April 2026

Domains

G1. Soil and Water

- G1.1 Living Soil
- G1.2 Rain

Soil and Water

A garden begins under the ground.

Reflect on Your Practice

- Who waters the beds in summer?

Foundational Steps

- Choosing a sunny place.

G1. Soil and Water

\t1 Bare\t2 Sown\t3 Green
G1.1 Living Soil\tLeaves go to the dump.\tOne class keeps a compost heap near the beds.\tEvery class feeds the heaps, and the cistern keeps them moist.
G1.2 Rain Water\tBeds are watered from the tap.\t\tA cistern on the roof fills the cans for most of the year.

Glossary

Cistern\tA tank that keeps rain water.
`;

const criterion = (code: string, name: string, textOf: (value: number) => string) => ({
	code,
	name,
	levels: Array.from({ length: 10 }, (_, value) => ({ value, descriptor: textOf(value) })),
});

/** Ten levels from 0, in Arabic, with texts that begin with a Latin abbreviation and some that are long. */
export const arabicGarden = {
	id: 'arabic-garden',
	version: '1',
	title: 'إطار الحديقة المدرسية',
	language: 'ar',
	levels: ['بداية', 'بذرة', 'برعم', 'ورقة', 'غصن', 'شجيرة', 'شجرة', 'بستان', 'غابة', 'نظام'].map((name, value) => ({ value, name })),
	domains: [
		{
			code: 'G1',
			name: 'الأرض والماء',
			introduction: 'كيف تعتني المدرسة بالأرض والماء.',
			criteria: [
				criterion('G1.1', 'التربة', (value) => `GLT يعمل مع الفريق على خطة الحديقة في المرحلة ${value}. ${'يشارك الطلاب والأسر في العمل كل أسبوع. '.repeat(value + 1).trim()}`),
				criterion('G1.2', 'الماء', (value) => `الماء في المرحلة ${value}.`),
			],
		},
	],
	glossary: [{ term: 'خطة', definition: 'ورقة قصيرة تقول من يعمل ماذا.' }],
};
